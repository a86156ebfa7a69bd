// Where the clerk is.

import type { Intake } from '../../core/intake/types.ts';

export type ReportTab = 'write' | 'check' | 'export';

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'new'; readonly start: 'file' | 'template'; readonly file?: File }
  | { readonly screen: 'intake'; readonly intake: Intake; readonly fileName: string }
  | { readonly screen: 'report'; readonly id: string; readonly tab: ReportTab }
  | { readonly screen: 'settings'; readonly back: Route };
