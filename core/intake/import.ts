// A file someone wrote → a report: read, clean, find the elements, outline, map. Every step is a function of its own; this file
// only puts them in a row.

import * as v from 'valibot';
import { parseReport } from '../report/migrate.ts';
import { type NewId, reportSchema } from '../report/schema.ts';
import { failure, type Result, success } from '../result.ts';
import type { Template } from '../template/schema.ts';
import { assemble } from './assemble.ts';
import { clean } from './clean/clean.ts';
import { listedOrgan } from './clean/listing.ts';
import type { Pass } from './clean/pass.ts';
import { readElements } from './elements/elements.ts';
import { chooseTemplate } from './map/choose.ts';
import { mapOutline } from './map/map.ts';
import { outline } from './outline/outline.ts';
import { TABLE_LIMITS } from './read/even-rows.ts';
import { looksLikeSavedReport, readSource } from './read/read.ts';
import { FILE_LIMIT, refuse } from './read/refusals.ts';
import type { ChapterMatch, Intake, Message, Source, SourceBlock } from './types.ts';

export type ImportOptions = {
  /** Only used to word messages. */
  readonly fileName: string;
  readonly newId: NewId;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly templates: readonly Template[];
  /** Without it the best fit is chosen. */
  readonly templateId?: string;
  readonly year?: number;
  readonly issuer?: string;
  readonly recipient?: string;
};

/** Below this a placement is pointed out. */
const SURE = 0.6;

/** Paragraphs, lines and tables of a file; a report can hold no more in a section. */
const MOST_BLOCKS = 20_000;

/** Characters of a paragraph: the longest run a report holds. */
const MOST_CHARACTERS = 400_000;

/** Seen before any work is put into it. */
function isTooLong(block: SourceBlock): boolean {
  if (block.type === 'paragraph') return block.text.length > MOST_CHARACTERS;
  return block.rows.length > TABLE_LIMITS.rows || block.rows.some((row) => row.length > TABLE_LIMITS.columns);
}

function tooLong() {
  return failure(
    'too-long',
    '文件太长，不像一份年度报告：段落超过两万个，或者有一段超过四十万字。请把报告的部分单独另存后再导入。',
  );
}

/** Reads a file and turns it into a report. A report this program saved comes back unchanged. Fails as readSource, parseReport and interpret do. */
export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<Result<Intake>> {
  if (looksLikeSavedReport(bytes)) return importSaved(bytes);
  const source = await readSource(bytes, options.fileName);
  return source.ok ? interpret(source.value, options) : source;
}

function importSaved(bytes: Uint8Array): Result<Intake> {
  if (bytes.length > FILE_LIMIT) return refuse('too-large');
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return failure('not-a-report', '这个年报文件不完整，读不出来。请换用备份，或从 Word 文件重新导入。');
  }
  const report = parseReport(data);
  if (!report.ok) return report;
  return success({
    format: 'report',
    report: report.value,
    passes: [],
    messages: [],
    chapters: [],
    ordinalFaults: [],
  });
}

/**
 * Turns a file as read into a report. `passes` are the cleaning passes to apply; without it those that are on by default. Codes:
 * `template-unknown` (no such template, or none at all), `too-long` (beyond what a report can hold).
 */
export async function interpret(
  source: Source,
  options: ImportOptions,
  passes?: readonly Pass[],
): Promise<Result<Intake>> {
  if (source.blocks.length > MOST_BLOCKS || source.blocks.some(isTooLong)) return tooLong();
  const cleaned = await clean(source, passes);
  const elements = readElements(cleaned.blocks, { ...options, listedOrgan: listedOrgan(cleaned.dropped) });
  const { items, messages: outlineMessages } = outline(elements.body, elements.year);
  const messages: Message[] = [...source.messages, ...elements.messages, ...outlineMessages];

  const wanted = options.templates.find(({ id }) => id === options.templateId);
  const choice =
    options.templateId === undefined
      ? chooseTemplate(items, elements, options.templates)
      : wanted && { template: wanted, reason: '按指定的模板归类' };
  if (!choice) {
    return failure(
      'template-unknown',
      `没有编号为“${options.templateId ?? ''}”的模板。请从已有的模板中选一个。`,
    );
  }
  const { template } = choice;
  if (options.templateId === undefined) {
    messages.push({
      code: 'template-chosen',
      severity: 'info',
      text: `选用模板“${template.name}”：${choice.reason}。`,
    });
  }
  const placements = mapOutline(items, template, elements.year);
  const { report, chapters, ordinalFaults } = assemble({
    elements,
    placements,
    template,
    dropped: [...cleaned.dropped, ...elements.dropped],
    newId: options.newId,
    now: options.now,
  });
  if (!v.is(reportSchema, report)) return tooLong();
  messages.push(...chapterMessages(chapters, template));
  if (ordinalFaults.some(({ kind }) => kind !== 'order')) {
    messages.push({
      code: 'ordinals-corrected',
      severity: 'info',
      text: `文件里有 ${ordinalFaults.length} 处标题的序号写错或接不上，已按顺序重新编号。`,
    });
  }
  if (items.length === 0) {
    messages.push({
      code: 'no-text',
      severity: 'warning',
      text: '文件里没有找到报告正文，请核对移出的内容。',
    });
  }
  return success({
    format: source.format,
    report,
    passes: cleaned.passes,
    messages,
    chapters,
    ordinalFaults,
  });
}

function chapterMessages(chapters: readonly ChapterMatch[], template: Template): Message[] {
  return chapters.flatMap((chapter): Message[] => {
    const name = chapter.heading === null ? '没有标题的一段' : `“${chapter.heading}”`;
    if (chapter.section === null) {
      return [
        {
          code: 'chapter-unmapped',
          severity: 'warning',
          text: `${name}没有归入章节：${chapter.reason}，放在“未归类”里。`,
        },
      ];
    }
    if (chapter.confidence >= SURE) return [];
    const label = template.sections.find(({ id }) => id === chapter.section)?.label ?? chapter.section;
    return [
      {
        code: 'chapter-uncertain',
        severity: 'info',
        text: `${name}暂归入“${label}”（${chapter.reason}），请核对。`,
      },
    ];
  });
}
