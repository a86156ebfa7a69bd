// Which chapter of the manual is about the screen the clerk is on: a file of docs/manual without its extension.

import type { Route } from './route.ts';

export function manualChapter(route: Route): string {
  switch (route.screen) {
    case 'new':
    case 'intake':
      return '02-import';
    case 'rolled':
      return '03-write';
    case 'report':
      return { write: '03-write', figures: '06-figures', check: '04-check', export: '05-export' }[route.tab];
    case 'compare':
      return '07-library';
    case 'rules':
      return '04-check';
    case 'settings':
      return '08-settings';
    default:
      return '01-start';
  }
}
