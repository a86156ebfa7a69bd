// Tables for a terminal, where a Chinese character is two columns wide.

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
// Zero columns: combining marks, joiners and what a file name may hide.
const NONE = /\p{Mark}|\p{Cf}/u;

/** In columns of a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** As much of the text's start as goes into `most` columns, with an ellipsis for the rest. */
export function shorten(text: string, most: number): string {
  if (columnsOf(text) <= most) return text;
  let kept = '';
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The same for paths, whose end says most. */
export function shortenPath(path: string, most: number): string {
  const backwards = (text: string): string => [...text].reverse().join('');
  return backwards(shorten(backwards(path), most));
}

export type Align = 'left' | 'right';

/** Lines with the columns under each other, two spaces between them. */
export function textTable(rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const widths = align.map((_, column) => Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    align
      .map((side, column) => {
        const text = row[column] ?? '';
        const space = ' '.repeat((widths[column] ?? 0) - columnsOf(text));
        return side === 'left' ? text + space : space + text;
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
