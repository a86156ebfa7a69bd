// Pages → PDF with a browser of Chromium's family, in a folder and profile of its own.

import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SANDBOX_ARGUMENTS } from './chromium.ts';
import { type RunLimits, runToEnd } from './run-to-end.ts';

/** How a printing ended: the bytes, or why there are none. */
export type Printing =
  | { readonly end: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly end: 'failed' | 'too-long' | 'no-start' | 'stopped' };

/** Whatever prints a whole HTML document, sizes of the pages as it says itself. */
export type PrintPages = (html: string, limits: RunLimits) => Promise<Printing>;

/** Prints with the browser's command. Throws the disk's errors. */
export function chromiumPrinter(command: string): PrintPages {
  return async (html, limits) => {
    const folder = await mkdtemp(join(tmpdir(), 'fazhi-nianbao-print-'));
    const removeNow = (): void => rmSync(folder, { recursive: true, force: true });
    process.once('exit', removeNow);
    try {
      const [input, output] = [join(folder, 'pages.html'), join(folder, 'pages.pdf')];
      await writeFile(input, html);
      const end = await runToEnd(
        command,
        [
          ...['--headless', '--disable-gpu', '--no-first-run', '--no-default-browser-check', '--lang=zh-CN'],
          `--user-data-dir=${join(folder, 'profile')}`,
          // Nothing of the document leaves the PC; that nothing in it runs, it says itself.
          ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
          '--host-resolver-rules=MAP * ~NOTFOUND',
          ...SANDBOX_ARGUMENTS,
          ...['--no-pdf-header-footer', `--print-to-pdf=${output}`, pathToFileURL(input).href],
        ],
        limits,
      );
      if (end !== 'ended') return { end };
      // The exit status is 0 also where nothing could be printed: what counts is the file it leaves.
      if (!existsSync(output)) return { end: 'failed' };
      const bytes = Uint8Array.from(await readFile(output));
      return bytes.length === 0 ? { end: 'failed' } : { end: 'done', bytes };
    } finally {
      process.off('exit', removeNow);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}
