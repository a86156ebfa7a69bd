// When a yearly report is due, and how far off that is.
//
// 《法治政府建设与责任落实督察工作规定》第二十四条: published before 1 April; the provinces' papers on it have a township report
// before 1 March. County notices are often earlier, so both days are the unit's to set.

import type { DeadlineSettings } from '../settings.ts';

export const DEFAULT_DEADLINES: DeadlineSettings = { report: '03-01', publish: '04-01' };

export type Deadline = {
  readonly kind: 'report' | 'publish';
  /** `YYYY-MM-DD`, in the year after the one reported on; due before this day. */
  readonly day: string;
  /** From today; 0 on the day itself, negative after it. */
  readonly daysLeft: number;
};

const DAY = 86_400_000;

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** Whole days from one local date to another; both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Both deadlines of the report on `year`, the earlier first. `today` is `YYYY-MM-DD`. */
export function deadlines(
  year: number,
  today: string,
  set: DeadlineSettings | undefined,
): readonly Deadline[] {
  const { report, publish } = set ?? DEFAULT_DEADLINES;
  const at = (kind: Deadline['kind'], monthDay: string): Deadline => {
    const day = `${year + 1}-${monthDay}`;
    return { kind, day, daysLeft: daysBetween(today, day) };
  };
  return [at('report', report), at('publish', publish)].sort((a, b) => a.day.localeCompare(b.day));
}
