// The built renderer's files, and the headers they go out with, for the front doors that serve them.

import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isMissing } from '../storage/disk.ts';

/** Nothing from anywhere but the app itself; no inline script, no eval, no frames, no forms. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export type AppFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };

/** The file for a URL path, still percent-encoded; null if there is none, or none that may be served. */
export async function readAppFile(folder: string, urlPath: string): Promise<AppFile | null> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const type = TYPES[extname(path === '/' ? 'index.html' : path)];
  if (type === undefined) return null;
  try {
    const root = await realpath(folder);
    // Links are followed before the comparison: nothing outside the folder is served, however it is named.
    const file = await realpath(join(root, path === '/' ? 'index.html' : path));
    if (!file.startsWith(root + sep)) return null;
    return { bytes: new Uint8Array(await readFile(file)), type };
  } catch (error) {
    if (isMissing(error) || isNotFile(error)) return null;
    throw error;
  }
}

function isNotFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EISDIR' || error.code === 'ENOTDIR');
}
