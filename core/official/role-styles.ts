// How each role of the page plan is set: one table for the docx styles, the preview and the measuring tests.

import { ATTACHMENT_LIST_STYLE, ATTACHMENT_MARK_STYLE, ATTACHMENT_TITLE_STYLE } from './attachment-styles.ts';
import {
  ANCHOR_LINE_TWIPS,
  ANCHOR_SIZE_HALF_POINTS,
  BODY_SIZE_HALF_POINTS,
  CHARACTER_SPACING_TWIPS,
  CHARACTER_TWIPS,
  DATE_RIGHT_CHARACTERS,
  FIRST_LINE_CHARACTERS,
  IMPRINT_LINE_TWIPS,
  IMPRINT_RULE_LINE_TWIPS,
  IMPRINT_SIDE_CHARACTERS,
  IMPRINT_SIZE_HALF_POINTS,
  LINE_PITCH_TWIPS,
  MARK_BELOW_TEXT_TOP_MM,
  PAGE_NUMBER_CHARACTERS_FROM_EDGE,
  PAGE_NUMBER_SIZE_HALF_POINTS,
  RED,
  RED_RULE_BELOW_NUMBER_MM,
  TABLE_LINE_TWIPS,
  TABLE_SIZE_HALF_POINTS,
  TITLE_SIZE_HALF_POINTS,
  twipsOfMm,
} from './constants.ts';
import { CONTINUATION_STYLE } from './continuation.ts';
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
  /** Hanging indent: lines after the first start this much further in. */
  readonly hangingCharacters: number;
  /** RRGGBB, or null for black. */
  readonly color: string | null;
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
  hangingCharacters: 0,
  color: null,
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

const HEAD: Omit<RoleStyle, 'id' | 'name'> = { ...RUNNING, firstLineCharacters: 0 };

const IMPRINT: Omit<RoleStyle, 'id' | 'name'> = {
  ...RUNNING,
  sizeHalfPoints: IMPRINT_SIZE_HALF_POINTS,
  spacingTwips: 0,
  lineTwips: IMPRINT_LINE_TWIPS,
  align: 'left',
  firstLineCharacters: 0,
  leftCharacters: IMPRINT_SIDE_CHARACTERS,
  rightCharacters: IMPRINT_SIDE_CHARACTERS,
  keepLines: true,
};

export const ROLE_STYLES: Readonly<Record<Role, RoleStyle>> = {
  // 7.2.4: 发文机关标志上边缘至版心上边缘为 35 mm.
  headSpace: {
    ...HEAD,
    id: 'GwHeadSpace',
    name: '公文版头留空',
    lineTwips: twipsOfMm(MARK_BELOW_TEXT_TOP_MM),
  },
  mark: {
    ...HEAD,
    id: 'GwMark',
    name: '公文发文机关标志',
    face: 'title',
    spacingTwips: 0,
    align: 'center',
    color: RED,
  },
  // As high as its characters, so that the red rule stands 4 mm below them.
  documentNumber: {
    ...HEAD,
    id: 'GwDocumentNumber',
    name: '公文发文字号',
    lineTwips: BODY_SIZE_HALF_POINTS * 10,
    align: 'left',
  },
  // What a row of 签发人 lacks to the pitch of the text.
  numberGap: {
    ...HEAD,
    id: 'GwNumberGap',
    name: '公文签发人行距',
    lineTwips: LINE_PITCH_TWIPS - BODY_SIZE_HALF_POINTS * 10,
  },
  redRule: {
    ...HEAD,
    id: 'GwRedRule',
    name: '公文红色分隔线',
    lineTwips: twipsOfMm(RED_RULE_BELOW_NUMBER_MM),
    color: RED,
  },
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
  // The last lines of a paragraph, kept with the signature: 7.3.3, 回行顶格.
  continuation: { ...RUNNING, id: 'GwContinuation', name: CONTINUATION_STYLE, firstLineCharacters: 0 },
  emptyLine: { ...RUNNING, id: 'GwEmptyLine', name: '公文空行', firstLineCharacters: 0 },
  // 7.3.4: the indents depend on the number: see attachments.ts.
  attachmentList: {
    ...RUNNING,
    id: 'GwAttachmentList',
    name: ATTACHMENT_LIST_STYLE,
    firstLineCharacters: 0,
    keepLines: true,
  },
  // 7.3.7: “附件”二字及附件顺序号用 3 号黑体字顶格编排.
  attachmentMark: {
    ...RUNNING,
    id: 'GwAttachmentMark',
    name: ATTACHMENT_MARK_STYLE,
    face: 'heading1',
    align: 'left',
    firstLineCharacters: 0,
    keepNext: true,
  },
  // 7.3.7: 附件标题居中编排在版心第三行, set like the title of the document.
  attachmentTitle: {
    ...RUNNING,
    id: 'GwAttachmentTitle',
    name: ATTACHMENT_TITLE_STYLE,
    face: 'title',
    sizeHalfPoints: TITLE_SIZE_HALF_POINTS,
    spacingTwips: 0,
    align: 'center',
    firstLineCharacters: 0,
    keepNext: true,
    keepLines: true,
  },
  // Takes no room to speak of: holds 版记 and ends what has pages of its own, where a table cannot.
  anchor: {
    ...RUNNING,
    id: 'GwAnchor',
    name: '公文定位行',
    sizeHalfPoints: ANCHOR_SIZE_HALF_POINTS,
    spacingTwips: 0,
    lineTwips: ANCHOR_LINE_TWIPS,
    firstLineCharacters: 0,
  },
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
  // 7.3.5.2: 不加盖印章的公文.
  unsealedSignature: {
    ...RUNNING,
    id: 'GwUnsealedSignature',
    name: '公文署名（不盖章）',
    align: 'right',
    firstLineCharacters: 0,
    keepNext: true,
    keepLines: true,
  },
  // 7.3.6: 居左空二字加圆括号编排在成文日期下一行.
  note: { ...RUNNING, id: 'GwNote', name: '公文附注' },
  imprintRule: { ...HEAD, id: 'GwImprintRule', name: '公文版记分隔线', lineTwips: IMPRINT_RULE_LINE_TWIPS },
  // 7.4.2: 回行时与冒号后的首字对齐.
  copies: { ...IMPRINT, id: 'GwCopies', name: '公文抄送机关', align: 'both', hangingCharacters: 3 },
  // 7.4.3: 印发机关左空一字，印发日期右空一字.
  printing: { ...IMPRINT, id: 'GwPrinting', name: '公文印发机关', rightCharacters: 0 },
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
  // A habit of some units, for Format.pageNumbers.
  pageNumberCentred: {
    ...PAGE_NUMBER,
    id: 'GwPageNumberCentred',
    name: '公文居中页码',
    align: 'center',
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

function isRole(name: string): name is Role {
  return name in ROLE_STYLES;
}

/** All roles, in the order of the document. */
export const ROLES: readonly Role[] = Object.keys(ROLE_STYLES).filter(isRole);
