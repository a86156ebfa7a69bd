// Plans with a first and a last year, found in a text however their names are quoted.

import type { Period } from '../rollover/tables.ts';

const LOOSE = '[“”"\'‘’·・.\\s]*';
const patterns = new WeakMap<Period, RegExp>();

function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/u.test(char) ? `\\${char}` : char;
}

/** Finds the names of a plan; quotation marks, dots and white space between the characters do not matter. */
export function periodPattern(period: Period): RegExp {
  const known = patterns.get(period);
  if (known) return known;
  const names = period.names.map((name) =>
    [...name]
      .map((char) =>
        /[—（）]/u.test(char)
          ? char === '—'
            ? '[-—–－~～至]'
            : char === '（'
              ? '[（(]'
              : '[）)]'
          : escaped(char),
      )
      .join(LOOSE),
  );
  const pattern = new RegExp(names.join('|'), 'gu');
  patterns.set(period, pattern);
  return pattern;
}

/** Looking back on a plan is right after its end. */
export const LOOKING_BACK =
  /期间|收官|收尾|总结|终期|末期|末|评估|验收|结束|以来|年来|[圆完]满|先进|时期|成果|经验|历史/u;
/** Speaking of a plan is right before it begins. */
export const LOOKING_AHEAD =
  /谋划|编制|启动|迎接|衔接|开局|即将|做好|起草|筹备|部署|组织实施|制定|全面落实|将|准备/u;
