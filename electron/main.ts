// Electron's main process: one instance, one window, the services behind the contract.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, session, shell } from 'electron';
import type { AppCommand } from '../core/app-command.ts';
import { version } from '../package.json';
import { bugReport } from '../services/bug-report.ts';
import { newId, now, today } from '../services/clock.ts';
import { defaultDataFolder } from '../services/data-folder.ts';
import { bundleAmong } from '../services/opened-file.ts';
import { createServices } from '../services/services.ts';
import { registerScheme, serveApp } from './app-protocol.ts';
import { COMMAND_CHANNEL } from './channel.ts';
import { askExportPath, showNoSandbox, showStartFailure } from './dialogs.ts';
import { answerCalls } from './ipc.ts';
import { lockContents, lockSession, silenceChromium } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { printPages } from './print.ts';
import { openWindow } from './window.ts';

// Built to <app>/electron/main.js.
const appFolder = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = defaultDataFolder(process.env, process.platform, homedir());

let window: BrowserWindow | null = null;
/** A 移交包 the page has not asked for yet. */
let opened = bundleAmong(process.argv.slice(1), process.cwd());

/** Bugs go to stderr, never with text of a report. */
function report(error: unknown): void {
  console.error(bugReport(error));
}

async function start(): Promise<void> {
  // An AppImage starts its program without the sandbox, and says nothing, where the system gives users no namespaces.
  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
    showNoSandbox();
    app.exit(1);
    return;
  }
  const services = await createServices({
    dataFolder,
    templatesFolder: join(appFolder, 'templates'),
    version,
    frontDoor: 'electron',
    today,
    now,
    newId,
    chooseExportPath: (fileName) => askExportPath(window, fileName),
    reveal: async (path) => shell.showItemInFolder(path),
    printPages,
    takeOpened: () => {
      const path = opened;
      opened = null;
      return path;
    },
  });
  if (!services.ok) {
    showStartFailure(services.error.message, dataFolder);
    app.quit();
    return;
  }
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    services.value
      .close()
      .catch(report)
      .finally(() => app.quit());
  });
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, join(appFolder, 'renderer'));
  answerCalls(services.value.api, { window: () => window, report });
  setMenu(dataFolder, (command) => window?.webContents.send(COMMAND_CHANNEL, command));
  window = openWindow(join(appFolder, 'electron', 'preload.cjs'));
  window.once('closed', () => {
    window = null;
  });
}

// Chromium's own files stand apart from the library, and the lock of the single instance goes with them.
app.setPath('userData', join(dataFolder, 'window'));
registerScheme();
silenceChromium(app);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    opened = bundleAmong(args.slice(1), folder) ?? opened;
    if (opened !== null) window?.webContents.send(COMMAND_CHANNEL, 'opened' satisfies AppCommand);
  });
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      report(error);
      app.exit(1);
    });
} else {
  app.quit();
}
