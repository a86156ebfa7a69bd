// Complex fields (ECMA-376 part 1, 17.16.18): begin – instruction – separate – result – end, spread over runs and paragraphs.
// Only the result is text. A field that never ends is taken for text throughout, so that a broken file loses nothing.

import { descendants, type XmlElement } from '../xml.ts';

/** Longest instruction that may stand for characters. */
const COMBINED_LIMIT = 1_000;

type OpenField = { instruction: string; inResult: boolean; hasResult: boolean };

export type Fields = {
  /** To be called for every w:fldChar in document order; gives the text an EQ field stands for when it ends without a result. */
  mark(element: XmlElement): string | null;
  instruct(text: string): void;
  /** Whether the reader stands inside an instruction, whose characters are code. */
  readonly hidden: boolean;
};

/** Fields of one story (the body, one footnote, one header). */
export function readFields(story: XmlElement): Fields {
  const matched = matchedMarks(story);
  const open: OpenField[] = [];
  // How many of them the reader is in the instruction of.
  let instructions = 0;
  return {
    mark(element) {
      if (!matched.has(element)) return null;
      const field = open.at(-1);
      switch (element.attributes.get('w:fldCharType')) {
        case 'begin':
          open.push({ instruction: '', inResult: false, hasResult: false });
          instructions += 1;
          return null;
        case 'separate':
          if (field && !field.inResult) instructions -= 1;
          if (field) field.inResult = field.hasResult = true;
          return null;
        default:
          open.pop();
          if (field && !field.inResult) instructions -= 1;
          return field && !field.hasResult ? combined(field.instruction) : null;
      }
    },
    instruct(text) {
      const field = open.at(-1);
      if (field && !field.inResult) field.instruction += text;
    },
    get hidden() {
      return instructions > 0;
    },
  };
}

const STRUCK: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** The marks that belong to fields with a beginning and an end. */
function matchedMarks(story: XmlElement): ReadonlySet<XmlElement> {
  const matched = new Set<XmlElement>();
  const open: { begin: XmlElement; separate: XmlElement | null }[] = [];
  for (const element of descendants(story, STRUCK)) {
    if (element.name !== 'w:fldChar') continue;
    const type = element.attributes.get('w:fldCharType');
    const field = open.at(-1);
    if (type === 'begin') open.push({ begin: element, separate: null });
    else if (type === 'separate' && field) field.separate = element;
    else if (type === 'end' && field) {
      for (const mark of [field.begin, field.separate, element]) if (mark) matched.add(mark);
      open.pop();
    }
  }
  return matched;
}

/**
 * Word writes 带圈字符, 合并字符 and 拼音指南 as EQ fields, whose characters stand in the instruction:
 * `EQ \o\ac(○,21)`, `EQ \* jc2 \o\ad(\s\up 9(lǐ),理)`. Gives the characters that are read: the last argument, a ring left away
 * where a ringed character exists; null for other fields.
 */
function combined(instruction: string): string | null {
  if (instruction.length > COMBINED_LIMIT) return null;
  const match = /^\s*EQ\b([\s\S]*)$/iu.exec(instruction);
  if (!match) return null;
  const body = match[1] ?? '';
  const [first, ...rest] = splitArguments(body.slice(body.indexOf('(') + 1, body.lastIndexOf(')')));
  const text = (rest.at(-1) ?? first ?? '').replace(/\\\w+\s*\d*\(([^()]*)\)/gu, '$1').trim();
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  if (/^[○〇]/u.test(first ?? '') && number >= 1 && number <= 20)
    return String.fromCodePoint(0x2460 + number - 1);
  return text;
}

/** Splits at the commas outside brackets. */
function splitArguments(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
}
