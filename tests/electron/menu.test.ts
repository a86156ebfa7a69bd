import { expect, it, vi } from 'vitest';
import { menuTemplate } from '../../electron/menu.ts';
import { KEYS } from '../../renderer/app/keys.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const ask = vi.fn();

function entries() {
  return menuTemplate('/data', ask).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

it('is all Chinese', () => {
  for (const { label, type } of [...menuTemplate('/data', ask), ...entries()]) {
    if (type !== 'separator') expect(label).toMatch(/^[\u4e00-\u9fff]+(\(&[A-Z]\))?$/u);
  }
});

it('leaves the editor’s keys to the page', () => {
  const editor = ['S', 'F', 'H', 'P', 'E', 'Enter', '.', '/', '0', '1', '2', '3', '4'];
  const taken = entries()
    .filter(({ registerAccelerator }) => registerAccelerator !== false)
    .map(({ accelerator }) => accelerator);
  for (const key of editor) expect(taken).not.toContain(`CmdOrCtrl+${key}`);
  expect(new Set(taken.filter(Boolean)).size).toBe(taken.filter(Boolean).length);
});

it('shows the page’s own keys as the table of keys has them', () => {
  const table = KEYS.flatMap(({ keys }) => keys.flatMap(([key]) => key.split(' / ')));
  const shown = entries().filter(({ registerAccelerator }) => registerAccelerator === false);
  expect(shown.length).toBeGreaterThan(0);
  for (const { accelerator } of shown) {
    expect(table).toContain(String(accelerator).replace('CmdOrCtrl', 'Ctrl'));
  }
});

it.each([
  ['年报库', 'library'],
  ['设置', 'settings'],
  ['手册', 'manual'],
  ['快捷键', 'shortcuts'],
  ['检查规则', 'rules'],
])('%s is asked of the page', (label, command) => {
  const item = entries().find((entry) => entry.label === label);
  // Electron hands over the item, the window and the event; ours looks at none of them.
  (item?.click as (() => void) | undefined)?.();
  expect(ask).toHaveBeenLastCalledWith(command);
});
