// 上年对照: each section beside last year's text, sentence by sentence, with the changed characters of a changed sentence.

import { lines, UNMAPPED } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { diff, type Step } from './diff.ts';
import { sentencesOf } from './sentences.ts';

export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

export type ComparedSentence = {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  /** The sentence in last year's report; null for an added one. */
  readonly last: Sentence | null;
  /** The sentence in this year's; null for a removed one. */
  readonly current: Sentence | null;
  /** The characters of both in order; one part unless it is changed. */
  readonly parts: readonly DiffPart[];
};

export type Sentence = {
  /** Paragraph id. */
  readonly line: string;
  /** Half-open UTF-16 range in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

export type SectionComparison = {
  /** Section id or `unmapped`. */
  readonly section: string;
  readonly sentences: readonly ComparedSentence[];
  /** Share of this year's sentences that are last year's word for word, 0–1; 0 if there are none. */
  readonly unchanged: number;
};

function sentencesBySection(report: Report): Map<string, Sentence[]> {
  const map = new Map<string, Sentence[]>(report.sections.map(({ id }) => [id, []]));
  for (const line of lines(report)) {
    if (line.section === null) continue;
    const list = map.get(line.section) ?? [];
    for (const { start, end } of sentencesOf(line.text)) {
      const text = line.text.slice(start, end);
      if (text.trim() !== '') list.push({ line: line.id, start, end, text });
    }
    map.set(line.section, list);
  }
  return map;
}

/** Share of characters two sentences have in common, 0–1, by pairs of neighbouring characters. */
function likeness(a: string, b: string): number {
  const grams = (text: string): string[] => [...text].map((_, i) => text.slice(i, i + 2)).slice(0, 400);
  const count = new Map<string, number>();
  const left = grams(a);
  const right = grams(b);
  for (const gram of left) count.set(gram, (count.get(gram) ?? 0) + 1);
  let common = 0;
  for (const gram of right) {
    const rest = count.get(gram) ?? 0;
    if (rest > 0) {
      common += 1;
      count.set(gram, rest - 1);
    }
  }
  return (2 * common) / (left.length + right.length || 1);
}

/** The characters of both texts in order, neighbours of one kind joined. */
export function diffText(last: string, current: string): DiffPart[] {
  const parts: DiffPart[] = [];
  for (const step of diff([...last], [...current], (a, b) => a === b)) {
    const char = step.kind === 'added' ? step.current : step.last;
    const previous = parts.at(-1);
    if (previous?.kind === step.kind)
      parts[parts.length - 1] = { kind: step.kind, text: previous.text + char };
    else parts.push({ kind: step.kind, text: char });
  }
  return parts;
}

const ALIKE = 0.4;

/** Within a stretch of removed and added sentences, the ones alike are one changed sentence. */
function pairUp(removed: readonly Sentence[], added: readonly Sentence[]): ComparedSentence[] {
  const out: ComparedSentence[] = [];
  const only = (kind: 'removed' | 'added', sentence: Sentence): ComparedSentence => ({
    kind,
    last: kind === 'removed' ? sentence : null,
    current: kind === 'added' ? sentence : null,
    parts: [{ kind, text: sentence.text }],
  });
  let from = 0;
  for (const last of removed) {
    // Sentences keep their order; looking a few ahead is enough and keeps this linear.
    const ahead = added.slice(from, from + 8).map((current) => likeness(last.text, current.text));
    const best = ahead.indexOf(Math.max(...ahead));
    const current = added[from + best];
    if (best < 0 || !current || (ahead[best] ?? 0) < ALIKE) {
      out.push(only('removed', last));
      continue;
    }
    out.push(...added.slice(from, from + best).map((sentence) => only('added', sentence)));
    out.push({ kind: 'changed', last, current, parts: diffText(last.text, current.text) });
    from += best + 1;
  }
  return [...out, ...added.slice(from).map((sentence) => only('added', sentence))];
}

function compareSentences(last: readonly Sentence[], current: readonly Sentence[]): ComparedSentence[] {
  const out: ComparedSentence[] = [];
  let removed: Sentence[] = [];
  let added: Sentence[] = [];
  const flush = (): void => {
    out.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  const take = (step: Step<Sentence>): void => {
    switch (step.kind) {
      case 'removed':
        removed.push(step.last);
        return;
      case 'added':
        added.push(step.current);
        return;
      case 'same':
        flush();
        out.push({
          kind: 'same',
          last: step.last,
          current: step.current,
          parts: [{ kind: 'same', text: step.current.text }],
        });
    }
  };
  for (const step of diff(last, current, (a, b) => a.text.trim() === b.text.trim())) take(step);
  flush();
  return out;
}

/** The sections of the current report in its order, then those only last year had. */
export function compareWithLast(last: Report, current: Report): SectionComparison[] {
  const before = sentencesBySection(last);
  const now = sentencesBySection(current);
  const ids = [...new Set([...current.sections.map(({ id }) => id), ...before.keys(), UNMAPPED])];
  return ids
    .map((section) => {
      const written = now.get(section) ?? [];
      const sentences = compareSentences(before.get(section) ?? [], written);
      const same = sentences.filter(({ kind }) => kind === 'same').length;
      return { section, sentences, unchanged: written.length === 0 ? 0 : same / written.length };
    })
    .filter(
      ({ section, sentences }) => sentences.length > 0 || current.sections.some(({ id }) => id === section),
    );
}
