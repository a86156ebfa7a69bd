// Where the lines of a paragraph end: 避头尾 as LibreOffice 7.4 applies it to the files we write (punctuation does not hang; a mark
// that may not start a line takes the character before it along). Word does the same where a paragraph's punctuation may not hang.

/** Never starts a line; straight quotation marks stay where they are, as nobody knows which side they belong to. Written into the file's settings, so that Word and LibreOffice have no lists of their own. */
export const NO_LINE_START =
  '!"%\'),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
/** Never ends a line. */
export const NO_LINE_END = '"$\'([{£¥‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥';

const NO_START = new Set(NO_LINE_START);
const NO_END = new Set(NO_LINE_END);
/** Of no script: LibreOffice takes them for what stands before them. */
const WEAK = new Set('“”‘’—…');
const CLOSING = new Set('、。，．〉》」』】〕〗）］｝');
const QUOTES = new Set('"\'“”‘’');

/** A character as it is set. Neighbours of different `run` are set apart from each other, as those of different script are. */
export type Glyph = { readonly character: string; readonly run: number };

export type Measure = {
  /** Size of the face, twips; ASCII is half as wide. */
  readonly size: number;
  /** Added after a character, twips. */
  readonly spacing: number;
  /**
   * LibreOffice leaves the spacing out at the end of a run or script, and puts air between a Latin and a Chinese letter or figure,
   * whatever the file says about it. Word does neither.
   */
  readonly setBy: 'libreoffice' | 'word';
};

/** The air of LibreOffice, in characters. */
const LIBREOFFICE_GAP = 0.2;

/** Latin, Greek and Cyrillic with their marks, × · ° ± among them; — … “ ” are Chinese in our files. */
function isLatin(character: string): boolean {
  return character < '\u0530';
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** What is added to the advances of two neighbours. */
function between(left: Glyph, right: Glyph, { size, spacing, setBy }: Measure): number {
  if (setBy === 'word') return spacing;
  const [a, b] = [left.character, right.character];
  // A space belongs to what stands before it.
  if (b !== ' ' && isLatin(a) !== isLatin(b)) return isWord(a) && isWord(b) ? size * LIBREOFFICE_GAP : 0;
  return left.run === right.run ? spacing : 0;
}

function advance({ character }: Glyph, { size }: Measure): number {
  return /[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u.test(character) ? size / 2 : size;
}

/** Where a line that has room up to `over` ends, if the characters there may not be parted. */
function breakBefore(glyphs: readonly Glyph[], start: number, over: number): number {
  const at = (i: number): string => glyphs[i]?.character ?? '';
  const inWord = (i: number): boolean => at(i) !== '' && isLatin(at(i)) && at(i) !== ' ';
  const lastStrong = (i: number): number => {
    let strong = i - 1;
    while (strong > start && WEAK.has(at(strong))) strong -= 1;
    return strong;
  };
  // At a Latin character the rules are Unicode's (UAX 14), as LibreOffice has them: quotation marks hold on both sides, and a
  // figure is not parted from a closing mark before it.
  const latin = inWord(over) || (WEAK.has(at(over)) && inWord(lastStrong(over)));
  const holds = (i: number): boolean => {
    const [before, after] = [at(i - 1), at(i)];
    if (NO_START.has(after) || NO_END.has(before) || (inWord(i) && inWord(i - 1))) return true;
    if (i === over && (after === '—' || after === '…') && before === after) return true;
    if (!latin) return false;
    return QUOTES.has(after) || QUOTES.has(before) || (/\p{Nd}/u.test(after) && CLOSING.has(before));
  };
  let end = over;
  while (end > start && holds(end)) end -= 1;
  return end > start ? end : over;
}

/**
 * Half-open ranges of the lines, in glyphs. `firstRoom` is the room of the first line, `room` that of the others, twips. An empty
 * paragraph has one empty line.
 */
export function breakLines(
  glyphs: readonly Glyph[],
  measure: Measure,
  firstRoom: number,
  room: number,
): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  do {
    const free = lines.length === 0 ? firstRoom : room;
    let used = 0;
    let over = start;
    for (; over < glyphs.length; over++) {
      const glyph = glyphs[over];
      const before = over > start ? glyphs[over - 1] : undefined;
      if (!glyph) break;
      if (before) used += between(before, glyph, measure);
      used += advance(glyph, measure);
      if (used > free) break;
    }
    const end = over >= glyphs.length ? glyphs.length : Math.max(start + 1, breakBefore(glyphs, start, over));
    lines.push({ start, end });
    start = end;
  } while (start < glyphs.length);
  return lines;
}
