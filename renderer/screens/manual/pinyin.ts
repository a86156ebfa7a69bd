// The pinyin of the manual's words. In a module of its own, loaded with the first Latin letter that is looked up.

import { match } from 'pinyin-pro';
import type { MatchPinyin } from './search.ts';

/** Whole syllables or first letters, of characters that stand together. One letter alone would be found everywhere. */
export const matchPinyin: MatchPinyin = (text, query) => {
  if (query.length < 2) return null;
  const found = match(text, query, { continuous: true, precision: 'first', lastPrecision: 'start' });
  const [first] = found ?? [];
  const last = found?.at(-1);
  return first === undefined || last === undefined ? null : [first, last + 1];
};
