// Pieces of text at places on a page → lines.

/** A piece as the library gives it; lengths in points, y upwards from the page's foot. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Type size. */
  readonly size: number;
};

export type PageLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Largest type size in the line. */
  readonly size: number;
};

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Lines from the top of the page down. Pieces within half a type size of height are one line. */
export function linesOf(pieces: readonly Piece[]): PageLine[] {
  const lines: Piece[][] = [];
  const visible = pieces.filter((piece) => piece.text.trim() !== '');
  for (const piece of [...visible].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - piece.y < Math.max(first.size, piece.size) / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => join(line.sort((a, b) => a.x - b.x)));
}

/** Smallest and largest of any number of numbers: Math.min takes no more than a call has arguments. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Number.POSITIVE_INFINITY);
}

export function most(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.max(found, number), Number.NEGATIVE_INFINITY);
}

/** Gaps become nothing (Word's own space between Chinese and digits), a space, or a tab (columns). */
function join(pieces: readonly Piece[]): PageLine {
  let text = '';
  let right = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const gap = (piece.x - right) / piece.size;
    const nearWide = WIDE.test(text.slice(-1)) || WIDE.test(piece.text.charAt(0));
    if (gap > 2) text += '\t';
    else if (gap > (nearWide ? 0.6 : 0.15)) text += ' ';
    text += piece.text;
    right = piece.x + piece.width;
  }
  return {
    text,
    left: least(pieces.map((piece) => piece.x)),
    right: most(pieces.map((piece) => piece.x + piece.width)),
    y: most(pieces.map((piece) => piece.y)),
    size: most(pieces.map((piece) => piece.size)),
  };
}
