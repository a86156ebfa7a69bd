// How far a long check is, on stderr where somebody looks at it.

import { shortenPath } from '../text-table.ts';

const WIDTH = 20;
/** Clears the line the cursor stands in. */
const CLEAR = '\r\u001B[2K';

export type Progress = {
  /** Before the file is looked at; `done` files are behind it. */
  readonly show: (done: number, file: string) => void;
  /** Makes room for other output. */
  readonly clear: () => void;
};

const SILENT: Progress = { show() {}, clear() {} };

/** ████████░░░░  12/40  松坡街道.docx; nothing for a single file or where stderr is no terminal. */
export function progressBar(
  stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown },
  total: number,
): Progress {
  if (!stream.isTTY || total < 2) return SILENT;
  return {
    show(done, file) {
      const full = Math.floor((done / total) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      // Counts and spaces take up to 20 columns; the bar's signs are two columns wide in some terminals.
      const room = Math.max(8, (stream.columns || 80) - 2 * WIDTH - 20);
      stream.write(`${CLEAR}${bar}  ${done + 1}/${total}  ${shortenPath(file, room)}`);
    },
    clear: () => void stream.write(CLEAR),
  };
}
