// How a .docx of any origin is set: page, paragraphs and characters with everything their styles say resolved.

import { identify, openPackage } from '../../intake/read/docx/package.ts';
import { refuse } from '../../intake/read/refusals.ts';
import {
  child,
  childFlag,
  childValue,
  descendants,
  elements,
  ownText,
  parseXml,
  type XmlElement,
} from '../../intake/read/xml.ts';
import { openZip } from '../../intake/read/zip.ts';
import { type Result, success } from '../../result.ts';

/** Characters set alike. Null where the file leaves it to the program that opens it. */
export type FormattedRun = {
  readonly text: string;
  /** Font of Chinese characters. */
  readonly font: string | null;
  readonly sizeHalfPoints: number;
  readonly spacingTwips: number;
  readonly bold: boolean;
  /** RRGGBB in capitals; null for automatic. */
  readonly color: string | null;
};

export type FormattedParagraph = {
  readonly text: string;
  readonly runs: readonly FormattedRun[];
  /** Exact distance from line to line, twips; null if the font or the grid decides. */
  readonly exactLineTwips: number | null;
  /** Whether the line pitch of the page's grid holds where the distance is not exact. */
  readonly onGrid: boolean;
  readonly align: string | null;
  /** First-line indent and the indents of both sides in characters of the paragraph's own size. */
  readonly firstLineCharacters: number;
  readonly leftCharacters: number;
  readonly rightCharacters: number;
  /** Heading level 1–9 by its style or its own outline level; null for text. */
  readonly outlineLevel: number | null;
  /** Colour of the rule below, RRGGBB in capitals; null for none. */
  readonly ruleBelow: string | null;
  readonly where: 'text' | 'table' | 'box';
};

export type PageSetup = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Distance of the footer from the page's foot. */
  readonly footer: number;
  /** Line pitch of the grid, twips; null for none. */
  readonly gridTwips: number | null;
  /** What the grid adds to every character, points; 0 for a grid of lines only. */
  readonly gridSpacingPoints: number;
};

export type FooterText = {
  readonly paragraphs: readonly FormattedParagraph[];
  /** Has a PAGE field, for which its text has `#`. */
  readonly numbered: boolean;
};

export type FormattedDocument = {
  /** The setup of the file's first upright section: wide tables lie on pages of their own. */
  readonly page: PageSetup | null;
  readonly paragraphs: readonly FormattedParagraph[];
  readonly differentEvenPages: boolean;
  readonly oddFooter: FooterText | null;
  readonly evenFooter: FooterText | null;
};

/** The format's own size where a file says nothing: 10 pt. Word's 五号 is its template's. */
const FORMAT_SIZE_HALF_POINTS = 20;
const FALLBACK: ReadonlySet<string> = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/** Reads the formatting. Fails like the reader of .docx where the file is none. */
export function readFormatting(bytes: Uint8Array): Result<FormattedDocument> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const { kind, main } = identify(archive.value);
  if (kind !== 'docx') return refuse(kind);
  const file = openPackage(archive.value, main);
  const part = (name: string): XmlElement | null => {
    const data = archive.value.read(name);
    if (!data.ok || !data.value) return null;
    const tree = parseXml(data.value);
    return tree.ok ? tree.value.root : null;
  };
  const related = file.relationships(main);
  const side = (type: string): XmlElement | null => {
    const found = related.find((relationship) => relationship.type === type);
    return found ? part(found.target) : null;
  };
  const body = child(part(main), 'w:body');
  if (!body) return refuse('damaged-docx');
  const resolve = createResolver(side('styles'), side('theme'));
  const sections = [...descendants(body)].filter((element) => element.name === 'w:sectPr');
  const section = sections.find(isUpright) ?? sections.at(-1) ?? null;
  const footer = (type: string): FooterText | null => {
    const reference = section
      ? [...elements(section, 'w:footerReference')].find(
          (element) => (element.attributes.get('w:type') ?? 'default') === type,
        )
      : undefined;
    const target = related.find(({ id }) => id === reference?.attributes.get('r:id'))?.target;
    const root = target === undefined ? null : part(target);
    if (!root) return null;
    const paragraphs = readParagraphs(root, resolve, 'text');
    return { paragraphs, numbered: paragraphs.some((paragraph) => paragraph.text.includes('#')) };
  };
  return success({
    page: section ? pageSetup(section) : null,
    paragraphs: readParagraphs(body, resolve, 'text'),
    differentEvenPages: childFlag(side('settings'), 'w:evenAndOddHeaders') === true,
    oddFooter: footer('default'),
    evenFooter: footer('even'),
  });
}

function isUpright(section: XmlElement): boolean {
  const size = child(section, 'w:pgSz');
  return (number(size, 'w:h') ?? 0) > (number(size, 'w:w') ?? 0);
}

function number(element: XmlElement | null, name: string): number | null {
  const value = element?.attributes.get(name);
  return value !== undefined && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : null;
}

function pageSetup(section: XmlElement): PageSetup | null {
  const [size, margins, grid] = [
    child(section, 'w:pgSz'),
    child(section, 'w:pgMar'),
    child(section, 'w:docGrid'),
  ];
  if (!size || !margins) return null;
  const type = grid?.attributes.get('w:type') ?? 'default';
  return {
    width: number(size, 'w:w') ?? 0,
    height: number(size, 'w:h') ?? 0,
    top: Math.abs(number(margins, 'w:top') ?? 0),
    bottom: Math.abs(number(margins, 'w:bottom') ?? 0),
    left: (number(margins, 'w:left') ?? 0) + (number(margins, 'w:gutter') ?? 0),
    right: number(margins, 'w:right') ?? 0,
    footer: number(margins, 'w:footer') ?? 0,
    gridTwips: type === 'default' ? null : number(grid, 'w:linePitch'),
    gridSpacingPoints: type === 'linesAndChars' ? (number(grid, 'w:charSpace') ?? 0) / 4096 : 0,
  };
}

/** A property as the nearest of several elements has it: a run's own, its style's, those the style is based on, the defaults. */
type Chain = readonly XmlElement[];

type Resolver = {
  /** Paragraph properties, nearest first. */
  paragraph(own: XmlElement | null): Chain;
  /** Run properties, nearest first. */
  run(own: XmlElement | null, paragraph: XmlElement | null): Chain;
  /** A font's name by the theme, e.g. minorEastAsia. */
  theme(name: string): string | null;
};

function createResolver(styles: XmlElement | null, theme: XmlElement | null): Resolver {
  const byId = new Map<string, XmlElement>();
  let standard: string | null = null;
  for (const style of styles ? elements(styles, 'w:style') : []) {
    const id = style.attributes.get('w:styleId') ?? '';
    byId.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
    if (isDefault && style.attributes.get('w:type') === 'paragraph') standard = id;
  }
  const chain = (id: string | null): XmlElement[] => {
    const found: XmlElement[] = [];
    for (let style = byId.get(id ?? ''); style && !found.includes(style); ) {
      found.push(style);
      style = byId.get(childValue(style, 'w:basedOn') ?? '');
    }
    return found;
  };
  const present = (found: readonly (XmlElement | null)[]): Chain =>
    found.filter((element) => element !== null);
  const defaults = child(styles, 'w:docDefaults');
  const styleOf = (own: XmlElement | null): string | null => childValue(own, 'w:pStyle') ?? standard;
  const fonts = new Map<string, string>();
  for (const element of theme ? descendants(theme) : []) {
    const kind = { 'a:majorFont': 'major', 'a:minorFont': 'minor' }[element.name];
    if (kind === undefined) continue;
    const script = [...elements(element, 'a:font')].find((font) => font.attributes.get('script') === 'Hans');
    const named = child(element, 'a:ea')?.attributes.get('typeface') ?? '';
    fonts.set(`${kind}EastAsia`, named === '' ? (script?.attributes.get('typeface') ?? '') : named);
  }
  return {
    paragraph: (own) =>
      present([
        own,
        ...chain(styleOf(own)).map((style) => child(style, 'w:pPr')),
        child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
      ]),
    run: (own, paragraph) =>
      present([
        own,
        ...chain(childValue(own, 'w:rStyle')).map((style) => child(style, 'w:rPr')),
        ...chain(styleOf(paragraph)).map((style) => child(style, 'w:rPr')),
        child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
      ]),
    theme: (name) => fonts.get(name) || null,
  };
}

function nearest<T>(chain: Chain, read: (properties: XmlElement) => T | null | undefined): T | null {
  for (const properties of chain) {
    const found = read(properties);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

function readParagraphs(
  root: XmlElement,
  resolve: Resolver,
  where: FormattedParagraph['where'],
): FormattedParagraph[] {
  const found: FormattedParagraph[] = [];
  const walk = (element: XmlElement, at: FormattedParagraph['where']): void => {
    for (const inner of elements(element)) {
      if (FALLBACK.has(inner.name)) continue;
      if (inner.name === 'w:p') found.push(readParagraph(inner, resolve, at));
      const next = inner.name === 'w:tbl' ? 'table' : inner.name === 'w:txbxContent' ? 'box' : at;
      walk(inner, next);
    }
  };
  walk(root, where);
  return found;
}

/** Runs of a paragraph, without those of text boxes in it. */
const NOT_OWN: ReadonlySet<string> = new Set([...FALLBACK, 'w:txbxContent', 'w:pPr']);

function readParagraph(
  element: XmlElement,
  resolve: Resolver,
  where: FormattedParagraph['where'],
): FormattedParagraph {
  const own = child(element, 'w:pPr');
  const chain = resolve.paragraph(own);
  const runs = [...descendants(element, NOT_OWN)].flatMap((inner) => {
    if (inner.name !== 'w:r' && inner.name !== 'w:fldSimple') return [];
    const text = runText(inner);
    return text === '' ? [] : [{ text, ...runFormat(child(inner, 'w:rPr'), own, resolve) }];
  });
  const first = runs[0] ?? runFormat(child(own, 'w:rPr'), own, resolve);
  const character = first.sizeHalfPoints * 10 + first.spacingTwips;
  const indent = (name: string): number => {
    // Characters go before twips, where both are given.
    const characters = nearest(chain, (properties) => number(child(properties, 'w:ind'), `w:${name}Chars`));
    if (characters !== null && characters !== 0) return characters / 100;
    return (nearest(chain, (properties) => number(child(properties, 'w:ind'), `w:${name}`)) ?? 0) / character;
  };
  // Of `left` and `leftChars` on different levels the nearer one counts: a paragraph's own twips go before its style's characters.
  const side = (name: string): number => {
    const twips = number(child(own, 'w:ind'), `w:${name}`);
    const characters = number(child(own, 'w:ind'), `w:${name}Chars`);
    return twips !== null && characters === null ? twips / character : indent(name);
  };
  const outline = nearest(chain, (properties) => number(child(properties, 'w:outlineLvl'), 'w:val'));
  const rule = nearest(chain, (properties) => child(child(properties, 'w:pBdr'), 'w:bottom'));
  const exact = nearest(chain, (properties) => child(properties, 'w:spacing')?.attributes.get('w:lineRule'));
  const line = nearest(chain, (properties) => number(child(properties, 'w:spacing'), 'w:line'));
  return {
    text: runs.map((run) => run.text).join(''),
    runs,
    exactLineTwips: exact === 'exact' ? line : null,
    onGrid: nearest(chain, (properties) => childFlag(properties, 'w:snapToGrid')) !== false,
    align: nearest(chain, (properties) => childValue(properties, 'w:jc')),
    firstLineCharacters: side('firstLine') - (side('hanging') || 0),
    leftCharacters: side('left'),
    rightCharacters: side('right'),
    outlineLevel: outline === null || outline > 8 ? null : outline + 1,
    ruleBelow: rule ? (rule.attributes.get('w:color') ?? 'auto').toUpperCase() : null,
    where,
  };
}

/** `#` for the page's number. */
function runText(run: XmlElement): string {
  if (run.name === 'w:fldSimple') return /^\s*PAGE\b/u.test(run.attributes.get('w:instr') ?? '') ? '#' : '';
  let text = '';
  for (const inner of elements(run)) {
    if (inner.name === 'w:t') text += ownText(inner);
    else if (inner.name === 'w:tab') text += '\t';
    else if (inner.name === 'w:br') text += '\n';
    else if (inner.name === 'w:instrText' && /^\s*PAGE\b/u.test(ownText(inner))) text += '#';
  }
  return text;
}

function runFormat(
  own: XmlElement | null,
  paragraph: XmlElement | null,
  resolve: Resolver,
): Omit<FormattedRun, 'text'> {
  const chain = resolve.run(own, paragraph);
  const font = nearest(chain, (properties) => {
    const fonts = child(properties, 'w:rFonts')?.attributes;
    const theme = fonts?.get('w:eastAsiaTheme');
    return theme === undefined ? fonts?.get('w:eastAsia') : resolve.theme(theme);
  });
  const color = nearest(chain, (properties) => childValue(properties, 'w:color'));
  return {
    font,
    sizeHalfPoints:
      nearest(chain, (properties) => number(child(properties, 'w:sz'), 'w:val')) ?? FORMAT_SIZE_HALF_POINTS,
    spacingTwips: nearest(chain, (properties) => number(child(properties, 'w:spacing'), 'w:val')) ?? 0,
    bold: nearest(chain, (properties) => childFlag(properties, 'w:b')) === true,
    color: color === null || color === 'auto' ? null : color.toUpperCase(),
  };
}
