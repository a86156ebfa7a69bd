// 标题分行 — GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当；标题排列应当使用梯形或菱形.

import { TEXT_AREA_WIDTH_TWIPS, TITLE_SIZE_HALF_POINTS } from './constants.ts';
import { widthInCharacters } from './width.ts';

/**
 * 19: 版心 holds 20 characters of 2 号, and a line of a title leaves a little air on both sides (LibreOffice needs some of it
 * between figures and characters).
 */
export const TITLE_CHARACTERS = Math.floor(TEXT_AREA_WIDTH_TWIPS / (TITLE_SIZE_HALF_POINTS * 10)) - 1;

/** What is never broken besides the issuers' names: years, set phrases, 的报告 with the word before it. */
const WHOLE: readonly RegExp[] = [
  /\d+年(?:度|上半年|下半年)?/gu,
  /[一二三四五六七八九〇零]{4}年度?/gu,
  /法治政府建设|法治建设|依法行政|年度报告|人民政府|办事处|委员会|党工委|管委会/gu,
  /(?:工作)?(?:情况|进展|总结)?的?(?:报告|汇报|函|通知)$/gu,
  /《[^《》]{1,12}》|（[^（）]{1,8}）|“[^“”]{1,8}”/gu,
];

/** A unit such as 县 or 镇 belongs to the name before it; a closing mark or particle never starts a line. */
const BOUND_TO_PREVIOUS = /^[省市县区旗州盟镇乡村的和及与等、，。：；》）”〕]/u;
/** Never ends a line. */
const BOUND_TO_NEXT = /[《（“〔和及与、第]$/u;

/** Half-open UTF-16 offsets at which the title may be broken, ascending, without 0 and the end. */
function breakPoints(title: string, issuers: readonly string[]): number[] {
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
      if (widthInCharacters(issuer) <= TITLE_CHARACTERS) forbid(at, at + issuer.length);
    }
  }
  return [...points]
    .filter((at) => !BOUND_TO_PREVIOUS.test(title.slice(at)) && !BOUND_TO_NEXT.test(title.slice(0, at)))
    .sort((a, b) => a - b);
}

/** How far a way of breaking is from a trapezium or lozenge of even lines; smaller is better. */
function cost(lines: readonly string[], issuers: readonly string[]): number {
  const widths = lines.map(widthInCharacters);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let sum = 0;
  widths.forEach((width, i) => {
    sum += (width - mean) ** 2;
    if (width > TITLE_CHARACTERS) sum += 1_000;
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
function* ways(title: string, points: readonly number[], count: number): Generator<readonly string[]> {
  if (count === 1) {
    yield [title];
    return;
  }
  for (const at of points) {
    const line = title.slice(0, at);
    if (widthInCharacters(line) > TITLE_CHARACTERS) return;
    const rest = points.filter((point) => point > at).map((point) => point - at);
    for (const lines of ways(title.slice(at), rest, count - 1)) yield [line, ...lines];
  }
}

/** More lines than anyone prints: such a title is left to run on. */
const MOST_LINES = 4;

function broken(title: string, issuers: readonly string[]): readonly string[] {
  const least = Math.ceil(widthInCharacters(title) / TITLE_CHARACTERS);
  if (least <= 1 || least > MOST_LINES) return [title];
  const points = breakPoints(title, issuers);
  let best: readonly string[] = [title];
  for (let count = least; count <= MOST_LINES; count++) {
    for (const lines of ways(title, points, count)) {
      if (best.length === 1 || cost(lines, issuers) < cost(best, issuers)) best = lines;
    }
    if (best.length > 1 && best.every((line) => widthInCharacters(line) <= TITLE_CHARACTERS)) return best;
  }
  return best;
}

/**
 * The lines a title is printed in. A line break in the title is kept; what is longer than 版心 between two of them is broken at
 * a word boundary into balanced lines. Issuers are 发文机关 names that must stay whole.
 */
export function titleLines(title: string, issuers: readonly string[]): readonly string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => broken(line, issuers));
}
