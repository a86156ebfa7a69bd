// A template as a form: what is a list in the file is lines of text here. fromForm(toForm(template)) is the template.

import type { Level } from '../report/schema.ts';
import type { Template, TemplatePoint, TemplateSection } from './schema.ts';

export type SectionForm = {
  readonly id: string;
  readonly label: string;
  /** Empty for a section without a heading. */
  readonly heading: string;
  readonly required: TemplateSection['required'];
  /** `source｜text`, one a line. */
  readonly basis: string;
  readonly guidance: string;
  /** `label：keyword、keyword｜starter`, one a line; the starter may be missing. */
  readonly points: string;
  readonly synonyms: string;
  /** A paragraph a line; 一、（一）1.（1） before a line make it a heading of level 1–4. */
  readonly skeleton: string;
};

export type TemplateForm = Pick<Template, 'id' | 'name' | 'summary' | 'title' | 'recipient' | 'closing'> & {
  readonly sections: readonly SectionForm[];
};

/** What stands before a line for each level; nothing before body text. */
const SIGNS: Readonly<Record<Level, string>> = { 0: '', 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };
const LEVELS = [1, 2, 3, 4] as const;

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** At the first of a mark; the second part is null without it. */
function cut(line: string, mark: string): readonly [string, string | null] {
  const at = line.indexOf(mark);
  return at < 0 ? [line.trim(), null] : [line.slice(0, at).trim(), line.slice(at + mark.length).trim()];
}

function pointLine({ label, keywords, starter }: TemplatePoint): string {
  return `${label}：${keywords.join('、')}${starter === undefined ? '' : `｜${starter}`}`;
}

function parsePoint(line: string): TemplatePoint {
  const [words, starter] = cut(line, '｜');
  const [label, keywords] = cut(words, '：');
  return {
    label,
    keywords: (keywords ?? label)
      .split('、')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    ...(starter ? { starter } : {}),
  };
}

function parseSkeletonLine(line: string): TemplateSection['skeleton'][number] {
  const level = LEVELS.find((one) => line.startsWith(SIGNS[one])) ?? 0;
  return { level, text: line.slice(SIGNS[level].length).trim() };
}

export function toForm(template: Template): TemplateForm {
  const { id, name, summary, title, recipient, closing, sections } = template;
  return {
    id,
    name,
    summary,
    title,
    recipient,
    closing,
    sections: sections.map((section) => ({
      id: section.id,
      label: section.label,
      heading: section.heading ?? '',
      required: section.required,
      basis: section.basis.map(({ source, text }) => `${source}｜${text}`).join('\n'),
      guidance: section.guidance.join('\n'),
      points: section.points.map(pointLine).join('\n'),
      synonyms: section.synonyms.join('\n'),
      skeleton: section.skeleton.map(({ level, text }) => SIGNS[level] + text).join('\n'),
    })),
  };
}

/** Not checked yet: that is parseTemplate's. */
export function fromForm({ sections, ...fields }: TemplateForm): Template {
  return {
    format: 1,
    ...fields,
    sections: sections.map((section) => ({
      id: section.id,
      label: section.label.trim(),
      heading: section.heading.trim() === '' ? null : section.heading.trim(),
      required: section.required,
      basis: lines(section.basis).map((line) => {
        const [source, text] = cut(line, '｜');
        return { source, text: text ?? '' };
      }),
      guidance: lines(section.guidance),
      points: lines(section.points).map(parsePoint),
      synonyms: lines(section.synonyms),
      skeleton: lines(section.skeleton).map(parseSkeletonLine),
    })),
  };
}

/** An id like the wanted one that is not taken: own-2, own-3 … */
export function freeId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let n = 2;
  while (taken.includes(`${wanted}-${n}`)) n += 1;
  return `${wanted}-${n}`;
}
