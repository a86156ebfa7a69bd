import { mkdtempSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Fake from './fake-electron.ts';

const dataFolder = mkdtempSync(join(tmpdir(), '法治年报 电子-'));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

let fake: typeof Fake;

beforeEach(async () => {
  await rm(join(dataFolder, 'writer.lock'), { force: true });
  vi.resetModules();
  vi.stubEnv('FAZHI_NIANBAO_DATA', dataFolder);
  fake = await import('./fake-electron.ts');
  vi.doMock('electron', () => fake);
});

/** Starts the main process and waits for its window. */
async function start(): Promise<Fake.FakeBrowserWindow> {
  await import('../../electron/main.ts');
  return vi.waitFor(() => {
    const [window] = fake.FakeBrowserWindow.made;
    if (window === undefined) throw new Error('no window yet');
    return window;
  });
}

function call(
  window: Fake.FakeBrowserWindow,
  name: unknown,
  input: unknown,
  event: object = {},
): Promise<unknown> {
  const ours = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  return fake.invoke('nianbao:call', { ...ours, ...event }, name, input);
}

describe('the main process', () => {
  it('opens one window on the app’s own address, sandboxed and without Node', async () => {
    const window = await start();
    expect(fake.FakeBrowserWindow.made).toHaveLength(1);
    expect(window.loaded).toEqual(['nianbao://app/']);
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(fake.app.enableSandbox).toHaveBeenCalled();
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('keeps Chromium’s files apart from the library, and Chromium silent', async () => {
    await start();
    expect(fake.app.paths.get('userData')).toBe(join(dataFolder, 'window'));
    expect(fake.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...fake.app.switches.keys()]).toEqual(
      expect.arrayContaining([
        ...['disable-background-networking', 'disable-component-update', 'disable-domain-reliability'],
        ...['disable-breakpad', 'disable-sync', 'no-proxy-server', 'no-pings'],
      ]),
    );
    expect([...fake.app.switches.keys()]).not.toContain('no-sandbox');
    const { defaultSession } = fake.session;
    expect(defaultSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(defaultSession.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith('nianbao://app/');
  });

  it('registers its scheme as a secure standard one and nothing more', async () => {
    await start();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'nianbao', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('does not open, and says why, when an installed app is started without the sandbox', async () => {
    fake.app.isPackaged = true;
    fake.app.switches.set('no-sandbox', undefined);
    await import('../../electron/main.ts');
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(1));
    expect(fake.dialog.showErrorBox.mock.calls[0]?.[1]).toContain('免安装版');
    expect(fake.FakeBrowserWindow.made).toEqual([]);
  });

  it('has no developer tools once installed', async () => {
    expect((await start()).options.webPreferences).toMatchObject({ devTools: true });
    vi.resetModules();
    fake = await import('./fake-electron.ts');
    vi.doMock('electron', () => fake);
    fake.app.isPackaged = true;
    expect((await start()).options.webPreferences).toMatchObject({ devTools: false });
  });

  it('hands a 移交包 it is opened with to the page, once', async () => {
    const window = await start();
    expect(await call(window, 'app.opened', null)).toEqual({ ok: true, value: null });
    await writeFile(join(dataFolder, '青石镇.nianbao'), 'PK');
    fake.app.emit('second-instance', {}, ['/opt/app', '--flag.nianbao', '青石镇.nianbao'], dataFolder);
    expect(window.webContents.send).toHaveBeenCalledWith('nianbao:command', 'opened');
    expect(await call(window, 'app.opened', null)).toMatchObject({
      ok: true,
      value: { fileName: '青石镇.nianbao', bytes: new Uint8Array([80, 75]) },
    });
    expect(await call(window, 'app.opened', null)).toEqual({ ok: true, value: null });
  });

  it('leaves at once when another instance runs', async () => {
    fake.app.first = false;
    await import('../../electron/main.ts');
    expect(fake.app.quit).toHaveBeenCalled();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.FakeBrowserWindow.made).toEqual([]);
  });

  it('brings its window to the front when it is started again', async () => {
    const window = await start();
    window.minimized = true;
    fake.app.emit('second-instance', {}, ['/opt/app'], dataFolder);
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('ends with its window', async () => {
    await start();
    fake.app.emit('window-all-closed');
    expect(fake.app.quit).toHaveBeenCalledOnce();
  });

  it('lets go of the data folder before it quits', async () => {
    await start();
    expect(await readdir(dataFolder)).toContain('writer.lock');
    const event = { preventDefault: vi.fn() };
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledOnce());
    expect(await readdir(dataFolder)).not.toContain('writer.lock');
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('says why it cannot start, and ends', async () => {
    vi.stubEnv('FAZHI_NIANBAO_DATA', '/dev/null/data');
    await import('../../electron/main.ts');
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalled());
    expect(fake.dialog.showErrorBox.mock.calls[0]?.[1]).toContain('/dev/null/data');
    expect(fake.FakeBrowserWindow.made).toEqual([]);
  });
});

describe('what the window’s pages may do', () => {
  it('no permission is granted, asked for or checked', async () => {
    await start();
    const { defaultSession } = fake.session;
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      const answer = vi.fn();
      defaultSession.permissionRequest({}, permission, answer, {});
      expect(answer).toHaveBeenCalledWith(false);
      expect(defaultSession.permissionCheck({}, permission)).toBe(false);
    }
    expect(defaultSession.devicePermission({})).toBe(false);
  });

  it.each([
    ['nianbao://app/assets/index.js', false],
    ['blob:nianbao://app/1', false],
    ['data:image/png;base64,AA==', false],
    ['http://example.com/', true],
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['nianbao://elsewhere/', true],
    ['devtools://devtools/x', true],
  ])('a request to %s is cancelled: %s', async (url, cancel) => {
    await start();
    const answer = vi.fn();
    fake.session.defaultSession.beforeRequest({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  it('nothing is downloaded', async () => {
    await start();
    const event = { preventDefault: vi.fn() };
    fake.session.defaultSession.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('no new window opens, and no webview is attached', async () => {
    const { webContents } = await start();
    expect(webContents.openHandler({ url: 'nianbao://app/' })).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'nothing leaves the app by %s',
    async (name) => {
      const { webContents } = await start();
      for (const url of ['https://example.com/', 'file:///a.docx', 'nianbao://elsewhere/', 'about:blank']) {
        const event = { url, preventDefault: vi.fn() };
        webContents.emit(name, event);
        expect(event.preventDefault).toHaveBeenCalled();
      }
    },
  );

  it('a reload of the app stays possible', async () => {
    const { webContents } = await start();
    const event = { url: 'nianbao://app/', preventDefault: vi.fn() };
    webContents.emit('will-navigate', event);
    webContents.emit('will-frame-navigate', event);
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  it('the app’s files come with the strict policy; nothing else is served', async () => {
    await start();
    const serve = fake.session.defaultSession.protocols.get('nianbao');
    const answers = await Promise.all([
      serve?.(new Request('nianbao://app/missing.js')),
      serve?.(new Request('nianbao://app/..%2f..%2fpackage.json')),
      serve?.(new Request('nianbao://elsewhere/')),
      serve?.(new Request('nianbao://app/', { method: 'POST' })),
    ]);
    expect(answers.map((answer) => answer?.status)).toEqual([404, 404, 405, 405]);
    for (const answer of answers) {
      expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});

describe('messages to the main process', () => {
  it('from the app’s own window are answered', async () => {
    const window = await start();
    expect(await call(window, 'app.info', null)).toMatchObject({
      ok: true,
      value: { frontDoor: 'electron', dataFolder },
    });
  });

  it('that do not fit the contract are refused', async () => {
    const window = await start();
    expect(await call(window, 'reports.open', { id: 1 })).toMatchObject({ error: { code: 'bad-input' } });
    expect(await call(window, 'reports.erase', null)).toMatchObject({ error: { code: 'unknown-call' } });
    expect(await call(window, 7, null)).toMatchObject({ ok: false });
  });

  it('from anyone else are dropped', async () => {
    const window = await start();
    const { mainFrame } = window.webContents;
    const strangers = [
      { sender: new fake.FakeWebContents() },
      { senderFrame: null },
      { senderFrame: { url: 'nianbao://app/', parent: mainFrame } },
      { senderFrame: { url: 'https://example.com/', parent: null } },
      { senderFrame: { url: 'nianbao://elsewhere/', parent: null } },
      { senderFrame: { url: 'file:///app/', parent: null } },
      { senderFrame: { url: '', parent: null } },
    ];
    for (const stranger of strangers) {
      expect(await call(window, 'app.info', null, stranger)).toMatchObject({
        error: { code: 'foreign-sender' },
      });
    }
    window.destroyed = true;
    expect(await call(window, 'app.info', null)).toMatchObject({ error: { code: 'foreign-sender' } });
  });
});

describe('an export', () => {
  const input = { reportId: 'report-1', kind: 'final', fileName: '报告.docx', bytes: new Uint8Array([1]) };

  it('is written where the clerk says, 文档 suggested first', async () => {
    const window = await start();
    const path = join(dataFolder, '选的.docx');
    fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    expect(await call(window, 'exports.save', input)).toMatchObject({ ok: true, value: { path } });
    expect(fake.dialog.showSaveDialog.mock.lastCall?.[0]).toBe(window);
    expect(fake.dialog.showSaveDialog.mock.lastCall?.[1]).toMatchObject({
      defaultPath: '/home/clerk/文档/报告.docx',
      filters: [{ name: 'Word 文档', extensions: ['docx'] }],
    });
    await call(window, 'exports.reveal', { path });
    expect(fake.shell.showItemInFolder).toHaveBeenCalledWith(path);
  });

  it('is given up when the clerk cancels', async () => {
    const window = await start();
    expect(await call(window, 'exports.save', input)).toMatchObject({ error: { code: 'cancelled' } });
  });
});
