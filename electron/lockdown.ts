// What the window's pages may not do: reach the network, navigate away, open windows, ask for permissions.
// After Electron's security checklist.

import type { App, Session, WebContents } from 'electron';
import { isOurs, START_URL } from './address.ts';

const SILENT = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  // No crash is written down or sent.
  'disable-breakpad',
  // The settings of the office's proxy would be looked for in the network.
  'no-proxy-server',
  'no-pings',
] as const;

/** Chromium's own services stay silent and no name is ever looked up. Must run before the app is ready. */
export function silenceChromium(app: App): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('lang', 'zh-CN');
  for (const name of SILENT) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** blob: and data: addresses stay inside the page and are left to its content security policy. */
function mayRequest(url: string): boolean {
  return isOurs(url) || url.startsWith('blob:') || url.startsWith('data:');
}

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Nothing is saved past the calls of the contract; dictionaries are not fetched.
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(START_URL);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
}

export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
