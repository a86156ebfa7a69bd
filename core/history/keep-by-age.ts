// Which save points and backups to keep as they grow old.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days are days in China, wherever the clock of the PC thinks it is. */
const CHINA = 8 * HOUR;

/**
 * Indexes of the instants (ISO 8601) to keep: all of the last 24 hours, the last of each day for 30 days, the last of each
 * month before that, and always the newest. Instants in the future (the clock was set back) and unreadable ones stay.
 */
export function keepByAge(instants: readonly string[], now: string): ReadonlySet<number> {
  const present = Date.parse(now);
  const kept = new Set<number>();
  const lastOf = new Map<string, { readonly index: number; readonly time: number }>();
  let newest: { readonly index: number; readonly time: number } | null = null;
  instants.forEach((instant, index) => {
    const time = Date.parse(instant);
    if (newest === null || time >= newest.time) newest = { index, time };
    const age = present - time;
    if (!(age > DAY)) {
      kept.add(index);
      return;
    }
    const day = new Date(time + CHINA).toISOString().slice(0, age > 30 * DAY ? 7 : 10);
    const other = lastOf.get(day);
    if (other === undefined || time >= other.time) lastOf.set(day, { index, time });
  });
  for (const { index } of lastOf.values()) kept.add(index);
  if (newest !== null) kept.add((newest as { readonly index: number }).index);
  return kept;
}
