// The Chromium that drives the browser specs: the system's, so that nothing is downloaded.

import { findBrowser, thisSystem } from '../../cli/serve/browser.ts';

/** Path of its executable; null leaves the choice to Playwright. */
export function findChromium(): string | null {
  const browser = findBrowser(thisSystem);
  return browser?.kind === 'app-window' ? browser.command : null;
}
