// Every chapter of a text to a section of a template: by its heading, by what it says, by where it stands. Nothing is thrown
// away: what fits nowhere comes back without a section.

import { type Match, matchHeading, sectionFor } from '../../template/match.ts';
import { type Meaning, readHeading } from '../../template/meaning.ts';
import type { Template } from '../../template/schema.ts';
import type { OutlineItem } from '../outline/outline.ts';
import { type Chapter, chapterBody, chaptersOf, partsOf } from './chapters.ts';
import { complains, promises } from './signs.ts';
import { findSeam, findTurns } from './split.ts';

/** A run of items that goes to one section together. */
export type Placement = {
  /** Section id; null for 未归类. */
  readonly section: string | null;
  readonly items: readonly OutlineItem[];
  /** The chapter's heading; null for a part without one. */
  readonly heading: string | null;
  /** 0–1. */
  readonly confidence: number;
  /** Chinese, fit to show. */
  readonly reason: string;
};

type Found = Omit<Match, 'section'> & { readonly section: string | null };

const NOWHERE: Found = { section: null, meaning: null, confidence: 0, reason: '模板里没有合适的章节' };

function toMeaning(meaning: Meaning, template: Template, confidence: number, reason: string): Found {
  const found = sectionFor(meaning, template);
  return found ? { section: found.section.id, meaning, confidence, reason } : NOWHERE;
}

/** A heading whose words are not decisive is held against what the chapter says. */
function weigh(match: Match, chapter: Chapter, template: Template): Found {
  const body = chapterBody(chapter);
  if (match.meaning === 'plan' && match.confidence < 0.8 && promises(body) < -3) {
    return toMeaning('measures', template, 0.6, '标题像是安排，内容写的是已经做的工作');
  }
  if (match.meaning === 'shortcomings' && match.confidence < 0.8 && complains(body) === 0) {
    return toMeaning('measures', template, 0.7, '标题提到问题，内容写的是工作');
  }
  return match;
}

/** A heading that says nothing: by content where it stands right for it, else by position. */
function guess(
  chapter: Chapter,
  before: ReadonlySet<Meaning | null>,
  last: boolean,
  template: Template,
): Found {
  const body = chapterBody(chapter);
  // Reports of work done are full of 持续 and 进一步 too: promises count only where plans can stand.
  if (!before.has('plan') && (before.has('shortcomings') || last) && promises(body) > 3) {
    return toMeaning('plan', template, 0.5, '内容写的是今后的工作');
  }
  if (!before.has('shortcomings') && complains(body) > 3 && promises(body) > -3) {
    return toMeaning('shortcomings', template, 0.5, '内容写的是不足');
  }
  if (before.has('plan')) return toMeaning('other', template, 0.4, '排在下一年度安排之后');
  return toMeaning('measures', template, 0.45, '排在不足和安排之前');
}

/** A chapter by field of work that stands after the problems or the plans and only promises is part of the plans. */
function late(
  found: Found,
  chapter: Chapter,
  before: ReadonlySet<Meaning | null>,
  planFollows: boolean,
  template: Template,
): Found {
  const topical =
    found.meaning !== null &&
    !['plan', 'shortcomings', 'other', 'leadership', 'opening'].includes(found.meaning);
  if (!topical || planFollows) return found;
  if (!before.has('shortcomings') && !before.has('plan')) return found;
  return promises(chapterBody(chapter)) > 0
    ? toMeaning('plan', template, 0.6, '排在不足之后，内容写的是今后的工作')
    : found;
}

function place(found: Found, heading: string | null, items: readonly OutlineItem[]): Placement {
  return { section: found.section, items, heading, confidence: found.confidence, reason: found.reason };
}

/** A chapter of measures as a whole, for a template that has sections by field of work instead. */
function byParts(chapter: Chapter, template: Template, year: number): Placement[] | null {
  const parts = partsOf(chapter).map((part) => ({
    part,
    match: matchHeading(part.heading, template, year)[0],
  }));
  const first = parts.find(({ match }) => match !== undefined);
  if (!first?.match) return null;
  const start = parts[0]?.part.start ?? chapter.items.length;
  const placements = [place(first.match, chapter.heading, chapter.items.slice(0, start))];
  for (const { part, match } of parts) {
    placements.push(place(match ?? first.match, part.heading, chapter.items.slice(part.start, part.end)));
  }
  return placements;
}

/** Cuts a chapter where it turns to problems and plans that have no chapter of their own. */
function withTurns(
  found: Found,
  chapter: Chapter,
  wanted: { readonly shortcomings: boolean; readonly plan: boolean },
  template: Template,
  year: number,
): Placement[] {
  const turns = findTurns(chapter, wanted, year).filter(({ to }) => sectionFor(to, template)?.own === true);
  const placements = [
    place(found, chapter.heading, chapter.items.slice(0, turns[0]?.at ?? chapter.items.length)),
  ];
  turns.forEach(({ at, to }, i) => {
    const reason = to === 'plan' ? '没有单独的标题，从这一段起写下一步' : '没有单独的标题，从这一段起写不足';
    const end = turns[i + 1]?.at ?? chapter.items.length;
    placements.push(place(toMeaning(to, template, 0.75, reason), null, chapter.items.slice(at, end)));
  });
  return placements;
}

/** A chapter whose heading names several parts. */
function withSeam(matches: readonly Match[], chapter: Chapter, year: number): Placement[] {
  const [first, ...others] = matches;
  if (!first) return [place(NOWHERE, chapter.heading, chapter.items)];
  const named = others.map(({ meaning }) => meaning);
  const parts: { readonly match: Match; readonly start: number }[] = [{ match: first, start: 0 }];
  for (const match of others) {
    if (match.meaning !== 'plan' && match.meaning !== 'shortcomings') continue;
    const from = parts.at(-1)?.start ?? 0;
    const seam = findSeam({ ...chapter, items: chapter.items.slice(from) }, match.meaning, year);
    if (seam !== null) parts.push({ match, start: from + seam });
  }
  if (parts.length > 1) {
    return parts.map(({ match, start }, i) => {
      const last = i === parts.length - 1;
      const reason = `标题合写几部分，${i === 0 ? '前' : last ? '后' : '中间'}一部分归这里`;
      const items = chapter.items.slice(start, parts[i + 1]?.start);
      return place({ ...match, reason }, i === 0 ? chapter.heading : null, items);
    });
  }
  const body = chapterBody(chapter);
  const more =
    named.includes('plan') && first.meaning === 'shortcomings' && promises(body) > complains(body) * 2
      ? others[0]
      : first;
  return [
    place(
      { ...(more ?? first), confidence: 0.5, reason: '标题合写几部分，分不开，按内容多的一边归类' },
      chapter.heading,
      chapter.items,
    ),
  ];
}

/** Introduction of a text without any heading: up to 报告如下： or its first paragraph. */
function introduction(items: readonly OutlineItem[]): number {
  const lead = items
    .slice(0, 3)
    .findIndex((item) => item.type === 'paragraph' && /如下\s*[：:。]?$/u.test(item.paragraph.text));
  return lead >= 0 ? lead + 1 : items.length > 1 ? 1 : 0;
}

export function mapOutline(items: readonly OutlineItem[], template: Template, year: number): Placement[] {
  const { opening, chapters } = chaptersOf(items);
  const placements: Placement[] = [];
  const headless = chapters.length === 0;
  const lead = headless ? introduction(opening) : opening.length;
  if (lead > 0) {
    placements.push(
      place(toMeaning('opening', template, 0.95, '第一个标题之前的文字'), null, opening.slice(0, lead)),
    );
  }
  const all: Chapter[] =
    headless && lead < opening.length ? [{ heading: null, items: opening.slice(lead) }] : chapters;

  const matches = all.map((chapter) =>
    chapter.heading === null ? [] : matchHeading(chapter.heading, template, year),
  );
  const meanings = all.map((chapter, i) => {
    const readings = chapter.heading === null ? [] : readHeading(chapter.heading, year);
    return readings.length > 0
      ? readings.map(({ meaning }) => meaning)
      : (matches[i] ?? []).map(({ meaning }) => meaning);
  });
  const has = (meaning: Meaning): boolean => meanings.some((own) => own.includes(meaning));
  const wanted = { shortcomings: !has('shortcomings'), plan: !has('plan') };
  const before = new Set<Meaning | null>();

  // Problems without a heading follow the last chapter of work; plans follow the last chapter of all but 其他.
  const plansAt = meanings.findIndex((own) => own.includes('plan'));
  const work = all.flatMap((_, i) => {
    const [meaning] = meanings[i] ?? [];
    return meaning !== 'other' && meaning !== 'plan' && (plansAt < 0 || i < plansAt) ? [i] : [];
  });
  const lastWork = work.at(-1) ?? -1;

  all.forEach((chapter, i) => {
    const own = matches[i] ?? [];
    if (own.length > 1) {
      placements.push(...withSeam(own, chapter, year));
      for (const { meaning } of own) before.add(meaning);
      return;
    }
    const [match] = own;
    const [meaning] = meanings[i] ?? [];
    if (meaning === 'measures' && sectionFor('measures', template)?.own !== true) {
      const parts = byParts(chapter, template, year);
      if (parts) {
        placements.push(...parts);
        return;
      }
    }
    const planFollows = meanings.slice(i + 1).some((later) => later.includes('plan'));
    const weighed = match
      ? weigh(match, chapter, template)
      : chapter.heading === null
        ? toMeaning('measures', template, 0.5, '全文没有标题')
        : meaning !== undefined
          ? NOWHERE
          : guess(chapter, before, i === all.length - 1, template);
    const found = match ? late(weighed, chapter, before, planFollows, template) : weighed;
    const turns =
      found.meaning === 'plan' || found.meaning === 'other'
        ? { shortcomings: false, plan: false }
        : { shortcomings: wanted.shortcomings && i === lastWork, plan: wanted.plan && i === lastWork };
    placements.push(...withTurns(found, chapter, turns, template, year));
    before.add(found.meaning);
  });
  return placements;
}
