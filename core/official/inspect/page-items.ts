// Page, grid and page numbers: GB/T 9704-2012, 5 and 7.5.

import {
  BODY_SIZE_HALF_POINTS,
  CHARACTERS_A_LINE,
  LINES_A_PAGE,
  PAGE_NUMBER_SIZE_HALF_POINTS,
} from '../constants.ts';
import type { Inspected } from '../inspect.ts';
import type { Elements } from './elements.ts';
import type { FooterText, FormattedDocument, FormattedParagraph, PageSetup } from './formatting.ts';
import { ABSENT, dominant, faceItem, item, millimetres, rounded } from './item.ts';

/** 5.2.1: ± 1 mm; Word's own rounding included. */
const MARGIN_TOLERANCE_MM = 1.05;
/** The height of a line that is not exact depends on the face. */
const NUMBER_TOLERANCE_MM = 2;

/** 5: page, grid and the face of the text. */
export function pageItems({ page }: FormattedDocument, { body }: Elements): Inspected[] {
  return [
    ...(page ? [...paper(page), ...grid(page, body)] : []),
    faceItem(
      '5.2.2',
      '正文字体字号',
      body.flatMap((p) => p.runs),
      '仿宋',
      BODY_SIZE_HALF_POINTS,
    ),
  ];
}

function near(twips: number, mm: number): boolean {
  return Math.abs(millimetres(twips) - mm) <= MARGIN_TOLERANCE_MM;
}

function paper(page: PageSetup): Inspected[] {
  const width = page.width - page.left - page.right;
  const height = page.height - page.top - page.bottom;
  const size = (across: number, down: number): string =>
    `${rounded(millimetres(across))} × ${rounded(millimetres(down))} mm`;
  return [
    item(
      ['5.1', '纸张', 'A4，210 × 297 mm'],
      size(page.width, page.height),
      near(page.width, 210) && near(page.height, 297),
    ),
    item(
      ['5.2.1', '天头（上白边）', '37 mm ± 1 mm'],
      `${rounded(millimetres(page.top))} mm`,
      near(page.top, 37),
    ),
    item(
      ['5.2.1', '订口（左白边）', '28 mm ± 1 mm'],
      `${rounded(millimetres(page.left))} mm`,
      near(page.left, 28),
    ),
    item(['5.2.1', '版心尺寸', '156 × 225 mm'], size(width, height), near(width, 156) && near(height, 225)),
  ];
}

/** 5.2.3: 22 lines of 28 characters, by the body's own pitch and width. */
function grid(page: PageSetup, body: readonly FormattedParagraph[]): Inspected[] {
  const height = page.height - page.top - page.bottom;
  const paragraph = dominant(
    body.map((value) => ({ value, weight: value.text.length })),
    (p) => `${p.exactLineTwips} ${p.onGrid}`,
  );
  const exact = paragraph?.exactLineTwips ?? null;
  const pitch = exact ?? (paragraph?.onGrid === true ? page.gridTwips : null);
  const lines = pitch === null || pitch === 0 ? null : Math.floor(height / pitch);
  const how = exact === null ? '按文档网格' : '行距固定值';
  const run = dominant(
    body.flatMap((p) => p.runs.map((value) => ({ value, weight: value.text.length }))),
    (r) => `${r.sizeHalfPoints} ${r.spacingTwips}`,
  );
  const width = run ? run.sizeHalfPoints * 10 + run.spacingTwips + page.gridSpacingPoints * 20 : null;
  const characters = width === null ? null : Math.floor((page.width - page.left - page.right + 1) / width);
  return [
    item(
      ['5.2.3', '每面行数', '22 行，撑满版心'],
      lines === null ? '行距随字体变化' : `${lines} 行（${how} ${Math.round((pitch ?? 0) * 5) / 100} 磅）`,
      lines === null ? null : lines === LINES_A_PAGE,
    ),
    item(
      ['5.2.3', '文档网格', '每面 22 行，或行距为固定值'],
      page.gridTwips === null ? '没有网格' : `每面 ${Math.floor(height / page.gridTwips)} 行`,
      page.gridTwips === null
        ? exact !== null
        : Math.floor(height / page.gridTwips) === LINES_A_PAGE || exact !== null,
    ),
    item(
      ['5.2.3', '每行字数', '28 字，撑满版心'],
      characters === null ? ABSENT : `${characters} 字`,
      characters === null ? null : characters === CHARACTERS_A_LINE,
    ),
  ];
}

function numberParagraph(footer: FooterText | null): FormattedParagraph | null {
  return footer?.paragraphs.find((paragraph) => paragraph.text.includes('#')) ?? null;
}

/** 7.5: page numbers. */
export function pageNumberItems({
  page,
  oddFooter,
  evenFooter,
  differentEvenPages,
}: FormattedDocument): Inspected[] {
  const odd = numberParagraph(oddFooter);
  const even = numberParagraph(evenFooter);
  const form = odd?.text.replace(/\s/gu, '').replace('#', '1') ?? null;
  const sides = ['7.5', '页码位置', '单页居右空一字，双页居左空一字'] as const;
  const height = odd ? (odd.exactLineTwips ?? (odd.runs[0]?.sizeHalfPoints ?? 0) * 13) : 0;
  const below = page && odd ? millimetres(page.bottom - page.footer - height) : null;
  return [
    item(
      ['7.5', '页码形式', '阿拉伯数字，左右各一条一字线：— 1 —'],
      form ?? ABSENT,
      form === null ? false : form === '—1—',
    ),
    faceItem('7.5', '页码字体字号', odd?.runs ?? [], '宋体', PAGE_NUMBER_SIZE_HALF_POINTS),
    odd
      ? item(
          sides,
          differentEvenPages && even
            ? `单页${sideText(odd)}，双页${sideText(even)}`
            : `单双页相同，${sideText(odd)}`,
          differentEvenPages && even !== null && stands(odd, 'right') && stands(even, 'left'),
        )
      : item(sides, ABSENT, null),
    item(
      ['7.5', '页码与版心的距离', '一字线上距版心下边缘 7 mm'],
      below === null ? ABSENT : `${rounded(below)} mm`,
      below === null ? null : Math.abs(below - 7) <= NUMBER_TOLERANCE_MM,
    ),
  ];
}

function sideOf({ align }: FormattedParagraph): 'left' | 'right' | 'center' {
  if (align === 'right' || align === 'end') return 'right';
  return align === 'center' ? 'center' : 'left';
}

function stands(paragraph: FormattedParagraph, side: 'left' | 'right'): boolean {
  const room =
    side === 'right' ? paragraph.rightCharacters : paragraph.leftCharacters + paragraph.firstLineCharacters;
  return sideOf(paragraph) === side && Math.abs(room - 1) < 0.3;
}

function sideText(paragraph: FormattedParagraph): string {
  const side = sideOf(paragraph);
  if (side === 'center') return '居中';
  const room =
    side === 'right' ? paragraph.rightCharacters : paragraph.leftCharacters + paragraph.firstLineCharacters;
  return `居${side === 'right' ? '右' : '左'}空 ${rounded(room)} 字`;
}
