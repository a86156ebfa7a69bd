// R02 — flags a paragraph that differs from an earlier one only in its first words; leaves alone entries of one pattern with different figures.

import type { Paragraph } from '../../report/schema.ts';
import { toFinding } from '../per-line.ts';
import { bare } from '../structure.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, remembered, viewOf } from '../view.ts';

const SHORTEST = 60;
const GRAM = 5;
const ALIKE = 0.8;
/** Share of a paragraph's sample that another one must have to be compared at all. */
const ENOUGH = 0.65;
/** How many paragraphs are remembered for one piece: a phrase that stands in more of them tells none apart. */
const MOST_WITH_A_PIECE = 4;

/** What a character that leaves the piece had been multiplied with. */
const OUT = 31 ** GRAM;

/** Spreads a hash over its low bits. */
function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 12;
}

/** Hashes of the pieces of a text, in order; empty for a short text. */
const piecesOf = remembered(({ text }): readonly number[] => {
  const pieces: number[] = [];
  if (text.length < SHORTEST) return pieces;
  // A rolling hash over Chinese characters only: what else there is does not make two paragraphs alike.
  const codes = new Uint16Array(text.length);
  let count = 0;
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00) continue;
    codes[count] = code;
    count += 1;
    hash = (Math.imul(hash, 31) + code) | 0;
    if (count > GRAM) hash = (hash - Math.imul(codes[count - 1 - GRAM] ?? 0, OUT)) | 0;
    if (count >= GRAM) pieces.push(hash);
  }
  return pieces;
});

/** One piece in eight, chosen by its hash: two alike paragraphs share most of theirs. */
const sampleOf = remembered((line) => piecesOf(line).filter((hash) => (mixed(hash) & 7) === 0));
const setOf = remembered((line): ReadonlySet<number> => new Set(piecesOf(line)));

const bareOf = remembered(({ text }) => bare(text));
const digitsOf = remembered(({ text }) => text.replace(/[^0-9]/g, ''));

/** Jaccard likeness of two sets, 0–1. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return shared / (a.size + b.size - shared);
}

const alikeTo = new WeakMap<Paragraph, WeakMap<Paragraph, boolean>>();

/** Whether a paragraph is an earlier one with hardly a word changed; remembered by pairs. */
function alike(line: CheckLine, other: CheckLine): boolean {
  const compute = (): boolean => {
    // Other figures make it another entry; the same text word for word is R01's finding, sentence by sentence.
    if (digitsOf(other) !== digitsOf(line) || bareOf(other) === bareOf(line)) return false;
    return likeness(setOf(line), setOf(other)) > ALIKE;
  };
  if (!line.paragraph || !other.paragraph) return compute();
  const known = alikeTo.get(line.paragraph) ?? new WeakMap<Paragraph, boolean>();
  alikeTo.set(line.paragraph, known);
  const answer = known.get(other.paragraph) ?? compute();
  known.set(other.paragraph, answer);
  return answer;
}

export const R02: Rule = {
  id: 'R02',
  title: '两段高度相似',
  group: 'R',
  severity: 'warning',
  basis: '复制一段只改了开头，多半忘了改后面。',
  example: {
    flags:
      '镇党政办牵头梳理村级小微权力清单，逐项明确办理流程、责任人员和监督方式，在村务公开栏长期公示，接受群众监督，并由镇纪委定期抽查，发现问题及时纠正。\n镇司法所牵头梳理村级小微权力清单，逐项明确办理流程、责任人员和监督方式，在村务公开栏长期公示，接受群众监督，并由镇纪委定期抽查，发现问题及时纠正。',
    leavesAlone:
      '青山村全年调解矛盾纠纷32件，开展法治宣传活动12场，发放宣传资料1500份，培训村级调解员6人次，群众对调解工作的满意度明显提高，没有发生民转刑案件。\n云溪村全年调解矛盾纠纷45件，开展法治宣传活动18场，发放宣传资料2300份，培训村级调解员9人次，群众对调解工作的满意度明显提高，没有发生民转刑案件。',
  },
  *check(report) {
    const index = new Map<number, CheckLine[]>();
    for (const line of viewOf(report).lines) {
      if (
        line.section === null ||
        line.section === 'unmapped' ||
        line.body === line.text.length ||
        line.inTable
      )
        continue;
      const sample = sampleOf(line);
      if (sample.length === 0) continue;
      const shared = new Map<CheckLine, number>();
      for (const piece of sample) {
        const others = index.get(piece);
        if (!others) index.set(piece, [line]);
        else {
          for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
          if (others.length < MOST_WITH_A_PIECE) others.push(line);
        }
      }
      for (const [other, count] of shared) {
        // Alike paragraphs share most of the sample; those that share a phrase are not looked at.
        if (count < sample.length * ENOUGH || !alike(line, other)) continue;
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
