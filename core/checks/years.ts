// What the rules about years share.

import { matchesOf } from './matches.ts';
/** A year written as 20NN年 (20NN年度) or 二〇二四年, with where it stands up to the 年. */
export type YearMention = { readonly year: number; readonly start: number; readonly end: number };

const YEAR =
  /(?<![\d—–\-～~])(20\d\d)[ \u00a0\u3000]?(?=年)(?!年?[—–\-～~至到]20\d\d)|二[〇○零O][一二三][〇○零一二三四五六七八九](?=年)/gu;
const WRITTEN = '〇一二三四五六七八九';

/** 二〇二四 as a number; the second character is a zero however it is written. */
function chineseYear(written: string): number {
  return Number([...written].map((char) => Math.max(0, WRITTEN.indexOf(char))).join(''));
}

/** The years of a text that are not an end of a span (2021—2025年). */
export function* yearsIn(text: string): Generator<YearMention> {
  for (const match of matchesOf(text, YEAR)) {
    yield {
      year: match[1] ? Number(match[1]) : chineseYear(match[0]),
      start: match.index,
      end: match.index + 4,
    };
  }
}

/** Heading or sentence about what is to come. */
export const AHEAD = /下一年|下一步|下步|来年|明年|打算|安排|计划|思路|展望|重点工作/u;
