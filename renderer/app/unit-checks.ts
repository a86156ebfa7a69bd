// What the unit has set for its checks, while nothing is set and as it is written in the settings.

import type { CheckSettings } from '../../core/settings.ts';

export const NOTHING_SET: CheckSettings = { places: [], words: [], wrongWords: [], rulesOff: [] };

/** Characters a word may have: what the settings' schema takes. */
const LONGEST = 60;

/** One word a line; empty lines and repetitions do not count. */
export function parseWords(text: string): string[] {
  const words = text.split('\n').map((line) => line.trim());
  return [...new Set(words)].filter((word) => word !== '' && word.length <= LONGEST);
}

/** 错的 → 对的, one pair a line; a line without → is left out. */
export function parseWrongWords(text: string): { readonly wrong: string; readonly right: string }[] {
  return text.split('\n').flatMap((line) => {
    const [wrong = '', right = ''] = line.split(/→|->|=>|＝|=/u).map((part) => part.trim());
    const fits = wrong !== '' && right !== '' && wrong !== right && wrong.length <= LONGEST;
    return fits && right.length <= LONGEST ? [{ wrong, right }] : [];
  });
}

export function wrongWordsText(pairs: CheckSettings['wrongWords']): string {
  return pairs.map(({ wrong, right }) => `${wrong} → ${right}`).join('\n');
}

/** Groups of rules whose findings are about words, so that a word can be exempted from them. */
const ABOUT_WORDS = /^[TLER]/u;

/** Whether the flagged characters are a word that the unit may exempt from checking. */
export function isWord(rule: string, flagged: string): boolean {
  return ABOUT_WORDS.test(rule) && flagged.length <= LONGEST && /^\p{Script=Han}{2,}$/u.test(flagged);
}
