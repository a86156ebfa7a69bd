// `nianbao serve`: the app in the PC's own browser, over loopback.

import { join } from 'node:path';
import { bugReport } from '../../services/bug-report.ts';
import { newId, now, today } from '../../services/clock.ts';
import { freeExportPath } from '../../services/export-folder.ts';
import { createServices } from '../../services/services.ts';
import type { Place } from '../place.ts';
import { findBrowser, hasDisplay, thisSystem } from '../serve/browser.ts';
import { GRACE, watchPresence } from '../serve/presence.ts';
import { reveal } from '../serve/reveal.ts';
import { startServer } from '../serve/server.ts';
import { type AppWindow, openWindow } from '../serve/window.ts';

export type ServeOptions = {
  readonly open: boolean;
  /** Goes on serving after the window is closed. */
  readonly keep: boolean;
  /** 0 takes a free one. */
  readonly port: number;
};

/** Bugs go to stderr, never with text of a report. */
function report(error: unknown): void {
  console.error(bugReport(error));
}

/** Resolves with the exit status when the app is over. */
export async function serve(place: Place, options: ServeOptions): Promise<number> {
  const services = await createServices({
    dataFolder: place.dataFolder,
    templatesFolder: place.templatesFolder,
    version: place.version,
    frontDoor: 'browser',
    today,
    now,
    newId,
    chooseExportPath: (fileName) => freeExportPath(place.dataFolder, fileName),
    reveal,
  });
  if (!services.ok) {
    console.error(`${services.error.message}（${place.dataFolder}）`);
    return 2;
  }

  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const endsAlone = options.open && !options.keep;
  const presence = watchPresence(GRACE, () => {
    if (endsAlone) end();
  });
  const rendererFolder = join(place.appFolder, 'renderer');
  const server = await startServer({
    api: services.value.api,
    rendererFolder,
    port: options.port,
    presence,
    report,
  });
  console.log(`法治年报：${server.url}`);

  let window: AppWindow | null = null;
  if (options.open) {
    window = openBrowser(server.url, () => {
      if (!presence.seen()) console.log(`浏览器没有打开窗口。请在浏览器里打开：${server.url}`);
      else if (!presence.here() && endsAlone) end();
    });
  }
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await ended;

  presence.stop();
  await server.close();
  window?.close();
  await services.value.close();
  return 0;
}

function openBrowser(url: string, ended: () => void): AppWindow | null {
  const browser = findBrowser(thisSystem);
  if (!hasDisplay(thisSystem) || browser === null) {
    const why = browser === null ? '没有找到浏览器' : '这台机器没有图形界面';
    console.log(`${why}，请在浏览器里打开上面的地址。按 Ctrl+C 结束。`);
    return null;
  }
  console.log(`已用 ${browser.name} 打开。关掉窗口即结束，也可以按 Ctrl+C。`);
  return openWindow(browser, url, ended);
}
