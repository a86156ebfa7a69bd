// L05 — flags 《法治政府建设与政府责任落实督察工作规定》 (two characters too many); leaves alone the right name, and names that go on
// (《……规定》实施办法) or belong to a place (《云岭县……》).

import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';

const CITED = /《([^《》〈〉]{6,60})》/gu;
const YEARS = /[（(][^（）()]*[）)]$/u;
const MOST_CHANGES = 3;
/** Names as long as this are not each other's with two characters changed. */
const LONG = 16;
const LOCAL = /^(?:[\u4e00-\u9fff]{1,8}?(?:省|市|县|区|旗|州|镇|乡|街道)|关于|20\d\d)/u;
const GOES_ON = /(?:实施(?:办法|细则|意见|方案)|解读|读本|释义|若干问题|暂行办法)$/u;

/** Edits that turn one text into the other, counted up to `most` + 1. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let best = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
      const cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/** Whether two names begin and end alike: a slip is inside, another document differs at an end. */
function sameEnds(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2) && one.slice(-1) === other.slice(-1);
}

export const L05: Rule = {
  id: 'L05',
  title: '文件名多字、少字',
  group: 'L',
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第二十条：引文要准确；文件名一字不能错。',
  example: {
    flags: '按照《法治政府建设与政府责任落实督察工作规定》的要求报告。',
    leavesAlone:
      '按照《法治政府建设与责任落实督察工作规定》和《云岭县法治政府建设与责任落实督察办法》的要求报告。',
  },
  check: perLine(function* ({ text }, { tables }): Generator<Match> {
    const names = tables.documents.documents.map(({ name }) => name);
    if (names.length === 0) return;
    for (const match of matchesOf(text, CITED)) {
      const cited = match[1] ?? '';
      const name = cited.replace(YEARS, '');
      if (name.length < 7 || names.includes(name) || names.includes(`中华人民共和国${name}`)) continue;
      if (LOCAL.test(name) || GOES_ON.test(name)) continue;
      const near = names.find((right) => {
        if (!sameEnds(name, right)) return false;
        // Another word in the place of one is another document; a slip is one character, or some too many or too few.
        const longer = Math.abs(name.length - right.length);
        const most = Math.min(
          MOST_CHANGES,
          Math.floor(right.length / 5),
          Math.max(right.length >= LONG ? 2 : 1, longer),
        );
        return distance(name, right, most) <= most;
      });
      if (!near) continue;
      const start = match.index + 1;
      yield {
        start,
        end: start + name.length,
        message: `文件名应当是《${near}》，请核对。`,
        fixes: [{ label: `改为“${near}”`, replacement: near }],
      };
    }
  }, '《'),
};
