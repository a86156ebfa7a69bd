// Page plan → .docx.

import {
  BorderStyle,
  Document,
  type Footer,
  Header,
  type ISectionOptions,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  TextWrappingType,
  WidthType,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { TextWatermark } from 'docx/watermarks';
import {
  FOOTER_DISTANCE_TWIPS,
  HEADER_DISTANCE_TWIPS,
  LANDSCAPE_EDGE_TWIPS,
  PAGE_HEIGHT_TWIPS,
  PAGE_WIDTH_TWIPS,
  TABLE_CELL_MARGIN_TWIPS,
  TABLE_RULE_EIGHTH_POINTS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { coreXml, SETTINGS_XML } from './docx-parts.ts';
import {
  CONTINUED_BODY_ID,
  fontTableXml,
  type RunFonts,
  runFonts,
  styleLineTwips,
  stylesXml,
} from './docx-styles.ts';
import { gridPitchTwips, isBold } from './format.ts';
import { lineTwipsOf } from './layout.ts';
import { pageNumber } from './page-number.ts';
import type { PageSide } from './page-number-role.ts';
import type {
  BesideMark,
  Fonts,
  Orientation,
  PagePlan,
  PlanBlock,
  PlanParagraph,
  PlanRun,
  PlanTable,
} from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { textArea } from './text-area.ts';

/** eastAsia decides for characters that are in both faces: “ ” — … · take the Chinese one. */
const HINT = 'eastAsia';

/** The Word runs of a run of the plan: a line break starts a new one, a tab is an element; blanks are yellow in a draft. */
function textRuns(
  run: PlanRun,
  { role, sizeHalfPoints }: PlanParagraph,
  { fonts, draft, format }: PagePlan,
): TextRun[] {
  const own = run.face === ROLE_STYLES[role].face && run.font === null;
  return run.text.split('\n').map(
    (text, i) =>
      new TextRun({
        children: text.split('\t').flatMap((part, n) => (n > 0 ? [new Tab(), part] : [part])),
        font: own
          ? { hint: HINT }
          : { ...(run.font === null ? runFonts(run.face, fonts) : oneFont(run.font)), hint: HINT },
        ...(i > 0 ? { break: 1 } : {}),
        ...(run.bold === isBold(role, format) ? {} : { bold: run.bold }),
        ...(sizeHalfPoints === null ? {} : { size: sizeHalfPoints }),
        ...(run.blank && draft ? { highlight: 'yellow' } : {}),
      }),
  );
}

function oneFont(name: string): RunFonts {
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name };
}

function rule(
  size: number,
  color: string | null,
): { style: 'single'; size: number; color: string; space: number } {
  return { style: BorderStyle.SINGLE, size, color: color ?? '000000', space: 0 };
}

/**
 * `anchored` are drawings that stand on the page where the paragraph is. A paragraph that starts a page of `orientationBefore`, the
 * orientation of the pages before it, does so by itself; of any other orientation it starts a part of the file.
 */
function writeParagraph(
  paragraph: PlanParagraph,
  plan: PagePlan,
  anchored: readonly ShapeRun[] = [],
  orientationBefore: Orientation | undefined = undefined,
): Paragraph {
  const { role, runs, keepNext, continued, spread, newPage, sides, stops, rules } = paragraph;
  const style = ROLE_STYLES[role];
  const borders = {
    ...(rules.above > 0 ? { top: rule(rules.above, style.color) } : {}),
    ...(rules.below > 0 ? { bottom: rule(rules.below, style.color) } : {}),
  };
  return new Paragraph({
    style: continued && role === 'body' ? CONTINUED_BODY_ID : style.id,
    children: [...runs.flatMap((run) => textRuns(run, paragraph, plan)), ...anchored],
    ...(keepNext ? { keepNext: true } : {}),
    ...(newPage === orientationBefore ? { pageBreakBefore: true } : {}),
    // The last line of a paragraph that goes on is filled like the others.
    ...(continued || spread ? { alignment: 'distribute' } : {}),
    ...(sides ? { indent: sides } : {}),
    ...(lineTwipsOf(paragraph) === styleLineTwips(style, plan.format)
      ? {}
      : { spacing: { line: lineTwipsOf(paragraph), lineRule: 'exact' } }),
    ...(rules.above + rules.below > 0 ? { border: borders } : {}),
    ...(stops.some((stop) => stop.align === 'center') ? { alignment: 'left' } : {}),
    ...(stops.length > 0
      ? { tabStops: stops.map(({ align, position }) => ({ type: align, position })) }
      : {}),
  });
}

const TWIPS_A_PIXEL = 15;

/**
 * 7.4.1: 末条分隔线与最后一面的版心下边缘重合. A text box at the foot of 版心: neither a table nor a paragraph frame stays there in
 * LibreOffice 7.4. It goes where the paragraph it is anchored in goes, and text keeps clear of it.
 */
function imprintBox({ heightTwips, paragraphs }: NonNullable<PagePlan['imprint']>, plan: PagePlan): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: TEXT_AREA_WIDTH_TWIPS / TWIPS_A_PIXEL, height: heightTwips / TWIPS_A_PIXEL },
    fill: 'none',
    line: 'none',
    floating: {
      horizontalPosition: { relative: 'margin', offset: 0 },
      verticalPosition: { relative: 'margin', align: 'bottom' },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
      allowOverlap: false,
    },
    textOptions: { verticalAlignment: 'bottom', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    altText: { name: '版记', description: '版记' },
    children: paragraphs.map((paragraph) => writeParagraph(paragraph, plan)),
  });
}

/** 7.2.4: 文件 beside the names of joint organs, on the first page. */
function besideMarkBox({ left, top, width, height, paragraph }: BesideMark, plan: PagePlan): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: width / TWIPS_A_PIXEL, height: height / TWIPS_A_PIXEL },
    fill: 'none',
    line: 'none',
    floating: {
      horizontalPosition: { relative: 'margin', offset: left * EMUS_A_TWIP },
      verticalPosition: { relative: 'margin', offset: top * EMUS_A_TWIP },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
    },
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    altText: { name: '文件', description: '文件' },
    children: [writeParagraph(paragraph, plan)],
  });
}

const EMUS_A_TWIP = 635;

const RULE = { style: BorderStyle.SINGLE, size: TABLE_RULE_EIGHTH_POINTS, color: '000000' };

function writeTable({ columns, rows, headerRows }: PlanTable, plan: PagePlan): Table {
  return new Table({
    width: { size: columns.reduce((sum, twips) => sum + twips, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { left: TABLE_CELL_MARGIN_TWIPS, right: TABLE_CELL_MARGIN_TWIPS, marginUnitType: WidthType.DXA },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: rows.map((row, r) => {
      let column = 0;
      return new TableRow({
        tableHeader: r < headerRows,
        cantSplit: true,
        children: row.map(({ span, paragraph }) => {
          const width = columns.slice(column, column + span).reduce((sum, twips) => sum + twips, 0);
          column += span;
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            ...(span > 1 ? { columnSpan: span } : {}),
            verticalAlign: 'center',
            children: [writeParagraph(paragraph, plan)],
          });
        }),
      });
    }),
  });
}

/** Blocks on pages of one orientation. */
type Part = { readonly orientation: Orientation; readonly blocks: readonly PlanBlock[] };

function partsOf(blocks: readonly PlanBlock[]): Part[] {
  const parts: { orientation: Orientation; blocks: PlanBlock[] }[] = [];
  for (const block of blocks) {
    const part = parts.at(-1);
    const orientation = block.newPage ?? part?.orientation ?? 'portrait';
    if (part?.orientation === orientation) part.blocks.push(block);
    else parts.push({ orientation, blocks: [block] });
  }
  return parts;
}

/** A draft says so twice on every page: in words in 天头, where text tools find it, and across 版心, where nobody misses it. */
function draftMark(fonts: Fonts): Header {
  return new Header({
    children: [
      new Paragraph({
        style: ROLE_STYLES.draftMark.id,
        children: [
          new TextRun({ text: DRAFT_WORD, font: { hint: HINT } }),
          new TextWatermark({
            text: DRAFT_WORD,
            font: fonts.heading1,
            opacity: 0.4,
            width: DRAFT_WIDTH_POINTS,
          }),
        ],
      }),
    ],
  });
}

const DRAFT_WORD = '草稿';
/** Small enough to stay within 版心 when it stands aslant. */
const DRAFT_WIDTH_POINTS = 400;

/** One part of the file. `first` and `last` of all: what is anchored on the first and on the last page. */
function writePart(
  part: Part,
  plan: PagePlan,
  at: { readonly first: boolean; readonly last: boolean },
): ISectionOptions {
  const { orientation, blocks } = part;
  const { draft, fonts, format, besideMark, imprint } = plan;
  const area = textArea(orientation);
  const lying = orientation === 'landscape';
  const number = (side: PageSide): Footer => pageNumber(side, orientation, format);
  return {
    properties: {
      page: {
        // The docx package turns the paper itself.
        size: { width: PAGE_WIDTH_TWIPS, height: PAGE_HEIGHT_TWIPS, orientation },
        margin: {
          top: area.top,
          right: area.right,
          bottom: area.bottom,
          left: area.left,
          header: lying ? LANDSCAPE_EDGE_TWIPS : HEADER_DISTANCE_TWIPS,
          footer: lying ? LANDSCAPE_EDGE_TWIPS : FOOTER_DISTANCE_TWIPS,
          gutter: 0,
        },
      },
      grid: { type: 'lines', linePitch: gridPitchTwips(area.height, format) },
    },
    ...(draft ? { headers: { default: draftMark(fonts), even: draftMark(fonts) } } : {}),
    footers: { default: number('odd'), even: number('even') },
    children: blocks.map((block, i) => {
      if (block.kind === 'table') return writeTable(block, plan);
      const anchored = [
        ...(at.first && i === 0 && besideMark ? [besideMarkBox(besideMark, plan)] : []),
        ...(at.last && i === blocks.length - 1 && imprint ? [imprintBox(imprint, plan)] : []),
      ];
      return writeParagraph(block, plan, anchored, i === 0 ? undefined : orientation);
    }),
  };
}

/** The bytes of a .docx. */
export async function writeDocx(plan: PagePlan): Promise<Uint8Array> {
  const { fonts, format, properties, blocks } = plan;
  const parts = partsOf(blocks);
  const document = new Document({
    title: properties.title,
    creator: properties.creator,
    evenAndOddHeaderAndFooters: true,
    theme: {
      fonts: {
        headings: { latin: fonts.latin, eastAsia: fonts.title },
        body: { latin: fonts.latin, eastAsia: fonts.body },
      },
    },
    sections: parts.map((part, i) => writePart(part, plan, { first: i === 0, last: i === parts.length - 1 })),
  });
  const bytes = await Packer.toArrayBuffer(document, false, [
    { path: 'word/styles.xml', data: stylesXml(fonts, format) },
    { path: 'word/settings.xml', data: SETTINGS_XML },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
    { path: 'docProps/core.xml', data: coreXml(properties) },
  ]);
  return new Uint8Array(bytes);
}
