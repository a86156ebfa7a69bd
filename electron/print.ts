// Pages → PDF with Electron's own engine: a window nobody sees, with a session of its own that is gone afterwards.

import { BrowserWindow, type Session, session } from 'electron';
import { SECURITY_HEADERS } from '../services/front-door/app-files.ts';
import type { Printing } from '../services/print-pages.ts';
import type { RunLimits } from '../services/run-to-end.ts';
import { SCHEME, START_URL } from './address.ts';
import { lockSession } from './lockdown.ts';

/** The pages carry their styles in themselves; they run nothing. */
const HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'content-type': 'text/html; charset=utf-8',
};

/** What is being printed, by address. */
const documents = new Map<string, string>();
let serial = 0;

/** One session for all prints; no `persist:` before its name: it lives in memory. */
function printSession(): Session {
  const own = session.fromPartition('print');
  if (own.protocol.isProtocolHandled(SCHEME)) return own;
  lockSession(own);
  own.protocol.handle(SCHEME, async ({ url }) => {
    const html = documents.get(url);
    return html === undefined
      ? new Response('没有这个文件。', { status: 404, headers: HEADERS })
      : new Response(html, { headers: HEADERS });
  });
  return own;
}

/** Prints a whole HTML document; the sizes of its pages are its own. */
export async function printPages(html: string, { timeLimit, signal }: RunLimits): Promise<Printing> {
  if (signal?.aborted) return { end: 'stopped' };
  serial += 1;
  const address = `${START_URL}print-${serial}`;
  documents.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
    },
  });
  let cut: 'stopped' | 'too-long' | null = null;
  const close = (why: 'stopped' | 'too-long'): void => {
    cut = why;
    // What is being loaded or printed in it fails with it.
    window.destroy();
  };
  const stop = (): void => close('stopped');
  const timer = setTimeout(() => close('too-long'), timeLimit);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await window.loadURL(address);
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    return cut === null ? { end: 'done', bytes: Uint8Array.from(pdf) } : { end: cut };
  } catch {
    return { end: cut ?? 'failed' };
  } finally {
    documents.delete(address);
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    if (!window.isDestroyed()) window.destroy();
  }
}
