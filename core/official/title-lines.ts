// 标题分行 — GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当；标题排列应当使用梯形或菱形.

import { TEXT_AREA_WIDTH_TWIPS, TITLE_SIZE_HALF_POINTS } from './constants.ts';
import { widthInCharacters } from './width.ts';

/**
 * 19: 版心 holds 20 characters of 2 号, and a line of a title leaves a little air on both sides (LibreOffice needs some of it
 * between figures and characters).
 */
export const TITLE_CHARACTERS = titleCharacters(TEXT_AREA_WIDTH_TWIPS);

/** How many characters a line of a title holds in a text area of `width` twips. */
export function titleCharacters(width: number): number {
  return Math.floor(width / (TITLE_SIZE_HALF_POINTS * 10)) - 1;
}

/** What is never broken besides the issuers' names: years, set phrases, 的报告 with the word before it. */
const WHOLE: readonly RegExp[] = [
  /\d+年(?:度|上半年|下半年)?/gu,
  /[一二三四五六七八九〇零]{4}年度?/gu,
  /法治政府建设|法治建设|依法行政|年度报告|人民政府|办事处|委员会|党工委|管委会/gu,
  /重大行政决策|行政规范性文件|规范性文件|合法性审[查核]|行政(?:执法|复议|诉讼|处罚|许可|应诉)|矛盾纠纷|主要负责人|第一责任人|自查自评/gu,
  /(?:工作)?(?:情况|进展|总结)?的?(?:报告|汇报|函|通知)$/gu,
  /(?:分月|分类|情况)?(?:统计|一览|汇总|明细|登记)表$|(?:目录|清单|名单|台账)$/gu,
  /《[^《》]{1,12}》|（[^（）]{1,8}）|“[^“”]{1,8}”/gu,
];

/** A unit such as 县 or 镇 belongs to the name before it; a closing mark or particle never starts a line. */
const BOUND_TO_PREVIOUS = /^(?:[省市县区旗州盟镇乡村的等、，。：；》）”〕]|街道)/u;
/** Never ends a line. */
const BOUND_TO_NEXT = /[《（“〔和及与第暨]$|以及$/u;

/** Half-open UTF-16 offsets at which the title may be broken, ascending, without 0 and the end. */
function breakPoints(title: string, issuers: readonly string[], room: number): number[] {
  const points = new Set<number>();
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) points.add(index);
  points.delete(0);
  const forbid = (from: number, to: number): void => {
    for (let at = from + 1; at < to; at++) points.delete(at);
    if (from > 0) points.add(from);
    if (to < title.length) points.add(to);
  };
  for (const pattern of WHOLE) {
    for (const match of title.matchAll(pattern)) forbid(match.index, match.index + match[0].length);
  }
  for (const issuer of issuers) {
    for (let at = title.indexOf(issuer); issuer !== '' && at >= 0; at = title.indexOf(issuer, at + 1)) {
      if (widthInCharacters(issuer) <= room) forbid(at, at + issuer.length);
    }
  }
  return [...points]
    .filter((at) => !BOUND_TO_PREVIOUS.test(title.slice(at)) && !BOUND_TO_NEXT.test(title.slice(0, at)))
    .sort((a, b) => a - b);
}

/** How far a way of breaking is from a trapezium or lozenge of even lines; smaller is better. */
function cost(lines: readonly string[], issuers: readonly string[], room: number): number {
  const widths = lines.map(widthInCharacters);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let sum = 0;
  widths.forEach((width, i) => {
    sum += (width - mean) ** 2;
    if (width > room) sum += 1_000;
    if (width === widths[i + 1]) sum += 2;
    const before = widths[i - 1];
    const after = widths[i + 1];
    // Shorter than both its neighbours: an hourglass (沙漏形).
    if (before !== undefined && after !== undefined && width < before && width < after) sum += 60;
  });
  // A line that ends with the issuer's name (or 关于 after it) keeps the sense together.
  const first = lines[0] ?? '';
  if (issuers.some((issuer) => issuer !== '' && first.replace(/关于$/u, '').endsWith(issuer))) sum -= 12;
  return sum;
}

/** Every way to break the title into `count` lines, each within 版心 but perhaps the last. */
function* ways(
  title: string,
  points: readonly number[],
  count: number,
  room: number,
): Generator<readonly string[]> {
  if (count === 1) {
    yield [title];
    return;
  }
  for (const at of points) {
    const line = title.slice(0, at);
    if (widthInCharacters(line) > room) return;
    const rest = points.filter((point) => point > at).map((point) => point - at);
    for (const lines of ways(title.slice(at), rest, count - 1, room)) yield [line, ...lines];
  }
}

/** More lines than anyone prints: such a title is left to run on. */
const MOST_LINES = 4;

function broken(title: string, issuers: readonly string[], room: number): readonly string[] {
  const least = Math.ceil(widthInCharacters(title) / room);
  if (least <= 1 || least > MOST_LINES) return [title];
  const points = breakPoints(title, issuers, room);
  let best: readonly string[] = [title];
  for (let count = least; count <= MOST_LINES; count++) {
    for (const lines of ways(title, points, count, room)) {
      if (best.length === 1 || cost(lines, issuers, room) < cost(best, issuers, room)) best = lines;
    }
    if (best.length > 1 && best.every((line) => widthInCharacters(line) <= room)) return best;
  }
  return best;
}

/**
 * The lines a title is printed in. A line break in the title is kept; what is longer than 版心 between two of them is broken at
 * a word boundary into balanced lines. Issuers are 发文机关 names that must stay whole; `room` is in characters.
 */
export function titleLines(
  title: string,
  issuers: readonly string[],
  room: number = TITLE_CHARACTERS,
): readonly string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => broken(line, issuers, room));
}
