// The outline of a text: which paragraphs are headings and of what level, told by style, numbering and ordinals.

import type { Level } from '../../report/schema.ts';
import { headingEnd } from '../../report/text.ts';
import { readHeading } from '../../template/meaning.ts';
import { cutStart, trimEnd, trimStart } from '../clean/pass.ts';
import type { Message, SourceBlock, SourceParagraph, SourceTable } from '../types.ts';
import { FORMS, type Form, type Mark, readMark } from './forms.ts';
import { type OrdinalFault, ordinalFaults } from './ordinal-faults.ts';
import { splitEndless } from './split.ts';

export type OutlineItem =
  | { readonly type: 'table'; readonly table: SourceTable }
  | {
      readonly type: 'paragraph';
      /** Without its ordinal if it is a heading; trimmed. */
      readonly paragraph: SourceParagraph;
      readonly level: Level;
      /** The ordinal's value; null for a heading without one and for body text. */
      readonly number: number | null;
      /** What is wrong with the ordinal as the file has it. */
      readonly faults?: readonly OrdinalFault[];
    };

export type Outline = { readonly items: readonly OutlineItem[]; readonly messages: readonly Message[] };

/** Longest heading part by form, in characters. A chapter's heading can be a whole clause of the regulation. */
const LONGEST: Readonly<Record<Form, number>> = {
  part: 60,
  cn: 70,
  'cn-half': 60,
  'cn-paren': 60,
  num: 45,
  'num-paren': 40,
};

type Candidate = { readonly mark: Mark | null; readonly text: string };

const COUNTS = /\d[余多]?万?余?(?:[件次场人名份户起项条家处座元]|%|％)/u;

/** Whether a paragraph with an ordinal can be a heading (with or without body text run in) and no item of an enumeration. */
function canBeHeading({ mark, text }: Candidate): boolean {
  if (!mark) return false;
  const own = text.slice(mark.length).trim();
  const head = own.slice(0, headingEnd(own));
  if (own === '' || /[；;，,]$/u.test(own)) return false;
  return head.length <= LONGEST[mark.form] && !/[；;]/u.test(head);
}

/** 1.全年开展培训三次，参加人员一百余人次。 is a sentence, not a heading; so is 1.现有调解员12名，其中专职3名。全年…. */
function saysSomething({ mark, text }: Candidate): boolean {
  if (mark?.form !== 'num' && mark?.form !== 'num-paren') return false;
  const own = text.slice(mark.length).trim();
  const head = own.slice(0, headingEnd(own));
  if (head.length === own.length) return own.length > 30 && /[。！？]$/u.test(own);
  return COUNTS.test(head.replace(/“[^“”]*”/gu, ''));
}

/** Rows of paragraphs whose ordinals of one form count on, an ordinal of an outer form ends a row. Indices. */
function rowsOf(candidates: readonly Candidate[]): number[][] {
  const rows: number[][] = [];
  const open = new Map<Form, { readonly row: number[]; next: number }>();
  candidates.forEach(({ mark }, i) => {
    if (!mark) return;
    for (const form of FORMS.slice(FORMS.indexOf(mark.form) + 1)) open.delete(form);
    const current = open.get(mark.form);
    if (current?.next === mark.number) {
      current.row.push(i);
      current.next += 1;
    } else {
      const row = [i];
      rows.push(row);
      open.set(mark.form, { row, next: mark.number + 1 });
    }
  });
  return rows;
}

/** Which paragraphs are headings by their ordinals. The paragraphs of a row share their fate, or they would be numbered twice. */
function markedHeadings(candidates: readonly Candidate[], listed: ReadonlySet<number>): boolean[] {
  const can = candidates.map((candidate, i) => !listed.has(i) && canBeHeading(candidate));
  const marked = candidates.map((candidate, i) => can[i] === true && !saysSomething(candidate));
  const outermost = FORMS.find((form) => candidates.some(({ mark }, i) => marked[i] && mark?.form === form));
  for (const row of rowsOf(candidates)) {
    const headings = row.filter((i) => marked[i]).length;
    if (headings === 0 || headings === row.length || !row.some((i) => can[i] && !marked[i])) continue;
    const most = headings * 2 > row.length;
    // A row of chapters keeps the headings it has: nothing else says where its parts begin.
    if (most || candidates[row[0] ?? 0]?.mark?.form !== outermost)
      for (const i of row) marked[i] = can[i] === true && most;
  }
  return marked;
}

/** Items of one enumeration share their fate: one that ends with a semicolon makes its neighbours items too. */
function enumerations(candidates: readonly Candidate[]): ReadonlySet<number> {
  const items = new Set<number>();
  candidates.forEach(({ mark, text }, i) => {
    if (!mark || !/[；;]$/u.test(text)) return;
    for (const step of [-1, 1]) {
      let expected = mark.number;
      for (
        let at = i;
        candidates[at]?.mark?.form === mark.form && candidates[at]?.mark?.number === expected;
        at += step
      ) {
        items.add(at);
        expected += step;
      }
    }
  });
  return items;
}

/** Short, without a full stop: could be a heading if something else says so. */
function headingLike(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    !/[。；，、;,!！?？]$|[。；;]/u.test(text) &&
    /\p{Script=Han}{2}/u.test(text)
  );
}

function allBold(paragraph: SourceParagraph): boolean {
  const runs = (paragraph.content ?? []).filter((run) => run.type !== 'text' || run.text.trim() !== '');
  return runs.length > 0 && runs.every((run) => run.type === 'text' && run.bold === true);
}

/** A line without ordinal whose words are those of a chapter's heading. */
function namesChapter(text: string, year: number): boolean {
  if (!headingLike(text) || text.length > 36 || /[，：:]/u.test(text)) return false;
  const [first] = readHeading(text, year);
  return (
    first !== undefined &&
    first.confidence >= 0.75 &&
    ['shortcomings', 'leadership', 'plan', 'other', 'measures', 'background'].includes(first.meaning)
  );
}

function clamp(level: number): Level {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
}

/** The level of each form: as the standard orders them, moved up so that the outermost one in use is level 1. */
function levelsOf(used: ReadonlySet<Form>): {
  readonly level: (form: Form) => Level;
  readonly moved: boolean;
} {
  const rank = (form: Form): number => {
    if (form === 'part') return 0;
    if (form === 'cn') return 1;
    // 一) is a （一） that lost its bracket where 一、 is in use, else a 一、.
    if (form === 'cn-half') return used.has('cn') ? 2 : 1;
    return FORMS.indexOf(form) - 1;
  };
  const top = FORMS.find((form) => used.has(form));
  const shift = top === undefined ? 0 : rank(top) - 1;
  return { level: (form) => clamp(rank(form) - shift), moved: shift > 0 };
}

/** Level of every block: 0 for body text and tables. */
function findLevels(blocks: readonly SourceBlock[], year: number): { levels: Level[]; moved: boolean } {
  const candidates = blocks.map(
    (block): Candidate =>
      block.type === 'paragraph'
        ? { mark: readMark(block), text: block.text.trim() }
        : { mark: null, text: '' },
  );
  const listed = enumerations(candidates);
  const marked = markedHeadings(candidates, listed);
  const forms = new Set<Form>();
  candidates.forEach(({ mark }, i) => {
    if (marked[i] && mark) forms.add(mark.form);
  });

  const plain = blocks.map((block, i): 'style' | 'bold' | 'words' | 'line' | null => {
    if (block.type !== 'paragraph' || marked[i] || candidates[i]?.mark || listed.has(i)) return null;
    const text = block.text.trim();
    if (!headingLike(text)) return null;
    if (block.styleLevel !== null && block.styleLevel > 0) return 'style';
    if (namesChapter(text, year)) return 'words';
    if (allBold(block) || block.align === 'center') return 'bold';
    return 'line';
  });
  const outer = forms.has('part') || forms.has('cn');
  const styled = plain.filter((kind) => kind === 'style').length;
  const bold = plain.filter((kind) => kind === 'bold').length;
  const words = plain.filter((kind) => kind === 'words').length;
  // Chapters without ordinals: by style, else by bold type, else by lines that stand alone; words join any of them.
  const unnumbered = !outer && (styled + words >= 2 || bold + words >= 2);
  const standing = forms.size === 0 && styled < 2 && bold < 2;
  const { level: levelOf, moved } = unnumbered ? levelsOf(new Set<Form>(['cn', ...forms])) : levelsOf(forms);

  // Which level a style's paragraphs with ordinals have decides what the style means without one.
  const styleLevels = new Map<number, Level>();
  blocks.forEach((block, i) => {
    const mark = candidates[i]?.mark;
    if (block.type === 'paragraph' && block.styleLevel && marked[i] && mark) {
      styleLevels.set(block.styleLevel, levelOf(mark.form));
    }
  });
  const shallowest = Math.min(
    ...blocks.flatMap((block, i) =>
      block.type === 'paragraph' && plain[i] === 'style' && block.styleLevel ? [block.styleLevel] : [],
    ),
  );

  let last: Level = 0;
  let lastForm: Level = 0;
  const levels = blocks.map((block, i): Level => {
    const mark = candidates[i]?.mark;
    let level: Level = 0;
    if (marked[i] && mark) {
      level = levelOf(mark.form);
      lastForm = level;
    } else if (block.type === 'paragraph') {
      const kind = plain[i];
      if (kind === 'style' && block.styleLevel) {
        level =
          styleLevels.get(block.styleLevel) ??
          (outer ? clamp(block.styleLevel) : clamp(block.styleLevel - shallowest + 1));
      } else if (kind === 'words') level = unnumbered || outer || standing ? 1 : 0;
      else if (kind === 'bold')
        level = unnumbered && styled < 2 ? 1 : outer && allBold(block) ? clamp(lastForm + 1) : 0;
      else if (kind === 'line') level = standing && followsProse(blocks, i) ? 1 : 0;
    }
    if (level > 0) last = level;
    return level;
  });
  return { levels: last === 0 ? levels : promoteLone(levels, candidates), moved: moved && !unnumbered };
}

/** A chapter whose heading is one long sentence, standing in the row of chapters: 二、… after 一、 and before 三、. */
function promoteLone(levels: readonly Level[], candidates: readonly Candidate[]): Level[] {
  const chapters = candidates.flatMap(({ mark }, i) => (mark?.form === 'cn' ? [i] : []));
  const out = [...levels];
  chapters.forEach((at, k) => {
    if (out[at] !== 0) return;
    const number = candidates[at]?.mark?.number ?? 0;
    const before = candidates[chapters[k - 1] ?? -1]?.mark?.number ?? 0;
    const after = candidates[chapters[k + 1] ?? -1]?.mark?.number ?? number + 1;
    const someHeading = chapters.some((other) => levels[other] !== 0);
    if (someHeading && number === before + 1 && after === number + 1) out[at] = 1;
  });
  return out;
}

/** A line that stands alone between paragraphs of prose. */
function followsProse(blocks: readonly SourceBlock[], at: number): boolean {
  const next = blocks[at + 1];
  return next?.type === 'paragraph' && next.text.trim().length > 40 && at < blocks.length - 1;
}

export function outline(source: readonly SourceBlock[], year: number): Outline {
  const { blocks, count } = splitEndless(source);
  const { levels, moved } = findLevels(blocks, year);
  const messages: Message[] = [];
  if (count > 0) {
    messages.push({
      code: 'split-paragraphs',
      severity: 'info',
      text: `把连成一段的文字按序数分成了 ${count + 1} 段，请核对。`,
    });
  }
  if (moved) {
    messages.push({
      code: 'levels-normalised',
      severity: 'info',
      text: '文件的最高层次不是“一、”，已按层次改为一、（一）1. 的顺序。',
    });
  }
  const faults = ordinalFaults(blocks, levels, moved);
  const items = blocks.map((block, i): OutlineItem => {
    if (block.type === 'table') return { type: 'table', table: block };
    const level = levels[i] ?? 0;
    const mark = readMark(block);
    if (level === 0) return { type: 'paragraph', paragraph: spelledOut(block), level, number: null };
    const paragraph = trimEnd(trimStart(cutStart(block, mark?.length ?? 0)));
    const wrong = faults.get(i);
    return {
      type: 'paragraph',
      paragraph,
      level,
      number: mark?.number ?? null,
      ...(wrong ? { faults: wrong } : {}),
    };
  });
  return { items, messages };
}

/** Body text keeps the ordinal its automatic numbering printed. */
function spelledOut(block: SourceParagraph): SourceParagraph {
  const paragraph = trimEnd(trimStart(block));
  const ordinal = block.numbering;
  if (ordinal === null || !/[\p{L}\p{N}]/u.test(ordinal)) return paragraph;
  return {
    ...paragraph,
    text: ordinal + paragraph.text,
    ...(paragraph.content
      ? { content: [{ type: 'text' as const, text: ordinal }, ...paragraph.content] }
      : {}),
  };
}
