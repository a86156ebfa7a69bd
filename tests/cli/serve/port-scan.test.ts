// What somebody gets who finds the port: the real server, spoken to byte by byte, as no browser would.

import { mkdir, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchPresence } from '../../../cli/serve/presence.ts';
import { startServer } from '../../../cli/serve/server.ts';
import { services, temporaryFolder } from '../../services/harness.ts';

async function running() {
  const folder = await temporaryFolder();
  const rendererFolder = join(folder, 'renderer');
  await mkdir(rendererFolder);
  await writeFile(join(rendererFolder, 'index.html'), '<title>法治年报</title>');
  await writeFile(join(folder, 'secret.json'), 'secret');
  const presence = watchPresence(1_000_000, () => {});
  const reported: unknown[] = [];
  const server = await startServer({
    api: await services(join(folder, 'data')),
    rendererFolder,
    port: 0,
    presence,
    report: (error) => reported.push(error),
  });
  onTestFinished(async () => {
    presence.stop();
    await server.close();
  });
  const url = new URL(server.url);
  return { port: Number(url.port), host: url.host, origin: url.origin, token: url.hash.slice(7), reported };
}

/** Everything the server says until it hangs up, or has been silent for a while. */
function say(port: number, bytes: string | Uint8Array, address = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, address, () => socket.write(bytes));
    let heard = '';
    socket.setTimeout(1_500, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (heard.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(heard);
      else reject(error);
    });
    socket.on('close', () => resolve(heard));
  });
}

type Server = Awaited<ReturnType<typeof running>>;

const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n\r\n`;

const SCANS: readonly (readonly [what: string, bytes: (server: Server) => string | Uint8Array])[] = [
  ['no Host', () => lines('GET / HTTP/1.1')],
  ['HTTP/1.0 without Host', () => lines('GET / HTTP/1.0')],
  ['two Hosts', ({ host }) => lines('GET / HTTP/1.1', `Host: ${host}`, 'Host: example.com')],
  ['a Host with a user before it', ({ host }) => lines('GET / HTTP/1.1', `Host: x@${host}`)],
  ['a Host with a dot behind it', ({ port }) => lines('GET / HTTP/1.1', `Host: 127.0.0.1.:${port}`)],
  ['this machine by another name', ({ port }) => lines('GET / HTTP/1.1', `Host: localhost:${port}`)],
  ['an address of another server', ({ host }) => lines('GET http://example.com/ HTTP/1.1', `Host: ${host}`)],
  [
    'its own address in full',
    ({ host }) => lines(`GET http://${host}/api/app.info HTTP/1.1`, `Host: ${host}`),
  ],
  ['TRACE', ({ host }) => lines('TRACE / HTTP/1.1', `Host: ${host}`)],
  ['CONNECT', ({ host }) => lines(`CONNECT ${host} HTTP/1.1`, `Host: ${host}`)],
  [
    'a web socket',
    ({ host }) =>
      lines(
        'GET /api/alive HTTP/1.1',
        `Host: ${host}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Key: eA==',
      ),
  ],
  [
    'a preflight from another origin',
    ({ host }) =>
      lines(
        'OPTIONS /api/app.info HTTP/1.1',
        `Host: ${host}`,
        'Origin: http://example.com',
        'Access-Control-Request-Method: POST',
      ),
  ],
  [
    'a call without the token',
    ({ host, origin }) =>
      lines(
        'POST /api/app.info HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${origin}`,
        'Content-Length: 4',
        '',
        'null',
      ),
  ],
  [
    'a call from another origin with the token',
    ({ host, token }) =>
      lines(
        'POST /api/app.info HTTP/1.1',
        `Host: ${host}`,
        'Origin: http://example.com',
        `X-Nianbao-Token: ${token}`,
        'Content-Length: 4',
        '',
        'null',
      ),
  ],
  [
    'a form of another page',
    ({ host }) =>
      lines(
        'POST /api/app.info HTTP/1.1',
        `Host: ${host}`,
        'Content-Type: text/plain',
        'Content-Length: 4',
        '',
        'null',
      ),
  ],
  ['a path out of the app', ({ host }) => lines('GET /../secret.json HTTP/1.1', `Host: ${host}`)],
  [
    'such a path, encoded twice',
    ({ host }) => lines('GET /%252e%252e/secret.json HTTP/1.1', `Host: ${host}`),
  ],
  ['the data folder', ({ host }) => lines('GET /../data/settings.json HTTP/1.1', `Host: ${host}`)],
  [
    'headers without end',
    ({ host }) => lines('GET / HTTP/1.1', `Host: ${host}`, `X: ${'x'.repeat(100_000)}`),
  ],
  [
    'a smuggled second request',
    ({ host }) =>
      lines(
        'POST / HTTP/1.1',
        `Host: ${host}`,
        'Content-Length: 4',
        'Transfer-Encoding: chunked',
        '',
        '0',
        '',
        'GET /',
      ),
  ],
  ['a TLS greeting', () => Uint8Array.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, 0, 0])],
  ['noise', () => Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256)],
];

describe('a scan of the port', () => {
  it.each(SCANS)('with %s gets nothing', async (_what, bytes) => {
    const server = await running();
    const heard = await say(server.port, bytes(server));
    expect(heard).not.toContain('<title>');
    expect(heard).not.toContain('secret');
    expect(heard).not.toContain('"ok":true');
    expect(heard).not.toContain(server.token);
    expect(heard.toLowerCase()).not.toContain('access-control-');
    expect(heard).not.toMatch(/^HTTP\/1\.1 (?:101|2)/u);
    expect(server.reported).toEqual([]);
  });

  it('finds it on this machine’s own address only', async () => {
    const { port } = await running();
    await expect(say(port, lines('GET / HTTP/1.1'), '127.0.0.2')).rejects.toThrow('ECONNREFUSED');
  });

  it('that never finishes its requests is hung up on, and keeps nobody else out', async () => {
    const { port, host } = await running();
    const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    for (const socket of sockets) {
      socket.on('error', () => {}).resume();
      socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `);
    }
    expect(await say(port, lines('GET / HTTP/1.1', `Host: ${host}`))).toContain('<title>');
    await expect.poll(() => sockets.every((socket) => socket.closed), { timeout: 25_000 }).toBe(true);
  });
});
