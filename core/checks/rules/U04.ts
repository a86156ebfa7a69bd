// U04 — flags 《 in 根据《党政主要负责人……规定要求; leaves alone a quotation over several paragraphs (“ at each, ” at the last), and 1）.

import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { hasAny, remembered, viewOf } from '../view.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '》': '《',
  '”': '“',
  '）': '（',
  ')': '（',
  '〕': '〔',
  '】': '【',
  '〉': '〈',
};
const OPENERS: Readonly<Record<string, string>> = {
  '《': '《',
  '“': '“',
  '（': '（',
  '(': '（',
  '〔': '〔',
  '【': '【',
  '〈': '〈',
};
/** 1） or a） at the start of a line is a number, not a closing bracket. */
const LIST_NUMBER = /^\s*(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})[)）]/u;

/** Offsets of the marks that have no partner. */
function unpaired(text: string): number[] {
  const open: { mark: string; at: number }[] = [];
  const lone: number[] = [];
  const from = LIST_NUMBER.exec(text)?.[0].length ?? 0;
  for (const { 0: char, index: at } of matchesOf(text, /[《》“”（）()〔〕【】〈〉]/gu)) {
    if (at < from) continue;
    const opener = OPENERS[char];
    if (opener) {
      open.push({ mark: opener, at });
      continue;
    }
    const wanted = CLOSERS[char];
    if (!wanted) continue;
    let partner = open.length - 1;
    while (partner >= 0 && open[partner]?.mark !== wanted) partner -= 1;
    if (partner < 0) lone.push(at);
    else
      lone.push(
        ...open
          .splice(partner)
          .slice(1)
          .map((mark) => mark.at),
      );
  }
  return [...lone, ...open.map((mark) => mark.at)].sort((a, b) => a - b);
}

const unpairedIn = remembered((line) => unpaired(line.text));

export const U04: Rule = {
  id: 'U04',
  title: '括号、引号、书名号不配对',
  group: 'U',
  severity: 'error',
  basis: 'GB/T 15834—2011：括号、引号、书名号成对使用。',
  example: {
    flags: '根据《党政主要负责人履行推进法治建设第一责任人职责规定要求推进。',
    leavesAlone: '根据《民法典》（2020年通过）调解“邻里”纠纷。',
  },
  *check(report) {
    const { lines } = viewOf(report);
    for (const [i, line] of lines.entries()) {
      if (!hasAny(line, '《》“”（）()〔〕【】〈〉')) continue;
      const lone = unpairedIn(line);
      const at = lone[0];
      if (at === undefined) continue;
      const mark = line.text.charAt(at);
      // A quotation that goes on in the next paragraph is opened again there and closed at its end.
      if (lone.length === 1 && mark === '“' && lines[i + 1]?.text.trimStart().startsWith('“')) continue;
      yield toFinding(line, {
        start: at,
        end: at + 1,
        message: `“${mark}”没有配对，请补上另一半或删去。`
          .replace('““”', '前引号“')
          .replace('“””', '后引号”'),
      });
    }
  },
};
