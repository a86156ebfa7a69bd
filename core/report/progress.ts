// How far a report is: computed from its text, never stored.

import { sentencesOf } from '../rollover/sentences.ts';
import type { Paragraph, Report, Section } from './schema.ts';
import { headingOf, inlineText, paragraphsOf, paragraphText } from './text.ts';

/** 未开始 / 进行中 / 待确认 / 完成. */
export type SectionStatus = 'empty' | 'writing' | 'confirm' | 'done';

export type SectionProgress = {
  readonly id: string;
  /** Characters of the text without white space and without the section's heading. */
  readonly characters: number;
  readonly blanks: number;
  /** Gaps written out, as in XX件 or ××个; what a quick look finds, the checks find more. */
  readonly gaps: number;
  /** Sentences carried over from last year, at least in part, and not yet confirmed. */
  readonly carried: number;
  readonly status: SectionStatus;
};

/** XX件, ××%, but not 反光背心XXL号 and not 当事人张××诉. */
const GAP = /(?<![A-Za-z0-9×])[XＸ×]{2,}(?=[件次场人个万亿元项名份条处户村镇期起部％%年月日])/gu;

/** How the text is cut into runs says nothing: a blank in a sentence makes two of them, and editing joins them. */
function carriedSentences(paragraph: Paragraph): number {
  const carried: { readonly start: number; readonly end: number }[] = [];
  let offset = 0;
  for (const inline of paragraph.content) {
    const start = offset;
    offset += inlineText(inline).length;
    if (inline.type === 'text' && inline.carried) carried.push({ start, end: offset });
  }
  if (carried.length === 0) return 0;
  return sentencesOf(paragraphText(paragraph)).filter((sentence) =>
    carried.some((run) => run.start < sentence.end && sentence.start < run.end),
  ).length;
}

export function sectionProgress(section: Section): SectionProgress {
  const heading = headingOf(section);
  let characters = 0;
  let blanks = 0;
  let gaps = 0;
  let carried = 0;
  for (const paragraph of paragraphsOf(section.blocks)) {
    if (paragraph !== heading) characters += paragraphText(paragraph).replace(/\s/gu, '').length;
    for (const inline of paragraph.content) {
      if (inline.type === 'blank') blanks += 1;
      else gaps += inline.text.match(GAP)?.length ?? 0;
    }
    carried += carriedSentences(paragraph);
  }
  const status: SectionStatus =
    characters === 0 ? 'empty' : blanks + gaps > 0 ? 'writing' : carried > 0 ? 'confirm' : 'done';
  return { id: section.id, characters, blanks, gaps, carried, status };
}

export type ReportProgress = {
  readonly sections: readonly SectionProgress[];
  /** 附件, in order; their blanks and sentences count in the sums below, but not in `done`. */
  readonly attachments: readonly SectionProgress[];
  readonly blanks: number;
  readonly gaps: number;
  readonly carried: number;
  readonly characters: number;
  /** Share of sections that are done, 0–1. */
  readonly done: number;
};

export function reportProgress(report: Report): ReportProgress {
  const sections = report.sections.map(sectionProgress);
  const attachments = (report.attachments ?? []).map(sectionProgress);
  const sum = (pick: (s: SectionProgress) => number): number =>
    [...sections, ...attachments].reduce((n, s) => n + pick(s), 0);
  return {
    sections,
    attachments,
    blanks: sum((s) => s.blanks),
    gaps: sum((s) => s.gaps),
    carried: sum((s) => s.carried),
    characters: sum((s) => s.characters),
    done: sections.length === 0 ? 0 : sections.filter((s) => s.status === 'done').length / sections.length,
  };
}
