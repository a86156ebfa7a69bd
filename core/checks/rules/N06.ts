// N06 — flags 三是 in 一是……。三是……; leaves alone 丁是丁, 万一是, 统一是, and 一是/二是/三是 that go on over several paragraphs.

import { chineseNumeral, parseChineseNumeral } from '../../outline/ordinal.ts';
import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const POINT =
  /(?<=^[\s“]*|[。；，：、！？;,:][\s“]*)([一二三四五六七八九十]{1,3})是(?!一[，。；]|二[，。；])/gu;

export const N06: Rule = {
  id: 'N06',
  title: '“一是、二是、三是”不连续',
  group: 'N',
  severity: 'warning',
  basis: '删改时容易漏改后面的序数。',
  example: {
    flags: '一是加强学习。三是强化监督。',
    leavesAlone: '一是加强学习。二是强化监督。做到丁是丁、卯是卯。',
  },
  *check(report) {
    let section: string | null = null;
    let expected = 0;
    // After a jump either the jump or what comes after it may be the slip.
    let orElse = 0;
    // Points go on over paragraphs, not over a heading and not past a paragraph that has none.
    for (const line of viewOf(report).lines) {
      if (line.section !== section || (line.level > 0 && !line.characters.has('是'))) expected = 0;
      section = line.section;
      if (section === null || !line.characters.has('是')) {
        if (line.text.trim() !== '') expected = 0;
        continue;
      }
      let here = 0;
      for (const match of matchesOf(line.text, POINT)) {
        const number = parseChineseNumeral(match[1] ?? '') ?? 0;
        if (number === 0) continue;
        here += 1;
        if (number !== 1 && expected > 0 && number !== expected && number !== orElse) {
          const right = chineseNumeral(expected);
          yield toFinding(line, {
            start: match.index,
            end: match.index + match[0].length,
            message: `前面是“${chineseNumeral(expected - 1)}是”，这里应当是“${right}是”，请核对有没有漏掉一项。`,
            fixes: [{ label: `改为“${right}是”`, replacement: `${right}是` }],
          });
        }
        orElse = number !== 1 && expected > 0 && number !== expected ? expected + 1 : 0;
        expected = number === 1 || expected > 0 ? number + 1 : 0;
      }
      if (here === 0) expected = 0;
    }
  },
};
