// Report → page plan.

import { numberHeadings } from '../outline/numbering.ts';
import type { Block, Inline, Paragraph, Report } from '../report/schema.ts';
import { blankText, headingEnd, paragraphText } from '../report/text.ts';
import { LINES_BEFORE_RECIPIENT } from './constants.ts';
import { holdSignature } from './held-signature.ts';
import { imprint } from './imprint.ts';
import { letterhead } from './letterhead.ts';
import { emptyLines, makeParagraph, makeRun } from './make-paragraph.ts';
import type { Face, Fonts, PagePlan, PlanBlock, PlanParagraph, PlanRun } from './page-plan.ts';
import { printable } from './printable.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { signatureBlock, unsealedSignature } from './signature.ts';
import { planTable } from './table-plan.ts';
import { titleLines } from './title-lines.ts';

/**
 * What the file is for. `submission` 正式报送稿: head, 附注 and 版记. `preprinted` 红头纸套印: the same with the room of what is on the
 * paper left white. `web` 网站公开稿: no head and no 版记, signature without seal. `plain`: title to date, for a seal.
 */
export type Profile = 'submission' | 'preprinted' | 'web' | 'plain';

export type PlanOptions = {
  readonly fonts: Fonts;
  /** Marks every page 草稿 and shows blanks in yellow. */
  readonly draft: boolean;
  /** `submission` if the report has a number or a signatory, else `plain`. */
  readonly profile?: Profile;
};

const HEADINGS = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

function inlineRun(inline: Inline, face: Face): PlanRun {
  return inline.type === 'blank'
    ? { text: printable(blankText(inline)), face, bold: false, blank: true }
    : { text: printable(inline.text), face, bold: inline.bold === true, blank: false };
}

/** The runs of a paragraph, the first `end` UTF-16 units of its text in one face and the rest in another. */
function runsOf(content: readonly Inline[], end: number, head: Face, rest: Face): PlanRun[] {
  const runs: PlanRun[] = [];
  let offset = 0;
  for (const inline of content) {
    const from = offset;
    if (inline.type === 'blank') {
      offset += blankText(inline).length;
      runs.push(inlineRun(inline, from < end ? head : rest));
      continue;
    }
    offset += inline.text.length;
    const cut = Math.max(0, end - from);
    runs.push(inlineRun({ ...inline, text: inline.text.slice(0, cut) }, head));
    runs.push(inlineRun({ ...inline, text: inline.text.slice(cut) }, rest));
  }
  return runs.filter((run) => run.text !== '');
}

function planParagraph(source: Paragraph, ordinal: string): PlanParagraph | null {
  if (source.level === 0) {
    const runs = runsOf(source.content, Number.POSITIVE_INFINITY, 'body', 'body');
    return runs.length === 0 ? null : makeParagraph('body', source.id, runs);
  }
  const role = HEADINGS[source.level];
  const face = ROLE_STYLES[role].face;
  const text = paragraphText(source);
  const end = headingEnd(text);
  const runs = [makeRun(ordinal, face), ...runsOf(source.content, end, face, 'body')];
  // A run-in heading carries its own text; any other stays with what follows it.
  return text === '' ? null : makeParagraph(role, source.id, runs, { keepNext: end === text.length });
}

function planBlocks(blocks: readonly Block[], ordinals: ReadonlyMap<string, string>): PlanBlock[] {
  const planned: PlanBlock[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const made = planParagraph(block, ordinals.get(block.id) ?? '');
      if (made) planned.push(made);
      continue;
    }
    const table = planTable(block, (cell, role) => {
      const face = ROLE_STYLES[role].face;
      return makeParagraph(role, cell.id, runsOf(cell.content, Number.POSITIVE_INFINITY, face, face));
    });
    if (!table) continue;
    // Word joins two tables that touch.
    if (planned.at(-1)?.kind === 'table') planned.push(...emptyLines(1));
    planned.push(table);
  }
  return planned;
}

/** An instant that the file's properties can hold. */
function instant(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u.test(text) ? text : null;
}

/** What stands on the paper. 未归类 and dropped lines are never printed. */
export function plan(
  report: Report,
  { fonts, draft, profile = usualProfile(report) }: PlanOptions,
): PagePlan {
  const issuers = report.issuer
    .split('\n')
    .map((name) => printable(name).trim())
    .filter((name) => name !== '');
  const title = titleLines(report.title, issuers).map(printable);
  const official = profile === 'submission' || profile === 'preprinted';
  const signature = { issuers, issueDate: report.issueDate, draft };

  const blocks: PlanBlock[] = [];
  if (official) blocks.push(...letterhead(report, { issuers, draft, preprinted: profile === 'preprinted' }));
  if (title.length > 0) {
    const run: PlanRun = { ...makeRun('', 'title'), text: title.join('\n') };
    blocks.push(makeParagraph('title', '@title', [run]), ...emptyLines(LINES_BEFORE_RECIPIENT));
  }
  const text = textBlocks(report);
  blocks.push(...recipientBlock(report), ...text);
  const lastOfText = text.length === 0 ? -1 : blocks.length - 1;
  blocks.push(...(profile === 'web' ? unsealedSignature(signature) : signatureBlock(signature)));
  const note = official ? (report.letterhead?.note ?? '').trim() : '';
  const planned: PagePlan = {
    properties: {
      title: title.join(''),
      creator: issuers.join('、'),
      createdAt: instant(report.createdAt),
      updatedAt: instant(report.updatedAt),
    },
    draft,
    fonts,
    blocks: note === '' ? blocks : withNote(blocks, note),
    notes: [],
    imprint: official ? imprint(report) : null,
  };
  return holdSignature(planned, lastOfText);
}

/** A report that has a number or a signatory gets the head they stand in: nothing the clerk entered is left out unsaid. */
function usualProfile({ documentNumber, signatory }: Report): Profile {
  return documentNumber.trim() !== '' || signatory.trim() !== '' ? 'submission' : 'plain';
}

/** 7.3.2: 最后一个机关名称后标全角冒号. */
function recipientBlock(report: Report): PlanBlock[] {
  const recipient = report.recipient.trim().replace(/[：:]$/u, '');
  return recipient === ''
    ? []
    : [makeParagraph('recipient', '@recipient', [makeRun(`${recipient}：`, 'body')])];
}

function textBlocks(report: Report): PlanBlock[] {
  const blocks = planBlocks(
    report.sections.flatMap((section) => section.blocks),
    numberHeadings(report),
  );
  const closing = report.closing.trim();
  if (closing !== '') blocks.push(makeParagraph('body', '@closing', [makeRun(closing, 'body')]));
  return blocks;
}

/** 7.3.6: 附注 in round brackets on the line below the date, which stays with it. */
function withNote(blocks: readonly PlanBlock[], note: string): PlanBlock[] {
  const held = blocks.map((block, i) =>
    i === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepNext: true } : block,
  );
  return [...held, makeParagraph('note', null, [makeRun(`（${note}）`, 'body')])];
}
