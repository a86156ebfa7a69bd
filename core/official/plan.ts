// Report → page plan.

import { numberHeadings } from '../outline/numbering.ts';
import type { Attachment, Report } from '../report/schema.ts';
import { type Format, STANDARD_FORMAT } from '../settings.ts';
import { attachmentHead, attachmentList } from './attachments.ts';
import { firstOrientation, planBlocks } from './blocks.ts';
import { LINE_PITCH_TWIPS, LINES_BEFORE_RECIPIENT } from './constants.ts';
import { deviations, linePitchTwips } from './format.ts';
import { coverBlock, lackingNotes } from './glyph-cover.ts';
import { holdSignature } from './held-signature.ts';
import { imprint } from './imprint.ts';
import { layout } from './layout.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { emptyLines, makeParagraph, makeRun } from './make-paragraph.ts';
import type { Fonts, Orientation, PagePlan, PlanBlock, PlanRun } from './page-plan.ts';
import { printable } from './printable.ts';
import { type Profile, usualProfile } from './profiles.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { signatureBlock, unsealedSignature } from './signature.ts';
import { titleLines } from './title-lines.ts';

export type { Profile } from './profiles.ts';

export type PlanOptions = {
  readonly fonts: Fonts;
  /** Marks every page 草稿 and shows blanks in yellow. */
  readonly draft: boolean;
  /** `submission` if the report has a number or a signatory, else `plain`. */
  readonly profile?: Profile;
  /** The unit's habits; without them the standard's. Every deviation is named in the plan's notes. */
  readonly format?: Format;
};

/** An instant that the file's properties can hold. */
function instant(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u.test(text) ? text : null;
}

const NO_HEAD: Letterhead = { blocks: [], besideMark: null };

/** What stands on the paper. 未归类 and dropped lines are never printed. */
export function plan(
  report: Report,
  { fonts, draft, profile = usualProfile(report), format = STANDARD_FORMAT }: PlanOptions,
): PagePlan {
  const issuers = report.issuer
    .split('\n')
    .map((name) => printable(name).trim())
    .filter((name) => name !== '');
  const title = titleLines(report.title, issuers).map(printable);
  const official = profile === 'submission' || profile === 'preprinted';
  const signature = { issuers, issueDate: report.issueDate, draft };
  const ordinals = numberHeadings(report);
  const attachments = report.attachments ?? [];

  const blocks: PlanBlock[] = [];
  const head = official
    ? letterhead(report, { issuers, draft, preprinted: profile === 'preprinted' })
    : NO_HEAD;
  blocks.push(...head.blocks);
  if (title.length > 0) {
    const run: PlanRun = { ...makeRun('', 'title'), text: title.join('\n') };
    blocks.push(makeParagraph('title', '@title', [run]), ...emptyLines(LINES_BEFORE_RECIPIENT));
  }
  const text = textBlocks(report, ordinals, format);
  blocks.push(...recipientBlock(report), ...text);
  const lastOfText = text.length === 0 ? -1 : blocks.length - 1;
  blocks.push(...attachmentList(attachments));
  blocks.push(...(profile === 'web' ? unsealedSignature(signature) : signatureBlock(signature)));
  const note = official ? (report.letterhead?.note ?? '').trim() : '';
  const lacking = new Set<string>();
  const set = <T extends PlanBlock>(block: T): T => coverBlock(pitched(block, format), fonts, lacking);
  const uncovered = official ? imprint(report) : null;
  const foot = uncovered && { ...uncovered, paragraphs: uncovered.paragraphs.map(set) };
  const beside = head.besideMark;
  const printed = attachmentBlocks(attachments, ordinals, format).map(set);
  const printedMain = (note === '' ? blocks : withNote(blocks, note)).map(set);
  const main: PagePlan = {
    properties: {
      title: title.join(''),
      creator: issuers.join('、'),
      createdAt: instant(report.createdAt),
      updatedAt: instant(report.updatedAt),
    },
    draft,
    fonts,
    format,
    blocks: printedMain,
    notes: [...deviations(format), ...lackingNotes(lacking)],
    besideMark: beside && { ...beside, paragraph: set(beside.paragraph) },
    // 7.3.7: 附件 stand before 版记.
    imprint: attachments.length === 0 ? foot : null,
  };
  const held = holdSignature(main, lastOfText);
  if (attachments.length === 0) return held;
  return withImprint({ ...held, blocks: [...held.blocks, ...printed] }, foot);
}

/** The distance from line to line the unit has, where it is not the style's own. */
function pitched<T extends PlanBlock>(block: T, format: Format): T {
  const pitch = linePitchTwips(format);
  return block.kind === 'paragraph' &&
    block.lineTwips === null &&
    block.sizeHalfPoints === null &&
    pitch !== LINE_PITCH_TWIPS &&
    ROLE_STYLES[block.role].lineTwips === LINE_PITCH_TWIPS
    ? { ...block, lineTwips: pitch }
    : block;
}

/** 7.3.2: 最后一个机关名称后标全角冒号. */
function recipientBlock(report: Report): PlanBlock[] {
  const recipient = report.recipient.trim().replace(/[：:]$/u, '');
  return recipient === ''
    ? []
    : [makeParagraph('recipient', '@recipient', [makeRun(`${recipient}：`, 'body')])];
}

function textBlocks(
  report: Report,
  ordinals: ReadonlyMap<string, string>,
  format: Format,
): readonly PlanBlock[] {
  const closing = report.closing.trim();
  const { blocks, end } = planBlocks(
    report.sections.flatMap((section) => section.blocks),
    { ordinals, format, start: 'portrait', startsUpright: true, endsUpright: closing === '' },
  );
  if (closing === '') return blocks;
  const last = makeParagraph('body', '@closing', [makeRun(closing, 'body')]);
  if (end === 'portrait') return [...blocks, last];
  return [...blocks, makeParagraph('anchor', null, []), { ...last, newPage: 'portrait' }];
}

function attachmentBlocks(
  attachments: readonly Attachment[],
  ordinals: ReadonlyMap<string, string>,
  format: Format,
): PlanBlock[] {
  return attachments.flatMap((attachment, i) => {
    const start: Orientation = firstOrientation(attachment.blocks);
    const head = attachmentHead(attachment, attachments.length === 1 ? null : i + 1, start);
    const { blocks } = planBlocks(attachment.blocks, {
      ordinals,
      format,
      start,
      startsUpright: false,
      endsUpright: false,
    });
    // Word ends a part with pages of its own, and a file, in a paragraph.
    const end = blocks.at(-1)?.kind === 'table' ? [makeParagraph('anchor', null, [])] : [];
    return [...head, ...blocks, ...end];
  });
}

/** 版记 at the foot of the last page, or of one more if that is full or lies on its side. */
function withImprint(plan: PagePlan, foot: PagePlan['imprint']): PagePlan {
  if (!foot) return plan;
  const anchor = makeParagraph('anchor', null, []);
  const here: PagePlan = { ...plan, blocks: [...plan.blocks, anchor], imprint: foot };
  const before = layout(plan);
  const fits = before.at(-1)?.orientation === 'portrait' && layout(here).length === before.length;
  return fits ? here : { ...here, blocks: [...plan.blocks, { ...anchor, newPage: 'portrait' }] };
}

/** 7.3.6: 附注 in round brackets on the line below the date, which stays with it. */
function withNote(blocks: readonly PlanBlock[], note: string): PlanBlock[] {
  const held = blocks.map((block, i) =>
    i === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepNext: true } : block,
  );
  return [...held, makeParagraph('note', null, [makeRun(`（${note}）`, 'body')])];
}
