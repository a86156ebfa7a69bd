// The file as chapters: runs of blocks that move between sections as one, and moving them.

import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Block, Report } from '../../../core/report/schema.ts';
import { paragraphText } from '../../../core/report/text.ts';

/** Consecutive blocks of one section: a heading of level 1 or 2 with what follows it. */
export type Chapter = {
  /** Id of its first block. */
  readonly id: string;
  /** Where it stands now: a section's id, or `unmapped`. */
  readonly section: string;
  readonly level: number;
  /** The heading, or the first words where there is none. */
  readonly label: string;
  readonly blocks: readonly Block[];
};

/** Characters of a label taken from running text. */
const LABEL = 24;

function labelOf(block: Block): string {
  if (block.type === 'table') return `表格（${block.rows.length} 行）`;
  const text = paragraphText(block);
  return text.length > LABEL ? `${text.slice(0, LABEL)}…` : text;
}

function startsChapter(block: Block, before: Block | undefined): boolean {
  if (before === undefined) return true;
  return block.type === 'paragraph' && (block.level === 1 || block.level === 2);
}

/** The chapters in the order of the file: ids made while importing sort in that order. */
export function chaptersOf(report: Report): readonly Chapter[] {
  const chapters: Chapter[] = [];
  for (const { id: section, blocks } of [...report.sections, { id: UNMAPPED, blocks: report.unmapped }]) {
    let current: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      if (startsChapter(block, blocks[index - 1])) {
        current = [];
        const level = block.type === 'paragraph' ? block.level : 0;
        chapters.push({ id: block.id, section, level, label: labelOf(block), blocks: current });
      }
      current.push(block);
    }
  }
  return chapters.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Moves a chapter to the section `target` (or `unmapped`), in the order of the file. */
export function moveChapter(report: Report, chapter: Chapter, target: string): Report {
  const moving = new Set(chapter.blocks.map((block) => block.id));
  const place = (id: string, blocks: readonly Block[]): readonly Block[] => {
    const staying = blocks.filter((block) => !moving.has(block.id));
    if (id !== target) return staying.length === blocks.length ? blocks : staying;
    const at = staying.findIndex((block) => block.id > chapter.id);
    return at < 0
      ? [...staying, ...chapter.blocks]
      : [...staying.slice(0, at), ...chapter.blocks, ...staying.slice(at)];
  };
  return {
    ...report,
    sections: report.sections.map((section) => ({ ...section, blocks: place(section.id, section.blocks) })),
    unmapped: place(UNMAPPED, report.unmapped),
  };
}
