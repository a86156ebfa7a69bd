// A PDF is printed from a hidden window that can do nothing else.

import { beforeEach, expect, it, vi } from 'vitest';
import type * as Fake from './fake-electron.ts';

let fake: typeof Fake;
let print: typeof import('../../electron/print.ts').printPages;

beforeEach(async () => {
  vi.resetModules();
  fake = await import('./fake-electron.ts');
  vi.doMock('electron', () => fake);
  ({ printPages: print } = await import('../../electron/print.ts'));
});

const HTML = '<!DOCTYPE html><title>页</title>';
const limits = { timeLimit: 60_000 };

async function printed(html: string): Promise<string> {
  const done = await print(html, limits);
  return done.end === 'done' ? new TextDecoder().decode(done.bytes) : done.end;
}

it('prints the pages in their own sizes and closes its window', async () => {
  expect(await printed(HTML)).toBe('%PDF');
  const [window] = fake.BrowserWindow.made;
  expect(window?.webContents.printToPDF).toHaveBeenCalledWith({
    preferCSSPageSize: true,
    printBackground: true,
  });
  expect(window?.destroyed).toBe(true);
  expect(window?.show).not.toHaveBeenCalled();
});

it('shows the document it was given, in a window without scripts, Node or network', async () => {
  const jobs = [print(HTML, limits), print(`${HTML}again`, limits)];
  const own = fake.session.partitions.get('print');
  const get = async (url = ''): Promise<Response | undefined> =>
    own?.protocols.get('nianbao')?.(new Request(url));
  const [first, second] = fake.BrowserWindow.made.map((window) => window.loaded[0]);
  const [answer, other] = await Promise.all([get(first), get(second)]);
  expect(await answer?.text()).toBe(HTML);
  expect(await other?.text()).toBe(`${HTML}again`);
  await Promise.all(jobs);
  expect((await get(first))?.status).toBe(404);
  expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(fake.BrowserWindow.made[0]?.options.webPreferences).toMatchObject({
    session: own,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
  });
  const allowed: unknown[] = [];
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'nianbao://app/pages']) {
    own?.beforeRequest({ url }, (verdict: unknown) => allowed.push(verdict));
  }
  expect(allowed).toEqual([{ cancel: true }, { cancel: true }, { cancel: false }]);
  expect(fake.session.defaultSession.protocols.size).toBe(0);
});

it('stops at the signal, and when the time is over', async () => {
  const stop = new AbortController();
  const never = (): Promise<Uint8Array> =>
    new Promise((_resolve, reject) => {
      fake.BrowserWindow.made.at(-1)?.once('closed', () => reject(new Error('closed')));
    });
  const first = print(HTML, { ...limits, signal: stop.signal });
  fake.BrowserWindow.made.at(-1)?.webContents.printToPDF.mockImplementation(never);
  await Promise.resolve();
  stop.abort();
  expect(await first).toEqual({ end: 'stopped' });
  expect(await print(HTML, { ...limits, signal: stop.signal })).toEqual({ end: 'stopped' });
  expect(fake.BrowserWindow.made).toHaveLength(1);

  const second = print(HTML, { timeLimit: 5 });
  fake.BrowserWindow.made.at(-1)?.webContents.printToPDF.mockImplementation(never);
  expect(await second).toEqual({ end: 'too-long' });
  expect(fake.BrowserWindow.made.every((window) => window.destroyed)).toBe(true);
});

it('says so where the engine cannot print', async () => {
  const failing = print(HTML, limits);
  fake.BrowserWindow.made
    .at(-1)
    ?.webContents.printToPDF.mockRejectedValue(new Error('Failed to generate PDF'));
  expect(await failing).toEqual({ end: 'failed' });
});
