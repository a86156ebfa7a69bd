// Which section of a template a heading belongs to.

import {
  FIELDS,
  type Field,
  MEANINGS,
  type Meaning,
  plainHeading,
  type Reading,
  readHeading,
} from './meaning.ts';
import type { Template, TemplateSection } from './schema.ts';

export type Match = {
  /** Section id. */
  readonly section: string;
  /** What the heading is about; null where only the template's own words spoke. */
  readonly meaning: Meaning | null;
  /** 0–1. */
  readonly confidence: number;
  /** Chinese, fit to show. */
  readonly reason: string;
};

function isMeaning(id: string): id is Meaning {
  return MEANINGS.some((meaning) => meaning === id);
}

/** What a section is for: its id if that says it, else what its label or heading says. */
export function sectionMeaning(section: TemplateSection): Meaning | null {
  if (isMeaning(section.id)) return section.id;
  for (const name of [section.label, section.heading ?? '', ...section.synonyms]) {
    const [reading] = readHeading(name, null);
    if (reading && reading.confidence >= 0.75) return reading.meaning;
  }
  return null;
}

function isField(meaning: Meaning): meaning is Field {
  return FIELDS.some((field) => field === meaning);
}

/** Where a meaning goes when the template has no section for it, nearest first. */
function nearest(meaning: Meaning): readonly Meaning[] {
  if (isField(meaning)) return ['measures', 'organization'];
  switch (meaning) {
    case 'opening':
      return ['background'];
    case 'background':
      return ['measures', 'opening'];
    case 'leadership':
      return ['organization', 'measures'];
    case 'measures':
      return ['background'];
    default:
      return [];
  }
}

/** The section that carries a meaning, and whether it is the meaning's own; null if the template has none near it. */
export function sectionFor(
  meaning: Meaning,
  template: Template,
): { readonly section: TemplateSection; readonly own: boolean } | null {
  const meanings = new Map(template.sections.map((section) => [section, sectionMeaning(section)]));
  for (const wanted of [meaning, ...nearest(meaning)]) {
    for (const [section, has] of meanings) if (has === wanted) return { section, own: wanted === meaning };
  }
  return null;
}

function fromReading(reading: Reading, template: Template): Match | null {
  const found = sectionFor(reading.meaning, template);
  if (!found) return null;
  const { section, own } = found;
  const about = isField(reading.meaning) ? '写的是一个方面的工作' : '按标题的意思';
  return {
    section: section.id,
    meaning: reading.meaning,
    confidence: own ? reading.confidence : reading.confidence * 0.9,
    reason: own ? `${about}归入“${section.label}”` : `${about}，模板没有单独的章节，归入“${section.label}”`,
  };
}

/** The same heading or one that holds a synonym of the template whole; the longest synonym wins. */
function fromSynonyms(heading: string, template: Template): Match | null {
  const text = plainHeading(heading);
  let best: Match | null = null;
  let longest = 0;
  for (const section of template.sections) {
    for (const name of [section.heading ?? '', section.label, ...section.synonyms]) {
      const own = plainHeading(name);
      if (own.length < 2 || own.length <= longest) continue;
      const same = text === own;
      if (!same && !(own.length >= 4 && text.includes(own))) continue;
      longest = same ? Number.POSITIVE_INFINITY : own.length;
      best = {
        section: section.id,
        meaning: sectionMeaning(section),
        confidence: same ? 0.98 : 0.85,
        reason: same ? `标题就是“${section.label}”的常用写法` : `标题里有“${own}”，归入“${section.label}”`,
      };
    }
  }
  return best;
}

/** Meanings that headings name outright; a template's synonym inside the heading does not outvote them. */
const OUTRIGHT: readonly Meaning[] = ['shortcomings', 'plan', 'leadership', 'other'];

/**
 * The sections a heading (without ordinal) belongs to, in the order its parts stand in the text; more than one only for headings
 * that join several (存在的问题及下一步打算). Empty if nothing fits. `year` is the year reported on, null if unknown.
 */
export function matchHeading(heading: string, template: Template, year: number | null): readonly Match[] {
  const readings = readHeading(heading, year);
  const read = readings.flatMap((reading) => fromReading(reading, template) ?? []);
  const named = fromSynonyms(heading, template);
  if (named && named.confidence > 0.9 && read.length < 2) return [named];
  if (read.length > 1 || readings.some(({ meaning }) => OUTRIGHT.includes(meaning))) {
    return read.length > 0 ? read : named ? [named] : [];
  }
  // A field of work keeps its own section where there is one, and 计划完成情况 is no plan; a synonym decides the rest.
  const [first] = read;
  const weak = named?.meaning === 'measures' || OUTRIGHT.some((meaning) => meaning === named?.meaning);
  if (named && (!first || first.confidence < 0.85 || !weak)) return [named];
  return first ? [first] : named ? [named] : [];
}
