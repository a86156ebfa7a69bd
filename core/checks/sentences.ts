// Sentences of a line, as they are compared with each other and with last year's.

import { matchesOf } from './matches.ts';
import { bare } from './structure.ts';
import { type CheckLine, remembered } from './view.ts';

export type Sentence = {
  /** Without white space and punctuation. */
  readonly key: string;
  readonly text: string;
  /** Half-open UTF-16 range in the line. */
  readonly start: number;
  readonly end: number;
};

const SENTENCE = /[^。！？；]+[。！？；]?/gu;
const SHORTEST = 12;
/** 一是、（二）: what a sentence says does not hang on its number. */
const COUNTED_OFF = /^\s*(?:[一二三四五六七八九十]{1,3}是|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．])/u;

/** Political formulae and set phrases are repeated rightly. */
export const FORMULA =
  /习近平|社会主义思想|法治轨道|办事依法|遇事找法|“两个维护”|“两个确立”|党的二十|依法治国有机统一/u;

/** The sentences of the body text from 12 characters on. */
export const sentencesIn = remembered((line: CheckLine): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (const match of matchesOf(line.text, SENTENCE)) {
    if (match[0].length < SHORTEST || match.index < line.body) continue;
    const key = bare(match[0].replace(COUNTED_OFF, ''));
    if (key.length < SHORTEST) continue;
    const lead = match[0].length - match[0].trimStart().length;
    sentences.push({
      key,
      text: match[0].trim(),
      start: match.index + lead,
      end: match.index + match[0].length,
    });
  }
  return sentences;
});
