// The browser front door: the renderer's files and the contract over HTTP, on this machine's loopback address only.

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Api } from '../../core/contract.ts';
import { decode, encode } from '../../core/contract-codec.ts';
import { failure, type Result } from '../../core/result.ts';
import { readAppFile, SECURITY_HEADERS } from '../../services/front-door/app-files.ts';
import { dispatch } from '../../services/front-door/dispatch.ts';
import { type Refusal, refuseCaller, refuseHost } from './guard.ts';
import type { Presence } from './presence.ts';

const LOOPBACK = '127.0.0.1';
/** Bytes. An export of a long report with tables is well below. */
const MAX_BODY = 64 * 1024 * 1024;
/** Milliseconds until a request must have said what it wants, and until it must be there whole. */
const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 1_000,
} as const;
/** A window has half a dozen. */
const MOST_CONNECTIONS = 256;
/** Milliseconds between signs of life on an event stream. */
const HEARTBEAT = 15_000;

export type ServerOptions = {
  readonly api: Api;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly presence: Presence;
  /** Told about bugs. */
  readonly report: (error: unknown) => void;
};

export type RunningServer = {
  /** With the token in its fragment, which browsers do not send and the page removes from the history. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function answer(response: ServerResponse, status: number, result: Result<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', encode(result));
}

function refuse(response: ServerResponse, { status, code }: Refusal): void {
  answer(response, status, failure(code, '这个请求不是“法治年报”自己的页面发出的，没有执行。'));
}

/** The body as text; null if it is larger than MAX_BODY. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function handleCall(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  { api, report }: ServerOptions,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    answer(response, 413, failure('too-large', '内容太大（超过 64 MB），没有保存。请拆成几份再试。'));
    return;
  }
  let input: unknown;
  try {
    input = decode(body);
  } catch {
    answer(response, 400, failure('bad-json', '请求的内容不完整，没有执行。请再试一次。'));
    return;
  }
  answer(response, 200, await dispatch(api, name, input, report));
}

function handleAlive(response: ServerResponse, presence: Presence): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' });
  response.write(': here\n\n');
  const beat = setInterval(() => response.write(': here\n\n'), HEARTBEAT);
  const leave = presence.enter();
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}

async function handleFile(path: string, response: ServerResponse, folder: string): Promise<void> {
  const file = await readAppFile(folder, path);
  if (file === null) send(response, 404, 'text/plain; charset=utf-8', '没有这个文件。');
  else send(response, 200, file.type, file.bytes);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  { address, token }: { address: string; token: string },
): Promise<void> {
  const foreign = refuseHost(request.headersDistinct['host'] ?? [], address);
  if (foreign !== null) return refuse(response, foreign);
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  if (!path.startsWith('/api/')) {
    if (request.method === 'GET') return handleFile(path, response, options.rendererFolder);
    return answer(response, 405, failure('wrong-method', '不支持这种请求。'));
  }
  const alive = path === '/api/alive';
  if (request.method !== (alive ? 'GET' : 'POST')) {
    return answer(response, 405, failure('wrong-method', '不支持这种请求。'));
  }
  // An event stream cannot send headers of its own; its address is seen by nobody but this server.
  const header = request.headers['x-nianbao-token'];
  const shown = typeof header === 'string' ? header : alive ? new URLSearchParams(query).get('token') : null;
  const stranger = refuseCaller(request.headers, {
    address,
    token,
    shown: shown ?? undefined,
    originRequired: !alive,
  });
  if (stranger !== null) return refuse(response, stranger);
  if (alive) return handleAlive(response, options.presence);
  options.presence.note();
  return handleCall(path.slice('/api/'.length), request, response, options);
}

/** Resolves once it listens. Throws the system's error if the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = randomBytes(32).toString('base64url');
  let address = '';
  const server = createServer(PATIENCE, (request, response) => {
    handle(request, response, options, { address, token }).catch((error: unknown) => {
      options.report(error);
      response.destroy();
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, LOOPBACK, resolve);
  });
  const listening = server.address();
  if (typeof listening !== 'object' || listening === null) throw new Error('no address');
  address = `${LOOPBACK}:${listening.port}`;
  return {
    url: `http://${address}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
