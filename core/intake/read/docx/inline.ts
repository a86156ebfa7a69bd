// What stands inside a paragraph: a table of handlers keyed by element name. Whatever is not in the table is reported and its
// text kept.

import type { Notes } from '../notes.ts';
import { trim } from '../trim.ts';
import {
  child,
  childFlag,
  childValue,
  descendants,
  elements,
  holdsText,
  ownText,
  type XmlElement,
} from '../xml.ts';
import { type Box, choose, readDrawing } from './drawings.ts';
import type { Fields } from './fields.ts';
import type { Styles } from './styles.ts';
import { isSymbolFont, symbol, symbolName, symbolText } from './symbols.ts';

export type Run = { readonly text: string; readonly bold: boolean };

/** What the inline handlers of one story share. */
export type InlineStory = { readonly styles: Styles; readonly notes: Notes; readonly fields: Fields };

/** Collects one paragraph. */
export type Line = {
  readonly runs: Run[];
  readonly boxes: Box[];
  /** A page or column break was met: a line break if text stands on both sides. */
  broken: boolean;
};

type At = {
  readonly story: InlineStory;
  readonly line: Line;
  readonly paragraphBold: boolean;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly font: string | null;
};

export function newLine(): Line {
  return { runs: [], boxes: [], broken: false };
}

/** Reads a paragraph's content into `line`. */
export function readInline(
  paragraph: XmlElement,
  line: Line,
  story: InlineStory,
  style: { readonly bold: boolean; readonly hidden: boolean },
): void {
  walk(paragraph, {
    story,
    line,
    paragraphBold: style.bold,
    bold: style.bold,
    hidden: style.hidden,
    font: null,
  });
}

type Handler = (element: XmlElement, at: At) => void;

const nothing: Handler = () => undefined;

function walk(element: XmlElement, at: At): void {
  for (const inner of elements(element)) {
    const handler = HANDLERS.get(inner.name) ?? (inner.name.startsWith('m:') ? walk : unknown);
    handler(inner, at);
  }
}

function emit(text: string, at: At): void {
  if (text === '' || at.story.fields.hidden) return;
  const { runs } = at.line;
  if (at.line.broken && runs.some((run) => run.text.trim() !== '') && text.trim() !== '') {
    runs.push({ text: '\n', bold: false });
  }
  if (text.trim() !== '') at.line.broken = false;
  if (at.hidden && text.trim() !== '') at.story.notes.add('hidden-text', text.trim());
  runs.push({ text, bold: at.bold });
}

const run: Handler = (element, at) => {
  const properties = child(element, 'w:rPr');
  if (!properties) return walk(element, at);
  const style = at.story.styles.character(childValue(properties, 'w:rStyle'));
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const font = fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? null;
  walk(element, {
    ...at,
    // Bold is a toggle (17.7.3): a bold character style in a bold paragraph is not bold.
    bold: childFlag(properties, 'w:b') ?? at.paragraphBold !== style.bold,
    hidden: childFlag(properties, 'w:vanish') ?? (at.hidden || style.hidden),
    font: isSymbolFont(font) ? font : null,
  });
};

const text: Handler = (element, at) => {
  const raw = ownText(element).replace(/[\r\n]+/gu, ' ');
  // Without xml:space the white space around the text is the XML's, not the writer's.
  const kept = element.attributes.get('xml:space') === 'preserve' ? raw : trim(raw, ' \t');
  emit(
    at.font === null ? kept : symbolText(at.font, kept, (detail) => at.story.notes.add('symbols', detail)),
    at,
  );
};

const sym: Handler = (element, at) => {
  const font = element.attributes.get('w:font') ?? '';
  const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
  const found = symbol(font, code);
  if (found === null) at.story.notes.add('symbols', symbolName(font, code));
  emit(found ?? '\ufffd', at);
};

const lineBreak: Handler = (element, at) => {
  const type = element.attributes.get('w:type');
  if (type === 'page' || type === 'column') at.line.broken = true;
  else emit('\n', at);
};

const fieldMark: Handler = (element, at) => {
  const combined = at.story.fields.mark(element);
  if (combined === null) return;
  at.story.notes.add('combined-characters', combined);
  emit(combined, at);
};

const ruby: Handler = (element, at) => {
  const above = child(element, 'w:rt');
  at.story.notes.add('ruby', above ? plainText(above) : '');
  const base = child(element, 'w:rubyBase');
  if (base) walk(base, at);
};

const tracked: Handler = (element, at) => {
  at.story.notes.add('tracked-changes');
  walk(element, at);
};

const struck: Handler = (_, at) => at.story.notes.add('tracked-changes');

const formula: Handler = (element, at) => {
  at.story.notes.add('formulas');
  walk(element, at);
};

const drawing: Handler = (element, at) => {
  const found = readDrawing(element, at.story.notes);
  if (at.story.fields.hidden) return;
  for (const box of found) at.line.boxes.push(box);
};

const alternate: Handler = (element, at) => {
  const chosen = choose(element);
  if (chosen) walk(chosen, at);
};

const blocks: Handler = (element, at) => {
  at.line.boxes.push({ type: 'blocks', element });
};

const unknown: Handler = (element, at) => {
  if (!holdsText(element)) return;
  at.story.notes.add('unknown-elements', element.name.slice(element.name.lastIndexOf('/') + 1));
  emit(ownText(element).trim(), at);
  walk(element, at);
};

/** All characters below an element, whatever holds them. */
export function plainText(element: XmlElement): string {
  let found = ownText(element);
  for (const inner of descendants(element)) found += ownText(inner);
  return found;
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['w:r', run],
  ['w:t', text],
  ['m:t', text],
  ['w:sym', sym],
  ['w:tab', (_, at) => emit('\t', at)],
  ['w:ptab', (_, at) => emit('\t', at)],
  ['w:br', lineBreak],
  ['w:cr', (_, at) => emit('\n', at)],
  ['w:noBreakHyphen', (_, at) => emit('-', at)],
  // An optional hyphen shows only where a line is broken at it.
  ['w:softHyphen', nothing],
  ['w:fldChar', fieldMark],
  ['w:instrText', (element, at) => at.story.fields.instruct(ownText(element))],
  ['w:ruby', ruby],
  ['w:ins', tracked],
  ['w:moveTo', tracked],
  ['w:del', struck],
  ['w:moveFrom', struck],
  ['m:oMath', formula],
  ['m:oMathPara', walk],
  ['w:drawing', drawing],
  ['w:pict', drawing],
  ['w:object', drawing],
  ['mc:AlternateContent', alternate],
  ['w:subDoc', (_, at) => at.story.notes.add('embedded-documents')],
  ...['w:p', 'w:tbl', 'w:txbxContent'].map((name): [string, Handler] => [name, blocks]),
  ...['hyperlink', 'fldSimple', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'dir', 'bdo'].map(
    (name): [string, Handler] => [`w:${name}`, walk],
  ),
  ...[
    ...[
      'pPr',
      'rPr',
      'sdtPr',
      'sdtEndPr',
      'smartTagPr',
      'customXmlPr',
      'fldData',
      'delText',
      'delInstrText',
      'ffData',
    ],
    ...[
      'footnoteReference',
      'endnoteReference',
      'commentReference',
      'annotationRef',
      'footnoteRef',
      'endnoteRef',
    ],
    ...['separator', 'continuationSeparator', 'pgNum'],
  ].map((name): [string, Handler] => [`w:${name}`, nothing]),
]);
