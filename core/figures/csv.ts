// The ledger as a file for Excel and WPS: UTF-8 with a byte order mark, CRLF, quoted where needed, no cell that runs as a formula.

import type { FigurePair } from './compare.ts';
import type { LedgerRow } from './ledger.ts';

const BOM = '\uFEFF';
const HEAD = [
  '章节',
  '指标',
  '单位',
  '上年',
  '今年',
  '增减',
  '增幅（%）',
  '上年原文',
  '今年原文',
  '所在句子',
];

/** A text cell. What a spreadsheet would run (= + - @, tab) gets an apostrophe before it. */
function text(value: string): string {
  const plain = value.replace(/\r\n?|\n/gu, ' ');
  const safe = /^[\s]*[=+\-@\t＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

function number(value: number | null): string {
  return value === null ? '' : String(value);
}

/** `labels`: what a section is called, by its id; the id where it has no name. */
function line(pair: FigurePair, labels: ReadonlyMap<string, string>): string {
  const lastWritten = pair.last?.written || pair.last?.lastWritten || pair.current?.lastWritten || '';
  return [
    text(labels.get(pair.section) ?? pair.section),
    text(pair.what),
    text(pair.unit),
    number(pair.lastNumber),
    number(pair.currentNumber),
    number(pair.difference),
    number(pair.percent),
    text(lastWritten),
    text(pair.current?.written ?? ''),
    text((pair.current ?? pair.last)?.sentence ?? ''),
  ].join(',');
}

/** The year-on-year table as CSV. */
export function figuresCsv(pairs: readonly FigurePair[], labels: ReadonlyMap<string, string>): string {
  return `${BOM}${[HEAD.join(','), ...pairs.map((pair) => line(pair, labels))].join('\r\n')}\r\n`;
}

/** One report's ledger as CSV. */
export function ledgerCsv(rows: readonly LedgerRow[], labels: ReadonlyMap<string, string>): string {
  const body = rows.map((row) =>
    [
      text(labels.get(row.section) ?? row.section),
      text(row.what),
      text(row.unit),
      number(row.number),
      text(row.written),
      text(row.lastWritten ?? ''),
      text(row.sentence),
    ].join(','),
  );
  return `${BOM}${['章节,指标,单位,数值,原文,上年,所在句子', ...body].join('\r\n')}\r\n`;
}
