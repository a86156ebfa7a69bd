// The figures of a report: numbers with their units and what they count.

import { type Line, lines } from '../report/lines.ts';
import type { Report, Table } from '../report/schema.ts';
import { headingEnd, paragraphText } from '../report/text.ts';
import { indicatorOf, isComparison } from './indicator.ts';
import { type FigureKind, kindOf } from './kind.ts';
import type { Span } from './masks.ts';
import { parseQuantity, regularForm } from './numerals.ts';
import { type Amount, clauseBefore, scanAmounts } from './scan.ts';

/** A figure within one text; offsets are half-open UTF-16 and cover approximator, number and unit. */
export type TextFigure = Span & {
  /** The value in its unit: 1.5万余份 is 15000 份. */
  readonly number: number;
  /** The number as written, without unit and white space: 1.5万余, 超36万. */
  readonly written: string;
  /** The unit as it stands after the number; empty where the source has none (table cells). */
  readonly unit: string;
  readonly approximate: boolean;
  /** What it counts, normalised: 调解矛盾纠纷. */
  readonly what: string;
  readonly kind: FigureKind;
};

export type Figure = TextFigure & {
  /** Paragraph id. */
  readonly line: string;
  /** Section id, `unmapped`, or the id of an attachment. */
  readonly section: string;
};

/** The figures of one paragraph's text. `plan`: it stands in the section on next year's work. */
export function figuresInText(source: string, plan: boolean): TextFigure[] {
  const text = regularForm(source);
  let previous: { amount: Amount; what: string; kind: FigureKind } | null = null;
  return scanAmounts(source).map((amount) => {
    const what = indicatorOf(text, amount, previous);
    const own = kindOf(text, amount, plan);
    // 设立调解委员会18个，其中村级15个: the parts stay as the whole does.
    const part = /^其中/u.test(clauseBefore(text, amount.start)) && previous?.amount.unit === amount.unit;
    const kind = part && previous?.kind === 'stable' && own === 'yearly' ? 'stable' : own;
    // 同比增长 after 占全区总量 still speaks of what was counted first.
    const root = previous?.what ?? '';
    const goesOn = root !== '' && what.startsWith(root) && isComparison(what.slice(root.length));
    previous = { amount, what: goesOn ? root : what, kind };
    const { start, end, value, written, unit, approximate } = amount;
    return { start, end, number: value, written, unit, approximate, what, kind };
  });
}

/** How a number in a table is named: the headings of its row and its column, and the unit they state. */
type Cell = { readonly what: string; readonly countable: boolean };

const SERIAL = /^(?:序号|编号|No\.?|年度|年份|月份|日期|时间|电话|联系方式|邮编|代码)$/iu;
const BARE_NUMBER = /^\s*(?:约|近|超)?\s*(?:\d+(?:,\d{3})*(?:\.\d+)?)\s*[余多]?\s*[万亿]?\s*[余多]?\s*$/u;

/** What a column's heading says of its numbers: no year, no unit, nothing for a mere 数量. */
function columnName(heading: string): string {
  const name = heading
    .replace(/(?:19|20)\d{2}年?度?/gu, '')
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .trim();
  return /^(?:数量|数据|数值|件数|合计|情况|完成情况|统计)$/u.test(name) ? '' : name;
}

function cellsOf(table: Table): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const head = table.rows.slice(0, Math.max(1, table.headerRows)).map((row) => row.map(paragraphText));
  table.rows.forEach((row, r) => {
    const texts = row.map(paragraphText);
    const label = texts.find((text) => /\p{Script=Han}/u.test(text) && !BARE_NUMBER.test(text)) ?? '';
    row.forEach((cell, c) => {
      const column = head.map((heads) => heads[c] ?? '').join('');
      const measured = columnName(column);
      cells.set(cell.id, {
        what:
          r < head.length
            ? measured
            : [label, measured].filter((part) => part !== '' && part !== texts[c]).join(' '),
        countable: r >= head.length && !SERIAL.test(measured) && measured + label !== '',
      });
    });
  });
  return cells;
}

function* tablesOf(report: Report): Generator<Table> {
  for (const { blocks } of [...report.sections, { blocks: report.unmapped }, ...(report.attachments ?? [])]) {
    for (const block of blocks) if (block.type === 'table') yield block;
  }
}

/**
 * Where the text of a line begins to be body text: headings state no statistics, what runs in after them may, and so may a
 * sentence that stands where a heading would: （一）全年召开专题会议4次。
 */
function bodyStart(line: Line): number {
  const end = line.level === 0 ? 0 : headingEnd(line.text);
  return /[。！？]$/u.test(line.text.slice(0, end)) ? 0 : end;
}

/** 下辖12个村 says that 12个村 stays; then so does 12个村中有…, wherever it stands. `texts`: by line. */
function sameThroughout(figures: readonly Figure[], texts: ReadonlyMap<string, string>): Figure[] {
  const nameOf = ({ line, number, unit, end }: Figure): string | null => {
    const noun = /^(?:行政村|村(?!民)|社区(?!矫正)|网格(?!员))/u.exec(texts.get(line)?.slice(end) ?? '')?.[0];
    return noun === undefined ? null : `${number}${unit}${noun.slice(-1)}`;
  };
  const stable = new Set(figures.flatMap((figure) => (figure.kind === 'stable' ? [nameOf(figure)] : [])));
  stable.delete(null);
  return figures.map((figure) =>
    figure.kind === 'yearly' && stable.has(nameOf(figure)) ? { ...figure, kind: 'stable' } : figure,
  );
}

/** Sections whose numbers are next year's. */
export function isPlan(section: string | null): boolean {
  return section === 'plan';
}

/**
 * All figures in reading order, table cells included. A cell that holds nothing but a number counts as a figure without a
 * unit; what it counts is taken from the headings of its row and column.
 */
export function findFigures(report: Report): Figure[] {
  const cells = new Map<string, Cell>();
  for (const table of tablesOf(report)) for (const [id, cell] of cellsOf(table)) cells.set(id, cell);
  const figures: Figure[] = [];
  for (const line of lines(report)) {
    if (!line.paragraph || line.section === null) continue;
    const { id, section, text } = line;
    const from = bodyStart(line);
    const cell = cells.get(id);
    const inText = figuresInText(text, isPlan(section)).filter((figure) => figure.start >= from);
    if (cell && inText.length === 0 && cell.countable && BARE_NUMBER.test(text)) {
      const quantity = parseQuantity(text);
      if (!quantity) continue;
      figures.push({
        line: id,
        section,
        start: 0,
        end: text.length,
        number: quantity.value,
        approximate: quantity.approximate,
        written: text.replace(/\s/gu, ''),
        unit: '',
        what: cell.what,
        kind: 'yearly',
      });
      continue;
    }
    for (const figure of inText) {
      const whole = cell !== undefined && figure.start === 0 && figure.end === text.trim().length;
      figures.push({ line: id, section, ...figure, what: whole ? cell.what : figure.what });
    }
  }
  return sameThroughout(figures, new Map([...lines(report)].map((line) => [line.id, line.text])));
}
