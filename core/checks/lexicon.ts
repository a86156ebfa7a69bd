// The table of wrong words, compiled for search: the text is walked once, whatever the number of words.

import { type Match, perLine } from './per-line.ts';
import type { CheckTables, Word } from './tables.ts';
import type { Rule } from './types.ts';
import type { CheckLine } from './view.ts';

type Entry = { readonly word: Word; readonly pattern: RegExp };
type Index = ReadonlyMap<string, readonly Entry[]>;

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

const indexes = new WeakMap<CheckTables['words'], Map<Word['rule'], Index>>();

function indexOf(table: CheckTables['words'], rule: Word['rule']): Index {
  let known = indexes.get(table);
  if (!known) {
    known = new Map();
    indexes.set(table, known);
  }
  const there = known.get(rule);
  if (there) return there;
  const index = new Map<string, Entry[]>();
  for (const word of table.words) {
    if (word.rule !== rule) continue;
    const first = word.wrong.charAt(0);
    const entries = index.get(first) ?? [];
    entries.push({ word, pattern: compile(word) });
    index.set(first, entries);
  }
  known.set(rule, index);
  return index;
}

function* search({ text, characters }: CheckLine, index: Index): Generator<Match> {
  for (const [first, entries] of index) {
    if (!characters.has(first)) continue;
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      for (const { word, pattern } of entries) {
        pattern.lastIndex = at;
        if (!pattern.test(text)) continue;
        const { wrong, right } = word;
        yield {
          start: at,
          end: at + wrong.length,
          message:
            right === null
              ? `“${wrong}”请核对（${word.source}）。`
              : `“${wrong}”应为“${right}”（${word.source}）。`,
          fixes: right === null ? [] : [{ label: `改为“${right}”`, replacement: right }],
        };
        break;
      }
    }
  }
}

/** The check of a rule whose words stand in the table. */
export function lexiconRule(rule: Word['rule']): Rule['check'] {
  return perLine((line, { tables }) => search(line, indexOf(tables.words, rule)));
}
