// numbering.xml: the ordinals Word prints before a paragraph and that are not in its text (ECMA-376 part 1, 17.9).

import type { Notes } from '../notes.ts';
import { child, childFlag, childValue, elements, type XmlElement } from '../xml.ts';
import { formatNumber } from './number-format.ts';
import type { NumberingReference, Styles } from './styles.ts';

/** Longest text around the counters that is printed; Word's own dialog takes 31 characters. */
const TEXT_LIMIT = 100;

type LevelDefinition = {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: %n stands for the counter of level n, counted from 1. */
  readonly text: string;
  /** The counter starts again after a paragraph of a level above this one (counted from 1); 0 for never. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly style: string | null;
};

type List = {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, LevelDefinition>;
  readonly startOverrides: ReadonlyMap<number, number>;
};

export type Numbering = {
  /**
   * Counts one paragraph and gives its printed ordinal, null for none (numId 0, an unknown list, a bullet).
   * To be called once for every numbered paragraph in document order, empty ones included.
   */
  next(reference: NumberingReference, styleId: string | null): string | null;
};

/** Reads numbering.xml; null if the file has none. */
export function readNumbering(root: XmlElement | null, styles: Styles, notes: Notes): Numbering {
  const lists = root ? readLists(root, styles) : new Map<string, List>();
  // Lists made from one definition go on counting together; an override starts anew when its list first appears.
  const counters = new Map<string, (number | undefined)[]>();
  const seen = new Set<string>();

  return {
    next(reference, styleId) {
      const list = lists.get(reference.numId);
      if (!list) return null;
      const at = reference.level ?? levelOfStyle(list, styleId);
      const definition = list.levels.get(at);
      if (!definition) return null;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      if (!seen.has(reference.numId)) {
        seen.add(reference.numId);
        for (const level of list.startOverrides.keys()) counts[level] = undefined;
      }
      count(list, counts, at);
      if (definition.format === 'bullet') {
        notes.add('bullets');
        return null;
      }
      return print(list, counts, at, definition, notes);
    },
  };
}

function count(list: List, counts: (number | undefined)[], at: number): void {
  const start = (level: number) => list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1;
  for (let level = 0; level < at; level++) counts[level] ??= start(level);
  const before = counts[at];
  counts[at] = before === undefined ? start(at) : before + 1;
  for (let level = at + 1; level < 9; level++) {
    const restart = list.levels.get(level)?.restart ?? level;
    if (at < restart) counts[level] = undefined;
  }
}

function print(
  list: List,
  counts: readonly (number | undefined)[],
  at: number,
  definition: LevelDefinition,
  notes: Notes,
): string | null {
  const text = definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    if (level > at) return '';
    const number = counts[level] ?? 1;
    const format = definition.legal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal');
    const printed = formatNumber(format, number);
    if (printed === null) notes.add('number-format', format);
    return printed ?? String(number);
  });
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function levelOfStyle(list: List, styleId: string | null): number {
  for (const [level, { style }] of list.levels) if (style !== null && style === styleId) return level;
  return 0;
}

function readLists(root: XmlElement, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  for (const element of elements(root, 'w:abstractNum')) {
    abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element);
  }
  const abstractOfNum = new Map<string, string>();
  for (const num of elements(root, 'w:num')) {
    abstractOfNum.set(num.attributes.get('w:numId') ?? '', childValue(num, 'w:abstractNumId') ?? '');
  }
  /** Follows w:numStyleLink: a definition that only names a numbering style, whose list has the levels. */
  function resolve(abstractId: string): string {
    const link = childValue(abstracts.get(abstractId), 'w:numStyleLink');
    const numId = link === null ? null : styles.numberingOf(link);
    return (numId === null ? undefined : abstractOfNum.get(numId)) ?? abstractId;
  }
  const lists = new Map<string, List>();
  for (const num of elements(root, 'w:num')) {
    const numId = num.attributes.get('w:numId') ?? '';
    const abstractId = resolve(abstractOfNum.get(numId) ?? '');
    const levels = new Map<number, LevelDefinition>();
    const startOverrides = new Map<number, number>();
    const abstract = abstracts.get(abstractId);
    for (const level of abstract ? elements(abstract, 'w:lvl') : []) addLevel(levels, level);
    for (const override of elements(num, 'w:lvlOverride')) {
      const own = child(override, 'w:lvl');
      if (own) addLevel(levels, own);
      const start = wholeNumber(childValue(override, 'w:startOverride'));
      if (start !== null) startOverrides.set(Number(override.attributes.get('w:ilvl') ?? 0), start);
    }
    if (numId !== '0') lists.set(numId, { abstractId, levels, startOverrides });
  }
  return lists;
}

function addLevel(levels: Map<number, LevelDefinition>, element: XmlElement): void {
  const level = Number(element.attributes.get('w:ilvl') ?? 0);
  if (!(level >= 0 && level < 9)) return;
  levels.set(level, {
    start: wholeNumber(childValue(element, 'w:start')) ?? 0,
    format: numberFormat(element),
    text: (childValue(element, 'w:lvlText') ?? '').slice(0, TEXT_LIMIT),
    restart: wholeNumber(childValue(element, 'w:lvlRestart')),
    legal: childFlag(element, 'w:isLgl') ?? false,
    style: childValue(element, 'w:pStyle'),
  });
}

/** Formats newer than the standard stand in a mc:AlternateContent, whose fallback is one every program knows. */
function numberFormat(level: XmlElement): string {
  const fallback = child(child(level, 'mc:AlternateContent'), 'mc:Fallback');
  return childValue(level, 'w:numFmt') ?? childValue(fallback, 'w:numFmt') ?? 'decimal';
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^\d{1,5}$/u.test(value) ? Number(value) : null;
}
