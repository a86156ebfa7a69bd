import { describe, expect, it } from 'vitest';
import { browserArguments, findBrowser, hasDisplay, type System } from '../../../cli/serve/browser.ts';

function system(platform: string, files: readonly string[], env: System['env'] = {}): System {
  return {
    platform,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    exists: (path) => files.includes(path),
  };
}

describe('the browser to open', () => {
  it('is one of Chromium’s family, for a window of its own', () => {
    expect(findBrowser(system('linux', ['/usr/bin/google-chrome', '/usr/bin/xdg-open']))).toEqual({
      name: 'Chrome',
      command: '/usr/bin/google-chrome',
      kind: 'app-window',
    });
  });

  it('is Edge on Windows before Chrome', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' };
    expect(findBrowser(system('win32', [edge, chrome], env))?.command).toBe(edge);
    expect(findBrowser(system('win32', [chrome], env))?.command).toBe(chrome);
  });

  it('is the system’s default where there is no other', () => {
    expect(findBrowser(system('linux', ['/usr/bin/xdg-open']))).toMatchObject({
      command: '/usr/bin/xdg-open',
      kind: 'default-browser',
    });
    expect(findBrowser(system('linux', []))).toBeNull();
  });

  it('is opened on the address alone, without the sandbox only for root', () => {
    const browser = { name: 'Chromium', command: '/usr/bin/chromium', kind: 'app-window' } as const;
    const args = (asRoot: boolean) =>
      browserArguments(browser, 'http://127.0.0.1:1/', { profile: '/p', asRoot });
    expect(args(false)).toContain('--app=http://127.0.0.1:1/');
    expect(args(false)).toContain('--user-data-dir=/p');
    expect(args(false)).not.toContain('--no-sandbox');
    expect(args(true)).toContain('--no-sandbox');
    const other = { name: '系统默认浏览器', command: '/usr/bin/xdg-open', kind: 'default-browser' } as const;
    expect(browserArguments(other, 'http://127.0.0.1:1/', { profile: '/p', asRoot: true })).toEqual([
      'http://127.0.0.1:1/',
    ]);
  });
});

it('knows whether there is a screen', () => {
  expect(hasDisplay(system('linux', []))).toBe(false);
  expect(hasDisplay(system('linux', [], { DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(system('linux', [], { WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(system('win32', []))).toBe(true);
});
