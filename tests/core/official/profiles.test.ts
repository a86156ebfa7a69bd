// 正式报送稿, 红头纸套印 and 网站公开稿 as LibreOffice renders them.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDocx } from '../../../core/official/export.ts';
import type { Profile } from '../../../core/official/plan.ts';
import type { Report } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import {
  convert,
  measurePdf,
  measureRules,
  missingRenderPackages,
  type RenderedLine,
  type RenderedPage,
} from '../../support/render.ts';
import { paragraph, report } from '../../support/reports.ts';

const missing = missingRenderPackages();
if (missing.length > 0) {
  console.warn(
    `SKIPPED rendered profiles: needs ${missing.join(' ')} (apt-get install ${missing.join(' ')})`,
  );
}

const SENTENCE = '全镇坚持依法行政扎实推进法治政府建设各项工作平稳有序';

function official(paragraphs: number, changes: Partial<Report> = {}): Report {
  return report({
    issuer: '云岭县青石镇人民政府',
    recipient: '云岭县人民政府',
    title: '云岭县青石镇人民政府关于2025年度法治政府建设情况的报告',
    documentNumber: '青石府〔2026〕5号',
    signatory: '王小明',
    letterhead: {
      mark: '',
      note: '此件公开发布',
      copies: '云岭县委全面依法治县委员会办公室，云岭县司法局，云岭县人大常委会办公室',
      printer: '青石镇党政综合办公室',
      printedOn: '2026-02-02',
    },
    sections: [
      {
        id: 'opening',
        blocks: Array.from({ length: paragraphs }, (_, i) =>
          paragraph(`p${i}`, 0, SENTENCE.repeat(i % 3 === 0 ? 1 : 4)),
        ),
      },
    ],
    ...changes,
  });
}

const SUBMISSION = official(12);
const THREE = official(4, { signatory: '王小明 李大山 赵一' });
const CASES: readonly (readonly [Report, Profile])[] = [
  [SUBMISSION, 'submission'],
  [SUBMISSION, 'preprinted'],
  [SUBMISSION, 'web'],
  [THREE, 'submission'],
  // Texts that end on each line of a page in turn.
  ...Array.from({ length: 20 }, (_, i) => [official(i + 1), 'submission'] as const),
];

describe.skipIf(missing.length > 0)('the profiles as LibreOffice renders them', () => {
  let folder = '';
  let pdfs: readonly string[] = [];
  let documents: readonly (readonly RenderedPage[])[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-profiles-'));
    const { fonts } = DEFAULT_SETTINGS;
    pdfs = await convert(
      await Promise.all(CASES.map(([made, profile]) => exportDocx(made, { fonts, draft: false, profile }))),
      folder,
    );
    documents = await Promise.all(pdfs.map(measurePdf));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const lines = (index: number, page = 0): readonly RenderedLine[] => documents[index]?.at(page)?.lines ?? [];
  const find = (index: number, text: string, page = 0): RenderedLine | undefined =>
    lines(index, page).find((line) => line.text.includes(text));
  /** Upper edge of the characters: the stand-in's box is 1.448 em high and starts 0.28 em above them. */
  const top = (line: RenderedLine | undefined): number => (line ? line.y + (0.28 / 1.448) * line.height : 0);
  const bottom = (line: RenderedLine | undefined): number =>
    line ? line.y + (1.28 / 1.448) * line.height : 0;
  const right = (line: RenderedLine | undefined): number => (line ? line.x + line.width : 0);

  it('sets 发文机关标志 35 mm below the upper edge of 版心, centred and as wide as 版心 allows', () => {
    const mark = find(0, '人民政府文件');
    expect(Math.abs(top(mark) - 37 - 35)).toBeLessThan(1.5);
    expect(Math.abs((mark?.x ?? 0) + (mark?.width ?? 0) / 2 - 106)).toBeLessThan(0.5);
    expect(mark?.width).toBeGreaterThan(130);
    expect(mark?.width).toBeLessThan(156);
  });

  it('puts 发文字号 one character from the left and 签发人 one character from the right, on one line', () => {
    const line = find(0, '青石府');
    expect(Math.abs((line?.x ?? 0) - 28 - 5.556)).toBeLessThan(0.5);
    expect(line?.text).toContain('签发人：王小明');
    expect(Math.abs(184 - 5.556 - right(line))).toBeLessThan(0.7);
    const fonts = new Set(line?.chunks.map((chunk) => chunk.font));
    expect(fonts.size).toBe(2);
  });

  it('sets two names of 签发人 a row, the number on the last', () => {
    const first = find(3, '签发人：');
    expect(first?.text.replace(/\s/gu, '')).toBe('签发人：王小明李大山');
    const last = find(3, '青石府');
    expect(last?.text).toContain('赵一');
    expect((last?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(10.2, 0);
  });

  it('rules red 4 mm below the number, as wide as 版心', async () => {
    const [rule, ...others] = await measureRules(pdfs[0] ?? '', 1);
    expect(others).toEqual([]);
    expect(rule?.red).toBe(true);
    expect(Math.abs((rule?.left ?? 0) - 28)).toBeLessThan(0.5);
    expect(Math.abs((rule?.right ?? 0) - 184)).toBeLessThan(0.5);
    expect(Math.abs((rule?.y ?? 0) - bottom(find(0, '青石府')) - 4)).toBeLessThan(1);
    // 7.3.1: two empty lines above the title.
    const title = find(0, '人民政府关于');
    expect(Math.abs((top(title) - (rule?.y ?? 0)) / 10.213 - 2)).toBeLessThan(0.4);
  });

  it('leaves the same room on 红头纸 without mark and rule', async () => {
    expect(await measureRules(pdfs[1] ?? '', 1)).toEqual([]);
    expect(find(1, '人民政府文件')).toBeUndefined();
    expect(Math.abs((find(1, '青石府')?.y ?? 0) - (find(0, '青石府')?.y ?? 99))).toBeLessThan(0.2);
    expect(Math.abs((find(1, '关于')?.y ?? 0) - (find(0, '关于')?.y ?? 99))).toBeLessThan(1);
  });

  it('shows text on the first page', () => {
    for (const index of [0, 1, 3]) expect(find(index, SENTENCE.slice(0, 10))).toBeDefined();
  });

  it('ends 版记 on the lower edge of 版心, with thick rules outside and a thin one between', async () => {
    const last = documents[0]?.length ?? 0;
    const rules = await measureRules(pdfs[0] ?? '', last);
    expect(rules).toHaveLength(3);
    expect(
      rules.every((rule) => !rule.red && Math.abs(rule.left - 28) < 0.5 && Math.abs(rule.right - 184) < 0.5),
    ).toBe(true);
    expect(Math.abs((rules[2]?.y ?? 0) - 262)).toBeLessThan(0.5);
    expect(rules[1]?.thickness).toBeLessThan(rules[0]?.thickness ?? 0);
    const printing =
      find(0, '2026年2月2日印发', -1) ?? lines(0, -1).find((line) => line.text.endsWith('印发'));
    expect(printing?.size).toBe(14);
    expect(Math.abs(184 - 4.94 - right(printing))).toBeLessThan(0.5);
  });

  it('never parts 版记 and signature from the text, wherever that ends', () => {
    for (const [index, document] of documents.entries()) {
      if (CASES[index]?.[1] !== 'submission') continue;
      const last = document.at(-1)?.lines ?? [];
      const signature = last.findIndex((line) => line.text === '云岭县青石镇人民政府');
      expect(signature).toBeGreaterThan(0);
      const copies = last.find((line) => line.text.startsWith('抄送：'));
      const note = last.find((line) => line.text === '（此件公开发布）');
      expect(note).toBeDefined();
      expect((copies?.y ?? 0) - (note?.y ?? 0)).toBeGreaterThan(6);
    }
  });

  it('prints no head, no 版记 and no 附注 on the web edition, and sets the signature for no seal', () => {
    const text = documents[2]?.flatMap((page) => page.lines.map((line) => line.text)).join('') ?? '';
    for (const absent of ['文件', '青石府〔', '签发人', '抄送', '印发', '此件公开'])
      expect(text).not.toContain(absent);
    const issuer = find(2, '云岭县青石镇人民政府', -1);
    expect(Math.abs(184 - 2 * 5.556 - right(issuer))).toBeLessThan(0.5);
  });
});
