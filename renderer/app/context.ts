// What every screen may ask: the settings, the templates, today's date, and how to go elsewhere.

import { createContext, useContext } from 'react';
import type { CallOutput } from '../../core/contract.ts';
import type { Settings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import type { Route } from './route.ts';

export type App = {
  readonly info: CallOutput<'app.info'>;
  readonly settings: Settings;
  readonly templates: readonly Template[];
  /** Ids of the templates that lie in the data folder. */
  readonly ownTemplates: readonly string[];
  /** Templates that could not be used, as sentences. */
  readonly templateProblems: readonly string[];
  /** Tables that could not be used, as sentences. */
  readonly tableProblems: readonly string[];
  /** Why this window only reads, as a sentence; null if it may save. */
  readonly obstacle: string | null;
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Opens the manual at the chapter about this screen. */
  readonly showManual: () => void;
  readonly saveSettings: (settings: Settings) => Promise<void>;
  /** Reads the templates anew, after one was saved or taken away. */
  readonly loadTemplates: () => Promise<void>;
  /** Reads the settings and the templates anew, after something was taken in. */
  readonly refresh: () => Promise<void>;
};

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}
