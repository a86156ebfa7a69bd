import { describe, expect, it } from 'vitest';
import type { PagePlan, PlanParagraph } from '../../../core/official/page-plan.ts';
import { plan } from '../../../core/official/plan.ts';
import { officialDate } from '../../../core/official/signature.ts';
import type { Report } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { blank, paragraph, report } from '../../support/reports.ts';

const { fonts } = DEFAULT_SETTINGS;

function planned(changes: Partial<Report>, draft = false): PagePlan {
  return plan(report(changes), { fonts, draft });
}

function paragraphs({ blocks }: PagePlan): PlanParagraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function text(p: PlanParagraph | undefined): string {
  return p?.runs.map((run) => run.text).join('') ?? '';
}

const BODY = [{ id: 'opening', blocks: [paragraph('a', 0, '全镇工作平稳有序。')] }];

describe('the page plan', () => {
  it('puts one empty line between title and recipient and ends the recipient with a full-width colon', () => {
    const roles = paragraphs(planned({ sections: BODY })).map((p) => p.role);
    expect(roles).toEqual([
      'title',
      'emptyLine',
      'recipient',
      'body',
      'body',
      'emptyLine',
      'emptyLine',
      'signature',
      'date',
    ]);
    expect(text(paragraphs(planned({ recipient: '云岭县人民政府：' }))[2])).toBe('云岭县人民政府：');
  });

  it('prints ordinals before headings and restarts the lower levels', () => {
    const sections = [
      {
        id: 'measures',
        blocks: [
          paragraph('1', 1, '主要举措'),
          paragraph('2', 2, '规范执法'),
          paragraph('3', 3, '办案'),
          paragraph('4', 4, '立案'),
          paragraph('5', 2, '普法'),
        ],
      },
    ];
    const headings = paragraphs(planned({ sections })).filter((p) => p.role.startsWith('heading'));
    expect(headings.map(text)).toEqual([
      '一、主要举措',
      '（一）规范执法',
      '1.办案',
      '（1）立案',
      '（二）普法',
    ]);
  });

  it('sets only the first sentence of a run-in heading in the face of the heading', () => {
    const sections = [
      { id: 'measures', blocks: [paragraph('2', 2, '规范执法。全年办案', blank('b', '案件', '件'), '。')] },
    ];
    const heading = paragraphs(planned({ sections })).find((p) => p.role === 'heading2');
    expect(heading?.runs.map((run) => [run.text, run.face])).toEqual([
      ['（一）', 'heading2'],
      ['规范执法。', 'heading2'],
      ['全年办案', 'body'],
      ['××件', 'body'],
      ['。', 'body'],
    ]);
    expect(heading?.keepNext).toBe(false);
  });

  it('keeps a heading with what follows it, and the last of the text with the signature', () => {
    const sections = [
      { id: 'measures', blocks: [paragraph('1', 1, '主要举措'), paragraph('2', 0, '全年办案。')] },
    ];
    const all = paragraphs(planned({ sections, closing: '' }));
    expect(all.find((p) => p.role === 'heading1')?.keepNext).toBe(true);
    expect(all.at(-5)?.role).toBe('body');
    expect(all.slice(-5, -1).every((p) => p.keepNext)).toBe(true);
  });

  it('holds a last table to the signature by its last row', () => {
    const table = {
      type: 'table' as const,
      id: 't',
      headerRows: 1,
      rows: [[paragraph('c1', 0, '项目')], [paragraph('c2', 0, '案件')]],
    };
    const block = planned({ sections: [{ id: 'measures', blocks: [table] }], closing: '' }).blocks.find(
      (b) => b.kind === 'table',
    );
    expect(block?.rows.map((row) => row.every((cell) => cell.paragraph.keepNext))).toEqual([false, true]);
    expect(block?.columns.reduce((sum, twips) => sum + twips, 0)).toBe(8844);
  });

  it('writes the date without zeros before month and day', () => {
    expect(officialDate('2026-01-31')).toBe('2026年1月31日');
    expect(officialDate('2026-12-04')).toBe('2026年12月4日');
  });

  it('leaves room to write an open date by hand in a final document and shows it as owed in a draft', () => {
    const last = (draft: boolean): PlanParagraph | undefined =>
      paragraphs(planned({ issueDate: null }, draft)).at(-1);
    expect(text(last(false)).replace(/\s/gu, '')).toBe('年月日');
    expect(last(false)?.runs[0]?.blank).toBe(false);
    expect(text(last(true))).toContain('××');
    expect(last(true)?.runs[0]?.blank).toBe(true);
  });

  it('sets two issuers side by side and a third over the date below them', () => {
    const rows = (issuer: string): string[] =>
      paragraphs(planned({ issuer }))
        .filter((p) => p.role === 'signature')
        .map(text);
    expect(rows('中共青石镇委员会\n青石镇人民政府')).toEqual(['\t中共青石镇委员会\t青石镇人民政府']);
    expect(rows('青石镇人民政府\n白水镇人民政府\n桐花乡人民政府')).toHaveLength(2);
    const long = '云岭县青石镇综合行政执法与应急管理委员会';
    expect(rows(`${long}办公室\n${long}办公室`)).toHaveLength(2);
  });

  it('never prints what is in 未归类 or was dropped', () => {
    const all = planned({
      unmapped: [paragraph('u', 0, '未归类的话')],
      dropped: [{ text: '浏览次数', reason: '网页' }],
    });
    expect(JSON.stringify(all)).not.toContain('未归类的话');
    expect(JSON.stringify(all)).not.toContain('浏览次数');
  });

  it('drops characters that no file may hold and keeps every other', () => {
    const sections = [{ id: 'opening', blocks: [paragraph('a', 0, '甲\u0000乙\ud800丙\t丁𡐓')] }];
    expect(text(paragraphs(planned({ sections })).find((p) => p.line === 'a'))).toBe('甲乙丙 丁𡐓');
  });
});
