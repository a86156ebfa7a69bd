// 发文机关署名、成文日期 — GB/T 9704-2012, 7.3.5.1 (加盖印章的公文).

import {
  DATE_RIGHT_CHARACTERS,
  LINES_BEFORE_SIGNATURE,
  LINES_BEFORE_UNSEALED_SIGNATURE,
  LINES_BETWEEN_SIGNATURES,
  TEXT_AREA_WIDTH_TWIPS,
  UNSEALED_SIGNATURE_RIGHT_CHARACTERS,
} from './constants.ts';
import { emptyLines, makeParagraph, makeRun } from './make-paragraph.ts';
import type { PlanParagraph } from './page-plan.ts';
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

function dateText(issueDate: string | null, draft: boolean): string {
  if (issueDate !== null) return officialDate(issueDate);
  return draft ? '××××年××月××日' : '　　　　年　　月　　日';
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
export function signatureBlock({ issuers, issueDate, draft }: SignatureOptions): PlanParagraph[] {
  const open = issueDate === null;
  const date = dateText(issueDate, draft);
  const names = issuers.length === 0 && draft ? ['××××××××'] : issuers;
  // A character of air, or the name wraps for a twip.
  const longest = Math.max(0, ...names.map(widthTwips)) + charactersTwips(1);
  const dateRight = charactersTwips(DATE_RIGHT_CHARACTERS);
  const usual = dateRight + widthTwips(date) / 2;
  // Twips from the right edge of 版心 to the middle of date and name.
  const centre = Math.round(Math.min(HALF_LINE, Math.max(usual, longest / 2)));
  const blocks: PlanParagraph[] = emptyLines(LINES_BEFORE_SIGNATURE, true);
  rowsOf(names, centre).forEach((row, i) => {
    if (i > 0) blocks.push(...emptyLines(LINES_BETWEEN_SIGNATURES, true));
    const [first = '', second] = row;
    const owed = issuers.length === 0;
    const line = owed ? null : '@issuer';
    blocks.push(
      second === undefined
        ? makeParagraph('signature', line, [makeRun(first, 'body', owed)], {
            keepNext: true,
            sides: { left: TEXT_AREA_WIDTH_TWIPS - 2 * centre, right: 0 },
          })
        : makeParagraph(
            'signature',
            line,
            row.map((name) => ({ ...makeRun(name, 'body'), text: `\t${name}` })),
            {
              keepNext: true,
              stops: [centre, TEXT_AREA_WIDTH_TWIPS - centre].map((position) => ({
                align: 'center',
                position,
              })),
            },
          ),
    );
  });
  const moved = { left: 0, right: Math.round(centre - widthTwips(date) / 2) };
  blocks.push(
    makeParagraph('date', null, [makeRun(date, 'body', open && draft)], {
      sides: centre === Math.round(usual) ? null : moved,
    }),
  );
  return blocks;
}

/**
 * 7.3.5.2 (不加盖印章的公文): an empty line, the issuers two characters from the right edge, the date two characters further
 * in than the name above it; a date longer than the name stands two characters from the edge and moves the name.
 */
export function unsealedSignature({ issuers, issueDate, draft }: SignatureOptions): PlanParagraph[] {
  const date = dateText(issueDate, draft);
  const dateWidth = widthInCharacters(date);
  const side = UNSEALED_SIGNATURE_RIGHT_CHARACTERS;
  const last = widthInCharacters(issuers.at(-1) ?? '');
  const longDate = dateWidth > last;
  const right = (characters: number): { left: number; right: number } => ({
    left: 0,
    right: charactersTwips(Math.max(0, characters)),
  });
  return [
    ...emptyLines(LINES_BEFORE_UNSEALED_SIGNATURE, true),
    ...issuers.map((name) =>
      makeParagraph('unsealedSignature', '@issuer', [makeRun(name, 'body')], {
        keepNext: true,
        sides: right(longDate ? 2 * side + dateWidth - last : side),
      }),
    ),
    makeParagraph('date', null, [makeRun(date, 'body', issueDate === null && draft)], {
      sides: right(longDate || issuers.length === 0 ? side : last - dateWidth),
    }),
  ];
}
