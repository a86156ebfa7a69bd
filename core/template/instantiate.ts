// A template → a new report: headings, skeleton and blanks.

import { normalizeContent } from '../report/edit.ts';
import type { Inline, NewId, Paragraph, Report, Section } from '../report/schema.ts';
import { SCHEMA_VERSION } from '../report/schema.ts';
import type { Template, TemplateSection } from './schema.ts';
import { fillText, parseSkeletonText, type Values } from './skeleton.ts';

export type NewReportOptions = {
  readonly id: string;
  readonly newId: NewId;
  /** ISO 8601 instant. */
  readonly now: string;
  /** 报告年度. */
  readonly year: number;
  /** 发文机关署名, joint issuers one a line; empty while unknown. */
  readonly issuer: string;
  /** Short name for the text, e.g. 青石镇; empty while unknown. */
  readonly place: string;
  /** 主送机关; empty takes the template's. */
  readonly recipient: string;
  /** 发文机关 in the title, where it is not `issuer`. */
  readonly titleName?: string;
  /** 发文机关标志, where it is not the issuer's name and 文件. */
  readonly mark?: string;
};

/** A text of the skeleton with its values filled in and a new blank for each one it asks for. */
export function skeletonContent(text: string, values: Values, newId: NewId): Inline[] {
  const inlines = parseSkeletonText(text).parts.map((part): Inline => {
    if (part.type === 'blank') {
      return { type: 'blank', id: newId(), label: part.label, unit: part.unit, lastValue: null };
    }
    return { type: 'text', text: part.type === 'text' ? part.text : String(values[part.name]) };
  });
  return normalizeContent(inlines);
}

function newSection(section: TemplateSection, values: Values, newId: NewId): Section {
  const blocks: Paragraph[] = section.skeleton.map(({ level, text }) => ({
    type: 'paragraph',
    id: newId(),
    level,
    content: skeletonContent(text, values, newId),
  }));
  if (section.heading === null) return { id: section.id, blocks };
  const heading: Paragraph = {
    type: 'paragraph',
    id: newId(),
    level: 1,
    content: [{ type: 'text', text: section.heading }],
  };
  return { id: section.id, blocks: [heading, ...blocks] };
}

/** A report as the template begins it. Every section of the template is there, in its order, with its heading. */
export function newReport(template: Template, options: NewReportOptions): Report {
  const { id, newId, now, year, issuer, place, recipient, titleName, mark } = options;
  // Joint issuers stand side by side in a title; without an issuer the place's name is better than a gap.
  const inTitle = titleName || issuer.replace(/\s*\n\s*/gu, ' ').trim() || place;
  const values: Values = { year, nextYear: year + 1, issuer: inTitle, place: place || '本单位' };
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    templateId: template.id,
    year,
    issuer,
    title: fillText(template.title, { ...values, place }),
    recipient: recipient || template.recipient,
    documentNumber: '',
    signatory: '',
    ...(mark ? { letterhead: { mark, note: '', copies: '', printer: '', printedOn: null } } : {}),
    issueDate: null,
    closing: template.closing,
    sections: template.sections.map((section) => newSection(section, values, newId)),
    unmapped: [],
    dropped: [],
    dismissals: [],
    createdAt: now,
    updatedAt: now,
  };
}
