import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../core/figures/compare.ts';
import { toCsv } from '../../../core/figures/csv.ts';
import { ledger } from '../../../core/figures/ledger.ts';
import { figuresSheet, ledgerSheet } from '../../../core/figures/sheet.ts';
import { applyEdit } from '../../../core/report/edit.ts';
import { rollOver } from '../../../core/rollover/roll-over.ts';
import { counter, reportOf, SECTION_IDS, templateOf } from '../rollover/fixtures.ts';

const last = reportOf({
  measures: [
    '全年调解矛盾纠纷1900余件，成功率98%。',
    '发放宣传资料1.5万份，投入经费3万元，建成法治广场2处。',
  ],
});
const current = reportOf(
  {
    measures: [
      '新建调解室1个。',
      '共化解矛盾纠纷2187件，调解成功率99.1%。',
      '累计发放宣传材料12000册，经费投入25000元。',
    ],
  },
  { year: 2024 },
);

describe('the ledger', () => {
  it('holds figures and blanks in reading order, with their sentence', () => {
    const draft = rollOver(last, {
      year: 2024,
      id: 'd',
      newId: counter('b'),
      now: '2025-01-01T00:00:00.000Z',
      template: templateOf(SECTION_IDS),
    }).report;
    const line = draft.sections[1]?.blocks[0]?.id ?? '';
    const filled = applyEdit(draft, { line, start: 8, end: 11, replacement: '2187件' });
    expect(
      ledger(filled, { all: false })
        .slice(0, 3)
        .map(({ what, number, written, lastWritten, sentence }) => [
          what,
          number,
          written,
          lastWritten,
          sentence,
        ]),
    ).toEqual([
      ['调解矛盾纠纷', 2187, '2187', null, '全年调解矛盾纠纷2187件，成功率××%。'],
      ['成功率', null, '', '98', '全年调解矛盾纠纷2187件，成功率××%。'],
      ['发放宣传资料', null, '', '1.5万', '发放宣传资料××份，投入经费××万元，建成法治广场××处。'],
    ]);
  });

  it('leaves out what is stable unless asked', () => {
    const report = reportOf({ measures: ['全镇辖12个行政村，调解纠纷36件。'] });
    expect(ledger(report, { all: false }).map(({ written }) => written)).toEqual(['36']);
    expect(ledger(report, { all: true }).map(({ written }) => written)).toEqual(['12', '36']);
  });
});

describe('year on year', () => {
  const pairs = compareFigures(last, current);
  const pick = (word: string) => pairs.find(({ what }) => what.includes(word));

  it('matches by what is counted, through other words and units', () => {
    expect(pick('矛盾纠纷')).toMatchObject({
      lastNumber: 1900,
      currentNumber: 2187,
      difference: 287,
      percent: 15.11,
    });
    expect(pick('宣传材料')).toMatchObject({
      lastNumber: 15_000,
      currentNumber: 12_000,
      difference: -3000,
      percent: -20,
    });
    expect(pick('经费')).toMatchObject({ lastNumber: 30_000, currentNumber: 25_000, unit: '元' });
  });

  it('gives rates a difference in points and no percent of percent', () => {
    expect(pick('成功率')).toMatchObject({
      lastNumber: 98,
      currentNumber: 99.1,
      difference: 1.1,
      percent: null,
    });
  });

  it('keeps what only one year has', () => {
    expect(pick('调解室')).toMatchObject({ last: null, currentNumber: 1, difference: null });
    expect(pick('广场')).toMatchObject({ current: null, lastNumber: 2, currentNumber: null });
  });

  it('matches a draft with the report it came from without exception', () => {
    const { report } = rollOver(last, {
      year: 2024,
      id: 'd',
      newId: counter('b'),
      now: '2025-01-01T00:00:00.000Z',
      template: templateOf(SECTION_IDS),
    });
    for (const { last: before, current: now, lastNumber } of compareFigures(last, report)) {
      expect(before?.what).toBe(now?.what);
      expect(lastNumber).toBe(before?.number);
    }
  });
});

describe('the table as CSV', () => {
  it('opens as UTF-8, has CRLF lines and one row a figure', () => {
    const csv = toCsv(figuresSheet(compareFigures(last, current), new Map([['measures', '主要举措和成效']])));
    expect(csv.startsWith('\uFEFF章节,指标,单位,上年,今年,增减,增幅（%）')).toBe(true);
    expect(csv.split('\r\n')).toContain(
      '主要举措和成效,化解矛盾纠纷,件,1900,2187,287,15.11,1900余,2187,共化解矛盾纠纷2187件，调解成功率99.1%。',
    );
  });

  it('runs no formula and breaks no line', () => {
    const report = reportOf({ measures: ['=HYPERLINK("x"),调解纠纷36件', '@sum 排查隐患12处'] });
    const csv = toCsv(ledgerSheet(ledger(report, { all: false }), new Map([['measures', '+measures']])));
    const rows = csv.trimEnd().split('\r\n').slice(1);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.startsWith("'+measures")).toBe(true);
    expect(rows[0]).toContain(`"'=HYPERLINK(""x""),调解纠纷36件"`);
    expect(rows[1]).toContain("'@sum");
  });
});
