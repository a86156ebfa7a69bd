// How each role of the page plan is set: one table for the docx styles, the preview and the measuring tests.

import {
  BODY_SIZE_HALF_POINTS,
  CHARACTER_SPACING_TWIPS,
  CHARACTER_TWIPS,
  DATE_RIGHT_CHARACTERS,
  FIRST_LINE_CHARACTERS,
  LINE_PITCH_TWIPS,
  PAGE_NUMBER_CHARACTERS_FROM_EDGE,
  PAGE_NUMBER_SIZE_HALF_POINTS,
  TABLE_LINE_TWIPS,
  TABLE_SIZE_HALF_POINTS,
  TITLE_SIZE_HALF_POINTS,
} from './constants.ts';
import type { Face, Role } from './page-plan.ts';

export type RoleStyle = {
  /** Id and name of the Word style; the names of headings are Word's own, so that its navigation pane knows them. */
  readonly id: string;
  readonly name: string;
  readonly face: Face;
  readonly sizeHalfPoints: number;
  readonly spacingTwips: number;
  /** Exact distance from line to line. */
  readonly lineTwips: number;
  readonly align: 'both' | 'left' | 'center' | 'right';
  readonly firstLineCharacters: number;
  readonly leftCharacters: number;
  readonly rightCharacters: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** 1–9, or null for text that is no heading. */
  readonly outlineLevel: number | null;
};

const RUNNING: Omit<RoleStyle, 'id' | 'name'> = {
  face: 'body',
  sizeHalfPoints: BODY_SIZE_HALF_POINTS,
  spacingTwips: CHARACTER_SPACING_TWIPS,
  lineTwips: LINE_PITCH_TWIPS,
  align: 'both',
  firstLineCharacters: FIRST_LINE_CHARACTERS,
  leftCharacters: 0,
  rightCharacters: 0,
  keepNext: false,
  keepLines: false,
  outlineLevel: null,
};

const TABLE: Omit<RoleStyle, 'id' | 'name'> = {
  ...RUNNING,
  sizeHalfPoints: TABLE_SIZE_HALF_POINTS,
  spacingTwips: 0,
  lineTwips: TABLE_LINE_TWIPS,
  align: 'center',
  firstLineCharacters: 0,
};

const PAGE_NUMBER: Omit<RoleStyle, 'id' | 'name'> = {
  ...RUNNING,
  face: 'pageNumber',
  sizeHalfPoints: PAGE_NUMBER_SIZE_HALF_POINTS,
  spacingTwips: 0,
  // A line as high as its number: see FOOTER_DISTANCE_TWIPS.
  lineTwips: PAGE_NUMBER_SIZE_HALF_POINTS * 10,
  firstLineCharacters: 0,
};

export const ROLE_STYLES: Readonly<Record<Role, RoleStyle>> = {
  // 7.3.1: 2 号小标宋体字，居中. Set on the grid of the text, so that the first page has its 22 lines too.
  title: {
    ...RUNNING,
    id: 'GwTitle',
    name: '公文标题',
    face: 'title',
    sizeHalfPoints: TITLE_SIZE_HALF_POINTS,
    spacingTwips: 0,
    align: 'center',
    firstLineCharacters: 0,
    keepLines: true,
  },
  // 7.3.2: 居左顶格，回行时仍顶格.
  recipient: {
    ...RUNNING,
    id: 'GwRecipient',
    name: '公文主送机关',
    firstLineCharacters: 0,
  },
  // 7.3.3: 第一层用黑体字，第二层用楷体字，第三层和第四层用仿宋体字标注.
  heading1: {
    ...RUNNING,
    id: 'Heading1',
    name: 'heading 1',
    face: 'heading1',
    outlineLevel: 1,
  },
  heading2: {
    ...RUNNING,
    id: 'Heading2',
    name: 'heading 2',
    face: 'heading2',
    outlineLevel: 2,
  },
  heading3: { ...RUNNING, id: 'Heading3', name: 'heading 3', outlineLevel: 3 },
  heading4: { ...RUNNING, id: 'Heading4', name: 'heading 4', outlineLevel: 4 },
  body: { ...RUNNING, id: 'GwBody', name: '公文正文' },
  emptyLine: { ...RUNNING, id: 'GwEmptyLine', name: '公文空行', firstLineCharacters: 0 },
  // 7.3.5.1: 以成文日期为准居中编排发文机关署名.
  signature: {
    ...RUNNING,
    id: 'GwSignature',
    name: '公文署名',
    align: 'center',
    firstLineCharacters: 0,
    keepNext: true,
    keepLines: true,
  },
  // 7.3.5.1: 成文日期一般右空四字.
  date: {
    ...RUNNING,
    id: 'GwDate',
    name: '公文成文日期',
    align: 'right',
    firstLineCharacters: 0,
    rightCharacters: DATE_RIGHT_CHARACTERS,
    keepLines: true,
  },
  tableHead: { ...TABLE, id: 'GwTableHead', name: '公文表头', face: 'heading1' },
  tableCell: { ...TABLE, id: 'GwTableCell', name: '公文表格' },
  // A cell of more than one line.
  tableText: { ...TABLE, id: 'GwTableText', name: '公文表格文字', align: 'both' },
  // 7.5: 4 号半角宋体，单页码居右空一字，双页码居左空一字.
  pageNumberOdd: {
    ...PAGE_NUMBER,
    id: 'GwPageNumberOdd',
    name: '公文单页码',
    align: 'right',
    rightCharacters: PAGE_NUMBER_CHARACTERS_FROM_EDGE,
  },
  pageNumberEven: {
    ...PAGE_NUMBER,
    id: 'GwPageNumberEven',
    name: '公文双页码',
    align: 'left',
    leftCharacters: PAGE_NUMBER_CHARACTERS_FROM_EDGE,
  },
  draftMark: {
    ...RUNNING,
    id: 'GwDraftMark',
    name: '公文草稿标记',
    face: 'heading1',
    align: 'center',
    firstLineCharacters: 0,
  },
};

/** Twips that `characters` of the text take as it is set. */
export function charactersTwips(characters: number): number {
  return characters * CHARACTER_TWIPS;
}
