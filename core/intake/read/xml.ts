// XML → a tree, without trusting it: no entity is expanded, depth and size are limited, odd places are counted and read on.

import { SaxesParser } from 'saxes';
import { type Result, success } from '../../result.ts';
import { type RefusalCode, refuse, TEXT_LIMIT } from './refusals.ts';
import { decodeAs, type Encoding } from './text/decode.ts';

/** Deepest nesting read. Word nests tables at most some sixty deep, four elements each. */
const DEPTH_LIMIT = 500;

/** Most elements kept of one part: a report of 300 000 characters, each a run of its own, has about 1.2 million. */
const ELEMENT_LIMIT = 2_000_000;

/** Most prefixes in force at one place; Word declares some forty. */
const NAMESPACE_LIMIT = 200;

/** Most places of one part that may be not well-formed; each takes its time. */
const ERROR_LIMIT = 10_000;

export type XmlElement = {
  /** `w:p`: the prefix belongs to the namespace, whatever prefix the file uses; see PREFIXES. */
  readonly name: string;
  /** By name, prefixed like elements. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};

export type XmlNode = XmlElement | string;

export type XmlTree = {
  readonly root: XmlElement;
  /** How many places were not well-formed. */
  readonly errors: number;
};

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** ISO/IEC 29500: the transitional and the strict name of each namespace this reader knows. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${TRANSITIONAL}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${TRANSITIONAL}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${TRANSITIONAL}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}/package/2006/relationships`, 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NONE: ReadonlySet<string> = new Set();
const NO_CHILDREN: readonly XmlNode[] = [];

class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** Parses a part. `skip` names elements that are not kept. Fails with `unsafe-xml`, `too-deep`, `text-too-large` or `damaged-docx`. */
export function parseXml(bytes: Uint8Array, skip: ReadonlySet<string> = NONE): Result<XmlTree> {
  try {
    const tree = build(decodeAs(bytes, encodingOf(bytes)).text.replace(/^\ufeff/u, ''), skip);
    return tree ? success(tree) : refuse('damaged-docx');
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code);
    throw error;
  }
}

const FAULT = new Error('not well-formed');

/** Faults are counted, not told: a message and a stack for each of thousands would take most of the time. */
class Parser extends SaxesParser<{ xmlns: false }> {
  override makeError(): Error {
    return FAULT;
  }
}

type Open = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly scope: Scope;
};

function build(text: string, skip: ReadonlySet<string>): XmlTree | null {
  const top: Open = { name: '', attributes: NO_ATTRIBUTES, children: [], scope: outermost() };
  const open: Open[] = [top];
  let [errors, elements, characters] = [0, 0, 0];
  const parser = new Parser({ xmlns: false });
  parser.on('error', () => {
    errors += 1;
    if (errors > ERROR_LIMIT) throw new Refused('damaged-docx');
  });
  parser.on('doctype', () => {
    throw new Refused('unsafe-xml');
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEPTH_LIMIT) throw new Refused('too-deep');
    const scope = scopeOf(open.at(-1)?.scope ?? outermost(), tag.attributes);
    const name = nameIn(scope, tag.name, true);
    // Attributes of what is not kept are not looked at: in most files that is most of them.
    const attributes = skip.has(name) ? NO_ATTRIBUTES : attributesOf(scope, tag.attributes);
    open.push({ name, attributes, children: [], scope });
  });
  const close = () => {
    const element = open.pop();
    if (!element || skip.has(element.name)) return;
    elements += 1;
    if (elements > ELEMENT_LIMIT) throw new Refused('text-too-large');
    const { name, attributes, children } = element;
    open.at(-1)?.children.push({ name, attributes, children: children.length > 0 ? children : NO_CHILDREN });
  };
  parser.on('closetag', close);
  const onText = (piece: string) => {
    characters += piece.length;
    if (characters > TEXT_LIMIT) throw new Refused('text-too-large');
    if (open.length > 1) open.at(-1)?.children.push(piece);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  // In pieces, so that a limit is met before the whole part has been looked at.
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
  parser.close();
  // A part that ends too early still has what came before.
  while (open.length > 1) close();
  const root = top.children.find((node): node is XmlElement => typeof node !== 'string');
  return root ? { root, errors } : null;
}

/** Namespace declarations in force, and the names already resolved under them. */
type Scope = {
  /** Namespace by prefix; the default one under ''. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
};

function outermost(): Scope {
  const namespaces = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  return { namespaces, elements: new Map(), attributes: new Map() };
}

function scopeOf(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let namespaces: Map<string, string> | null = null;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    namespaces ??= new Map(outer.namespaces);
    namespaces.set(key.slice(6), attributes[key] ?? '');
  }
  if (namespaces && namespaces.size > NAMESPACE_LIMIT) throw new Refused('unsafe-xml');
  return namespaces ? { namespaces, elements: new Map(), attributes: new Map() } : outer;
}

/** A name with this reader's prefix. An attribute without a prefix is in no namespace. */
function nameIn(scope: Scope, raw: string, isElement: boolean): string {
  const known = isElement ? scope.elements : scope.attributes;
  const found = known.get(raw);
  if (found !== undefined) return found;
  const colon = raw.indexOf(':');
  const prefix = raw.slice(0, Math.max(colon, 0));
  const uri = prefix === '' && !isElement ? '' : (scope.namespaces.get(prefix) ?? prefix);
  const local = raw.slice(colon + 1);
  const name = uri === '' ? local : `${PREFIXES.get(uri) ?? uri}:${local}`;
  known.set(raw, name);
  return name;
}

function attributesOf(
  scope: Scope,
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  let found: Map<string, string> | null = null;
  for (const key in attributes) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
    found ??= new Map();
    found.set(nameIn(scope, key, false), attributes[key] ?? '');
  }
  return found ?? NO_ATTRIBUTES;
}

/** XML 1.0, appendix F: by byte order mark or by how `<` is written, else what the declaration says, else UTF-8. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const declaration = decodeAs(bytes.subarray(0, 200), 'utf-8').text;
  return /^<\?xml[^>]*encoding\s*=\s*["']gb(?:k|2312|18030)["']/iu.test(declaration) ? 'gb18030' : 'utf-8';
}

/** The first child element of a name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!element) return null;
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return null;
}

/** Child elements, all of them or those of a name. */
export function* elements(element: XmlElement, name?: string): Generator<XmlElement> {
  for (const node of element.children) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) yield node;
  }
}

/** Every element below, in document order, without those named in `skip` and what is in them. */
export function* descendants(element: XmlElement, skip: ReadonlySet<string> = NONE): Generator<XmlElement> {
  const waiting: XmlElement[] = [...elements(element)].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (skip.has(next.name)) continue;
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const node = next.children[i];
      if (node !== undefined && typeof node !== 'string') waiting.push(node);
    }
  }
}

const textHolders = new WeakMap<XmlElement, boolean>();

/** Whether any visible character is in an element, at whatever depth. Remembered: elements in each other may all be asked. */
export function holdsText(element: XmlElement): boolean {
  const known = textHolders.get(element);
  if (known !== undefined) return known;
  const holds = element.children.some((node) =>
    typeof node === 'string' ? node.trim() !== '' : holdsText(node),
  );
  textHolders.set(element, holds);
  return holds;
}

/** The characters directly inside an element. */
export function ownText(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return text;
}

/** `w:val` of a child element, e.g. of `w:pStyle`. */
export function childValue(element: XmlElement | null | undefined, name: string): string | null {
  return child(element, name)?.attributes.get('w:val') ?? null;
}

/** ST_OnOff: whether a child such as `w:b` is there and not switched off; null if it is not there. */
export function childFlag(element: XmlElement | null | undefined, name: string): boolean | null {
  const flag = child(element, name);
  if (!flag) return null;
  return !['0', 'false', 'off', 'none'].includes(flag.attributes.get('w:val') ?? 'true');
}
