// Rows of a table as read → rows of one width.

/** The most a table of a report can hold (core/report/schema.ts). A larger one is refused in the end: no room is spent on it. */
export const TABLE_LIMITS = { rows: 5_000, columns: 60 } as const;

/** Fills short rows up with empty cells. */
export function evenRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length > TABLE_LIMITS.rows) return rows;
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const width = Math.min(widest, TABLE_LIMITS.columns);
  return rows.map((row) => [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')]);
}
