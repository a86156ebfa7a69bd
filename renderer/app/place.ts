// Reloading the page comes back to the report that was open. Kept for this window only.

import type { Route } from './route.ts';

const KEY = 'nianbao-report';

export function rememberPlace(route: Route): void {
  if (route.screen === 'report') window.sessionStorage.setItem(KEY, route.id);
  else if (route.screen === 'library') window.sessionStorage.removeItem(KEY);
}

export function rememberedPlace(): Route {
  const id = window.sessionStorage.getItem(KEY);
  return id === null ? { screen: 'library' } : { screen: 'report', id, tab: 'write' };
}
