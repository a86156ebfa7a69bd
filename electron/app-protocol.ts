// nianbao://app/ instead of file://: the renderer's files and nothing else of the disk, with the same headers as in the
// browser front door.

import { protocol, type Session } from 'electron';
import { readAppFile, SECURITY_HEADERS } from '../services/front-door/app-files.ts';
import { isOurs, SCHEME } from './address.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveApp(session: Session, rendererFolder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const headers = { ...SECURITY_HEADERS };
    const plain = { ...headers, 'content-type': 'text/plain; charset=utf-8' };
    if (request.method !== 'GET' || !isOurs(request.url)) {
      return new Response('不支持这种请求。', { status: 405, headers: plain });
    }
    const file = await readAppFile(rendererFolder, new URL(request.url).pathname);
    if (file === null) return new Response('没有这个文件。', { status: 404, headers: plain });
    return new Response(file.bytes, { headers: { ...headers, 'content-type': file.type } });
  });
}
