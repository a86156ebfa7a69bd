// What a government page lists about a document above its text: 索引号, 发文机关, 成文日期 …, as lines, as a table, or as the rows a
// table leaves in plain text. The document's own title and number are kept, the rest is the page's.

import { documentNumberLine } from '../elements/lines.ts';
import type { Dropped, SourceBlock, SourceParagraph, SourceTable } from '../types.ts';
import type { Change } from './pass.ts';

/** Patterns separated by spaces, joined to alternatives. */
function oneOf(patterns: string): string {
  return patterns.trim().split(/\s+/u).join('|');
}

const TITLE = oneOf(String.raw`信息名称 文件名称 名\s*称 标\s*题`);
const NUMBER = oneOf(String.raw`发\s*文\s*字\s*号 发文文号 发布文号 文件编号 文\s*号`);
const OTHER = oneOf(
  String.raw`
    公文生成日期 发文单位 备注 责任部门 责任单位 公开类别 公开主体 公开事项 时\s*效\s*性 有效期 所属栏目 栏目 信息类别 发布(?:日期|时间|机构|单位|人) 发稿时间
    更新(?:日期|时间) 浏览(?:量|次数) 阅读(?:量|次数|数)? 点击(?:量|数|次数)? 访问(?:量|次数) 信息来源 文章来源 来源 稿源 作者 责任编辑 编辑 审核 初审 复审 终审
    签发 录入 字号 字体 字体大小 视力保护色? 保护视力色? 索\s*引\s*号 信息分类 主题分类 生成日期 (?:成文|发文)(?:日期|时间) 公开日期 效力状态 是否有效 阅读人次
    发文机[关构] 公开方式 公开形式 公开范围 公开时限 有\s*效\s*性 主题词 关键词 内容概述 体裁分类 组配分类 服务对象 制发机[关构] 公开目录
  `,
);

const LEAD = String.raw`[-·•\s]*[[【（(]*\s*`;
const COLON = String.raw`\s*(?:[\]】]\s*[:：]?|[:：])`;
/** A line of such a listing: a label with a colon or in square brackets. */
export const LISTED = new RegExp(`^${LEAD}(?:${TITLE}|${NUMBER}|${OTHER})${COLON}`, 'u');

type Kind = 'title' | 'number' | 'other';

const CELLS: readonly (readonly [Kind, RegExp])[] = (
  [
    ['title', TITLE],
    ['number', NUMBER],
    ['other', OTHER],
  ] as const
).map(([kind, names]) => [kind, new RegExp(`^(${LEAD}(?:${names})(?:${COLON}|\\s*$))\\s*(.*)$`, 'su')]);

function labelOf(
  cell: string,
): { readonly kind: Kind; readonly label: string; readonly value: string } | null {
  for (const [kind, pattern] of CELLS) {
    const match = pattern.exec(cell);
    if (match) return { kind, label: match[1] ?? '', value: (match[2] ?? '').trim() };
  }
  return null;
}

/** The organ that a dropped listing names as the document's, as far as it names one in full; null for none. */
export function listedOrgan(dropped: readonly Dropped[]): string | null {
  const named =
    /(?:[发制]文机[关构]|制发机[关构]|发文单位|发布机构|发布单位)[\]】\s:：]*([\p{Script=Han}]{2,24}?(?:人民政府|办事处|管委会|管理委员会|局))(?!\p{Script=Han})/u;
  for (const { text } of dropped) {
    const organ = named.exec(text)?.[1];
    if (organ !== undefined) return organ;
  }
  return null;
}

/** Whether a listed value is the document's own, to be read with its head. */
function isOwn(kind: Kind | null, value: string): boolean {
  if (kind === 'number') return documentNumberLine(value) !== null;
  return kind === 'title' && /法治|依法行政/u.test(value) && value.length <= 70;
}

type Listing = { readonly labels: number; readonly own: readonly string[]; readonly rest: readonly string[] };

function readListing(cells: readonly string[]): Listing {
  const own: string[] = [];
  const rest: string[] = [];
  let labels = 0;
  let kind: Kind | null = null;
  for (const cell of cells.map((text) => text.trim()).filter((text) => text !== '')) {
    const label = labelOf(cell);
    if (label) {
      labels += 1;
      kind = label.kind;
      rest.push(label.label.trim());
    }
    const value = label ? label.value : cell;
    if (value === '') continue;
    (isOwn(kind, value) ? own : rest).push(value);
    kind = null;
  }
  return { labels, own, rest };
}

/** A table most of whose rows begin with such a label. */
export function isListing(table: SourceTable): boolean {
  const rows = table.rows.filter((row) => readListing(row).labels > 0);
  return readListing(table.rows.flat()).labels > 1 && rows.length * 2 > table.rows.length;
}

/** The cells of a row as plain text shows it, | 索引号 | … |; null for any other line. The bars stay with the cells. */
function barredCells(text: string): readonly string[] | null {
  return /^\s*\|.*\|\s*$/u.test(text) ? text.split(/(\|)/u) : null;
}

function paragraph(text: string): SourceParagraph {
  return { type: 'paragraph', text, styleLevel: null, numbering: null, align: null, role: 'body' };
}

/** Takes listings in the form of tables out of the first `end` blocks; the document's title and number stay as lines of their own. */
export function listings(
  blocks: readonly SourceBlock[],
  end: number,
): {
  readonly blocks: readonly SourceBlock[];
  readonly changes: readonly Change[];
  readonly dropped: readonly Dropped[];
} {
  const dropped: Dropped[] = [];
  const out = blocks.flatMap((block, i): SourceBlock[] => {
    if (i >= end) return [block];
    const cells = block.type === 'table' ? block.rows.flat() : barredCells(block.text);
    if (cells === null || (block.type === 'table' && !isListing(block))) return [block];
    const { labels, own, rest } = readListing(cells);
    if (labels === 0) return [block];
    dropped.push({ text: rest.join(' '), reason: '网页：发布信息' });
    return own.map(paragraph);
  });
  return { blocks: out, changes: dropped.map(({ text }) => ({ before: text, after: '' })), dropped };
}
