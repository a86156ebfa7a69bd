// Which year a report begun today is most likely about.

/** Reports are written after New Year about the year before; from November on the running year is meant. */
export function reportingYear(today: string): number {
  const [thisYear = 2026, month = 1] = today.split('-').map(Number);
  return month >= 11 ? thisYear : thisYear - 1;
}
