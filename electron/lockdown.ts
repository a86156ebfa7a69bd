// What the window's pages may not do: reach the network, navigate away, open windows, ask for permissions.
// After Electron's security checklist.

import type { App, Session, WebContents } from 'electron';
import { isOurs } from './address.ts';

/** Chromium's own services stay silent and no name is ever looked up. Must run before the app is ready. */
export function silenceChromium(app: App): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('lang', 'zh-CN');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
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
