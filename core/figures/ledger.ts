// 数据台账: every figure of a report and every number still owed, in reading order.

import { lines } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { blankText, inlineText } from '../report/text.ts';
import { findFigures } from './figures.ts';
import { changesYearly, type FigureKind } from './kind.ts';
import { parseQuantity } from './numerals.ts';

export type LedgerRow = {
  /** Section id or `unmapped`. */
  readonly section: string;
  /** Paragraph id. */
  readonly line: string;
  /** Half-open UTF-16 range of number and unit in the line's text. */
  readonly start: number;
  readonly end: number;
  /** The sentence it stands in. */
  readonly sentence: string;
  readonly what: string;
  readonly unit: string;
  /** null for a blank: not filled in yet. */
  readonly number: number | null;
  /** As written, without the unit; empty for a blank. */
  readonly written: string;
  readonly approximate: boolean;
  readonly kind: FigureKind;
  /** What a blank knows of last year; null for a figure that is filled in. */
  readonly lastWritten: string | null;
};

/** The sentence around a range, at most 200 characters to either side. */
function sentenceAt(text: string, start: number, end: number): string {
  const before = /[^。！？\n]*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^[^。！？\n]*[。！？]?/u.exec(text.slice(end, end + 200))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}

/** Figures that change every year and blanks that ask for a number; with `all` also what is stable. */
export function ledger(report: Report, options: { readonly all: boolean }): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const texts = new Map<string, string>();
  for (const line of lines(report)) {
    if (!line.paragraph || line.section === null) continue;
    texts.set(line.id, line.text);
    let offset = 0;
    for (const inline of line.paragraph.content) {
      const start = offset;
      offset += inlineText(inline).length;
      if (inline.type !== 'blank' || (inline.unit === '' && inline.lastValue === null)) continue;
      const end = start + blankText(inline).length;
      rows.push({
        section: line.section,
        line: line.id,
        start,
        end,
        sentence: sentenceAt(line.text, start, end),
        what: inline.label,
        unit: inline.unit,
        number: null,
        written: '',
        approximate: false,
        kind: inline.unit === '%' || inline.unit === '％' ? 'rate' : 'yearly',
        lastWritten: inline.lastValue,
      });
    }
  }
  for (const figure of findFigures(report)) {
    if (!options.all && !changesYearly(figure.kind)) continue;
    const { section, line, start, end, what, unit, number, written, approximate, kind } = figure;
    const sentence = sentenceAt(texts.get(line) ?? '', start, end);
    rows.push({
      section,
      line,
      start,
      end,
      sentence,
      what,
      unit,
      number,
      written,
      approximate,
      kind,
      lastWritten: null,
    });
  }
  const order = new Map([...texts.keys()].map((id, index) => [id, index]));
  return rows.sort((a, b) => (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0) || a.start - b.start);
}

/** Last year's number of a blank; null if it has none or it is no number. */
export function lastNumber(row: LedgerRow): number | null {
  return row.lastWritten === null ? null : (parseQuantity(row.lastWritten)?.value ?? null);
}
