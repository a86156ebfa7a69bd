// A story (the body, a header, a footnote) as blocks: a table of handlers keyed by element name.

import type { Inline } from '../../../report/schema.ts';
import type { SourceBlock, SourceParagraph, SourceRole } from '../../types.ts';
import type { Notes } from '../notes.ts';
import { child, elements, holdsText, ownText, type XmlElement } from '../xml.ts';
import { choose } from './drawings.ts';
import { readFields } from './fields.ts';
import { type InlineStory, type Line, newLine, type Run, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { alignOf, numberingOf, outlineLevel, type ParagraphStyle, type Styles } from './styles.ts';
import { readTable } from './tables.ts';

/** What all stories of a document share. */
export type Shared = { readonly styles: Styles; readonly numbering: Numbering; readonly notes: Notes };

type At = {
  readonly story: InlineStory & Shared;
  readonly blocks: SourceBlock[];
  readonly role: SourceRole;
  /** In a table cell a number without text is text: the clerk numbered the rows that way. */
  readonly inCell: boolean;
  /** Text of paragraphs whose mark was deleted with changes tracked: it goes on in the next one. */
  readonly open: { line: Line | null };
};

/** Reads what is in `root` (w:body, w:hdr, w:footnote …). */
export function readStory(root: XmlElement, shared: Shared, role: SourceRole): readonly SourceBlock[] {
  const story = { ...shared, fields: readFields(root) };
  return readBlocks(root, { story, role, inCell: false });
}

function readBlocks(element: XmlElement, context: Pick<At, 'story' | 'role' | 'inCell'>): SourceBlock[] {
  const at: At = { ...context, blocks: [], open: { line: null } };
  walk(element, at);
  if (at.open.line) finish(at.open.line, plain(at.role), at);
  return at.blocks;
}

type Handler = (element: XmlElement, at: At) => void;

function walk(element: XmlElement, at: At): void {
  for (const inner of elements(element)) (HANDLERS.get(inner.name) ?? unknown)(inner, at);
}

type Properties = Omit<SourceParagraph, 'text' | 'content'>;

function plain(role: SourceRole): Properties {
  return { type: 'paragraph', styleLevel: null, numbering: null, align: null, role };
}

const paragraph: Handler = (element, at) => {
  const properties = child(element, 'w:pPr');
  const styleId = child(properties, 'w:pStyle')?.attributes.get('w:val') ?? null;
  const style = at.story.styles.paragraph(styleId);
  const outline = outlineLevel(properties);
  const styleLevel = outline ? outline.level : style.level;
  const line = at.open.line ?? newLine();
  at.open.line = null;
  // A heading's style is bold as a whole: that is no emphasis.
  readInline(element, line, at.story, { bold: style.bold && styleLevel === null, hidden: style.hidden });
  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
    at.open.line = line;
    return;
  }
  const before = at.blocks.at(-1);
  if (style.continuation && before?.type === 'paragraph' && before.role === at.role && !at.inCell) {
    at.blocks.pop();
    line.runs.unshift(...runsOf(before));
    finish(line, before, at);
    return;
  }
  const align = alignOf(properties) ?? style.align;
  finish(
    line,
    { type: 'paragraph', styleLevel, numbering: ordinal(properties, style, at), align, role: at.role },
    at,
  );
};

/** The paragraph's own numbering, else its style's; numId 0 switches it off. */
function ordinal(properties: XmlElement | null, style: ParagraphStyle, at: At): string | null {
  const own = numberingOf(properties);
  const numId = own?.numId ?? style.numbering?.numId ?? null;
  if (numId === null) return null;
  const inherited = own?.numId == null ? (style.numbering?.level ?? null) : null;
  return at.story.numbering.next({ numId, level: own?.level ?? inherited }, style.numberingStyle ?? style.id);
}

function finish(line: Line, properties: Properties, at: At): void {
  const text = line.runs.map((run) => run.text).join('');
  if (text.trim() !== '' || (at.inCell && properties.numbering !== null)) {
    const bold = line.runs.some((run) => run.bold && run.text.trim() !== '');
    const { content: _, ...own }: Properties & Pick<SourceParagraph, 'content'> = properties;
    at.blocks.push({ ...own, text, ...(bold ? { content: inlines(line.runs) } : {}) });
  }
  for (const box of line.boxes) {
    if (box.type === 'line') at.blocks.push({ ...plain(boxRole(at.role)), text: box.text });
    else {
      // A paragraph or table in a paragraph is not allowed, yet read: it is its own only child.
      const content = box.element.name === 'w:txbxContent' ? box.element : wrap('w:body', box.element);
      add(readBlocks(content, { ...at, role: boxRole(at.role) }), at);
    }
  }
}

/** A text box in a header is furniture like the header. */
function boxRole(role: SourceRole): SourceRole {
  return role === 'body' ? 'textbox' : role;
}

function inlines(runs: readonly Run[]): Inline[] {
  const merged: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of runs) {
    const last = merged.at(-1);
    if (last && last.bold === bold) last.text += text;
    else merged.push({ text, bold });
  }
  return merged.map(({ text, bold }) => (bold ? { type: 'text', text, bold: true } : { type: 'text', text }));
}

/** What `inlines` made of runs, as runs again. */
function runsOf({ text, content }: SourceParagraph): Run[] {
  return content
    ? content.flatMap((inline) =>
        inline.type === 'text' ? [{ text: inline.text, bold: inline.bold === true }] : [],
      )
    : [{ text, bold: false }];
}

function wrap(name: string, element: XmlElement): XmlElement {
  return { name, attributes: new Map(), children: [element] };
}

const table: Handler = (element, at) => {
  const readCell = (cell: XmlElement) => readBlocks(cell, { story: at.story, role: at.role, inCell: true });
  add(readTable(element, at.story.notes, readCell), at);
};

/** One by one: there may be more of them than a call takes arguments. */
function add(blocks: readonly SourceBlock[], at: At): void {
  for (const block of blocks) at.blocks.push(block);
}

const tracked: Handler = (element, at) => {
  at.story.notes.add('tracked-changes');
  walk(element, at);
};

const alternate: Handler = (element, at) => {
  const chosen = choose(element);
  if (chosen) walk(chosen, at);
};

/** Inline content that stands between paragraphs. */
const stray: Handler = (element, at) => paragraph(wrap('w:p', element), at);

const unknown: Handler = (element, at) => {
  if (!holdsText(element)) return;
  at.story.notes.add('unknown-elements', element.name.slice(element.name.lastIndexOf('/') + 1));
  const own = ownText(element).trim();
  if (own !== '') at.blocks.push({ ...plain(at.role), text: own });
  walk(element, at);
};

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['w:p', paragraph],
  ['w:tbl', table],
  ['w:ins', tracked],
  ['w:moveTo', tracked],
  ['w:del', (_, at) => at.story.notes.add('tracked-changes')],
  ['w:moveFrom', (_, at) => at.story.notes.add('tracked-changes')],
  ['w:altChunk', (_, at) => at.story.notes.add('embedded-documents')],
  ['w:sectPr', () => undefined],
  ['w:sdtPr', () => undefined],
  ['w:tcPr', () => undefined],
  ['mc:AlternateContent', alternate],
  ...['w:sdt', 'w:sdtContent', 'w:customXml'].map((name): [string, Handler] => [name, walk]),
  ...['w:r', 'w:t', 'w:hyperlink', 'w:fldSimple', 'w:smartTag', 'm:oMath', 'm:oMathPara', 'w:subDoc'].map(
    (name): [string, Handler] => [name, stray],
  ),
]);
