// A page of the plan → what is drawn on it and where. Lengths are twips from the upper left corner of the paper.

import {
  FOOTER_DISTANCE_TWIPS,
  HEADER_DISTANCE_TWIPS,
  LANDSCAPE_EDGE_TWIPS,
  MARGIN_LEFT_TWIPS,
  MARGIN_TOP_TWIPS,
  PAGE_HEIGHT_TWIPS,
  TABLE_CELL_MARGIN_TWIPS,
  TABLE_RULE_EIGHTH_POINTS,
  TEXT_AREA_HEIGHT_TWIPS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { type LaidPage, type LinePiece, linesOf, lineTwipsOf } from './layout.ts';
import { makeParagraph, makeRun } from './make-paragraph.ts';
import { pageNumberRole } from './page-number-role.ts';
import type { Orientation, PagePlan, PlanParagraph, PlanRun, PlanTable } from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { type TextArea, textArea } from './text-area.ts';

/** Characters set in one go, from `x` to the right, around it or up to it. */
export type DrawnText = {
  readonly x: number;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** How wide a full line is stretched; null for text as wide as its characters. */
  readonly width: number | null;
  readonly size: number;
  /** Added after each character. */
  readonly spacing: number;
  /** RRGGBB, or null for black. */
  readonly color: string | null;
  readonly runs: readonly PlanRun[];
};

export type DrawnRule = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string | null;
};

/** Where printed characters come from: the paragraph, and where in its printed text they begin (code points). */
export type Origin = { readonly block: number; readonly line: string; readonly start: number };

export type DrawnLine = {
  /** Set for an upright page and turned with it: the number of a landscape page (8). */
  readonly turned: boolean;
  /** null for what is no text of the report: page numbers, rules, the head. */
  readonly origin: Origin | null;
  readonly text: string;
  readonly texts: readonly DrawnText[];
  /** The room it takes. */
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Drawing = { readonly lines: readonly DrawnLine[]; readonly rules: readonly DrawnRule[] };

export type Picture = Drawing & { readonly orientation: Orientation };

/** Rules are measured in 1/8 point. */
const TWIPS_AN_EIGHTH = 2.5;
/** Of a line of fixed height, LibreOffice puts this much above the baseline. */
const ABOVE_BASELINE = 0.8;

type Column = { readonly x: number; readonly width: number };

const TEXT_AREA: Column = { x: MARGIN_LEFT_TWIPS, width: TEXT_AREA_WIDTH_TWIPS };

/** The runs of the characters from `start` to `end`, half-open, in code points. */
function slice(runs: readonly PlanRun[], start: number, end: number): PlanRun[] {
  let offset = 0;
  return runs.flatMap((run) => {
    const characters = [...run.text];
    const text = characters.slice(Math.max(0, start - offset), Math.max(0, end - offset)).join('');
    offset += characters.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** The runs between tabs; n tabs part n + 1 segments. */
function segments(runs: readonly PlanRun[]): PlanRun[][] {
  const parts: PlanRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\t').forEach((text, i) => {
      if (i > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts;
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end', both: 'start' } as const;

/** One line of a paragraph, with the rules above and below it. `top` is that of the line, rules included. */
function drawLine(paragraph: PlanParagraph, piece: LinePiece, column: Column, top: number): DrawnText[] {
  const style = ROLE_STYLES[paragraph.role];
  const size = (paragraph.sizeHalfPoints ?? style.sizeHalfPoints) * 10;
  const character = size + style.spacingTwips;
  const above = paragraph.rules.above * TWIPS_AN_EIGHTH;
  const height = piece.height - above - paragraph.rules.below * TWIPS_AN_EIGHTH;
  const indent = style.firstLineCharacters * character - (paragraph.sides?.hanging ?? 0);
  const left = (paragraph.sides?.left ?? style.leftCharacters * character) + (piece.start === 0 ? indent : 0);
  const right = paragraph.sides?.right ?? style.rightCharacters * character;
  const room = column.width - left - right;
  const common = {
    baseline: top + above + height * ABOVE_BASELINE,
    size,
    spacing: style.spacingTwips,
    color: style.color,
  };
  const runs = slice(paragraph.runs, piece.start, piece.end);
  if (paragraph.stops.length > 0) {
    return segments(runs).flatMap((part, i) => {
      const stop = i === 0 ? { align: 'left' as const, position: left } : paragraph.stops[i - 1];
      if (!stop || part.length === 0) return [];
      const [x, anchor] = [column.x + stop.position, ANCHORS[stop.align]];
      return [{ ...common, x, anchor, width: null, runs: part }];
    });
  }
  if (runs.length === 0) return [];
  const characters = paragraph.runs.flatMap((run) => [...run.text]);
  const broken = piece.end < characters.length && characters[piece.end] !== '\n';
  const full = paragraph.spread || (style.align === 'both' && (broken || paragraph.continued));
  const anchor = paragraph.spread ? 'start' : ANCHORS[style.align];
  const start = { start: 0, middle: room / 2, end: room }[anchor];
  return [{ ...common, x: column.x + left + start, anchor, width: full ? room : null, runs }];
}

function drawRules({ rules, role }: PlanParagraph, top: number, height: number): DrawnRule[] {
  const { color } = ROLE_STYLES[role];
  const across = { x: TEXT_AREA.x, width: TEXT_AREA.width, color };
  const [above, below] = [rules.above * TWIPS_AN_EIGHTH, rules.below * TWIPS_AN_EIGHTH];
  return [
    ...(above > 0 ? [{ ...across, y: top, height: above }] : []),
    ...(below > 0 ? [{ ...across, y: top + height - below, height: below }] : []),
  ];
}

function box(column: Column, top: number, height: number): Omit<DrawnLine, 'origin' | 'text' | 'texts'> {
  return { ...column, top, height, turned: false };
}

const TABLE_RULE = TABLE_RULE_EIGHTH_POINTS * TWIPS_AN_EIGHTH;

/** A row and the rules above it and at its sides; `closes` for the one below. */
function drawRow(table: PlanTable, row: number, block: number, place: DrawnPlace, closes: boolean): Drawing {
  const { top, height, column: within } = place;
  const lines: DrawnLine[] = [];
  const rules: DrawnRule[] = [{ ...within, y: top, height: TABLE_RULE, color: null }];
  const upright = (x: number): DrawnRule => ({
    x: x - TABLE_RULE / 2,
    y: top,
    width: TABLE_RULE,
    height: height + TABLE_RULE,
    color: null,
  });
  if (closes) rules.push({ ...within, y: top + height, height: TABLE_RULE, color: null });
  let [column, x] = [0, within.x];
  for (const { span, paragraph } of table.rows[row] ?? []) {
    const width = table.columns.slice(column, column + span).reduce((sum, twips) => sum + twips, 0);
    const inner: Column = { x: x + TABLE_CELL_MARGIN_TWIPS, width: width - 2 * TABLE_CELL_MARGIN_TWIPS };
    const pieces = linesOf(paragraph, inner.width);
    const needed = pieces.reduce((sum, piece) => sum + piece.height, 0);
    let y = top + TABLE_RULE + (height - TABLE_RULE - needed) / 2;
    const texts = pieces.flatMap((piece) => {
      const drawn = drawLine(paragraph, piece, inner, y);
      y += piece.height;
      return drawn;
    });
    const { line } = paragraph;
    lines.push({
      origin: line === null ? null : { block, line, start: 0 },
      text: paragraph.runs.map((run) => run.text).join(''),
      texts,
      ...box({ x, width }, top, height),
    });
    rules.push(upright(x));
    column += span;
    x += width;
  }
  rules.push(upright(x));
  return { lines, rules };
}

type DrawnPlace = { readonly top: number; readonly height: number; readonly column: Column };

/** A line of its own, outside the text. */
function aside(
  paragraph: PlanParagraph,
  piece: LinePiece,
  top: number,
  column: Column = TEXT_AREA,
): DrawnLine {
  return {
    origin: null,
    text: piece.text,
    texts: drawLine(paragraph, piece, column, top),
    ...box(column, top, piece.height),
  };
}

type ImprintLine = {
  readonly paragraph: PlanParagraph;
  readonly piece: LinePiece;
  /** What stands before the hanging indent of the paragraph's first line. */
  readonly label: PlanParagraph | null;
};

/** What stands before the hanging indent is set by itself, so that all lines of the rest have the same room. */
function imprintLines(paragraph: PlanParagraph): ImprintLine[] {
  const style = ROLE_STYLES[paragraph.role];
  const hanging = style.hangingCharacters;
  if (hanging === 0) {
    return linesOf(paragraph, TEXT_AREA_WIDTH_TWIPS).map((piece) => ({ paragraph, piece, label: null }));
  }
  const character = style.sizeHalfPoints * 10 + style.spacingTwips;
  const label = { ...paragraph, runs: slice(paragraph.runs, 0, hanging) };
  const rest = {
    ...paragraph,
    runs: slice(paragraph.runs, hanging, Number.POSITIVE_INFINITY),
    sides: {
      left: (style.leftCharacters + hanging) * character,
      right: style.rightCharacters * character,
    },
  };
  return linesOf(rest, TEXT_AREA_WIDTH_TWIPS).map((piece, i) => ({
    paragraph: rest,
    piece,
    label: i === 0 ? label : null,
  }));
}

/** 版记, its last rule at the foot of 版心. */
function drawImprint({ paragraphs }: NonNullable<PagePlan['imprint']>): Drawing {
  const set = paragraphs.flatMap(imprintLines);
  const lines: DrawnLine[] = [];
  const rules: DrawnRule[] = [];
  let top = MARGIN_TOP_TWIPS + TEXT_AREA_HEIGHT_TWIPS;
  for (const { piece } of set) top -= piece.height;
  for (const { paragraph, piece, label } of set) {
    if (label) {
      const text = label.runs.map((run) => run.text).join('');
      lines.push(aside(label, { ...piece, start: 0, end: [...text].length, text }, top));
    }
    if (piece.text !== '') lines.push(aside(paragraph, piece, top));
    rules.push(...drawRules(paragraph, top, piece.height));
    top += piece.height;
  }
  return { lines, rules };
}

/** A paragraph of one line. */
function oneLine(paragraph: PlanParagraph, top: number, column: Column): DrawnLine {
  const text = paragraph.runs.map((run) => run.text).join('');
  const piece = { row: null, start: 0, end: [...text].length, text, height: lineTwipsOf(paragraph) };
  return aside(paragraph, piece, top, column);
}

/** 7.5: below 版心. 8: on a landscape page where it stands on an upright one. */
function drawPageNumber(number: number, { format }: PagePlan, orientation: Orientation): DrawnLine {
  const role = pageNumberRole(number % 2 === 1 ? 'odd' : 'even', format);
  const { lineTwips } = ROLE_STYLES[role];
  const paragraph = makeParagraph(role, null, [makeRun(`— ${number} —`, 'pageNumber')]);
  const drawn = oneLine(paragraph, PAGE_HEIGHT_TWIPS - FOOTER_DISTANCE_TWIPS - lineTwips, TEXT_AREA);
  return { ...drawn, turned: orientation === 'landscape' };
}

export const DRAFT_WORD = '草稿';

/** The word across 版心 of a draft, stretched to the shape the writer of .docx makes of it: 400 pt × 250 pt. Twips. */
export const WATERMARK = {
  size: 8_000 / DRAFT_WORD.length,
  stretch: 5_000 / (8_000 / DRAFT_WORD.length),
  color: '#c0c0c0',
  opacity: 0.4,
} as const;

function drawDraftMark(orientation: Orientation, column: Column): DrawnLine {
  const paragraph = makeParagraph('draftMark', null, [makeRun(DRAFT_WORD, ROLE_STYLES.draftMark.face)]);
  const top = orientation === 'landscape' ? LANDSCAPE_EDGE_TWIPS : HEADER_DISTANCE_TWIPS;
  return oneLine(paragraph, top, column);
}

/** 7.2.4: 文件 beside the names of joint organs. */
function drawBesideMark({ besideMark }: PagePlan): DrawnLine[] {
  if (!besideMark) return [];
  const { left, top, width, paragraph } = besideMark;
  return [oneLine(paragraph, MARGIN_TOP_TWIPS + top, { x: MARGIN_LEFT_TWIPS + left, width })];
}

/** What stands on a page. `number` counts from 1; `last` for the page 版记 stands on. */
export function drawPage(plan: PagePlan, page: LaidPage, number: number, last: boolean): Picture {
  const { orientation } = page;
  const area = textArea(orientation);
  const column: Column = { x: area.left, width: area.width };
  const lines: DrawnLine[] = plan.draft ? [drawDraftMark(orientation, column)] : [];
  if (number === 1) lines.push(...drawBesideMark(plan));
  const rules: DrawnRule[] = [];
  page.lines.forEach((laid, i) => {
    const block = plan.blocks[laid.block];
    const place: DrawnPlace = { top: area.top + laid.top, height: laid.height, column };
    if (block?.kind === 'table' && laid.row !== null) {
      const next = page.lines[i + 1];
      const row = drawRow(block, laid.row, laid.block, place, next?.block !== laid.block);
      lines.push(...row.lines);
      rules.push(...row.rules);
    } else if (block?.kind === 'paragraph') {
      rules.push(...drawRules(block, place.top, place.height));
      const texts = drawLine(block, laid, column, place.top);
      if (texts.length === 0) return;
      const line = block.line ?? (block.role === 'date' ? '@issuer' : null);
      const origin = line === null ? null : { block: laid.block, line, start: laid.start };
      lines.push({ origin, text: laid.text, texts, ...box(column, place.top, place.height) });
    }
  });
  const imprint = last && plan.imprint ? drawImprint(plan.imprint) : { lines: [], rules: [] };
  return {
    orientation,
    lines: [...lines, ...imprint.lines, drawPageNumber(number, plan, orientation)],
    rules: [...rules, ...imprint.rules],
  };
}

/** Twips: the paper of a picture, and the middle of its 版心. */
export function paperOf({ orientation }: Picture): TextArea & { readonly middle: readonly [number, number] } {
  const area = textArea(orientation);
  return { ...area, middle: [area.left + area.width / 2, area.top + area.height / 2] };
}

/** What turns a line that is set for an upright page. */
export const TURNED = `translate(${PAGE_HEIGHT_TWIPS} 0) rotate(90)`;
