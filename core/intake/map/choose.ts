// Which template fits a text best.

import { FIELDS, readHeading } from '../../template/meaning.ts';
import type { Template } from '../../template/schema.ts';
import type { OutlineItem } from '../outline/outline.ts';
import { chaptersOf } from './chapters.ts';

export type Choice = {
  readonly template: Template;
  /** Chinese, fit to show. */
  readonly reason: string;
};

/** Null only if there are no templates at all. */
export function chooseTemplate(
  items: readonly OutlineItem[],
  head: { readonly title: string; readonly recipient: string; readonly year: number },
  templates: readonly Template[],
): Choice | null {
  const meanings = chaptersOf(items).chapters.flatMap(
    ({ heading }) => readHeading(heading ?? '', head.year)[0]?.meaning ?? [],
  );
  const topical = meanings.filter((meaning) => FIELDS.some((field) => field === meaning)).length;
  const byId = (id: string): Template | undefined => templates.find((template) => template.id === id);

  const briefing = byId('work-briefing');
  if (
    briefing &&
    meanings[0] === 'background' &&
    meanings.includes('measures') &&
    !meanings.includes('leadership')
  ) {
    return { template: briefing, reason: '按“基本情况、工作开展情况、存在的问题、下一步打算”写成' };
  }
  if (briefing && /汇报/u.test(head.title) && !meanings.includes('leadership') && topical < 4) {
    return { template: briefing, reason: '标题是工作汇报' };
  }
  const chapters = byId('annual-report-chapters');
  if (chapters && head.recipient !== '' && topical >= 5 && !meanings.includes('measures')) {
    return { template: chapters, reason: `有主送机关，正文按 ${topical} 个方面的工作分章` };
  }
  const standard = byId('annual-report') ?? templates[0];
  return standard ? { template: standard, reason: '按年度报告的五项内容归类' } : null;
}
