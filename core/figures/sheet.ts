// 数据台账 as one table: what a spreadsheet of it holds, whatever the file format.

import type { FigurePair } from './compare.ts';
import type { LedgerRow } from './ledger.ts';

/** Numbers stay numbers; null is an empty cell. */
export type Cell = string | number | null;

export type Column = {
  readonly title: string;
  /** In characters (字). */
  readonly width: number;
};

export type Sheet = {
  /** What the sheet is called in its file: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** As many cells each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
};

/** What a section is called, by its id; the id where it has no name. */
export type SectionLabels = ReadonlyMap<string, string>;

/** This year beside last year. */
export function figuresSheet(pairs: readonly FigurePair[], labels: SectionLabels): Sheet {
  return {
    name: '年度对比',
    columns: [
      { title: '章节', width: 10 },
      { title: '指标', width: 18 },
      { title: '单位', width: 5 },
      { title: '上年', width: 8 },
      { title: '今年', width: 8 },
      { title: '增减', width: 8 },
      { title: '增幅（%）', width: 8 },
      { title: '上年原文', width: 10 },
      { title: '今年原文', width: 10 },
      { title: '所在句子', width: 45 },
    ],
    rows: pairs.map((pair) => [
      labels.get(pair.section) ?? pair.section,
      pair.what,
      pair.unit,
      pair.lastNumber,
      pair.currentNumber,
      pair.difference,
      pair.percent,
      pair.last?.written || pair.last?.lastWritten || pair.current?.lastWritten || '',
      pair.current?.written ?? '',
      (pair.current ?? pair.last)?.sentence ?? '',
    ]),
  };
}

/** One report's ledger. */
export function ledgerSheet(rows: readonly LedgerRow[], labels: SectionLabels): Sheet {
  return {
    name: '数据台账',
    columns: [
      { title: '章节', width: 10 },
      { title: '指标', width: 18 },
      { title: '单位', width: 5 },
      { title: '数值', width: 8 },
      { title: '原文', width: 10 },
      { title: '上年', width: 10 },
      { title: '所在句子', width: 45 },
    ],
    rows: rows.map((row) => [
      labels.get(row.section) ?? row.section,
      row.what,
      row.unit,
      row.number,
      row.written,
      row.lastWritten ?? '',
      row.sentence,
    ]),
  };
}
