// Stands in for the module `electron` beside a packed main process: opens its one window, asks the services behind it a
// question as the page would, prints the answer and ends.

import { EventEmitter } from 'node:events';

const handlers = new Map();
const protocols = new Map();
const noop = () => {};

class App extends EventEmitter {
  isPackaged = true;
  commandLine = { appendSwitch: noop, hasSwitch: () => false };
  enableSandbox = noop;
  setPath = noop;
  getPath = () => '/';
  requestSingleInstanceLock = () => true;
  whenReady = async () => {};
  quit() {
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) process.exit(0);
  }
  exit = (code) => process.exit(code);
}
export const app = new App();

class WebContents extends EventEmitter {
  mainFrame = { url: 'nianbao://app/', parent: null };
  setWindowOpenHandler = noop;
  send = noop;
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  isDestroyed = () => false;
  async loadURL(url) {
    const event = { sender: this.webContents, senderFrame: this.webContents.mainFrame };
    const call = (name) => handlers.get('nianbao:call')(event, name, null);
    const page = await protocols.get('nianbao')(new Request(url));
    const templates = await call('templates.list');
    const info = await call('app.info');
    console.log(
      JSON.stringify({
        page: page.status,
        policy: page.headers.get('content-security-policy'),
        templates: templates.ok ? templates.value.templates.map(({ id }) => id) : templates.error,
        info,
      }),
    );
    app.quit();
  }
}

export const session = {
  defaultSession: {
    protocol: { handle: (scheme, handler) => protocols.set(scheme, handler) },
    webRequest: { onBeforeRequest: noop },
    setPermissionRequestHandler: noop,
    setPermissionCheckHandler: noop,
    setDevicePermissionHandler: noop,
    setSpellCheckerEnabled: noop,
    setSpellCheckerDictionaryDownloadURL: noop,
    on: noop,
  },
};
export const protocol = { registerSchemesAsPrivileged: noop };
export const ipcMain = { handle: (channel, handler) => handlers.set(channel, handler) };
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu: noop };
export const dialog = { showErrorBox: (title, text) => console.error(title, text) };
export const shell = {};
