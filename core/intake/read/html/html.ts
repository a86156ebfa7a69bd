// A saved or pasted web page → Source. Scripts and styles are no text; everything else stays, furniture included.

import { Parser } from 'htmlparser2';
import type { Level } from '../../../report/schema.ts';
import { type Result, success } from '../../../result.ts';
import type { Source } from '../../types.ts';
import { formatNumber } from '../docx/number-format.ts';
import { createNotes } from '../notes.ts';
import { refuse } from '../refusals.ts';
import { createTable, type TableBuilder } from './table.ts';
import { createWriter, type Look, type Writer } from './writer.ts';

const DEPTH_LIMIT = 2_000;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What a browser never shows, or shows only in place of something else. `xml` is Word's settings in pages it saved. */
const UNSEEN = words('script style template noscript iframe object embed svg math xml datalist rp');

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary ul',
);

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
]);

const LIST_FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

const KEEP_BREAKS = words('p h1 h2 h3 h4 h5 h6 td th li');

type Attributes = Readonly<Record<string, string>>;

type Open = {
  readonly look: Look;
  readonly hidden: boolean;
  readonly writer: Writer;
  /** Takes the text instead of the writer. */
  readonly take: ((text: string) => void) | null;
  readonly table: TableBuilder | null;
  /** The numbered list around; `next` is its next ordinal. */
  readonly list: { next: number; readonly format: string } | null;
  readonly inMain: boolean;
  readonly inHeader: boolean;
  /** To be done when the element ends. */
  readonly close: () => void;
};

class TooDeep extends Error {}

const nothing = () => undefined;

const PLAIN: Look = {
  bold: false,
  align: null,
  level: null,
  role: 'body',
  preformatted: false,
  keepsBreaks: false,
};

/** Reads a page or a piece of one. Fails with `blank` or `too-deep`. */
export function readHtml(html: string): Result<Source> {
  const notes = createNotes();
  const page = createWriter();
  const bottom: Open = {
    look: PLAIN,
    hidden: false,
    writer: page,
    take: null,
    table: null,
    list: null,
    inMain: false,
    inHeader: false,
    close: nothing,
  };
  const open: Open[] = [];
  // The parser gives a text in pieces, one for each entity; white space is judged on the whole.
  let pending = '';

  function flush(): void {
    const { take, writer, look, hidden } = open.at(-1) ?? bottom;
    const text = pending;
    pending = '';
    if (text === '') return;
    if (take) take(text);
    else {
      if (hidden && text.trim() !== '') notes.add('hidden-text', text.trim());
      writer.text(text, look);
    }
  }

  function describe(name: string, attributes: Attributes, parent: Open): Open {
    const { style = '' } = attributes;
    const hidden = parent.hidden || 'hidden' in attributes || /display\s*:\s*none/iu.test(style);
    const around: Open = { ...parent, hidden, look: lookOf(name, attributes, parent.look), close: nothing };
    if (UNSEEN.has(name)) return { ...around, take: nothing };
    if (name === 'title') return { ...around, take: (text) => notes.add('page-title', text.trim()) };
    if (name === 'rt') return { ...around, take: (text) => notes.add('ruby', text.trim()) };
    if (name === 'img') notes.add('pictures');
    if (name === 'br') parent.writer.lineBreak(parent.look);
    if (name === 'table') return openTable(around);
    if (name === 'thead') return { ...around, inHeader: true };
    if (name === 'tr') parent.table?.row(parent.inHeader);
    if ((name === 'td' || name === 'th') && parent.table)
      return openCell(name, attributes, around, parent.table);
    return BLOCKS.has(name) ? openBlock(name, attributes, around) : around;
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      flush();
      if (open.length >= DEPTH_LIMIT) throw new TooDeep();
      open.push(describe(name, attributes, open.at(-1) ?? bottom));
    },
    onclosetag() {
      flush();
      open.pop()?.close();
    },
    ontext(text) {
      pending += text;
    },
  });
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (error instanceof TooDeep) return refuse('too-deep');
    throw error;
  }
  flush();
  page.end();
  if (page.blocks.length === 0) return refuse('blank');
  return success({ format: 'html', blocks: page.blocks, messages: notes.messages() });
}

function openTable(around: Open): Open {
  around.writer.end();
  const table = createTable();
  const close = () => {
    for (const block of table.blocks()) around.writer.blocks.push(block);
  };
  return { ...around, table, list: null, close };
}

function openCell(name: string, attributes: Attributes, around: Open, table: TableBuilder): Open {
  const writer = createWriter();
  const { colspan = 1, rowspan = 1 } = attributes;
  const close = () => {
    writer.end();
    table.cell({
      blocks: writer.blocks,
      columns: Number(colspan),
      rows: Number(rowspan),
      isHeader: name === 'th',
    });
  };
  return { ...around, writer, table: null, list: null, inHeader: false, close };
}

function openBlock(name: string, attributes: Attributes, around: Open): Open {
  const { writer } = around;
  writer.end();
  const block: Open = { ...around, close: () => writer.end() };
  switch (name) {
    case 'article':
    case 'main':
      return { ...block, inMain: true };
    case 'nav':
      return { ...block, look: { ...block.look, role: 'header' } };
    case 'footer':
      return around.inMain ? block : { ...block, look: { ...block.look, role: 'footer' } };
    case 'ul':
    case 'menu':
      return { ...block, list: null };
    case 'ol': {
      const { start = 1, type = '' } = attributes;
      return { ...block, list: { next: Number(start) || 1, format: LIST_FORMATS.get(type) ?? 'decimal' } };
    }
    case 'li': {
      const { list } = around;
      if (!list) return block;
      const { value = list.next } = attributes;
      const number = Number(value) || list.next;
      list.next = number + 1;
      writer.ordinal(`${formatNumber(list.format, number) ?? number}.`);
      const close = () => {
        writer.end();
        writer.ordinal(null);
      };
      return { ...block, list: null, close };
    }
    default:
      return block;
  }
}

function lookOf(name: string, attributes: Attributes, around: Look): Look {
  const { style = '', align } = attributes;
  const aligned = /text-align\s*:\s*(center|right|left)/iu.exec(style)?.[1] ?? align;
  const weight = /font-weight\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const heavy =
    name === 'b' || name === 'strong' || weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const light = weight === 'normal' || Number(weight) < 600;
  return {
    bold: heavy || (around.bold && !light),
    align: name === 'center' ? 'center' : (alignment(aligned) ?? around.align),
    level: LEVELS.get(name) ?? around.level,
    role: around.role,
    preformatted:
      around.preformatted || name === 'pre' || name === 'textarea' || /white-space\s*:\s*pre/iu.test(style),
    keepsBreaks: around.keepsBreaks || KEEP_BREAKS.has(name),
  };
}

function alignment(value: string | undefined): Look['align'] {
  const lower = value?.toLowerCase();
  return lower === 'center' || lower === 'right' || lower === 'left' ? lower : null;
}
