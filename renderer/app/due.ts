// Deadlines in words.

import { type Deadline, deadlines } from '../../core/report/deadlines.ts';
import type { DeadlineSettings } from '../../core/settings.ts';

const NAMES: Readonly<Record<Deadline['kind'], string>> = { report: '报送', publish: '公开' };

/** Days before a deadline from which on it is spoken of. */
const SOON = 200;
/** Days after the last deadline for which it is still spoken of. */
const LATE = 60;

/** The deadline that matters now: the first that is not past, else the last, a while after it; null far from both. */
export function nextDeadline(
  year: number,
  today: string,
  set: DeadlineSettings | undefined,
): Deadline | null {
  const both = deadlines(year, today, set);
  const next = both.find(({ daysLeft }) => daysLeft >= 0) ?? both.at(-1);
  return next && next.daysLeft <= SOON && next.daysLeft >= -LATE ? next : null;
}

/** 3月1日前报送，还有 12 天 */
export function dueText({ kind, day, daysLeft }: Deadline): string {
  const [, month, date] = day.split('-').map(Number);
  const when = `${month}月${date}日前${NAMES[kind]}`;
  if (daysLeft > 0) return `${when}，还有 ${daysLeft} 天`;
  return daysLeft === 0 ? `${when}，今天到期` : `${when}，已过 ${-daysLeft} 天`;
}
