// What the rules about structure ask of a report: what stands in a section, and where else a section's matter may be.

import type { Paragraph, Report, Section } from '../report/schema.ts';
import { headingEnd, headingOf, paragraphsOf, paragraphText } from '../report/text.ts';
import type { TemplateSection } from '../template/schema.ts';
import { type CheckLine, viewOf } from './view.ts';

/** Whether anything at all stands in a section, its heading included. */
export function hasText(section: Section | undefined): boolean {
  if (!section) return false;
  for (const paragraph of paragraphsOf(section.blocks))
    if (paragraphText(paragraph).trim() !== '') return true;
  return false;
}

/** The text of a section without its heading; what a run-in heading says after its first full stop counts. */
export function bodyText(section: Section): string {
  const heading = headingOf(section);
  let body = '';
  for (const paragraph of paragraphsOf(section.blocks)) {
    const text = paragraphText(paragraph);
    body += paragraph === heading ? text.slice(headingEnd(text)) : text;
  }
  return body.replace(/\s/gu, '');
}

const PUNCTUATION = /[\s\p{P}]/u;
/** By code unit: 1 counts, 2 is white space or punctuation, 0 has not been asked for. */
const kinds = new Uint8Array(0x10000);

function counts(code: number): boolean {
  if (kinds[code] === 0) kinds[code] = PUNCTUATION.test(String.fromCharCode(code)) ? 2 : 1;
  return kinds[code] === 1;
}

/** Text without white space and punctuation, for comparing headings and sentences. */
export function bare(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (counts(text.charCodeAt(i))) continue;
    out += text.slice(from, i);
    from = i + 1;
  }
  return out + text.slice(from);
}

/** The heading part of a line: all of a heading, or what a run-in heading says before its first full stop. */
export function headingPart(paragraph: Paragraph): string {
  const text = paragraphText(paragraph);
  return paragraph.level === 0 ? '' : text.slice(0, headingEnd(text));
}

/** A line outside the section that shows that the section's matter is told there; null if there is none. */
export function toldElsewhere(report: Report, section: TemplateSection): CheckLine | null {
  const names = [...section.synonyms, ...(section.heading === null ? [] : [section.heading])].map(bare);
  for (const line of viewOf(report).lines) {
    if (line.section === section.id || !line.paragraph) continue;
    const heading = bare(headingPart(line.paragraph));
    if (heading !== '' && names.some((name) => heading.includes(name))) return line;
  }
  // 第一责任人 may be a sentence anywhere; a chapter's name in the middle of a sentence says less, so it has to be long.
  for (const line of viewOf(report).lines) {
    if (line.section === section.id || !line.paragraph) continue;
    const text = bare(line.text);
    if (names.some((name) => name.length >= 5 && text.includes(name))) return line;
  }
  return null;
}
