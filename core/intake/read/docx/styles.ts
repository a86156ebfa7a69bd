// styles.xml: what a style says about structure: heading level, numbering, alignment, bold, hidden.

import { CONTINUATION_STYLE } from '../../../official/continuation.ts';
import type { Level } from '../../../report/schema.ts';
import type { SourceParagraph } from '../../types.ts';
import { child, childFlag, childValue, elements, type XmlElement } from '../xml.ts';

/** Most styles based on one another that are followed. */
const CHAIN_LIMIT = 50;

export type Align = SourceParagraph['align'];

/** A reference to automatic numbering; `level` null where only the style's own place in the list tells it. */
export type NumberingReference = { readonly numId: string; readonly level: number | null };

export type ParagraphStyle = {
  readonly id: string | null;
  readonly level: Level | null;
  readonly numbering: NumberingReference | null;
  /** Which style of the chain brought the numbering: lists know their levels by it. */
  readonly numberingStyle: string | null;
  readonly align: Align;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** What is set in it belongs to the paragraph before: our own export parts the last paragraph so. */
  readonly continuation: boolean;
};

export type CharacterStyle = { readonly bold: boolean; readonly hidden: boolean };

export type Styles = {
  /** The style of a paragraph; the file's default style for null. */
  paragraph(id: string | null): ParagraphStyle;
  character(id: string | null): CharacterStyle;
  /** numId of a numbering style (w:numStyleLink). */
  numberingOf(id: string): string | null;
};

/** Reads styles.xml; with null every style is known by its id only. */
export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  let standard: string | null = null;
  for (const style of root ? elements(root, 'w:style') : []) {
    const id = style.attributes.get('w:styleId');
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
    if (isDefault && style.attributes.get('w:type') === 'paragraph') standard = id;
  }
  const defaults = child(root, 'w:docDefaults');
  const defaultAlign = alignOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));

  /** A style and those it is based on, nearest first. */
  function chain(id: string | null): readonly XmlElement[] {
    const found: XmlElement[] = [];
    for (let next = id === null ? null : byId.get(id); next; ) {
      if (found.length === CHAIN_LIMIT || found.includes(next)) break;
      found.push(next);
      const base = childValue(next, 'w:basedOn');
      next = base === null ? null : byId.get(base);
    }
    return found;
  }

  function makeParagraph(id: string | null): ParagraphStyle {
    const styles = chain(id ?? standard);
    const properties = styles.map((style) => child(style, 'w:pPr'));
    const numbered = styles.find((style) => child(child(style, 'w:pPr'), 'w:numPr'));
    const level = firstKnown(styles.map(levelOfStyle));
    return {
      id,
      level: level === undefined && !byId.has(id ?? '') ? headingLevel(id ?? '') : (level?.level ?? null),
      numbering: numbered ? numberingReference(styles) : null,
      numberingStyle: numbered?.attributes.get('w:styleId') ?? null,
      align: firstKnown(properties.map(alignOf)) ?? defaultAlign,
      bold: firstKnown(styles.map((style) => childFlag(child(style, 'w:rPr'), 'w:b'))) ?? false,
      hidden: firstKnown(styles.map((style) => childFlag(child(style, 'w:rPr'), 'w:vanish'))) ?? false,
      continuation: styles.some((style) => childValue(style, 'w:name') === CONTINUATION_STYLE),
    };
  }

  const paragraphs = new Map<string | null, ParagraphStyle>();
  const characters = new Map<string | null, CharacterStyle>();
  return {
    paragraph(id) {
      const style = paragraphs.get(id) ?? makeParagraph(id);
      paragraphs.set(id, style);
      return style;
    },
    character(id) {
      const runs = characters.has(id) ? [] : chain(id).map((style) => child(style, 'w:rPr'));
      const style = characters.get(id) ?? {
        bold: firstKnown(runs.map((run) => childFlag(run, 'w:b'))) ?? false,
        hidden: firstKnown(runs.map((run) => childFlag(run, 'w:vanish'))) ?? false,
      };
      characters.set(id, style);
      return style;
    },
    numberingOf: (id) => childValue(child(child(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

/** w:jc; null where it says nothing a report needs (justified, distributed). */
export function alignOf(properties: XmlElement | null): Align {
  switch (childValue(properties, 'w:jc')) {
    case 'center':
      return 'center';
    case 'right':
    case 'end':
      return 'right';
    case 'left':
    case 'start':
      return 'left';
    default:
      return null;
  }
}

/** w:outlineLvl: 0–8 are levels 1–9 (deeper than 4 counts as 4), 9 is body text; undefined if it is not there. */
export function outlineLevel(properties: XmlElement | null): { readonly level: Level | null } | undefined {
  const value = childValue(properties, 'w:outlineLvl');
  if (value === null || !/^\d$/u.test(value)) return undefined;
  return { level: value === '9' ? null : toLevel(Number(value) + 1) };
}

export function numberingOf(
  properties: XmlElement | null,
): { readonly numId: string | null; readonly level: number | null } | null {
  const numPr = child(properties, 'w:numPr');
  if (!numPr) return null;
  const level = childValue(numPr, 'w:ilvl');
  return {
    numId: childValue(numPr, 'w:numId'),
    level: level !== null && /^[0-8]$/u.test(level) ? Number(level) : null,
  };
}

/** Numbering of a chain of styles: the nearest numId and the nearest level are looked for separately. */
function numberingReference(styles: readonly XmlElement[]): NumberingReference | null {
  const found = styles.map((style) => numberingOf(child(style, 'w:pPr')));
  const numId = firstKnown(found.map((numbering) => numbering?.numId));
  return numId === undefined
    ? null
    : { numId, level: firstKnown(found.map((numbering) => numbering?.level)) ?? null };
}

function levelOfStyle(style: XmlElement): { readonly level: Level | null } | undefined {
  const outline = outlineLevel(child(style, 'w:pPr'));
  if (outline) return outline;
  const level = headingLevel(childValue(style, 'w:name') ?? '');
  return level === null ? undefined : { level };
}

/** Level of a built-in heading style by its English or Chinese name or id: `heading 1`, `Heading1`, `标题 1`. */
function headingLevel(name: string): Level | null {
  const match = /^(?:heading|标题|標題)\s*([1-9])$/iu.exec(name.trim());
  return match ? toLevel(Number(match[1])) : null;
}

function toLevel(depth: number): Level {
  return depth === 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4;
}

function firstKnown<T>(values: readonly (T | null | undefined)[]): T | undefined {
  return values.find((value): value is T => value !== null && value !== undefined);
}
