// 发文机关署名、成文日期 — GB/T 9704-2012, 7.3.5.1 (加盖印章的公文).

import {
  DATE_RIGHT_CHARACTERS,
  LINES_BEFORE_SIGNATURE,
  LINES_BETWEEN_SIGNATURES,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import type { PlanBlock, PlanParagraph, PlanRun } from './page-plan.ts';
import { charactersTwips } from './role-styles.ts';
import { widthInCharacters } from './width.ts';

/** 7.3.5.4: 用阿拉伯数字将年、月、日标全，月、日不编虚位. The argument is `YYYY-MM-DD`. */
export function officialDate(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

function widthTwips(text: string): number {
  return charactersTwips(widthInCharacters(text));
}

const HALF_LINE = TEXT_AREA_WIDTH_TWIPS / 2;

/** Two names side by side leave at least a character between them. */
function fitSideBySide(left: string, right: string, fromEdge: number): boolean {
  const distance = TEXT_AREA_WIDTH_TWIPS - 2 * fromEdge;
  const inside = (name: string): boolean => widthTwips(name) / 2 <= fromEdge;
  return (
    inside(left) &&
    inside(right) &&
    (widthTwips(left) + widthTwips(right)) / 2 + charactersTwips(1) <= distance
  );
}

/** Issuers in rows of at most two, in order, the last at the right: 排列整齐，每排印章两端不得超出版心. */
function rowsOf(issuers: readonly string[], fromEdge: number): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let i = 0; i < issuers.length; i++) {
    const [first = '', second] = [issuers[i], issuers[i + 1]];
    if (second !== undefined && fitSideBySide(first, second, fromEdge)) {
      rows.push([first, second]);
      i += 1;
    } else {
      rows.push([first]);
    }
  }
  return rows;
}

function run(text: string, blank: boolean): PlanRun {
  return { text, face: 'body', bold: false, blank };
}

function emptyLines(count: number): PlanParagraph[] {
  return Array.from({ length: count }, () => ({
    kind: 'paragraph',
    role: 'emptyLine',
    runs: [],
    line: null,
    keepNext: true,
    sides: null,
    centres: [],
  }));
}

export type SignatureOptions = {
  /** 发文机关署名, in order; empty names are left out by the caller. */
  readonly issuers: readonly string[];
  /** `YYYY-MM-DD`, or null while it is open. */
  readonly issueDate: string | null;
  readonly draft: boolean;
};

/**
 * Two empty lines, the issuers centred over the date, the date four characters from the right edge. A name too long for
 * that moves date and name to the left until the name ends at the edge of 版心. An open date is room to write one by hand.
 */
export function signatureBlock({ issuers, issueDate, draft }: SignatureOptions): PlanBlock[] {
  const open = issueDate === null;
  const date = open ? (draft ? '××××年××月××日' : '　　　　年　　月　　日') : officialDate(issueDate);
  const names = issuers.length === 0 && draft ? ['××××××××'] : issuers;
  // A character of air, or the name wraps for a twip.
  const longest = Math.max(0, ...names.map(widthTwips)) + charactersTwips(1);
  const dateRight = charactersTwips(DATE_RIGHT_CHARACTERS);
  const usual = dateRight + widthTwips(date) / 2;
  // Twips from the right edge of 版心 to the middle of date and name.
  const centre = Math.round(Math.min(HALF_LINE, Math.max(usual, longest / 2)));
  const blocks: PlanBlock[] = emptyLines(LINES_BEFORE_SIGNATURE);
  rowsOf(names, centre).forEach((row, i) => {
    if (i > 0) blocks.push(...emptyLines(LINES_BETWEEN_SIGNATURES));
    const [first = '', second] = row;
    blocks.push({
      kind: 'paragraph',
      role: 'signature',
      runs: row.map((name) => run(name, issuers.length === 0)),
      line: issuers.length === 0 ? null : '@issuer',
      keepNext: true,
      sides:
        second === undefined && first !== '' ? { left: TEXT_AREA_WIDTH_TWIPS - 2 * centre, right: 0 } : null,
      centres: second === undefined ? [] : [centre, TEXT_AREA_WIDTH_TWIPS - centre],
    });
  });
  blocks.push({
    kind: 'paragraph',
    role: 'date',
    runs: [run(date, open && draft)],
    line: null,
    keepNext: false,
    sides:
      centre === Math.round(usual) ? null : { left: 0, right: Math.round(centre - widthTwips(date) / 2) },
    centres: [],
  });
  return blocks;
}
