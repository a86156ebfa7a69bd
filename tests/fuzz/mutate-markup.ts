// What happens to XML and HTML: elements doubled, moved, taken out, nested, left open; attributes and names exchanged.

import { type Mutator, mutated } from './mutate-bytes.ts';
import { mutatedText } from './mutate-text.ts';
import type { Random } from './random.ts';

/** Tags and texts in turn; joined they are the input. */
function pieces(markup: string): string[] {
  return markup.split(/(<[^<>]*>)/u).filter((piece) => piece !== '');
}

const VALUES = [
  ...[
    '',
    '0',
    '1',
    '-1',
    '9',
    '60',
    '61',
    '99999',
    '2147483647',
    '4294967296',
    '-9e99',
    '1e309',
    'NaN',
    '0x10',
    '%1%2%3%9',
    '１',
  ],
  ...[
    'true',
    'none',
    'bullet',
    'begin',
    'separate',
    'end',
    '../../../etc/passwd',
    'http://example.com/x',
    'C:\\x',
    '&#0;',
    '&lt;',
    'a'.repeat(300),
  ],
] as const;

const PIECES = [
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0" encoding="utf-16"?>',
    '<?x ?>',
    '&a;',
    '&#x0;',
    '&#1114112;',
    '&#xd800;',
    '<',
    '>',
    '</',
    '<w:',
    '"',
    "'",
  ],
  ...['xmlns:w="urn:x"', ' xmlns=""', '<x xmlns:x="urn:y">', '</x>'],
] as const;

/** The index of some piece that is a tag. */
function someTag(all: readonly string[], random: Random): number {
  const tags = all.flatMap((piece, i) => (piece.startsWith('<') ? [i] : []));
  return tags[random.below(tags.length)] ?? 0;
}

/** From a tag to one like its end: mostly a whole element. */
function someElement(all: readonly string[], random: Random): readonly [from: number, to: number] {
  const from = someTag(all, random);
  const name = /^<([^\s/>]+)/u.exec(all[from] ?? '')?.[1] ?? '';
  const end = all.findIndex((piece, i) => i > from && piece === `</${name}>`);
  return [from, end < 0 ? from + 1 : end + 1];
}

const withoutElement: Mutator<string> = (input, random) => {
  const all = pieces(input);
  const [from, to] = someElement(all, random);
  return [...all.slice(0, from), ...all.slice(to)].join('');
};

const withoutTag: Mutator<string> = (input, random) => {
  const all = pieces(input);
  all.splice(someTag(all, random), 1);
  return all.join('');
};

/** An element of this file or of another, once or often, anywhere. */
const elementCopied: Mutator<string> = (input, random, other) => {
  const all = pieces(input);
  const from = random.chance(0.7) ? all : pieces(other);
  const element = from.slice(...someElement(from, random)).join('');
  const most = Math.max(
    1,
    Math.min(random.chance(0.05) ? 400 : 4, Math.floor(40_000 / (element.length + 1))),
  );
  all.splice(random.below(all.length + 1), 0, element.repeat(1 + random.below(most)));
  return all.join('');
};

const nested: Mutator<string> = (input, random) => {
  const all = pieces(input);
  const [from, to] = someElement(all, random);
  const open = all[from] ?? '';
  const name = /^<([^\s/>]+)/u.exec(open)?.[1] ?? 'x';
  const depth = random.chance(0.1) ? random.below(600) : 1 + random.below(5);
  const inner = all.slice(from, to).join('');
  const wrapped = `<${name}>`.repeat(depth) + inner + (random.chance(0.9) ? `</${name}>`.repeat(depth) : '');
  return [...all.slice(0, from), wrapped, ...all.slice(to)].join('');
};

const tagsExchanged: Mutator<string> = (input, random, other) => {
  const all = pieces(input);
  const from = random.chance(0.7) ? all : pieces(other);
  all[someTag(all, random)] = from[someTag(from, random)] ?? '';
  return all.join('');
};

const attributeForged: Mutator<string> = (input, random) => {
  const all = pieces(input);
  const tagged = all.flatMap((piece, i) => (/^<.*=["']/u.test(piece) ? [i] : []));
  const at = tagged[random.below(tagged.length)];
  if (at === undefined) return input;
  const values = [...(all[at] ?? '').matchAll(/=(["'])(.*?)\1/gu)];
  const value = values[random.below(values.length)];
  if (value === undefined) return input;
  const start = value.index + 2;
  const tag = all[at] ?? '';
  all[at] =
    tag.slice(0, start) + random.pick([VALUES[0], ...VALUES]) + tag.slice(start + (value[2] ?? '').length);
  return all.join('');
};

const strayPiece: Mutator<string> = (input, random) => {
  const at = random.below(input.length + 1);
  return input.slice(0, at) + random.pick([PIECES[0], ...PIECES]) + input.slice(at);
};

const textMutated: Mutator<string> = (input, random, other) => mutatedText(input, random, other);

const MARKUP_MUTATORS: readonly [Mutator<string>, ...Mutator<string>[]] = [
  withoutElement,
  withoutTag,
  elementCopied,
  elementCopied,
  nested,
  tagsExchanged,
  attributeForged,
  attributeForged,
  strayPiece,
  textMutated,
];

export function mutatedMarkup(input: string, random: Random, other: string): string {
  return mutated(input, MARKUP_MUTATORS, random, other);
}
