// R02 — flags a paragraph that differs from an earlier one only in its first words; leaves alone entries of one pattern with different figures.

import { toFinding } from '../per-line.ts';
import { bare } from '../structure.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const SHORTEST = 60;
const GRAM = 5;
const ALIKE = 0.8;

function grams(text: string): ReadonlySet<string> {
  const set = new Set<string>();
  for (let i = 0; i + GRAM <= text.length; i += 1) set.add(text.slice(i, i + GRAM));
  return set;
}

export const R02: Rule = {
  id: 'R02',
  title: '两段高度相似',
  group: 'R',
  severity: 'warning',
  basis: '复制一段只改了开头，多半忘了改后面。',
  *check(report) {
    // Paragraphs by the 5-character pieces in them: only paragraphs that share a piece are compared.
    const index = new Map<string, number[]>();
    const known: { size: number; start: string; text: string; digits: string }[] = [];
    for (const line of viewOf(report).lines) {
      if (line.section === null || line.section === 'unmapped' || line.level !== 0 || line.inTable) continue;
      const text = bare(line.text);
      if (text.length < SHORTEST) continue;
      const own = grams(text);
      const shared = new Map<number, number>();
      for (const gram of own) {
        const others = index.get(gram);
        if (!others) {
          index.set(gram, [known.length]);
          continue;
        }
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        if (others.length < 8) others.push(known.length);
      }
      const digits = text.replace(/\D/gu, '');
      for (const [other, count] of shared) {
        const before = known[other];
        if (!before || count / (own.size + before.size - count) <= ALIKE || before.digits !== digits)
          continue;
        // The same text word for word is R01's finding, sentence by sentence.
        if (before.text === text) continue;
        yield toFinding(line, {
          start: 0,
          end: line.text.length,
          message: `这一段与前面“${before.start}……”一段几乎相同，请核对是不是复制后没有改。`,
        });
        break;
      }
      known.push({ size: own.size, start: line.text.trim().slice(0, 12), text, digits });
    }
  },
};
