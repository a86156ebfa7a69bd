// The figures of lines, as the rules compare them.

import { figuresInText, isPlan, type TextFigure } from '../figures/figures.ts';
import { type CheckLine, remembered } from './view.ts';

/** A longer paragraph is no prose; its figures are not compared. */
const LONGEST = 5_000;

const figuresOf = remembered((line: CheckLine): readonly TextFigure[] =>
  figuresInText(line.text, false).filter((figure) => figure.start >= line.body),
);

/** What a line counts anew for the year; nothing for fields, table cells, 未归类 and next year's plan. */
export function yearlyFigures(line: CheckLine): readonly TextFigure[] {
  if (line.section === null || line.section === 'unmapped' || line.inTable || isPlan(line.section)) return [];
  if (line.text.length > LONGEST) return [];
  return figuresOf(line).filter(({ kind }) => kind === 'yearly');
}
