// The table of wrong words, compiled for search: the text is walked once, whatever the number of words.

import { type Match, perLine } from './per-line.ts';
import type { CheckTables, Word } from './tables.ts';
import type { Rule } from './types.ts';
import type { CheckLine } from './view.ts';

type Entry = { readonly word: Word; readonly pattern: RegExp };

type Index = {
  /** By code unit: `FIRST` if a word begins with it, `SECOND` if it follows the first, `WHOLE` if it is a word. */
  readonly places: Uint8Array;
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
};

/** A condition as a pattern source: `#` stands for a digit, everything else for itself. */
function source(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replaceAll('#', '\\d')).join('|');
}

function compile(word: Word): RegExp {
  const parts = [
    word.after.length > 0 ? `(?<=${source(word.after)})` : '',
    word.notAfter.length > 0 ? `(?<!${source(word.notAfter)})` : '',
    source([word.wrong]),
    word.before.length > 0 ? `(?=${source(word.before)})` : '',
    word.notBefore.length > 0 ? `(?!${source(word.notBefore)})` : '',
  ];
  return new RegExp(parts.join(''), 'uy');
}

const FIRST = 1;
const SECOND = 2;
const WHOLE = 4;

const indexes = new WeakMap<CheckTables['words'], Map<Word['rule'], Index>>();

function indexOf(table: CheckTables['words'], rule: Word['rule']): Index {
  let known = indexes.get(table);
  if (!known) {
    known = new Map();
    indexes.set(table, known);
  }
  const there = known.get(rule);
  if (there) return there;
  const places = new Uint8Array(0x10000);
  const mark = (at: string, place: number): void => {
    const code = at.charCodeAt(0);
    places[code] = (places[code] ?? 0) | place;
  };
  const byFirst = new Map<string, Entry[]>();
  for (const word of table.words) {
    if (word.rule !== rule) continue;
    const first = word.wrong.charAt(0);
    const entries = byFirst.get(first) ?? [];
    entries.push({ word, pattern: compile(word) });
    byFirst.set(first, entries);
    mark(first, word.wrong.length === 1 ? WHOLE : FIRST);
    if (word.wrong.length > 1) mark(word.wrong.charAt(1), SECOND);
  }
  const index: Index = { places, byFirst };
  known.set(rule, index);
  return index;
}

function found({ wrong, right, source: why }: Word, at: number): Match {
  return {
    start: at,
    end: at + wrong.length,
    message: right === null ? `“${wrong}”请核对（${why}）。` : `“${wrong}”应为“${right}”（${why}）。`,
    fixes: right === null ? [] : [{ label: `改为“${right}”`, replacement: right }],
  };
}

function search({ text }: CheckLine, { places, byFirst }: Index): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const place = places[text.charCodeAt(at)] ?? 0;
    if ((place & (FIRST | WHOLE)) === 0) continue;
    if ((place & WHOLE) === 0 && ((places[text.charCodeAt(at + 1)] ?? 0) & SECOND) === 0) continue;
    const entry = byFirst.get(text.charAt(at))?.find(({ word, pattern }) => {
      if (!text.startsWith(word.wrong, at)) return false;
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    if (entry) matches.push(found(entry.word, at));
  }
  return matches;
}

/** The check of a rule whose words stand in the table. */
export function lexiconRule(rule: Word['rule']): Rule['check'] {
  return perLine((line, { tables }) => search(line, indexOf(tables.words, rule)));
}
