// 标题: found among the lines before the text; over several lines; the document's own if the web page put one on top.

import type { SourceParagraph } from '../types.ts';
import { organLine } from './lines.ts';

const NOUN = '(?:报告|汇报|总结|小结|情况|综述|材料|年报|公示|说明|计划|打算|安排|思路|自评|述法|通报)';
const ENDS = new RegExp(`${NOUN}(?:\\s*[（(【\\[][^（）()]{1,14}[）)】\\]])?\\s*$`, 'u');
const SUBJECT = /法治|依法行政|依法治|普法/u;
const LONGEST = 70;

/** Closes up letter-spaced lines; the space between joint organs stays. */
function tidy(text: string): string {
  const parts = text.trim().split(/\s+/u);
  if (parts.length > 1 && parts.every((part) => part.length >= 4 && organLine(part))) return parts.join(' ');
  return text
    .trim()
    .replace(/(?<=委员会|党委|工委|镇委|乡委)\s+/u, '\u00a0')
    .replace(/(?<=[\p{Script=Han}0-9]) +(?=[\p{Script=Han}0-9])/gu, '')
    .replace('\u00a0', ' ');
}

function short(text: string): boolean {
  return text.length <= LONGEST && !/[。；：！？，;:!?]|,$/u.test(text);
}

/** A line that could be a report's title by itself. */
function complete(text: string): boolean {
  return (
    short(text) &&
    text.length >= 6 &&
    ENDS.test(text) &&
    SUBJECT.test(text) &&
    !/^(?:根据|按照|现将|附)/u.test(text)
  );
}

/** A title that begins in the middle: the organ's name stands on the line before. */
function wantsOrgan(text: string): boolean {
  return (
    /^(?:关于|二[〇○零]|20\d\d)/u.test(text) &&
    !/^[^法依]{0,24}(?:镇|乡|街道|苏木|人民政府|开发区|经开区|办事处)/u.test(text.replace(/^关于/u, ''))
  );
}

export type TitleSpan = {
  /** Half-open range of indices into the lines given. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** It names a kind of document together with a place, an organ or a year; a heading without ordinal does not. */
  readonly sure: boolean;
};

function span(lines: readonly string[], start: number, end: number): TitleSpan {
  const title = joined(lines.slice(start, end));
  const kind = /(?:报告|汇报|总结|小结|年报|综述|通报)/u.test(title);
  const sure = kind && /20\d\d|二[〇○零]|[镇乡]|街道|政府(?!建设)|委员会|办事处|开发区|苏木/u.test(title);
  return { start, end, title, sure };
}

function joined(lines: readonly string[]): string {
  return lines.reduce((before, line) =>
    organLine(before) && organLine(line) ? `${before} ${line}` : before + line,
  );
}

/** Stretches a candidate upward over the lines that belong to it. */
function stretch(lines: readonly string[], at: number): TitleSpan | null {
  const own = lines[at] ?? '';
  if (!short(own)) return null;
  if (complete(own)) {
    let start = at;
    if (wantsOrgan(own)) {
      while (start > 0 && at - start < 3 && organLine(lines[start - 1] ?? '')) start -= 1;
    }
    return span(lines, start, at + 1);
  }
  if (!ENDS.test(own) && own !== '的报告') return null;
  for (let start = at - 1; start >= 0 && at - start < 4; start--) {
    const above = lines[start] ?? '';
    if (!short(above) || complete(above) || ENDS.test(above)) return null;
    const whole = joined(lines.slice(start, at + 1));
    if (!complete(whole)) continue;
    const first = start;
    let organs = start;
    if (wantsOrgan(whole)) {
      while (organs > 0 && first - organs < 3 && organLine(lines[organs - 1] ?? '')) organs -= 1;
    }
    return span(lines, organs, at + 1);
  }
  return null;
}

/**
 * All titles among the lines before the text, from the top. The last one is the document's; the ones before come from the
 * page around it. A last resort is any line that ends like a report.
 */
export function findTitles(paragraphs: readonly SourceParagraph[]): TitleSpan[] {
  const lines = paragraphs.map((paragraph) => tidy(paragraph.text));
  const found: TitleSpan[] = [];
  for (let at = 0; at < lines.length; at++) {
    const candidate = stretch(lines, at);
    const last = found.at(-1);
    if (candidate && !(last && candidate.start < last.end)) found.push(candidate);
  }
  if (found.length > 0) return found;
  const at = lines.findIndex(
    (line) => short(line) && line.length >= 4 && /(?:报告|汇报|总结|小结)(?:[（(].{1,14}[）)])?$/u.test(line),
  );
  return at < 0 ? [] : [span(lines, at, at + 1)];
}
