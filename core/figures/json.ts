// The published JSON of `nianbao figures` (docs/cli.md). Unknown is null.

import { lines } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { compareFigures } from './compare.ts';
import type { FigureKind } from './kind.ts';
import { type LedgerRow, ledger } from './ledger.ts';

export type FigureJson = {
  readonly section: string;
  /** Index into the section's `paragraphs` of the import JSON; null for the text behind a section's run-in heading. */
  readonly paragraph: number | null;
  /** Half-open UTF-16 range of number and unit in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly unit: string;
  readonly kind: FigureKind;
  /** null for a blank. */
  readonly number: number | null;
  readonly written: string | null;
  readonly approximate: boolean;
  /** What a blank knows of last year, without the unit. */
  readonly lastWritten: string | null;
  readonly sentence: string;
};

export type FiguresJson = {
  readonly file: string;
  readonly year: number;
  readonly figures: readonly FigureJson[];
  /** null without a report of last year. */
  readonly comparison: {
    readonly file: string;
    readonly year: number;
    readonly pairs: readonly {
      readonly section: string;
      readonly what: string;
      readonly unit: string;
      readonly lastNumber: number | null;
      readonly currentNumber: number | null;
      readonly difference: number | null;
      readonly percent: number | null;
      readonly last: FigureJson | null;
      readonly current: FigureJson | null;
    }[];
  } | null;
};

type Named = { readonly file: string; readonly report: Report };

function figureOf(report: Report): (row: LedgerRow) => FigureJson {
  const indices = new Map([...lines(report)].map(({ id, index }) => [id, index]));
  return ({ line, section, start, end, what, unit, kind, number, written, approximate, ...rest }) => ({
    section,
    paragraph: indices.get(line) ?? null,
    start,
    end,
    what,
    unit,
    kind,
    number,
    written: written === '' ? null : written,
    approximate,
    lastWritten: rest.lastWritten,
    sentence: rest.sentence,
  });
}

/** `figures` are all of the report, those that do not change from year to year too; `comparison` holds the yearly ones. */
export function figuresJson({ file, report }: Named, last: Named | null): FiguresJson {
  const figure = figureOf(report);
  const lastFigure = last && figureOf(last.report);
  return {
    file,
    year: report.year,
    figures: ledger(report, { all: true }).map(figure),
    comparison: last && {
      file: last.file,
      year: last.report.year,
      pairs: compareFigures(last.report, report).map((pair) => ({
        section: pair.section,
        what: pair.what,
        unit: pair.unit,
        lastNumber: pair.lastNumber,
        currentNumber: pair.currentNumber,
        difference: pair.difference,
        percent: pair.percent,
        last: pair.last && lastFigure ? lastFigure(pair.last) : null,
        current: pair.current && figure(pair.current),
      })),
    },
  };
}
