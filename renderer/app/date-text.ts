// Dates as people write them.

/** 2026年1月5日: full year, no padding (GB/T 9704-2012, 7.3.5.4). Takes `YYYY-MM-DD`. */
export function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026年1月5日, 2026-1-5, 2026.1.5, 2026/1/5 → `YYYY-MM-DD`; null if it is no date of the calendar. */
export function parseDate(text: string): string | null {
  const match = /^\s*(\d{4})\s*[年.\-/．]\s*(\d{1,2})\s*[月.\-/．]\s*(\d{1,2})\s*日?\s*$/u.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
