// A .docx → Source: the body, then footnotes, headers and footers; comments only as a message.

import { type Result, success } from '../../../result.ts';
import type { Source, SourceBlock, SourceRole } from '../../types.ts';
import { createNotes, type Notes } from '../notes.ts';
import { refuse } from '../refusals.ts';
import { child, elements, type XmlElement } from '../xml.ts';
import type { Archive } from '../zip.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Package } from './package.ts';
import { readStory, type Shared } from './story.ts';
import { readStyles } from './styles.ts';
import { tableText } from './tables.ts';

/** Failures that end the reading even when they are met in a side part: the file is up to something. */
const HOSTILE: ReadonlySet<string> = new Set([
  'unsafe-archive',
  'unsafe-xml',
  'too-deep',
  'text-too-large',
  'encrypted',
]);

/** Reads the document whose main part is `main`. */
export function readDocx(archive: Archive, main: string): Result<Source> {
  const file = openPackage(archive, main);
  const notes = createNotes();
  const document = file.part(main);
  if (!document.ok) return document;
  const body = child(document.value?.root, 'w:body');
  if (!document.value || !body) return refuse('damaged-docx');
  if (document.value.errors > 0) notes.add('broken-parts', main);

  const roots = new Map<string, XmlElement[]>();
  for (const kind of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer']) {
    const found = sideParts(file, kind, notes);
    if (!found.ok) return found;
    roots.set(kind, found.value);
  }
  const first = (kind: string) => roots.get(kind)?.[0] ?? null;
  const styles = readStyles(first('styles'));
  const shared: Shared = { styles, notes, numbering: readNumbering(first('numbering'), styles, notes) };
  const blocks = [
    ...readStory(body, shared, 'body'),
    ...footnotes(first('footnotes'), 'w:footnote', shared),
    ...footnotes(first('endnotes'), 'w:endnote', shared),
    ...furniture(roots.get('header') ?? [], 'header', shared),
    ...furniture(roots.get('footer') ?? [], 'footer', shared),
  ];
  readComments(first('comments'), shared);
  if (
    !blocks.some((block) => block.type === 'table' || (block.role !== 'header' && block.role !== 'footer'))
  ) {
    return refuse(notes.has('embedded-documents') ? 'embedded-only' : 'blank');
  }
  return success({ format: 'docx', blocks, messages: notes.messages() });
}

/** Parts the main part points to, or that stand beside it under their usual name. A broken one is noted and left out. */
function sideParts(file: Package, kind: string, notes: Notes): Result<XmlElement[]> {
  const named = file.relationships(file.main).filter(({ type }) => type === kind);
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const names = named.length > 0 ? named.map(({ target }) => target) : [`${folder}${kind}.xml`];
  const roots: XmlElement[] = [];
  for (const name of new Set(names)) {
    const part = file.part(name);
    if (!part.ok && HOSTILE.has(part.error.code)) return part;
    if (!part.ok || (part.value && part.value.errors > 0)) notes.add('broken-parts', name);
    if (part.ok && part.value) roots.push(part.value.root);
  }
  return success(roots);
}

/** Footnotes and endnotes in the file's order; the lines that separate them from the text are not notes. */
function footnotes(root: XmlElement | null, name: string, shared: Shared): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const note of root ? elements(root, name) : []) {
    if (!['normal', undefined].includes(note.attributes.get('w:type'))) continue;
    const own = asParagraphs(readStory(note, shared, 'footnote'), 'footnote');
    if (own.length > 0) shared.notes.add('footnotes');
    for (const block of own) blocks.push(block);
  }
  return blocks;
}

/** Headers or footers, each text once. */
function furniture(roots: readonly XmlElement[], role: SourceRole, shared: Shared): SourceBlock[] {
  const texts = new Map<string, SourceBlock>();
  for (const block of roots.flatMap((root) => asParagraphs(readStory(root, shared, role), role))) {
    const text = block.type === 'paragraph' ? block.text : '';
    if (!texts.has(text)) texts.set(text, block);
  }
  return [...texts.values()];
}

/** A table has no role of its own: outside the body its text stands as paragraphs. */
function asParagraphs(blocks: readonly SourceBlock[], role: SourceRole): SourceBlock[] {
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? block
      : { type: 'paragraph', text: tableText(block), styleLevel: null, numbering: null, align: null, role },
  );
}

function readComments(root: XmlElement | null, shared: Shared): void {
  for (const comment of root ? elements(root, 'w:comment') : []) {
    const text = asParagraphs(readStory(comment, shared, 'footnote'), 'footnote')
      .map((block) => (block.type === 'paragraph' ? block.text.trim() : ''))
      .join(' ');
    const author = comment.attributes.get('w:author') ?? '';
    shared.notes.add('comments', author === '' ? `“${text}”` : `${author}：“${text}”`);
  }
}
