// Page plan → .docx.

import {
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
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
  LINE_PITCH_TWIPS,
  MARGIN_BOTTOM_TWIPS,
  MARGIN_LEFT_TWIPS,
  MARGIN_RIGHT_TWIPS,
  MARGIN_TOP_TWIPS,
  PAGE_HEIGHT_TWIPS,
  PAGE_WIDTH_TWIPS,
  TABLE_CELL_MARGIN_TWIPS,
  TABLE_RULE_EIGHTH_POINTS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { coreXml, SETTINGS_XML } from './docx-parts.ts';
import { CONTINUED_BODY_ID, fontTableXml, runFonts, stylesXml } from './docx-styles.ts';
import { lineTwipsOf } from './layout.ts';
import type { Fonts, PagePlan, PlanParagraph, PlanRun, PlanTable } from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';

/** eastAsia decides for characters that are in both faces: “ ” — … · take the Chinese one. */
const HINT = 'eastAsia';

/** The Word runs of a run of the plan: a line break starts a new one, a tab is an element; blanks are yellow in a draft. */
function textRuns(
  run: PlanRun,
  { role, sizeHalfPoints }: PlanParagraph,
  { fonts, draft }: PagePlan,
): TextRun[] {
  const own = run.face === ROLE_STYLES[role].face;
  return run.text.split('\n').map(
    (text, i) =>
      new TextRun({
        children: text.split('\t').flatMap((part, n) => (n > 0 ? [new Tab(), part] : [part])),
        font: own ? { hint: HINT } : { ...runFonts(run.face, fonts), hint: HINT },
        ...(i > 0 ? { break: 1 } : {}),
        ...(run.bold ? { bold: true } : {}),
        ...(sizeHalfPoints === null ? {} : { size: sizeHalfPoints }),
        ...(run.blank && draft ? { highlight: 'yellow' } : {}),
      }),
  );
}

function rule(
  size: number,
  color: string | null,
): { style: 'single'; size: number; color: string; space: number } {
  return { style: BorderStyle.SINGLE, size, color: color ?? '000000', space: 0 };
}

/** `anchored` are drawings that stand on the page where the paragraph is. */
function writeParagraph(
  paragraph: PlanParagraph,
  plan: PagePlan,
  anchored: readonly ShapeRun[] = [],
): Paragraph {
  const { role, runs, keepNext, continued, sides, stops, rules } = paragraph;
  const style = ROLE_STYLES[role];
  const borders = {
    ...(rules.above > 0 ? { top: rule(rules.above, style.color) } : {}),
    ...(rules.below > 0 ? { bottom: rule(rules.below, style.color) } : {}),
  };
  return new Paragraph({
    style: continued && role === 'body' ? CONTINUED_BODY_ID : style.id,
    children: [...runs.flatMap((run) => textRuns(run, paragraph, plan)), ...anchored],
    ...(keepNext ? { keepNext: true } : {}),
    // The last line of a paragraph that goes on is filled like the others.
    ...(continued ? { alignment: 'distribute' } : {}),
    ...(sides ? { indent: sides } : {}),
    ...(lineTwipsOf(paragraph) === style.lineTwips
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

const RULE = { style: BorderStyle.SINGLE, size: TABLE_RULE_EIGHTH_POINTS, color: '000000' };

function writeTable({ columns, rows, headerRows }: PlanTable, plan: PagePlan): Table {
  return new Table({
    width: { size: TEXT_AREA_WIDTH_TWIPS, type: WidthType.DXA },
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

/** 7.5: — 1 —. Each part of the field in a run of its own, or WPS shows nothing. */
function pageNumber(role: 'pageNumberOdd' | 'pageNumberEven'): Footer {
  const font = { hint: HINT };
  return new Footer({
    children: [
      new Paragraph({
        style: ROLE_STYLES[role].id,
        children: [
          new TextRun({ text: '— ', font }),
          new TextRun({ children: [PageNumber.CURRENT], font }),
          new TextRun({ text: ' —', font }),
        ],
      }),
    ],
  });
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

/** The bytes of a .docx. */
export async function writeDocx(plan: PagePlan): Promise<Uint8Array> {
  const { fonts, properties, draft, blocks, imprint } = plan;
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
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE_WIDTH_TWIPS, height: PAGE_HEIGHT_TWIPS },
            margin: {
              top: MARGIN_TOP_TWIPS,
              right: MARGIN_RIGHT_TWIPS,
              bottom: MARGIN_BOTTOM_TWIPS,
              left: MARGIN_LEFT_TWIPS,
              header: HEADER_DISTANCE_TWIPS,
              footer: FOOTER_DISTANCE_TWIPS,
              gutter: 0,
            },
          },
          grid: { type: 'lines', linePitch: LINE_PITCH_TWIPS },
        },
        ...(draft ? { headers: { default: draftMark(fonts), even: draftMark(fonts) } } : {}),
        footers: { default: pageNumber('pageNumberOdd'), even: pageNumber('pageNumberEven') },
        children: blocks.map((block, i) =>
          block.kind === 'table'
            ? writeTable(block, plan)
            : writeParagraph(
                block,
                plan,
                i === blocks.length - 1 && imprint ? [imprintBox(imprint, plan)] : [],
              ),
        ),
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, false, [
    { path: 'word/styles.xml', data: stylesXml(fonts) },
    { path: 'word/settings.xml', data: SETTINGS_XML },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
    { path: 'docProps/core.xml', data: coreXml(properties) },
  ]);
  return new Uint8Array(bytes);
}
