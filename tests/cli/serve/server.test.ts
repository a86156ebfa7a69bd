import { mkdir, writeFile } from 'node:fs/promises';
import { type OutgoingHttpHeaders, request } from 'node:http';
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
  const server = await startServer({
    api: await services(join(folder, 'data')),
    rendererFolder,
    port: 0,
    presence,
    report: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    presence.stop();
    await server.close();
  });
  const url = new URL(server.url);
  return {
    ...server,
    presence,
    port: Number(url.port),
    origin: url.origin,
    token: url.hash.slice('#token='.length),
  };
}

type Running = Awaited<ReturnType<typeof running>>;
type Sent = { method?: string; path?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };
type Answer = { status: number; headers: Record<string, unknown>; text: string };

/** node:http, because fetch lets nobody forge Host or send a path with `..` in it. */
function ask({ port }: Running, { method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function good({ origin, token }: Running): OutgoingHttpHeaders {
  return { origin, 'x-nianbao-token': token, 'content-type': 'application/json' };
}

const info: Sent = { method: 'POST', path: '/api/app.info', body: 'null' };

describe('the loopback server', () => {
  it('serves the app and answers its own page', async () => {
    const server = await running();
    expect((await ask(server, {})).text).toContain('法治年报');
    const answer = await ask(server, { ...info, headers: good(server) });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { frontDoor: 'browser' } });
  });

  it('sends the security headers with everything, and never allows another origin', async () => {
    const server = await running();
    const answers = [
      await ask(server, {}),
      await ask(server, { path: '/missing.js' }),
      await ask(server, { ...info, headers: good(server) }),
      await ask(server, { ...info, headers: { origin: 'http://example.com' } }),
    ];
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('gives nothing under a foreign Host, so that DNS rebinding gains nothing', async () => {
    const server = await running();
    for (const host of [
      'example.com',
      `example.com:${server.port}`,
      `localhost:${server.port}`,
      '127.0.0.1',
    ]) {
      for (const sent of [
        {},
        { ...info, headers: good(server) },
        { path: `/api/alive?token=${server.token}` },
      ]) {
        const answer = await ask(server, {
          ...sent,
          headers: { ...('headers' in sent ? sent.headers : {}), host },
        });
        expect(answer.status).toBe(403);
        expect(answer.text).not.toContain('<title>');
      }
    }
  });

  it.each<[string, OutgoingHttpHeaders]>([
    ['a foreign origin', { origin: 'http://example.com' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['no origin', { origin: undefined }],
    ['an opaque origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a call with the right token from %s', async (_name, changes) => {
    const server = await running();
    const headers = { ...good(server), ...changes };
    if (headers.origin === undefined) delete headers.origin;
    const answer = await ask(server, { ...info, headers });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'foreign-origin' } });
  });

  it.each([undefined, '', 'x', 'A'.repeat(43)])('refuses a call with the token %j', async (token) => {
    const server = await running();
    const { 'x-nianbao-token': _ours, ...rest } = good(server);
    const headers = token === undefined ? rest : { ...rest, 'x-nianbao-token': token };
    expect((await ask(server, { ...info, headers })).status).toBe(401);
  });

  it('takes the token of a call from its header only', async () => {
    const server = await running();
    const { 'x-nianbao-token': token, ...headers } = good(server);
    const answer = await ask(server, { ...info, path: `/api/app.info?token=${String(token)}`, headers });
    expect(answer.status).toBe(401);
  });

  it('has another token at each start', async () => {
    expect((await running()).token).not.toBe((await running()).token);
  });

  it.each([
    ['GET', '/api/app.info'],
    ['PUT', '/api/app.info'],
    ['OPTIONS', '/api/app.info'],
    ['POST', '/api/alive'],
    ['POST', '/'],
    ['DELETE', '/index.html'],
  ])('refuses %s %s', async (method, path) => {
    const server = await running();
    expect((await ask(server, { method, path, headers: good(server) })).status).toBe(405);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '//../secret.json',
    '/../data/settings.json',
  ])('serves nothing outside the app: %s', async (path) => {
    const answer = await ask(await running(), { path });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('refuses a body over the limit, told or untold', async () => {
    const server = await running();
    const headers = { ...good(server), 'content-length': 65 * 1024 * 1024 };
    expect((await ask(server, { ...info, headers, body: 'null' })).status).toBe(413);
    const chunked = { ...good(server), 'transfer-encoding': 'chunked' };
    const body = Buffer.alloc(65 * 1024 * 1024, ' ');
    const status = await ask(server, { ...info, headers: chunked, body }).then(
      (answer) => answer.status,
      // The server hangs up while the rest is still being sent.
      () => 413,
    );
    expect(status).toBe(413);
    expect((await ask(server, { ...info, headers: good(server) })).status).toBe(200);
  });

  it('answers broken JSON with a sentence', async () => {
    const server = await running();
    const answer = await ask(server, { ...info, headers: good(server), body: '{"id":' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'bad-json' } });
  });

  it('knows that a page is there while its event stream is open, and only with the token', async () => {
    const server = await running();
    const url = `${server.origin}/api/alive`;
    expect((await fetch(`${url}?token=wrong`)).status).toBe(401);
    expect(server.presence.seen()).toBe(false);
    const page = new AbortController();
    const stream = await fetch(`${url}?token=${server.token}`, { signal: page.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(server.presence.here()).toBe(true);
    page.abort();
    await expect.poll(() => server.presence.here()).toBe(false);
  });
});
