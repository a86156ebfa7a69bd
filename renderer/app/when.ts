// Instants as a clerk reads them.

/** 10:32 */
export function clockTime(instant: string): string {
  const date = new Date(instant);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** 今天 10:32, 1月20日 10:32, 2025年12月3日 */
export function shortTime(instant: string, today: string): string {
  const date = new Date(instant);
  const [year, month, day] = today.split('-').map(Number);
  if (date.getFullYear() !== year) {
    return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  }
  const isToday = date.getMonth() + 1 === month && date.getDate() === day;
  const when = isToday ? '今天' : `${date.getMonth() + 1}月${date.getDate()}日`;
  return `${when} ${clockTime(instant)}`;
}
