import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../services/data-folder.ts';

it('puts the data where each system keeps programs’ data', () => {
  expect(defaultDataFolder({}, 'linux', '/home/a')).toBe('/home/a/.local/share/fazhi-nianbao');
  expect(defaultDataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/a')).toBe('/data/fazhi-nianbao');
  expect(defaultDataFolder({}, 'darwin', '/Users/a')).toBe(
    '/Users/a/Library/Application Support/fazhi-nianbao',
  );
  expect(defaultDataFolder({ APPDATA: '/Roaming' }, 'win32', '/a')).toBe('/Roaming/fazhi-nianbao');
});

it('lets the environment name the folder', () => {
  expect(defaultDataFolder({ FAZHI_NIANBAO_DATA: '/usb/年报' }, 'linux', '/home/a')).toBe('/usb/年报');
});
