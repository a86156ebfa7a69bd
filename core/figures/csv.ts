// A table as a file for Excel and WPS: UTF-8 with a byte order mark, CRLF, quoted where needed, no cell that runs as a formula.

import type { Cell, Sheet } from './sheet.ts';

const BOM = '\uFEFF';

/** What a spreadsheet would run (= + - @, tab) gets an apostrophe before it. */
function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = value.replace(/\r\n?|\n/gu, ' ');
  const safe = /^[\s]*[=+\-@\t＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[",]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

export function toCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  return `${BOM}${lines.map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`;
}
