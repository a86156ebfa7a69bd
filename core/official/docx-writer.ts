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
  WidthType,
} from 'docx';
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
import { fontTableXml, runFonts, stylesXml } from './docx-styles.ts';
import type { Fonts, PagePlan, PlanParagraph, PlanRun, PlanTable, Role } from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';

/** eastAsia decides for characters that are in both faces: “ ” — … · take the Chinese one. */
const HINT = 'eastAsia';

/** A run of the plan, one Word run a line; blanks are yellow in a draft. */
function textRuns(run: PlanRun, role: Role, { fonts, draft }: PagePlan): TextRun[] {
  const own = run.face === ROLE_STYLES[role].face;
  return run.text.split('\n').map(
    (text, i) =>
      new TextRun({
        text,
        font: own ? { hint: HINT } : { ...runFonts(run.face, fonts), hint: HINT },
        ...(i > 0 ? { break: 1 } : {}),
        ...(run.bold ? { bold: true } : {}),
        ...(run.blank && draft ? { highlight: 'yellow' } : {}),
      }),
  );
}

function writeParagraph(paragraph: PlanParagraph, plan: PagePlan): Paragraph {
  const { role, runs, keepNext, sides, centres } = paragraph;
  const children = runs.flatMap((run) => [
    ...(centres.length > 0 ? [new TextRun({ children: [new Tab()] })] : []),
    ...textRuns(run, role, plan),
  ]);
  return new Paragraph({
    style: ROLE_STYLES[role].id,
    children,
    ...(keepNext ? { keepNext: true } : {}),
    ...(sides ? { indent: sides } : {}),
    ...(centres.length > 0
      ? {
          alignment: 'left',
          tabStops: centres.map((position) => ({ type: 'center' as const, position })),
        }
      : {}),
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
  const { fonts, properties, draft, blocks } = plan;
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
        children: blocks.map((block) =>
          block.kind === 'table' ? writeTable(block, plan) : writeParagraph(block, plan),
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
