// Party congresses and plenary sessions, as a text names them.

import { parseChineseNumeral } from '../outline/ordinal.ts';
import { matchesOf } from './matches.ts';

/** A meeting as it is named in a text; `session` 0 is the congress itself. */
export type MeetingMention = {
  readonly congress: number;
  readonly session: number;
  readonly start: number;
  readonly end: number;
};

const NAMED =
  /(?:党的|中共)?(十[七八九]|二十[一二三]?)(?:大(?![型家力学量批会部队多])|届([一二三四五六七]中(?:[、和及]{1,2}[一二三四五六七]中){0,6})全会)/gu;

export function* meetingsIn(text: string): Generator<MeetingMention> {
  for (const match of matchesOf(text, NAMED)) {
    const congress = parseChineseNumeral(match[1] ?? '') ?? 0;
    const place = { start: match.index, end: match.index + match[0].length };
    // 三十二大类 and 二十大项 are counts, the congress is named with 党的 or at the start of a word.
    if (match[2] === undefined) {
      if (
        match[0].startsWith('党的') ||
        match[0].startsWith('中共') ||
        /[和、，“]$/u.test(text.slice(0, match.index))
      ) {
        yield { congress, session: 0, ...place };
      }
      continue;
    }
    for (const numeral of matchesOf(match[2], /[一二三四五六七]/gu)) {
      yield { congress, session: parseChineseNumeral(numeral[0]) ?? 0, ...place };
    }
  }
}
