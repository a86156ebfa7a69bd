// A small fake of the `electron` module: it records what it is given and lets a test play the system's part.

import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Handler = (...args: unknown[]) => unknown;

export class FakeWebContents extends EventEmitter {
  mainFrame: FakeFrame = { url: 'nianbao://app/', parent: null };
  openHandler: Handler = () => ({ action: 'allow' });
  readonly send = vi.fn();
  readonly printToPDF = vi.fn<(options: unknown) => Promise<Uint8Array>>(async () =>
    new TextEncoder().encode('%PDF'),
  );
  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }
}

export type FakeFrame = { url: string; parent: FakeFrame | null };

export class FakeBrowserWindow extends EventEmitter {
  static made: FakeBrowserWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly options: { readonly webPreferences: Record<string, unknown> };
  readonly loaded: string[] = [];
  destroyed = false;
  minimized = false;
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();

  constructor(options: { readonly webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    FakeBrowserWindow.made.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
}

class FakeApp extends EventEmitter {
  first = true;
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>([['documents', '/home/clerk/文档']]);
  readonly enableSandbox = vi.fn();
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  isPackaged = false;
  readonly commandLine = {
    hasSwitch: (name: string): boolean => this.switches.has(name),
    appendSwitch: (name: string, value?: string): void => void this.switches.set(name, value),
  };
  requestSingleInstanceLock(): boolean {
    return this.first;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? '';
  }
  async whenReady(): Promise<void> {}
}

class FakeSession extends EventEmitter {
  permissionRequest: Handler = () => {};
  permissionCheck: Handler = () => true;
  devicePermission: Handler = () => true;
  beforeRequest: Handler = () => {};
  readonly protocols = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void =>
      void this.protocols.set(scheme, handler),
    isProtocolHandled: (scheme: string): boolean => this.protocols.has(scheme),
    unhandle: (scheme: string): void => void this.protocols.delete(scheme),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Handler): void => {
      this.beforeRequest = handler;
    },
  };
  readonly setSpellCheckerEnabled = vi.fn();
  readonly setSpellCheckerDictionaryDownloadURL = vi.fn();
  setPermissionRequestHandler(handler: Handler): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.devicePermission = handler;
  }
}

export const app = new FakeApp();
export const session = {
  defaultSession: new FakeSession(),
  partitions: new Map<string, FakeSession>(),
  fromPartition: (name: string): FakeSession => {
    const made = session.partitions.get(name) ?? new FakeSession();
    session.partitions.set(name, made);
    return made;
  },
};
export const protocol = { registerSchemesAsPrivileged: vi.fn() };
export const shell = { showItemInFolder: vi.fn(), openPath: vi.fn() };
export const dialog = {
  showErrorBox: vi.fn(),
  showSaveDialog: vi.fn<Handler>(async () => ({ canceled: true, filePath: '' })),
};
export const Menu = {
  buildFromTemplate: vi.fn((template: unknown) => template),
  setApplicationMenu: vi.fn(),
};

const handlers = new Map<string, Handler>();
export const ipcMain = {
  handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler),
};

/** Plays the window's part: a message on a channel. */
export async function invoke(channel: string, event: unknown, ...args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`nobody listens on ${channel}`);
  return handler(event, ...args);
}

export const exposed = new Map<string, Record<string, Handler>>();
export const contextBridge = {
  exposeInMainWorld: (name: string, api: Record<string, Handler>): void => void exposed.set(name, api),
};
export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn<Handler>() });

export const BrowserWindow = FakeBrowserWindow;
