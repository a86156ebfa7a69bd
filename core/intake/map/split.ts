// Where a chapter turns from one part of the report to the next without a chapter's heading: 以上工作虽然…，但还存在…; 下一步，….

import { readHeading } from '../../template/meaning.ts';
import type { OutlineItem } from '../outline/outline.ts';
import { type Chapter, headingText, itemLevel, itemText } from './chapters.ts';
import { complains, leadsToPlan, promises, turnsToPlan, turnsToProblems } from './signs.ts';

/** What a range of a chapter's items is about; ranges are half-open and follow each other. */
export type Turn = { readonly at: number; readonly to: 'shortcomings' | 'plan' };

function names(item: OutlineItem, meaning: 'shortcomings' | 'plan', year: number): boolean {
  const [reading] = readHeading(headingText(item), year);
  return reading?.meaning === meaning && reading.confidence >= 0.75;
}

/** Whether the chapter's own row of headings goes on right after `at` (not a new row from 1): then `at` is part of the row. */
function rowGoesOn(items: readonly OutlineItem[], at: number): boolean {
  const before = items.slice(1, at).findLast((item) => itemLevel(item) > 0);
  if (before?.type !== 'paragraph') return false;
  const next = items
    .slice(at + 1)
    .find((item) => item.type === 'paragraph' && item.level > 0 && item.level <= before.level);
  if (next?.type !== 'paragraph') return false;
  return next.number === null || before.number === null || next.number !== 1;
}

/**
 * Where a chapter of work done turns to problems and to plans, as far as the report has no chapters of their own for them
 * (`wanted`). In reading order; empty when it does not turn.
 */
export function findTurns(
  chapter: Chapter,
  wanted: { readonly shortcomings: boolean; readonly plan: boolean },
  year: number,
): Turn[] {
  const { items } = chapter;
  const turns: Turn[] = [];
  let at = 1;
  if (wanted.shortcomings) {
    const found = items.findIndex(
      (item, i) =>
        i > 0 &&
        (itemLevel(item) > 0
          ? names(item, 'shortcomings', year)
          : turnsToProblems(itemText(item)) && !rowGoesOn(items, i)),
    );
    if (found > 0) {
      turns.push({ at: found, to: 'shortcomings' });
      at = found;
    }
  }
  if (wanted.plan) {
    const found = items.findIndex((item, i) => {
      if (i < at) return false;
      const text = itemText(item);
      if (turns.length > 0 && i > at) {
        const previous = items[i - 1];
        if (previous && leadsToPlan(itemText(previous))) return true;
      }
      if (itemLevel(item) > 0) return names(item, 'plan', year) || turnsToPlan(text, year);
      return turnsToPlan(text, year) && !rowGoesOn(items, i) && !(turns.length > 0 && i === at);
    });
    if (found > 0) turns.push({ at: found, to: 'plan' });
  }
  return turns;
}

/** Where a chapter that its heading says joins two parts passes from the first to the second; null if one cannot tell. */
export function findSeam(chapter: Chapter, second: 'shortcomings' | 'plan', year: number): number | null {
  const { items } = chapter;
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    const previous = items[i - 1];
    if (!item || !previous) continue;
    if (itemLevel(item) > 0 && names(item, second, year)) return i;
    const text = itemText(item);
    if (second === 'plan' && (turnsToPlan(text, year) || (i > 1 && leadsToPlan(itemText(previous)))))
      return i;
    if (second === 'shortcomings' && turnsToProblems(text)) return i;
  }
  if (second === 'shortcomings') return null;
  // No words of passage: the last stretch that only promises.
  let start = items.length;
  while (start > 1) {
    const item = items[start - 1];
    const text = item ? itemText(item) : '';
    if (promises(text) <= 0 || complains(text) > 1) break;
    start -= 1;
  }
  return start > 1 && start < items.length ? start : null;
}
