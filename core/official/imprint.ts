// 版记: 抄送机关、印发机关和印发日期 — GB/T 9704-2012, 7.4.

import type { Report } from '../report/schema.ts';
import {
  IMPRINT_LINE_TWIPS,
  IMPRINT_RULE_LINE_TWIPS,
  IMPRINT_SIDE_CHARACTERS,
  IMPRINT_SIZE_HALF_POINTS,
  IMPRINT_THICK_EIGHTH_POINTS,
  IMPRINT_THIN_EIGHTH_POINTS,
  TEXT_AREA_WIDTH_TWIPS,
} from './constants.ts';
import { makeParagraph, makeRun } from './make-paragraph.ts';
import type { PagePlan, PlanParagraph, PlanRun } from './page-plan.ts';
import { officialDate } from './signature.ts';
import { widthInCharacters } from './width.ts';

const COPIES = '抄送：';
const CHARACTER = IMPRINT_SIZE_HALF_POINTS * 10;

/** Characters of 抄送机关 a line holds beside 抄送： and one character on each side. */
const COPIES_A_LINE =
  Math.floor(TEXT_AREA_WIDTH_TWIPS / CHARACTER) - 2 * IMPRINT_SIDE_CHARACTERS - widthInCharacters(COPIES);

/** null when the report names neither 抄送机关 nor 印发机关. */
export function imprint(report: Report): PagePlan['imprint'] {
  const copies = (report.letterhead?.copies ?? '').trim().replace(/。$/u, '');
  const printer = (report.letterhead?.printer ?? '').trim();
  const date = report.letterhead?.printedOn ?? report.issueDate;
  const parts: { readonly paragraph: PlanParagraph; readonly lines: number }[] = [];
  if (copies !== '') {
    const lines = Math.ceil((widthInCharacters(copies) + 1) / COPIES_A_LINE);
    parts.push({
      paragraph: makeParagraph('copies', null, [makeRun(`${COPIES}${copies}。`, 'body')]),
      lines,
    });
  }
  if (printer !== '') {
    const tail = date === null ? '' : `${officialDate(date)}印发`;
    const tab: PlanRun = { ...makeRun('', 'body'), text: '\t' };
    parts.push({
      paragraph: makeParagraph('printing', null, [makeRun(printer, 'body'), tab, makeRun(tail, 'body')], {
        stops: [{ align: 'right', position: TEXT_AREA_WIDTH_TWIPS - IMPRINT_SIDE_CHARACTERS * CHARACTER }],
      }),
      lines: 1,
    });
  }
  if (parts.length === 0) return null;
  const text = parts.flatMap(({ paragraph }, i) => [
    rule(i === 0 ? IMPRINT_THICK_EIGHTH_POINTS : IMPRINT_THIN_EIGHTH_POINTS, 'above'),
    paragraph,
  ]);
  const paragraphs = [...text, rule(IMPRINT_THICK_EIGHTH_POINTS, 'below')];
  const lines = parts.reduce((sum, part) => sum + part.lines, 0);
  const rules = paragraphs.filter((paragraph) => paragraph.role === 'imprintRule');
  const thickness = rules.reduce(
    (sum, { rules: { above, below } }) => sum + (above + below) * TWIPS_AN_EIGHTH,
    0,
  );
  return {
    heightTwips: Math.ceil(lines * IMPRINT_LINE_TWIPS + rules.length * IMPRINT_RULE_LINE_TWIPS + thickness),
    paragraphs,
  };
}

/** 1/8 point. */
const TWIPS_AN_EIGHTH = 2.5;

/** A rule stands in a line of its own: on an indented paragraph it would not be as wide as 版心 (7.4.1). */
function rule(eighthPoints: number, side: 'above' | 'below'): PlanParagraph {
  return makeParagraph('imprintRule', null, [], { rules: { above: 0, below: 0, [side]: eighthPoints } });
}
