// Characters that an official face lacks. The faces named …_GB2312 and 方正…简体 hold the 6 763 characters of GB 2312 only; Word sets
// the others (塆, 滘, 〇 …) in whatever it finds, in the middle of a name. So they are set in the face's full sister, and that is said.

import type { Fonts, PlanBlock, PlanParagraph, PlanRun } from './page-plan.ts';

/** Faces with the characters of GB 2312 only, and the one that holds the others in the same hand. */
const SISTERS: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  方正仿宋简体: '仿宋',
  楷体_GB2312: '楷体',
  方正楷体简体: '楷体',
  方正小标宋简体: '宋体',
  方正黑体简体: '黑体',
};

let known: ReadonlySet<string> | null = null;

/** The characters of GB 2312-80, decoded once: rows 1–9 and 16–87 of 94 (GB2312, table of EUC-CN). */
function gb2312(): ReadonlySet<string> {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row++) {
    if (row > 0xa9 && row < 0xb0) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  known = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  return known;
}

/** CJK characters and marks that a face of GB 2312 does not have. */
function lacks(character: string): boolean {
  return character >= '\u2e80' && !gb2312().has(character);
}

const MAYBE = /[\u2e80-\uffff]|[\ud800-\udbff]/u;

function coverRun(run: PlanRun, fonts: Fonts, lacking: Set<string>): readonly PlanRun[] {
  const sister = SISTERS[fonts[run.face]];
  if (sister === undefined || !MAYBE.test(run.text)) return [run];
  const parts: PlanRun[] = [];
  let start = 0;
  let missing = false;
  const cut = (end: number): void => {
    if (end > start) parts.push({ ...run, text: run.text.slice(start, end), font: missing ? sister : null });
    start = end;
  };
  let offset = 0;
  for (const character of run.text) {
    const lacked = lacks(character);
    if (lacked !== missing) {
      cut(offset);
      missing = lacked;
    }
    if (lacked) lacking.add(character);
    offset += character.length;
  }
  if (parts.length === 0 && !missing) return [run];
  cut(run.text.length);
  return parts;
}

function coverParagraph(paragraph: PlanParagraph, fonts: Fonts, lacking: Set<string>): PlanParagraph {
  const runs = paragraph.runs.flatMap((run) => coverRun(run, fonts, lacking));
  return runs.length === paragraph.runs.length && runs.every((run, i) => run === paragraph.runs[i])
    ? paragraph
    : { ...paragraph, runs };
}

/** Sets in sister faces what the faces lack; adds each such character to `lacking`. */
export function coverBlock<T extends PlanBlock>(block: T, fonts: Fonts, lacking: Set<string>): T;
export function coverBlock(block: PlanBlock, fonts: Fonts, lacking: Set<string>): PlanBlock {
  if (block.kind === 'paragraph') return coverParagraph(block, fonts, lacking);
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.map((cell) => ({ ...cell, paragraph: coverParagraph(cell.paragraph, fonts, lacking) })),
    ),
  };
}

/** More than anyone reads. */
const MOST_NAMED = 10;

/** What to tell the clerk of them; nothing for none. */
export function lackingNotes(lacking: ReadonlySet<string>): readonly string[] {
  if (lacking.size === 0) return [];
  const named = [...lacking]
    .slice(0, MOST_NAMED)
    .map((character) => `“${character}”`)
    .join('');
  const more = lacking.size > MOST_NAMED ? `等 ${lacking.size} 个字` : '';
  return [
    `${named}${more}不在 GB2312 字库里，仿宋_GB2312 等字体没有，已改用同类的完整字体（仿宋、楷体、宋体）。打印前请看一看这些字。`,
  ];
}
