// 版头: 发文机关标志、发文字号、签发人、红色分隔线 — GB/T 9704-2012, 7.2.

import type { Report } from '../report/schema.ts';
import {
  JOINT_MARK_PITCH,
  LINES_BEFORE_DOCUMENT_NUMBER,
  LINES_BEFORE_TITLE,
  MARK_LARGEST_HALF_POINTS,
  MARK_SMALLEST_HALF_POINTS,
  MARK_WIDTH_TWIPS,
  MARK_WORD_GAP_CHARACTERS,
  RED_RULE_EIGHTH_POINTS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { emptyLines, makeParagraph, makeRun } from './make-paragraph.ts';
import type { PagePlan, PlanParagraph, PlanRun } from './page-plan.ts';
import { charactersTwips, ROLE_STYLES } from './role-styles.ts';
import { widthInCharacters } from './width.ts';

/** The largest size, in whole points, at which the longest line of the mark stays within its width. */
export function markSizeHalfPoints(lines: readonly string[]): number {
  const longest = Math.max(1, ...lines.map(widthInCharacters));
  const fitting = Math.floor(MARK_WIDTH_TWIPS / longest / 20) * 2;
  return Math.min(MARK_LARGEST_HALF_POINTS, Math.max(MARK_SMALLEST_HALF_POINTS, fitting));
}

/** The mark the clerk wants, or the only issuer's; empty for joint issuers and for none. */
function markLines(report: Report, issuers: readonly string[]): readonly string[] {
  const wanted = report.letterhead?.mark ?? '';
  const [first] = issuers;
  const own = issuers.length === 1 ? `${first}${MARK_WORD}` : '';
  const text = wanted.trim() !== '' ? wanted : own;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** 7.2.6: 一般每行排两个姓名. */
const NAMES_A_ROW = 2;
const LABEL = '签发人：';

/**
 * 7.2.5, 7.2.6: the number one character from the left, on the row of the last name; the names one character from the right,
 * two a row, each row below the first name. What is still owed shows in a draft and is left white in a final document.
 */
function numberRows(report: Report, draft: boolean): PlanParagraph[] {
  const names = report.signatory.split(/[\s、，]+/u).filter((name) => name !== '');
  const rows: string[] = [];
  for (let i = 0; i < names.length; i += NAMES_A_ROW) rows.push(names.slice(i, i + NAMES_A_ROW).join('　'));
  const owed = rows.length === 0 && draft;
  if (rows.length === 0) rows.push(owed ? '×××' : '');
  const widest = Math.max(...rows.map(widthInCharacters));
  const label = charactersTwips(widthInCharacters(LABEL));
  const start = TEXT_AREA_WIDTH_TWIPS - charactersTwips(1 + widest) - label;
  const number = report.documentNumber.trim();
  return rows.flatMap((row, i) => {
    const last = i === rows.length - 1;
    const runs: PlanRun[] = [tab()];
    if (last) runs.push(makeRun(number === '' && draft ? '××〔××××〕×号' : number, 'body', number === ''));
    runs.push(tab());
    if (i > 0) runs.push(tab());
    else if (row !== '') runs.push(makeRun(LABEL, 'body'));
    runs.push(makeRun(row, 'heading2', owed));
    const paragraph = makeParagraph('documentNumber', '@documentNumber', runs, {
      stops: [charactersTwips(1), start, start + label].map((position) => ({ align: 'left', position })),
    });
    return i === 0 ? [paragraph] : [makeParagraph('numberGap', null, []), paragraph];
  });
}

function tab(): PlanRun {
  return { text: '\t', face: 'body', bold: false, blank: false, font: null };
}

export type LetterheadOptions = {
  readonly issuers: readonly string[];
  readonly draft: boolean;
  /** 红头纸套印: mark and rule are on the paper already; their room stays white. */
  readonly preprinted: boolean;
};

export type Letterhead = Pick<PagePlan, 'besideMark'> & { readonly blocks: readonly PlanParagraph[] };

/** Everything above the title, with the two empty lines before it. */
export function letterhead(report: Report, { issuers, draft, preprinted }: LetterheadOptions): Letterhead {
  const wanted = markLines(report, issuers);
  const { lines, besideMark } =
    wanted.length === 0 ? jointMark(issuers) : { lines: singleMark(wanted), besideMark: null };
  return {
    blocks: [
      makeParagraph('headSpace', null, []),
      ...lines.map((line) => (preprinted ? { ...line, runs: [] } : line)),
      ...emptyLines(LINES_BEFORE_DOCUMENT_NUMBER),
      ...numberRows(report, draft),
      makeParagraph('redRule', null, [], {
        rules: { above: 0, below: preprinted ? 0 : RED_RULE_EIGHTH_POINTS },
      }),
      ...emptyLines(LINES_BEFORE_TITLE),
    ],
    besideMark: preprinted ? null : besideMark,
  };
}

function singleMark(texts: readonly string[]): PlanParagraph[] {
  const sizeHalfPoints = markSizeHalfPoints(texts);
  return texts.map((text) => makeParagraph('mark', null, [makeRun(text, 'title')], { sizeHalfPoints }));
}

const MARK_WORD = '文件';

/** 7.2.4: the names of joint organs below each other, spread to one width, 文件 at their right, halfway down. */
function jointMark(issuers: readonly string[]): {
  readonly lines: readonly PlanParagraph[];
  readonly besideMark: PagePlan['besideMark'];
} {
  if (issuers.length === 0) return { lines: [makeParagraph('mark', null, [])], besideMark: null };
  const longest = Math.max(...issuers.map(widthInCharacters));
  const word = widthInCharacters(MARK_WORD);
  const whole = '　'.repeat(Math.ceil(longest + MARK_WORD_GAP_CHARACTERS + word));
  const sizeHalfPoints = markSizeHalfPoints([whole]);
  const size = sizeHalfPoints * 10;
  const pitch = Math.round(size * JOINT_MARK_PITCH);
  // A little air, or the longest name wraps for a twip.
  const names = Math.round(longest * size) + AIR_TWIPS;
  const gap = MARK_WORD_GAP_CHARACTERS * size;
  const left = Math.round((TEXT_AREA_WIDTH_TWIPS - names - gap - word * size) / 2);
  return {
    lines: issuers.map((name) =>
      makeParagraph('mark', null, [makeRun(name, 'title')], {
        sizeHalfPoints,
        lineTwips: pitch,
        spread: true,
        sides: { left, right: TEXT_AREA_WIDTH_TWIPS - left - names },
      }),
    ),
    besideMark: {
      left: left + names + gap,
      top: ROLE_STYLES.headSpace.lineTwips + Math.round((issuers.length * pitch - size) / 2),
      width: word * size + AIR_TWIPS,
      height: size,
      paragraph: makeParagraph('mark', null, [makeRun(MARK_WORD, 'title')], { sizeHalfPoints }),
    },
  };
}

const AIR_TWIPS = 40;
