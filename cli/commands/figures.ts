// `nianbao figures`: the figures of a report, alone or beside last year's.

import { compareFigures, type FigurePair } from '../../core/figures/compare.ts';
import { toCsv } from '../../core/figures/csv.ts';
import { figuresJson } from '../../core/figures/json.ts';
import { type LedgerRow, ledger } from '../../core/figures/ledger.ts';
import { figuresSheet, ledgerSheet } from '../../core/figures/sheet.ts';
import type { FiguresOptions } from '../arguments.ts';
import { sectionLabels } from '../labels.ts';
import { CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { openShelf, readInput, readLastYear } from '../read-input.ts';
import { shorten, textTable } from '../text-table.ts';
import { refuseInput, writeOut } from '../write-out.ts';

/** Columns of a terminal for what a figure counts. */
const MOST_WHAT = 32;

type Labels = ReadonlyMap<string, string>;

/** In the unit of the row; a dash where there is none. */
function known(number: number | null): string {
  return number === null ? '—' : `${number}`;
}

function signed(number: number | null, unit = ''): string {
  if (number === null) return '—';
  return `${number > 0 ? '+' : ''}${number}${unit}`;
}

function ledgerText(rows: readonly LedgerRow[], labels: Labels): string {
  const table = rows.map((row) => [
    labels.get(row.section) ?? row.section,
    shorten(row.what, MOST_WHAT),
    row.number === null ? '待填' : row.written,
    row.unit,
    row.lastWritten === null ? '' : `上年 ${row.lastWritten}`,
  ]);
  return textTable(
    [['章节', '指标', '数字', '单位', ''], ...table],
    ['left', 'left', 'right', 'left', 'left'],
  );
}

function comparisonText(pairs: readonly FigurePair[], labels: Labels): string {
  const table = pairs.map((pair) => [
    labels.get(pair.section) ?? pair.section,
    shorten(pair.what, MOST_WHAT),
    pair.unit,
    known(pair.lastNumber),
    known(pair.currentNumber),
    signed(pair.difference),
    signed(pair.percent, '%'),
  ]);
  return textTable(
    [['章节', '指标', '单位', '上年', '今年', '增减', '增幅'], ...table],
    ['left', 'left', 'left', 'right', 'right', 'right', 'right'],
  );
}

export async function figuresCommand(
  place: Place,
  { file, last: lastFile, csv, xlsx, flags, json }: FiguresOptions & { readonly json: boolean },
): Promise<number> {
  const shelf = await openShelf(place);
  if (!shelf.ok) return printFailure(shelf.error, { json, file: null });
  const input = await readInput(shelf.value, file, flags);
  if (!input.ok) return printFailure(input.error, { json, file });
  const { report } = input.value.intake;
  const lastInput = lastFile === null ? null : await readLastYear(shelf.value, lastFile, flags);
  if (lastInput && !lastInput.ok) return printFailure(lastInput.error, { json, file: lastFile });
  const last = lastInput?.value.intake.report ?? null;
  if (last && last.year >= report.year) {
    process.stderr.write(
      `上年的报告是 ${last.year} 年度的，这一份是 ${report.year} 年度的。请核对是不是写反了。\n`,
    );
  }

  const labels = sectionLabels(input.value.template);
  const rows = ledger(report, { all: true });
  const pairs = last && compareFigures(last, report);
  const sheet = pairs ? figuresSheet(pairs, labels) : ledgerSheet(rows, labels);
  if (xlsx !== null) {
    const refused = await refuseInput(xlsx, lastFile === null ? [file] : [file, lastFile]);
    if (!refused.ok) return printFailure(refused.error, { json, file: xlsx });
    const { toXlsx } = await import('../../core/figures/xlsx.ts');
    const written = await writeOut(xlsx, toXlsx(sheet));
    if (!written.ok) return printFailure(written.error, { json, file: xlsx });
  }

  if (json) {
    const named = last && lastFile !== null ? { file: lastFile, report: last } : null;
    printJson({ ...figuresJson({ file, report }, named), xlsx });
    return CLEAN;
  }
  if (csv) {
    process.stdout.write(toCsv(sheet));
    return CLEAN;
  }
  if (last && pairs) {
    printText(`${file}：${report.year} 年度，与 ${last.year} 年度对比，${pairs.length} 项\n`);
    printText(comparisonText(pairs, labels));
  } else {
    printText(`${file}：${report.year} 年度，${rows.length} 项\n`);
    printText(ledgerText(rows, labels));
  }
  if (xlsx !== null) printText(`\n表格已写成：${xlsx}`);
  return CLEAN;
}
