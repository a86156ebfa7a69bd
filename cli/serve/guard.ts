// Who may talk to the loopback server: the page it served itself, and nobody else.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = { readonly status: 401 | 403; readonly code: string };

function equal(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Against DNS rebinding: a page of a foreign name that resolves to this machine sends that name. */
export function refuseHost(hosts: readonly string[], address: string): Refusal | null {
  return hosts.length === 1 && hosts[0] === address ? null : { status: 403, code: 'foreign-host' };
}

/**
 * For calls. `token` is what the request shows; a POST must name its origin, an event stream may leave it out (browsers
 * send none on same-origin GETs).
 */
export function refuseCaller(
  headers: IncomingHttpHeaders,
  options: { address: string; token: string; shown: string | undefined; originRequired: boolean },
): Refusal | null {
  const { address, token, shown, originRequired } = options;
  const site = headers['sec-fetch-site'];
  const foreignOrigin =
    headers.origin === undefined ? originRequired : headers.origin !== `http://${address}`;
  if (foreignOrigin || (site !== undefined && site !== 'same-origin')) {
    return { status: 403, code: 'foreign-origin' };
  }
  if (shown === undefined || !equal(shown, token)) return { status: 401, code: 'no-token' };
  return null;
}
