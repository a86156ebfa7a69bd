import { beforeEach, expect, it, vi } from 'vitest';
import { contract } from '../../core/contract.ts';
import type * as Fake from './fake-electron.ts';

let fake: typeof Fake;

beforeEach(async () => {
  vi.resetModules();
  fake = await import('./fake-electron.ts');
  vi.doMock('electron', () => fake);
  await import('../../electron/preload.ts');
});

function call(name: unknown, input: unknown): unknown {
  const api = new Map(Object.entries(fake.exposed.get('nianbao') ?? {}));
  return api.get('call')?.(name, input);
}

it('gives the page two functions and nothing of Electron', () => {
  expect([...fake.exposed.keys()]).toEqual(['nianbao']);
  const api = fake.exposed.get('nianbao') ?? {};
  expect(Object.keys(api)).toEqual(['call', 'onCommand']);
});

it('passes on every call of the contract and its answer', async () => {
  fake.ipcRenderer.invoke.mockResolvedValue({ ok: true, value: null });
  for (const name of Object.keys(contract)) {
    expect(await call(name, { a: 1 })).toEqual({ ok: true, value: null });
    expect(fake.ipcRenderer.invoke).toHaveBeenLastCalledWith('nianbao:call', name, { a: 1 });
  }
});

it.each(['', 'toString', 'constructor', 'reports.erase', 7, null])(
  'passes on nothing else: %j',
  async (name) => {
    await expect(call(name, null)).rejects.toThrow('no such call');
    expect(fake.ipcRenderer.invoke).not.toHaveBeenCalled();
  },
);

it('tells the page the menu bar’s commands until it stops listening, and nothing else', () => {
  const heard: unknown[] = [];
  const stop = fake.exposed.get('nianbao')?.['onCommand']?.((...args: unknown[]) => heard.push(...args));
  for (const command of ['settings', 'eval', 7, { command: 'settings' }, 'shortcuts']) {
    fake.ipcRenderer.emit('nianbao:command', { sender: {} }, command);
  }
  expect(heard).toEqual(['settings', 'shortcuts']);
  if (typeof stop === 'function') stop();
  fake.ipcRenderer.emit('nianbao:command', {}, 'settings');
  expect(heard).toHaveLength(2);
});

it('takes no listener that is none', () => {
  expect(() => fake.exposed.get('nianbao')?.['onCommand']?.('x')).toThrow('no listener');
});
