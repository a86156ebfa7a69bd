// T09 — flags 习近平法制思想, 习近平新时代特色社会主义思想; leaves alone 习近平文化思想, 习近平经济思想, 习近平生态文明思想.

import { type Match, perLine } from '../per-line.ts';
import type { CheckTables } from '../tables.ts';
import type { Rule } from '../types.ts';
import type { CheckLine } from '../view.ts';

type Halves = {
  readonly right: string;
  readonly head: string;
  readonly tail: string;
  /** Right phrases that are one slip away. */
  readonly alike: readonly string[];
};

type Search = {
  /** Wrong forms that have been seen, the longest first, by their first character. */
  readonly seen: ReadonlyMap<string, readonly { readonly wrong: string; readonly right: string }[]>;
  /** Long formulae in halves: one slip leaves a half of them as it is. */
  readonly halves: readonly Halves[];
};

/** One slip in a shorter formula can make another phrase. */
const LONG = 10;

const searches = new WeakMap<CheckTables['formulae'], Search>();

function searchOf(table: CheckTables['formulae']): Search {
  const known = searches.get(table);
  if (known) return known;
  const seen = new Map<string, { readonly wrong: string; readonly right: string }[]>();
  for (const { right, wrong: forms } of table.formulae) {
    for (const wrong of forms) {
      const there = seen.get(wrong.charAt(0)) ?? [];
      seen.set(
        wrong.charAt(0),
        [...there, { wrong, right }].sort((a, b) => b.wrong.length - a.wrong.length),
      );
    }
  }
  const search: Search = {
    seen,
    halves: table.formulae
      .filter((formula) => formula.right.length >= LONG)
      .map((formula) => {
        const middle = Math.ceil(formula.right.length / 2);
        return {
          right: formula.right,
          head: formula.right.slice(0, middle),
          tail: formula.right.slice(middle),
          alike: formula.alike,
        };
      }),
  };
  searches.set(table, search);
  return search;
}

const HAN = /^[\u4e00-\u9fff]*$/u;

/** Whether two texts differ by one character left out, put in or changed, or by two neighbours changed about. */
function oneSlip(written: string, right: string): boolean {
  let start = 0;
  while (start < right.length && written[start] === right[start]) start += 1;
  let end = 0;
  while (end < right.length - start && written.at(-1 - end) === right.at(-1 - end)) end += 1;
  const was = right.slice(start, right.length - end);
  const is = written.slice(start, Math.max(start, written.length - end));
  if (was.length === 2 && is.length === 2) return was[0] === is[1] && was[1] === is[0];
  return was.length <= 1 && is.length <= 1 && was !== is;
}

type Slip = { readonly start: number; readonly end: number; readonly right: string };

/** Wrong forms that have been seen before. */
function* seenBefore({ text, characters }: CheckLine, { seen }: Search): Generator<Slip> {
  for (const [first, forms] of seen) {
    if (!characters.has(first)) continue;
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      const form = forms.find(({ wrong }) => text.startsWith(wrong, at));
      if (form) yield { start: at, end: at + form.wrong.length, right: form.right };
    }
  }
}

/** Long formulae with one slip, in either half. */
function* slips(text: string, { halves }: Search): Generator<Slip> {
  for (const { right, head, tail, alike } of halves) {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      if (text.startsWith(tail, at + head.length)) continue;
      const from = at + head.length;
      // The last character has to be the formula's, or a longer word may begin here.
      const to = [tail.length, tail.length - 1, tail.length + 1]
        .map((length) => from + length)
        .find(
          (end) =>
            end <= text.length && slipped(text.slice(from, end), tail) && text[end - 1] === tail.at(-1),
        );
      if (to !== undefined && !alike.includes(text.slice(at, to))) yield { start: at, end: to, right };
    }
    for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
      if (text.endsWith(head, at)) continue;
      const from = [head.length, head.length - 1, head.length + 1]
        .map((length) => at - length)
        .find((start) => start >= 0 && slipped(text.slice(start, at), head) && text[start] === head[0]);
      if (from !== undefined && !alike.includes(text.slice(from, at + tail.length)))
        yield { start: from, end: at + tail.length, right };
    }
  }
}

function slipped(written: string, right: string): boolean {
  return HAN.test(written) && oneSlip(written, right);
}

export const T09: Rule = {
  id: 'T09',
  title: '固定表述写错',
  group: 'T',
  severity: 'error',
  basis: '政治表述和固定提法一字不能错。',
  example: {
    flags: '学习习近平法制思想。',
    leavesAlone: '学习习近平法治思想、习近平文化思想。',
  },
  check: perLine(function* (line, { tables }): Generator<Match> {
    if (tables.formulae.formulae.length === 0) return;
    const search = searchOf(tables.formulae);
    const seen = [...seenBefore(line, search)];
    const others = [...slips(line.text, search)].filter(
      (slip) => !seen.some((one) => one.start < slip.end && slip.start < one.end),
    );
    for (const { start, end, right } of [...seen, ...others]) {
      yield {
        start,
        end,
        message: `规范表述是“${right}”。`,
        fixes: [{ label: `改为“${right}”`, replacement: right }],
      };
    }
  }),
};
