// Lines of pages → paragraphs. A PDF knows none: they are seen by indents and by lines that end early.

import { parseOrdinal } from '../../../outline/ordinal.ts';
import type { SourceParagraph, SourceRole } from '../../types.ts';
import { least, most, type PageLine } from './lines.ts';

const PAGE_NUMBER = /^[-—–－·•\s第]*\d{1,4}(?:[-—–－·•\s页]|\/\s*\d{1,4}|共\s*\d{1,4}\s*页)*$/u;

const PART = /^第[一二三四五六七八九十]{1,3}(?:部分|章)/u;

/** A top line on more than half of at least this many pages is a running head. */
const RUNNING_FROM = 3;

/** Paragraphs in reading order, then running heads and page numbers. `pages` are lines from the top down. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): SourceParagraph[] {
  const heads = runningHeads(pages);
  const furniture: SourceParagraph[] = [];
  const body = pages.map((lines) =>
    lines.filter((line, i) => {
      const edge = i === 0 || i === lines.length - 1;
      const role =
        i === 0 && heads.has(line.text)
          ? 'header'
          : edge && PAGE_NUMBER.test(line.text.trim())
            ? 'footer'
            : null;
      if (role) furniture.push(paragraph(line.text, role, null));
      return role === null;
    }),
  );
  return [...joinLines(body), ...furniture];
}

function runningHeads(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [first] of pages) if (first) counts.set(first.text, (counts.get(first.text) ?? 0) + 1);
  const enough = Math.max(RUNNING_FROM, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text));
}

type Open = { text: string; align: SourceParagraph['align']; last: PageLine };

type Frame = {
  readonly left: number;
  readonly right: number;
  /** Characters a line may end early and still go on: more where first lines are indented and tell a new paragraph. */
  readonly slack: number;
  /** The usual distance from line to line, in heights of a character; a wider one parts paragraphs. */
  readonly pitch: number;
};

/** The lower quartile of the distances below full lines: what comes below one mostly goes on with its paragraph. */
function pitchOf(pages: readonly (readonly PageLine[])[], full: number): number {
  const steps = pages
    .flatMap((page) =>
      page.flatMap((line, i) => {
        const last = page[i - 1];
        return last && last.right > full ? [(last.y - line.y) / line.size] : [];
      }),
    )
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? 3;
}

function joinLines(pages: readonly (readonly PageLine[])[]): SourceParagraph[] {
  const all = pages.flat();
  const left = least(edges(all.map((line) => line.left)));
  const right = most(edges(all.map((line) => line.right)));
  const indented = all.filter((line) => Math.abs(line.left - left - 2 * line.size) < line.size / 2);
  const slack = indented.length > all.length * 0.1 ? 3.2 : 2.2;
  const size = all[0]?.size ?? 0;
  const frame = { left, right, slack, pitch: pitchOf(pages, right - 3.2 * size) };
  const found: SourceParagraph[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open) found.push(paragraph(open.text, 'body', open.align));
  };
  for (const page of pages) {
    for (const [i, line] of page.entries()) {
      if (open && goesOn(open.last, line, i === 0, frame)) {
        open = { text: glue(open.text, line.text), align: null, last: line };
      } else {
        close();
        open = { text: line.text, align: alignOf(line, left, right), last: line };
      }
    }
  }
  close();
  return found;
}

/** Places shared by several lines, to 4 points: one line that juts out must not make all others look short. */
function edges(places: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place / 4), (counts.get(Math.round(place / 4)) ?? 0) + 1);
  const enough = Math.max(2, places.length * 0.08);
  const shared = places.filter((place) => (counts.get(Math.round(place / 4)) ?? 0) >= enough);
  return shared.length > 0 ? shared : places;
}

function goesOn(last: PageLine, line: PageLine, newPage: boolean, frame: Frame): boolean {
  const { left, right, slack, pitch } = frame;
  const { size } = line;
  // What may not be parted (a number, an opening quote and its first character) moves down as a whole.
  const moved = /^[\dA-Za-z.%“‘（《(〔]*/u.exec(line.text)?.[0].length ?? 0;
  if (line.left > left + 0.8 * size || last.right < right - (slack + moved * 0.6) * size) return false;
  // A centred line may be as long as the page is wide. A first line is indented by two characters.
  if (last.left > left + 3 * last.size) return false;
  if (Math.abs(last.size - size) > 0.15 * size || line.text.includes('\t') || last.text.includes('\t'))
    return false;
  // A last line may be full by chance: an ordinal after a full stop begins anew.
  const ended = /[。；：！？.;:]$/u.test(last.text);
  if (ended && (parseOrdinal(line.text) || PART.test(line.text))) return false;
  return newPage || last.y - line.y < Math.min(3, pitch * 1.3) * size;
}

/** No space between lines of Chinese; one between words of letters. */
function glue(before: string, after: string): string {
  return /[A-Za-z,.;]$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;
}

function alignOf(line: PageLine, left: number, right: number): SourceParagraph['align'] {
  const [before, after] = [line.left - left, right - line.right];
  if (before > 3 * line.size && Math.abs(before - after) < 1.5 * line.size) return 'center';
  return before > (right - left) / 2 ? 'right' : null;
}

function paragraph(text: string, role: SourceRole, align: SourceParagraph['align']): SourceParagraph {
  return { type: 'paragraph', text, styleLevel: null, numbering: null, align, role };
}
