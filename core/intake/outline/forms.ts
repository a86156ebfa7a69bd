// The ordinal a paragraph begins with, whichever form its author or the word processor gave it.

import { parseChineseNumeral, parseOrdinal } from '../../outline/ordinal.ts';
import type { SourceParagraph } from '../types.ts';

/** Forms from the outermost in: 第一部分, 一、, half-written 一）, （一）, 1., （1）. */
export const FORMS = ['part', 'cn', 'cn-half', 'cn-paren', 'num', 'num-paren'] as const;
export type Form = (typeof FORMS)[number];

export type Mark = {
  readonly form: Form;
  readonly number: number;
  /** UTF-16 units of the paragraph's own text that the ordinal takes; 0 when it is automatic numbering. */
  readonly length: number;
};

const PART = /^\s*第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:部分|章|篇|编)\s*[、：:.．]?\s*/u;
/** One character that is a whole ordinal: ㈠ U+3220, ⑴ U+2474, ⒈ U+2488. */
const SINGLE = /^\s*([\u3220-\u3229\u2474-\u2487\u2488-\u249b])\s*/u;
const BY_LEVEL: Readonly<Record<1 | 2 | 3 | 4, Form>> = { 1: 'cn', 2: 'cn-paren', 3: 'num', 4: 'num-paren' };

function markOf(text: string): Mark | null {
  const part = PART.exec(text);
  if (part) {
    const numeral = part[1] ?? '';
    const number = /\d/u.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral);
    return number === null ? null : { form: 'part', number, length: part[0].length };
  }
  const single = SINGLE.exec(text);
  if (single) {
    const inner = parseOrdinal((single[1] ?? '').normalize('NFKC'));
    return inner ? { form: BY_LEVEL[inner.level], number: inner.number, length: single[0].length } : null;
  }
  const ordinal = parseOrdinal(text);
  if (!ordinal) return null;
  const written = text.slice(0, ordinal.length);
  // 一、二级市场 and 三、四季度 are no ordinals.
  if (ordinal.level === 1 && /^[一二三四五六七八九十]{1,2}[级季类线期、]/u.test(text.slice(ordinal.length)))
    return null;
  const half = ordinal.level === 1 && /[)）]\s*$/u.test(written);
  return { form: half ? 'cn-half' : BY_LEVEL[ordinal.level], number: ordinal.number, length: ordinal.length };
}

export function readMark(paragraph: SourceParagraph): Mark | null {
  const own = markOf(paragraph.text);
  if (own || paragraph.numbering === null) return own;
  const automatic = markOf(paragraph.numbering);
  return automatic ? { ...automatic, length: 0 } : null;
}
