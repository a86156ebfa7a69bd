// R02 — flags a paragraph that differs from an earlier one only in its first words; leaves alone entries of one pattern with different figures.

import { remembered, toFinding } from '../per-line.ts';
import { bare } from '../structure.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, viewOf } from '../view.ts';

const SHORTEST = 60;
const GRAM = 5;
const ALIKE = 0.8;

/** Hashes of one piece in eight, chosen by the hash: two alike paragraphs share most of theirs. Empty for a short text. */
const sampleOf = remembered(({ text }): readonly number[] => {
  const sample: number[] = [];
  if (text.length < SHORTEST) return sample;
  // Chinese characters only: what else there is does not make two paragraphs alike.
  const codes: number[] = [];
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x4e00) codes.push(text.charCodeAt(i));
  for (let i = 0; i + GRAM <= codes.length; i += 1) {
    let hash = 0;
    for (let k = 0; k < GRAM; k += 1) hash = (Math.imul(hash, 31) + (codes[i + k] ?? 0)) | 0;
    if ((hash & 7) === 0) sample.push(hash);
  }
  return sample;
});

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}

function grams(text: string): ReadonlySet<string> {
  const set = new Set<string>();
  for (let i = 0; i + GRAM <= text.length; i += 1) set.add(text.slice(i, i + GRAM));
  return set;
}

/** Jaccard likeness of the pieces of two texts, 0–1. */
function likeness(one: string, other: string): number {
  const a = grams(one);
  const b = grams(other);
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return shared / (a.size + b.size - shared);
}

export const R02: Rule = {
  id: 'R02',
  title: '两段高度相似',
  group: 'R',
  severity: 'warning',
  basis: '复制一段只改了开头，多半忘了改后面。',
  *check(report) {
    const index = new Map<number, CheckLine[]>();
    for (const line of viewOf(report).lines) {
      if (line.section === null || line.section === 'unmapped' || line.level !== 0 || line.inTable) continue;
      const sample = sampleOf(line);
      if (sample.length === 0) continue;
      const candidates = new Set<CheckLine>();
      for (const piece of sample) {
        const others = index.get(piece);
        if (!others) index.set(piece, [line]);
        else {
          for (const other of others) candidates.add(other);
          if (others.length < 4) others.push(line);
        }
      }
      const text = candidates.size > 0 ? bare(line.text) : '';
      for (const other of candidates) {
        if (other.text === line.text) continue;
        const before = bare(other.text);
        // Other figures make it another entry; the same text word for word is R01's finding, sentence by sentence.
        if (before === text || digits(before) !== digits(text)) continue;
        if (likeness(text, before) <= ALIKE) continue;
        yield toFinding(line, {
          start: 0,
          end: line.text.length,
          message: `这一段与前面“${other.text.trim().slice(0, 12)}……”一段几乎相同，请核对是不是复制后没有改。`,
        });
        break;
      }
    }
  },
};
