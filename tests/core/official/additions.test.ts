// Attachments, joint documents, wide tables, a unit's habits and characters that official faces lack, in the page plan.

import { describe, expect, it } from 'vitest';
import { layout } from '../../../core/official/layout.ts';
import type { PagePlan, PlanParagraph } from '../../../core/official/page-plan.ts';
import { type PlanOptions, plan } from '../../../core/official/plan.ts';
import type { Report, Table } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS, STANDARD_FORMAT } from '../../../core/settings.ts';
import { han } from '../../support/prose.ts';
import { paragraph, report } from '../../support/reports.ts';

function planned(made: Report, options: Partial<PlanOptions> = {}): PagePlan {
  return plan(made, { fonts: DEFAULT_SETTINGS.fonts, draft: false, ...options });
}

function paragraphs({ blocks }: PagePlan): PlanParagraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
}

function text({ runs }: PlanParagraph): string {
  return runs.map((run) => run.text).join('');
}

function table(id: string, rows: number, columns: number): Table {
  return {
    type: 'table',
    id,
    headerRows: 1,
    rows: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => paragraph(`${id}${r}-${c}`, 0, `第${c}列项目`)),
    ),
  };
}

const BODY = [{ id: 'opening', blocks: [paragraph('a', 0, han(300))] }];
const LETTERHEAD = { mark: '', note: '', copies: '云岭县司法局', printer: '青石镇办公室', printedOn: null };

describe('attachments', () => {
  const one = { id: 'x', title: '行政执法情况统计表。', blocks: [table('t', 4, 3)] };
  const two = { id: 'y', title: '普法活动一览表', blocks: [paragraph('h', 1, '总体情况')] };

  it('are listed below the text, numbered if there are several, without a mark behind the name', () => {
    const listed = (attachments: Report['attachments']): string[] =>
      paragraphs(planned(report({ sections: BODY, ...(attachments && { attachments }) })))
        .filter(({ role }) => role === 'attachmentList')
        .map(text);
    expect(listed(undefined)).toEqual([]);
    expect(listed([one])).toEqual(['附件：行政执法情况统计表']);
    expect(listed([one, two])).toEqual(['附件：1.行政执法情况统计表', '2.普法活动一览表']);
  });

  it('start pages of their own and count their headings for themselves', () => {
    const made = planned(
      report({
        sections: [{ id: 'opening', blocks: [paragraph('b', 1, '甲'), paragraph('c', 0, '乙')] }],
        attachments: [one, two],
      }),
    );
    const marks = paragraphs(made).filter(({ role }) => role === 'attachmentMark');
    expect(marks.map(text)).toEqual(['附件1', '附件2']);
    expect(marks.every(({ newPage }) => newPage === 'portrait')).toBe(true);
    expect(paragraphs(made).map(text)).toContain('一、总体情况');
    const pages = layout(made);
    expect(pages).toHaveLength(3);
    expect(pages.map((page) => page.lines[0]?.text)).toEqual([expect.anything(), '附件1', '附件2']);
  });

  it('stand before 版记, which goes to the foot of the last page or of one more', () => {
    const official = (attachments: Report['attachments']): PagePlan =>
      planned(report({ sections: BODY, letterhead: LETTERHEAD, ...(attachments && { attachments }) }), {
        profile: 'submission',
      });
    const upright = 2;
    expect(layout(official([one]))).toHaveLength(upright + 1);
    const full = { ...one, blocks: [paragraph('f', 0, han(18 * 28 - 2))] };
    expect(layout(official([full]))).toHaveLength(upright + 2);
    const wide = { ...one, blocks: [table('w', 3, 12)] };
    expect(layout(official([wide])).map(({ orientation }) => orientation)).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ]);
  });
});

describe('wide tables', () => {
  it('lie on landscape pages with the heading and the name above them; the text goes on upright', () => {
    const made = planned(
      report({
        sections: [
          {
            id: 'opening',
            blocks: [
              paragraph('a', 0, han(100)),
              paragraph('b', 1, '办案情况'),
              paragraph('c', 0, '表1 各部门办件数'),
              table('w', 4, 12),
              paragraph('d', 0, han(100)),
            ],
          },
        ],
      }),
    );
    const pages = layout(made);
    expect(pages.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(pages[1]?.lines[0]?.text).toBe('一、办案情况');
    const columns = made.blocks.flatMap((block) => (block.kind === 'table' ? block.columns : []));
    expect(columns.reduce((sum, twips) => sum + twips, 0)).toBe(12_756);
  });

  it('stay upright where the signature follows, so that its page has text', () => {
    const made = planned(
      report({
        closing: '',
        sections: [{ id: 'opening', blocks: [paragraph('a', 0, han(100)), table('w', 4, 12)] }],
      }),
    );
    expect(layout(made).map(({ orientation }) => orientation)).toEqual(['portrait']);
  });
});

describe('joint documents', () => {
  const joint = report({ issuer: '中共青石镇委员会\n青石镇人民政府', sections: BODY });

  it('have the names of all organs in the head, 文件 at their right, halfway down', () => {
    const made = planned(joint, { profile: 'submission' });
    const marks = paragraphs(made).filter(({ role }) => role === 'mark');
    expect(marks.map(text)).toEqual(['中共青石镇委员会', '青石镇人民政府']);
    expect(marks.every(({ spread }) => spread)).toBe(true);
    const beside = made.besideMark;
    expect(beside && text(beside.paragraph)).toBe('文件');
    const [first] = marks;
    expect(beside?.left).toBeGreaterThanOrEqual(8844 - (first?.sides?.right ?? 0));
    expect((beside?.left ?? 0) + (beside?.width ?? 0)).toBeLessThanOrEqual(8844);
    expect(planned(joint, { profile: 'preprinted' }).besideMark).toBeNull();
  });

  it('have the names side by side in the signature where they fit, one below the other where not', () => {
    const signatures = (made: Report): string[] =>
      paragraphs(planned(made))
        .filter(({ role }) => role === 'signature')
        .map(text);
    expect(signatures(joint)).toEqual(['\t中共青石镇委员会\t青石镇人民政府']);
    const long = '中共云岭县松坡街道工作委员会\n云岭县人民政府松坡街道办事处';
    expect(signatures({ ...joint, issuer: long })).toEqual(long.split('\n'));
  });
});

describe("a unit's habits", () => {
  const made = report({
    sections: [{ id: 'opening', blocks: [paragraph('b', 3, '办理案件'), paragraph('a', 0, han(4000))] }],
  });

  it('are none by default', () => {
    expect(planned(made).notes).toEqual(planned(made, { format: STANDARD_FORMAT }).notes);
    expect(planned(made).notes.join('')).not.toContain('按本单位的设置');
  });

  it('are named with the clause they differ from', () => {
    const { notes } = planned(made, {
      format: { linePitch: 30, pageNumbers: 'centred', boldHeading2: true, boldHeading3: true },
    });
    const said = notes.filter((note) => note.startsWith('按本单位的设置'));
    expect(said).toHaveLength(4);
    for (const clause of ['5.2.3', '7.5', '7.3.3']) expect(said.join('')).toContain(clause);
    expect(said[0]).toContain('每面 21 行');
  });

  it('make 22 lines a page of 28 points and 21 of 29 or 30', () => {
    for (const [linePitch, lines] of [
      [28, 22],
      [28.95, 22],
      [29, 21],
      [30, 21],
    ] as const) {
      const pages = layout(planned(made, { format: { ...STANDARD_FORMAT, linePitch } }));
      expect(pages[1]?.lines).toHaveLength(lines);
    }
  });
});

describe('characters that the faces of GB 2312 lack', () => {
  it('are set in the full sister of the face, and named', () => {
    const made = planned(
      report({
        sections: [{ id: 'opening', blocks: [paragraph('b', 2, '滘口村'), paragraph('a', 0, '大塆村㐂民')] }],
      }),
    );
    const runs = paragraphs(made).flatMap((one) => one.runs);
    expect(runs.filter(({ font }) => font !== null).map((run) => [run.text, run.font])).toEqual([
      ['滘', '楷体'],
      ['塆', '仿宋'],
      ['㐂', '仿宋'],
    ]);
    expect(made.notes.join('')).toContain('“滘”“塆”“㐂”不在 GB2312 字库里');
  });

  it('stay as they are in a face that has them', () => {
    const fonts = { ...DEFAULT_SETTINGS.fonts, body: '仿宋', heading2: '楷体' };
    const made = planned(
      report({ sections: [{ id: 'opening', blocks: [paragraph('a', 0, '大塆村，“引号”—…①')] }] }),
      { fonts },
    );
    expect(
      paragraphs(made)
        .flatMap((one) => one.runs)
        .every(({ font }) => font === null),
    ).toBe(true);
  });

  it('are none of the marks and figures of a report', () => {
    const made = planned(
      report({
        sections: [
          { id: 'opening', blocks: [paragraph('a', 0, '“引号”——省略……①Ⅰ㈠·×℃《书名》〔2026〕￥％')] },
        ],
      }),
    );
    expect(made.notes.join('')).not.toContain('GB2312');
  });
});
