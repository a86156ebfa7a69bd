// What is typed goes where the clerk put the cursor, whatever comes in at that moment.

import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, importFile, newFromTemplate, OWN_FILE } from './steps/steps.ts';

type Hand = {
  /** Keeps back what the worker answers from now on. */
  hold(): void;
  /** How many answers are kept back. */
  held(): number;
  /** Hands them over at the worst moment: the browser has moved the selection, and the editor has not read it yet. */
  overtake(): void;
  /** Whether an answer has overtaken the reading of the selection. */
  overtook(): boolean;
  /** Whether the browser is slow to tell of its selection: it does not tell at all. */
  silence(on: boolean): void;
};

/** From the library into the report that is open, with a hand on what reaches the page and when. */
async function takeInHand(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let holding = false;
    let overtaking = false;
    let silent = false;
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (this: Worker, type: string, listener: unknown) {
      const hear = listener as (event: Event) => void;
      listen.call(this, type, (event) => {
        if (holding && type === 'message') held.push(() => hear(event));
        else hear(event);
      });
    };
    // On its way down to the document, where the editor listens.
    addEventListener(
      'selectionchange',
      (event) => {
        if (silent && event.isTrusted) event.stopImmediatePropagation();
        else if (overtaking && held.length > 0) {
          overtaking = false;
          holding = false;
          for (const answer of held.splice(0)) answer();
        }
      },
      true,
    );
    const hand: Hand = {
      hold: () => {
        holding = true;
      },
      held: () => held.length,
      overtake: () => {
        overtaking = true;
      },
      overtook: () => !overtaking,
      silence: (on) => {
        silent = on;
      },
    };
    Object.assign(globalThis, { hand });
  });
  await page.reload();
  await expect(editor(page).locator('.finding-error').first()).toBeVisible();
}

async function hand<Verb extends keyof Hand>(
  page: Page,
  verb: Verb,
  ...rest: Parameters<Hand[Verb]>
): Promise<unknown> {
  return page.evaluate(
    ({ name, args }) => {
      const { hand: given } = globalThis as unknown as {
        hand: Record<string, (...all: unknown[]) => unknown>;
      };
      return given[name]?.(...args);
    },
    { name: verb as string, args: rest as unknown[] },
  );
}

/** Makes the check find something new in the first paragraph, and keeps its answer back. */
async function newFindingOnItsWay(page: Page): Promise<void> {
  await hand(page, 'hold');
  await editor(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type('共XX件。');
  await expect.poll(() => hand(page, 'held')).toBeGreaterThan(0);
}

function line(page: Page, part: string) {
  return editor(page).locator('p', { hasText: part });
}

test.describe('findings that come in before the editor has read where the cursor is', () => {
  test('do not put it back after a click', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    await takeInHand(page);
    await newFindingOnItsWay(page);
    await hand(page, 'overtake');
    await line(page, '把学习摆在前面').click();
    await expect.poll(() => hand(page, 'overtook')).toBe(true);
    await page.keyboard.type('，学用结合');
    await expect(line(page, '学用结合')).toHaveText('把学习摆在前面，学用结合');
    await expect(line(page, '共XX件').locator('.finding-error')).toBeVisible();
  });

  test('do not put it back after a key', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    await takeInHand(page);
    await newFindingOnItsWay(page);
    await line(page, '把学习摆在前面').click();
    await hand(page, 'overtake');
    await page.keyboard.press('Home');
    await expect.poll(() => hand(page, 'overtook')).toBe(true);
    await page.keyboard.type('先');
    await expect(line(page, '学习摆在前面')).toHaveText('先把学习摆在前面');
  });

  test('do not cut short what the mouse is selecting', async ({ app }) => {
    const page = app.page();
    await importFile(page, OWN_FILE);
    await takeInHand(page);
    await newFindingOnItsWay(page);
    const box = await line(page, '把学习摆在前面').boundingBox();
    if (!box) throw new Error('not shown');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 2, y);
    await page.mouse.down();
    await hand(page, 'overtake');
    await page.mouse.move(box.x + 1, y, { steps: 4 });
    await expect.poll(() => hand(page, 'overtook')).toBe(true);
    await page.mouse.up();
    await expect(line(page, '共XX件').locator('.finding-error')).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toBe('把学习摆在前面');
    await page.keyboard.type('学在前面');
    await expect(line(page, '学在前面')).toHaveText('学在前面');
  });
});

test('a value taken out of a blank by a click elsewhere leaves the cursor where the click was', async ({
  app,
}) => {
  const page = app.page();
  await newFromTemplate(page);
  await takeInHand(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await hand(page, 'silence', true);
  await line(page, '青石镇坚持以').click({ position: { x: 80, y: 10 } });
  await expect(editor(page)).toContainText('法治工作12次，');
  await page.keyboard.press('Home');
  await hand(page, 'silence', false);
  await page.keyboard.type('一年来，');
  await expect(line(page, '青石镇坚持以')).toHaveText(/^一年来，/u);
});

test('a key goes by the cursor the clerk sees, though the browser has not told of it yet', async ({
  app,
}) => {
  const page = app.page();
  await importFile(page, OWN_FILE);
  await takeInHand(page);
  await hand(page, 'silence', true);
  await line(page, '把学习摆在前面').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('每月一课。');
  await line(page, '把执法做得规范').click();
  await page.keyboard.press('Control+3');
  await hand(page, 'silence', false);
  await expect(line(page, '把学习摆在前面')).toHaveText('把学习摆在前面');
  await expect(line(page, '每月一课。')).toHaveText('每月一课。');
  await expect(line(page, '把执法做得规范')).toHaveAttribute('data-level', '3');
  await expect(line(page, '把学习摆在前面')).toHaveAttribute('data-level', '2');
});
