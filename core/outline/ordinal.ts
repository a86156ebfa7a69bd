// 层次序数: 一、（一）1.（1）— GB/T 9704-2012, 7.3.3. Read from text, written for print, never stored.

import type { Level } from '../report/schema.ts';

export type HeadingLevel = Exclude<Level, 0>;

const DIGITS = '零一二三四五六七八九';

/** 1–99 as Chinese numerals: 十, 十一, 二十, 九十九. Larger numbers come back in Arabic digits. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (
    (tens > 1 ? DIGITS.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS.charAt(ones) : '')
  );
}

/** The value of a Chinese numeral below one hundred; null if it is none (一十二 and 廿 are not written in ordinals). */
export function parseChineseNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? DIGITS.indexOf(first) : null;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

export function formatOrdinal(level: HeadingLevel, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(n)}、`;
    case 2:
      return `（${chineseNumeral(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** Ordinals as they must not be written: 一) 一. （一）、 1、 (1)、 at the start of a text. */
export const MISWRITTEN_ORDINAL =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}[)）.．]|[（(][一二三四五六七八九十]{1,3}[)）][、，.．]|[（(]\d{1,2}[)）][、，.．]|\d{1,2}、|[（(][一二三四五六七八九十]{1,3}[、.](?!\d))/u;

export type Ordinal = {
  /** The level this form belongs to, however it is used in the text. */
  readonly level: HeadingLevel;
  readonly number: number;
  /** How many UTF-16 units the ordinal takes, leading and following white space included. */
  readonly length: number;
  /** Written as the standard writes it (white space aside). */
  readonly standard: boolean;
};

const CN = '[一二三四五六七八九十]{1,3}';
const FORMS: readonly { level: HeadingLevel; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^\\s*(${CN})\\s*([、.．)）,，])\\s*`, 'u') },
  { level: 2, pattern: new RegExp(`^\\s*[（(]\\s*(${CN})\\s*([)）])\\s*[、.．]?\\s*`, 'u') },
  // Not 1.2万件 or 2024.12.4, and not 1.5、: a digit after the point is a decimal.
  { level: 3, pattern: /^\s*(\d{1,2})\s*(?:([.．])(?!\d)|([、)）])(?!\d))\s*/u },
  { level: 4, pattern: /^\s*[（(]\s*(\d{1,2})\s*([)）])\s*[、.．]?\s*/u },
];

/** The ordinal at the start of a paragraph's text, in any form people write; null if there is none. */
export function parseOrdinal(text: string): Ordinal | null {
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const numeral = match[1] ?? '';
    const number = level === 1 || level === 2 ? parseChineseNumeral(numeral) : Number(numeral);
    if (number === null || number === 0) continue;
    return {
      level,
      number,
      length: match[0].length,
      standard: match[0].replace(/\s/gu, '') === formatOrdinal(level, number),
    };
  }
  return null;
}
