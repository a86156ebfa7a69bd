// What a cleaning pass is, and the tools passes share. A pass is pure: source blocks in, source blocks and a list of what it
// changed out. What it takes away as text goes into `dropped`.

import type { Inline } from '../../report/schema.ts';
import type { Dropped, SourceBlock, SourceFormat, SourceParagraph } from '../types.ts';

export type Change = { readonly before: string; readonly after: string };

export type PassOutcome = {
  readonly blocks: readonly SourceBlock[];
  /** Every change, in reading order; `before` of all changes becomes `after`, and no other character changes. */
  readonly changes: readonly Change[];
  readonly dropped: readonly Dropped[];
};

export type Pass = {
  readonly id: string;
  /** What it is called on the screen. */
  readonly title: string;
  /** Whether importing applies it without being asked. */
  readonly byDefault: boolean;
  readonly apply: (
    blocks: readonly SourceBlock[],
    format: SourceFormat,
  ) => PassOutcome | Promise<PassOutcome>;
};

/** Replace the half-open UTF-16 range of a text. */
export type TextEdit = { readonly start: number; readonly end: number; readonly replacement: string };

/** Applies edits that do not overlap and are in ascending order. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, replacement } of edits) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}

/** The same edits on runs: a replacement joins the run in which its range begins. */
function editRuns(content: readonly Inline[], edits: readonly TextEdit[]): Inline[] {
  let offset = 0;
  return content.map((inline) => {
    if (inline.type !== 'text') return inline;
    const from = offset;
    offset += inline.text.length;
    const to = offset;
    const own = edits
      .filter((edit) => edit.start < to && (edit.end > from || edit.start >= from))
      .map((edit) => ({
        start: Math.max(edit.start, from) - from,
        end: Math.min(edit.end, to) - from,
        replacement: edit.start >= from ? edit.replacement : '',
      }));
    return { ...inline, text: editText(inline.text, own) };
  });
}

export function editParagraph(paragraph: SourceParagraph, edits: readonly TextEdit[]): SourceParagraph {
  if (edits.length === 0) return paragraph;
  const text = editText(paragraph.text, edits);
  return paragraph.content
    ? { ...paragraph, text, content: editRuns(paragraph.content, edits) }
    : { ...paragraph, text };
}

/** Without its first `length` UTF-16 units. */
export function cutStart(paragraph: SourceParagraph, length: number): SourceParagraph {
  return length === 0 ? paragraph : editParagraph(paragraph, [{ start: 0, end: length, replacement: '' }]);
}

/** Cuts a paragraph at a UTF-16 offset; the second part is body text of its own. */
export function splitParagraph(
  paragraph: SourceParagraph,
  at: number,
): readonly [SourceParagraph, SourceParagraph] {
  const { length } = paragraph.text;
  return [
    editParagraph(paragraph, [{ start: at, end: length, replacement: '' }]),
    { ...cutStart(paragraph, at), numbering: null, styleLevel: null },
  ];
}

/** One paragraph out of several, as the first one is set. */
export function joinParagraphs(parts: readonly [SourceParagraph, ...SourceParagraph[]]): SourceParagraph {
  const [first] = parts;
  if (parts.length === 1) return first;
  const text = parts.map((part) => part.text).join('');
  if (parts.every((part) => part.content === undefined)) return { ...first, text };
  return { ...first, text, content: parts.flatMap(runs) };
}

/** Without the white space at its start. */
export function trimStart(paragraph: SourceParagraph): SourceParagraph {
  return cutStart(paragraph, /^\s*/u.exec(paragraph.text)?.[0].length ?? 0);
}

/** Without the white space at its end. */
export function trimEnd(paragraph: SourceParagraph): SourceParagraph {
  const { length } = paragraph.text;
  const kept = paragraph.text.trimEnd().length;
  return kept === length
    ? paragraph
    : editParagraph(paragraph, [{ start: kept, end: length, replacement: '' }]);
}

function runs(paragraph: SourceParagraph): readonly Inline[] {
  return paragraph.content ?? [{ type: 'text', text: paragraph.text }];
}

/** Runs `find` over every paragraph and every table cell and applies the edits it asks for. */
export function editEach(
  blocks: readonly SourceBlock[],
  find: (text: string) => readonly TextEdit[],
): { blocks: SourceBlock[]; changes: Change[] } {
  const changes: Change[] = [];
  const edited = (text: string): readonly TextEdit[] => {
    const edits = find(text);
    for (const edit of edits) {
      changes.push({ before: text.slice(edit.start, edit.end), after: edit.replacement });
    }
    return edits;
  };
  const out = blocks.map((block): SourceBlock => {
    if (block.type === 'paragraph') return editParagraph(block, edited(block.text));
    return { ...block, rows: block.rows.map((row) => row.map((cell) => editText(cell, edited(cell)))) };
  });
  return { blocks: out, changes };
}

/** Takes whole paragraphs away. `reasonFor` says why, or null to keep one. */
export function dropLines(
  blocks: readonly SourceBlock[],
  reasonFor: (paragraph: SourceParagraph, index: number) => string | null,
): PassOutcome {
  const dropped: Dropped[] = [];
  const kept = blocks.filter((block, index) => {
    const reason = block.type === 'paragraph' ? reasonFor(block, index) : null;
    if (block.type === 'paragraph' && reason !== null) dropped.push({ text: block.text.trim(), reason });
    return reason === null;
  });
  return { blocks: kept, changes: dropped.map(({ text }) => ({ before: text, after: '' })), dropped };
}

/** The edits that turn every match of a global pattern into `replace(match)`; matches left as they are do not count. */
export function replaceAll(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return edits;
}

/** All text of the blocks, one line a paragraph or cell. */
export function wholeText(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph' ? block.text : block.rows.map((row) => row.join('\n')).join('\n'),
    )
    .join('\n');
}
