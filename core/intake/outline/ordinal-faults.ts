// What is wrong with the ordinals a file's headings carry. The report prints ordinals of its own, so nothing has to be put right in it;
// but whoever checks the file wants to know.

import { formatOrdinal, MISWRITTEN_ORDINAL } from '../../outline/ordinal.ts';
import type { Level } from '../../report/schema.ts';
import type { SourceBlock, SourceParagraph } from '../types.ts';
import { FORMS, type Form, type Mark, readMark } from './forms.ts';

export type OrdinalFault = {
  /** Out of sequence; miswritten; one bracket full-width and one half-width; （一） as the highest level. */
  readonly kind: 'sequence' | 'form' | 'brackets' | 'order';
  /** Chinese, fit to show. */
  readonly text: string;
};

function writtenOrdinal(block: SourceParagraph, mark: Mark): string {
  return (mark.length > 0 ? block.text.slice(0, mark.length) : (block.numbering ?? '')).trim();
}

const LEVELS = { cn: 1, 'cn-paren': 2, num: 3, 'num-paren': 4 } as const;

/** Forms in which a second 1 is a slip, not a list that begins anew. */
const REPEATABLE: ReadonlySet<Form> = new Set(['cn', 'cn-paren']);

function standardOrdinal(form: Form, number: number): string | null {
  return form === 'part' || form === 'cn-half' ? null : formatOrdinal(LEVELS[form], number);
}

/** What is expected may stand inside a paragraph: （二） run in behind the end of （一）. */
function standsBetween(blocks: readonly SourceBlock[], from: number, to: number, ordinal: string): boolean {
  const half = ordinal.replace('（', '(').replace('）', ')');
  // The 2. of 92.3% is no ordinal.
  const digits = /^\d+\.$/u.test(ordinal)
    ? new RegExp(`(?<!\\d)${ordinal.slice(0, -1)}\\.(?!\\d)`, 'u')
    : null;
  return blocks
    .slice(from, to)
    .some(
      (block) =>
        block.type === 'paragraph' &&
        (digits ? digits.test(block.text) : block.text.includes(ordinal) || block.text.includes(half)),
    );
}

type Last = {
  readonly number: number;
  /** What it should have been: after a slip the next ones go on from either, 一、二、四、四、 or 一、二、四、五、. */
  readonly or: number;
  readonly at: number;
};

/** Faults by block, for headings only. `moved`: the outermost form in use is not 一、. */
export function ordinalFaults(
  blocks: readonly SourceBlock[],
  levels: readonly Level[],
  moved: boolean,
): ReadonlyMap<number, readonly OrdinalFault[]> {
  const faults = new Map<number, OrdinalFault[]>();
  const last = new Map<Form, Last>();
  let lowered = moved;
  blocks.forEach((block, at) => {
    const mark = block.type === 'paragraph' ? readMark(block) : null;
    if (block.type !== 'paragraph' || !mark) return;
    const { form, number } = mark;
    const before = last.get(form);
    const goesOn = before !== undefined && (number === before.number + 1 || number === before.or + 1);
    const again =
      before !== undefined && !goesOn && number === before.number && (number > 1 || REPEATABLE.has(form));
    const apart = before !== undefined && number > 1 && !goesOn && number !== before.number;
    const slips = before !== undefined && (again || apart);
    last.set(form, { number, or: slips ? before.number + 1 : number, at });
    for (const inner of FORMS.slice(FORMS.indexOf(form) + 1)) last.delete(inner);
    if (levels[at] === 0) return;

    const written = writtenOrdinal(block, mark);
    const found: OrdinalFault[] = [];
    if (before) {
      const expected = standardOrdinal(form, before.number + 1);
      if (expected !== null && (again || apart) && !standsBetween(blocks, before.at, at, expected)) {
        found.push({
          kind: 'sequence',
          text: `序号“${written}”接不上前面的，这里应当是“${expected}”。`,
        });
      }
    }
    if (MISWRITTEN_ORDINAL.test(written)) {
      const right = standardOrdinal(form, number);
      found.push({
        kind: 'form',
        text: `序号“${written}”写法不对${right === null ? '' : `，应当写成“${right}”`}。`,
      });
    }
    if (/^（[^）]*\)$|^\([^)]*）$/u.test(written)) {
      found.push({ kind: 'brackets', text: `序号“${written}”的括号一边全角一边半角。` });
    }
    if (lowered && form === 'cn-paren') {
      lowered = false;
      found.push({ kind: 'order', text: '最高一级标题用了“（一）”，应当从“一、”开始。' });
    }
    if (found.length > 0) faults.set(at, found);
  });
  return faults;
}
