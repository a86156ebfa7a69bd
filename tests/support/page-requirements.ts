// Paper, text area, lines and page numbers: GB/T 9704-2012, 5, 7.5 and 8, over all documents.

import type { MeasuredDocuments } from './measured-documents.ts';
import type { RenderedLine } from './render.ts';
import {
  BOTTOM,
  CHARACTER,
  counted,
  face,
  LEFT,
  LINE,
  length,
  minus,
  numberOf,
  plainText,
  type Requirement,
  RIGHT,
  right,
  SMALL_CHARACTER,
  said,
  within,
} from './requirement.ts';

/** The value that is farthest from what it should be. */
function worst(values: readonly number[], wanted: number): number | undefined {
  let found: number | undefined;
  for (const value of values)
    if (found === undefined || Math.abs(value - wanted) > Math.abs(found - wanted)) found = value;
  return found;
}

function about(count: number): string {
  return `${Math.floor(count / 100) * 100} 多`;
}

const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)/u;

export async function pageRequirements(documents: MeasuredDocuments): Promise<Requirement[]> {
  const measured = documents.all.filter(({ length: pages }) => pages !== null);
  const attached = documents.of('submission', null);
  const upright = documents.all.flatMap(({ pages }) => pages).filter((page) => page.width < page.height);
  const lying = attached.pages.find((page) => page.width > page.height);
  // The page before a heading that would have stood on its last line, or before lines held to the signature, is one line or more short.
  const full = measured.flatMap(({ pages }) =>
    pages
      .slice(1, -1)
      .filter((_, i) => i + 3 < pages.length && !HEADING.test(plainText(within(pages[i + 2])[0]))),
  );
  const text = full.flatMap(within);
  const body = text.filter((line) => line.size === 16);
  const filled = body.filter((line) => line.x < LEFT + 1 && (right(line) ?? 0) > RIGHT - 4);
  const indented = body.filter((line) => line.x > LEFT + 4 && line.width > 100);
  const long = attached.pages.findIndex(
    (page, i) =>
      i > 0 &&
      page.width < page.height &&
      plainText(within(page)[0]).startsWith('项目') &&
      i < attached.pages.length,
  );
  const [head] = await documents.rules(attached, long);
  const submission = documents.of('submission', 15);
  const rules = await documents.rules(submission, -1);
  const [red] = await documents.rules(submission, 0);
  const foot = rules.at(-1);
  const pitches = full.map((page) => {
    const lines = within(page);
    return minus(lines.at(-1)?.y, lines[0]?.y) ?? 0;
  });
  const counts = full.map((page) => within(page).length);
  const numbers = documents.all.flatMap(({ pages }) =>
    pages.flatMap((page, i) => (page.width < page.height ? [{ line: numberOf(page), number: i + 1 }] : [])),
  );
  const sideways = lying?.lines.filter(
    (line) => line.x < LEFT && line.chunks.some((chunk) => /[—\d]/u.test(chunk.text)),
  );
  const lyingNumber =
    attached.pages.indexOf(lying ?? attached.pages[0] ?? { width: 0, height: 0, lines: [] }) + 1;
  return [
    length(
      ['5.1', '纸张宽'],
      210,
      1,
      worst(
        upright.map((page) => page.width),
        210,
      ),
    ),
    length(
      ['5.1', '纸张高'],
      297,
      1,
      worst(
        upright.map((page) => page.height),
        297,
      ),
    ),
    length(['5.2.1', '天头（续页表格的上框线到纸边）'], 37, 1, head?.y),
    length(
      ['5.2.1', '订口（满行左端到纸边）'],
      28,
      1,
      worst(
        filled.map((line) => line.x),
        28,
      ),
    ),
    length(['5.2.1', '版心宽（红色分隔线的长）'], 156, 1, minus(red?.right, red?.left)),
    length(['5.2.1', '版心高（天头到版记末条线）'], 225, 1, minus(foot?.y, head?.y)),
    length(['5.2.1', '版心下边缘到纸边'], 35, 1, minus(297, foot?.y)),
    face(['5.2.2', '正文字体字号'], ['仿宋体', 16, '3号'], filled[0]?.chunks[0]),
    said(
      ['5.2.3', `每面行数（${about(counts.length)}个满页）`],
      '22 行',
      [...new Set(counts)].map((count) => `${count} 行`).join('、'),
    ),
    length(['5.2.3', '满页首行到末行'], 21 * LINE, 0.5, worst(pitches, 21 * LINE)),
    said(
      ['5.2.3', `每行字数（${about(filled.length)}个满行）`],
      '28 字',
      [...new Set(filled.map((line) => [...line.text].length))].map((count) => `${count} 字`).join('、'),
    ),
    length(
      ['5.2.3', '满行右端到纸左边（撑满版心）'],
      RIGHT,
      0.5,
      worst(
        filled.map((line) => right(line) ?? 0),
        RIGHT,
      ),
    ),
    said(
      ['5.2.4', '文字颜色（版头以外）'],
      '黑色',
      text.every((line) => line.chunks.every((chunk) => /^#0{6}$/u.test(chunk.color)))
        ? '黑色'
        : '有别的颜色',
    ),
    counted(
      ['7.3.3', '段首缩进'],
      2,
      [CHARACTER, '字'],
      0.1,
      minus(
        worst(
          indented.map((line) => line.x),
          LEFT + 2 * CHARACTER,
        ),
        LEFT,
      ),
    ),
    length(
      ['7.3.3', '回行顶格'],
      LEFT,
      0.5,
      worst(
        filled.map((line) => line.x),
        LEFT,
      ),
    ),
    ...numberRequirements(numbers),
    length(['8', '横排页的纸张宽'], 297, 1, lying?.width),
    length(
      ['8', '横排页的天头（竖放时的订口）'],
      28,
      1,
      lying && (await documents.rules(attached, lyingNumber - 1))[0]?.y,
    ),
    said(
      ['8', `横排页（第 ${lyingNumber} 面）的页码位置`],
      lyingNumber % 2 === 0 ? '左侧靠上' : '左侧靠下',
      sideways &&
        sideways.length > 0 &&
        sideways.every((line) => (lyingNumber % 2 === 0 ? line.y < 60 : line.y > 150))
        ? lyingNumber % 2 === 0
          ? '左侧靠上'
          : '左侧靠下'
        : '不在左侧',
    ),
  ];
}

type Numbered = { readonly line: RenderedLine | undefined; readonly number: number };

/** 7.5. */
function numberRequirements(numbers: readonly Numbered[]): Requirement[] {
  const odd = numbers.filter(({ number }) => number % 2 === 1).map(({ line }) => line);
  const even = numbers.filter(({ number }) => number % 2 === 0).map(({ line }) => line);
  const [first] = odd;
  const wrong = numbers.filter(({ line, number }) => plainText(line) !== `—${number}—`);
  const edge = (values: readonly (number | undefined)[]): number | undefined =>
    worst(
      values.map((value) => value ?? 0),
      SMALL_CHARACTER,
    );
  return [
    face(['7.5', '页码字体字号'], ['宋体', 14, '4号'], first),
    said(
      ['7.5', `页码形式和连续（${about(numbers.length)}面）`],
      '— 1 —，从 1 起连续',
      wrong.length === 0 ? '— 1 —，从 1 起连续' : `第 ${wrong[0]?.number} 面是“${wrong[0]?.line?.text}”`,
    ),
    length(
      ['7.5', '页码行上缘距版心下边缘'],
      7,
      1,
      worst(
        numbers.map(({ line }) => (line?.y ?? 0) - BOTTOM),
        7,
      ),
    ),
    counted(
      ['7.5', '单页码居右空'],
      1,
      [SMALL_CHARACTER, '字'],
      0.15,
      edge(odd.map((line) => minus(RIGHT, right(line)))),
    ),
    counted(
      ['7.5', '双页码居左空'],
      1,
      [SMALL_CHARACTER, '字'],
      0.15,
      edge(even.map((line) => minus(line?.x, LEFT))),
    ),
  ];
}
