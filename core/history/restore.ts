// Bringing back one line of a save point, everything else left as it is.

import { mapParagraphs } from '../report/edit.ts';
import { FIELD_LINES, type FieldLine } from '../report/lines.ts';
import type { Block, Paragraph, Report, Section } from '../report/schema.ts';
import { paragraphsOf } from '../report/text.ts';
import { ISSUE_DATE } from './compare.ts';

function isField(id: string): id is FieldLine {
  return id in FIELD_LINES;
}

function findParagraph(blocks: readonly Block[], id: string): Paragraph | null {
  for (const paragraph of paragraphsOf(blocks)) if (paragraph.id === id) return paragraph;
  return null;
}

function holds(block: Block, id: string): boolean {
  return findParagraph([block], id) !== null;
}

/** The blocks with one more: behind the nearest block before it that is still there, else at the start. */
function putBack(present: readonly Block[], before: readonly Block[], index: number): Block[] {
  const block = before.slice(index, index + 1);
  for (const { id } of before.slice(0, index).toReversed()) {
    const at = present.findIndex((one) => one.id === id);
    if (at >= 0) return [...present.slice(0, at + 1), ...block, ...present.slice(at + 1)];
  }
  const first = present[0];
  const heading = first?.type === 'paragraph' && first.level === 1 ? 1 : 0;
  return [...present.slice(0, heading), ...block, ...present.slice(heading)];
}

/**
 * The present report with one line as it was: a field, a paragraph or a cell by its id. A paragraph that is gone comes back in its
 * place, a cell of a table that is gone with the whole table; what belonged to a section that is gone goes to 未归类. null if the
 * save point has no such line.
 */
export function restoreLine(present: Report, revision: Report, line: string): Report | null {
  if (line === ISSUE_DATE) return { ...present, issueDate: revision.issueDate };
  if (isField(line)) return { ...present, [FIELD_LINES[line]]: revision[FIELD_LINES[line]] };
  const groups: readonly Section[] = [...revision.sections, { id: '', blocks: revision.unmapped }];
  for (const { id, blocks } of groups) {
    const index = blocks.findIndex((block) => holds(block, line));
    const was = findParagraph(blocks, line);
    if (index < 0 || was === null) continue;
    const all = [...present.sections.flatMap((section) => section.blocks), ...present.unmapped];
    if (findParagraph(all, line) !== null) {
      const change = (paragraph: Paragraph): Paragraph => (paragraph.id === line ? was : paragraph);
      return {
        ...present,
        sections: present.sections.map((section) => ({
          ...section,
          blocks: mapParagraphs(section.blocks, change),
        })),
        unmapped: mapParagraphs(present.unmapped, change),
      };
    }
    if (!present.sections.some((section) => section.id === id)) {
      return { ...present, unmapped: putBack(present.unmapped, blocks, index) };
    }
    return {
      ...present,
      sections: present.sections.map((section) =>
        section.id === id ? { ...section, blocks: putBack(section.blocks, blocks, index) } : section,
      ),
    };
  }
  return null;
}
