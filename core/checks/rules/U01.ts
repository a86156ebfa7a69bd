// U01 — one finding for all half-width marks between Chinese characters: 一年来,我镇坚持, 党的领导(党委);
// leaves alone 8:30至17:00, http://…, 12,500元, GB/T 9704—2012, 3:2.

import type { Edit } from '../../report/edit.ts';
import { withoutAddresses } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import type { Rule } from '../types.ts';
import { type CheckLine, hasAny, remembered, viewOf } from '../view.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
};
const MARKS =
  /(?<=[\u4e00-\u9fff”》）])[,;:!?](?=$|\s|[\u4e00-\u9fff“《（(0-9A-Za-z])|(?<=[0-9%])[,;:!?](?=[\u4e00-\u9fff“《（])|(?<=[\u4e00-\u9fff”》）])\.(?=\s*$|[\u4e00-\u9fff])|(?<=\))[,;:](?=$|[\u4e00-\u9fff“《])/gu;
// A pair that has Chinese in it, or stands directly after Chinese and holds a number.
const BRACKETS = /\((?=[^()]{0,80}[\u4e00-\u9fff])[^()]{1,80}\)|(?<=[\u4e00-\u9fff])\(\d{1,4}\)/gu;

function editsOf(line: CheckLine): Edit[] {
  const text = withoutAddresses(line.text);
  const edits: Edit[] = [];
  const put = (start: number): void => {
    const replacement = FULL[text.charAt(start)];
    const inBlank = line.blanks.some((blank) => blank.start <= start && start < blank.end);
    if (replacement && !inBlank) edits.push({ line: line.id, start, end: start + 1, replacement });
  };
  for (const match of matchesOf(text, MARKS)) put(match.index);
  for (const match of matchesOf(text, BRACKETS)) {
    put(match.index);
    put(match.index + match[0].length - 1);
  }
  return edits.sort((a, b) => a.start - b.start);
}

const editsIn = remembered(editsOf);

export const U01: Rule = {
  id: 'U01',
  title: '汉字之间的半角标点',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：中文标点用全角。网页和一些录入软件会把标点变成半角。',
  example: {
    flags: '一年来,我镇坚持依法行政。',
    leavesAlone: '办公时间8:30至17:00，罚款12,500元，执行GB/T 9704—2012。',
  },
  *check(report) {
    const edits: Edit[] = [];
    let first: CheckLine | null = null;
    for (const line of viewOf(report).lines) {
      if (!hasAny(line, ',;:!?.()')) continue;
      const here = editsIn(line);
      if (here.length > 0) first ??= line;
      edits.push(...here);
    }
    const at = edits[0];
    if (!first || !at) return;
    yield {
      section: first.section,
      line: first.id,
      start: at.start,
      end: at.end,
      message: `全文有${edits.length}处半角标点，这是第一处，可以一次全部改为全角。`,
      suggestions: [{ label: `全部改为全角（${edits.length}处）`, edits }],
    };
  },
};
