// The app for one spec: a data folder of its own, a front door on it, and the page. Specs import `test` from here.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type ElectronApplication,
  _electron as electron,
} from 'playwright';
import { test as base, expect, type Page } from 'playwright/test';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The command line to serve with: the built one, or the program named here (the 免安装版's start script). */
const FRONT_DOOR: readonly [string, ...string[]] = process.env['NIANBAO_FRONT_DOOR']
  ? [process.env['NIANBAO_FRONT_DOOR']]
  : [process.execPath, join(dist, 'cli', 'nianbao.mjs')];

export type App = {
  readonly dataFolder: string;
  /** The window. After `kill` and `start` it is a new one. */
  readonly page: () => Page;
  readonly start: () => Promise<Page>;
  /** A second program on the same data folder, in the browser; `kill` ends it. */
  readonly another: () => Promise<Running>;
  /** Ends the app's process without warning (SIGKILL) and closes the window. */
  readonly kill: () => Promise<void>;
};

type Running = { readonly page: Page; readonly kill: () => Promise<void> };

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\S+/u.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended without printing its address');
}

async function startBrowser(browser: Browser, dataFolder: string): Promise<Running> {
  const [command, ...args] = FRONT_DOOR;
  const server = spawn(command, [...args, 'serve', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let context: BrowserContext | null = null;
  try {
    const url = await addressOf(server);
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    return { page, kill: () => end(server, context) };
  } catch (error) {
    await end(server, context);
    throw error;
  }
}

async function end(server: ChildProcess, context: BrowserContext | null): Promise<void> {
  const exited = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : null;
  server.kill('SIGKILL');
  await exited;
  await context?.close();
}

async function startElectron(dataFolder: string): Promise<Running> {
  const application: ElectronApplication = await electron.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(dist, 'electron', 'main.js')],
    env: { ...process.env, FAZHI_NIANBAO_DATA: dataFolder },
  });
  // A save dialog belongs to the system and cannot be driven: it answers with the place the browser front door takes.
  await application.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options = args.at(-1);
      const wanted =
        typeof options === 'object' && options !== null && 'defaultPath' in options
          ? String(options.defaultPath)
          : '报告.docx';
      return { canceled: false, filePath: `${folder}/${wanted.split(/[\\/]/u).at(-1)}` };
    };
  }, dataFolder);
  const page = await application.firstWindow();
  return {
    page,
    kill: async () => {
      application.process().kill('SIGKILL');
      await application.close().catch(() => {});
    },
  };
}

export const test = base.extend<{ app: App }>({
  app: async ({ browser }, use, testInfo) => {
    const dataFolder = await mkdtemp(join(tmpdir(), '法治年报 e2e-'));
    let running: Running | null = null;
    const app: App = {
      dataFolder,
      page: () => {
        if (running === null) throw new Error('the app is not running');
        return running.page;
      },
      start: async () => {
        running =
          testInfo.project.name === 'electron'
            ? await startElectron(dataFolder)
            : await startBrowser(browser, dataFolder);
        return running.page;
      },
      another: () => startBrowser(browser, dataFolder),
      kill: async () => {
        await running?.kill();
        running = null;
      },
    };
    await app.start();
    await use(app);
    await app.kill();
    await rm(dataFolder, { recursive: true, force: true });
  },
});

export { expect };
