// What axe finds wrong on the screen shown, in every look of the app.

import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** Every look of the app: theme, text size, contrast. The first is looked at whole, the others for what a look can break. */
const LOOKS = [
  ['light', 'standard', 'normal'],
  ['light', 'large', 'normal'],
  ['light', 'extra', 'high'],
  ['dark', 'standard', 'normal'],
  ['dark', 'large', 'high'],
  ['dark', 'extra', 'normal'],
] as const;

export async function violations(page: Page): Promise<string[]> {
  // Colours that are on their way to other colours are neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  return page.evaluate(async (looks) => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { dataset } = document.documentElement;
    const before = { ...dataset };
    const faults = new Set<string>();
    for (const [index, [theme, text, contrast]] of looks.entries()) {
      Object.assign(dataset, { theme, text, contrast });
      const rules = index === 0 ? {} : { runOnly: ['color-contrast', 'scrollable-region-focusable'] };
      const { violations: found } = await loaded.run(rules);
      for (const { id, nodes } of found) {
        faults.add(
          `${theme} ${text} ${contrast} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
      }
    }
    Object.assign(dataset, before);
    return [...faults];
  }, LOOKS);
}
