// L06 — mentions 《规定》 in 根据《规定》要求 where nothing said before what it stands for; leaves alone ……（以下简称《规定》） and after it.

import { matchesOf } from '../matches.ts';
import { toFinding } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { viewOf } from '../view.ts';

const SHORT = /《((?:实施)?(?:规定|纲要|条例|办法|意见|决定|方案|规划|细则|通知))》/gu;

export const L06: Rule = {
  id: 'L06',
  title: '简称没有交代',
  group: 'L',
  severity: 'info',
  basis: '文件第一次出现写全称，后文用简称的先交代“以下简称”。',
  example: {
    flags: '根据《规定》要求报告。',
    leavesAlone: '根据《法治政府建设与责任落实督察工作规定》（以下简称《规定》）和《规定》的要求报告。',
  },
  *check(report) {
    const known = new Set<string>();
    for (const line of viewOf(report).lines) {
      if (line.section === null || !line.characters.has('《')) continue;
      for (const match of matchesOf(line.text, SHORT)) {
        const name = match[1] ?? '';
        const before = line.text.slice(Math.max(0, match.index - 10), match.index);
        if (/简称[：:“]?$/u.test(before)) known.add(name);
        if (known.has(name)) continue;
        known.add(name);
        yield toFinding(line, {
          start: match.index,
          end: match.index + match[0].length,
          message: `${match[0]}前文没有交代是哪一个文件，第一次出现请写全称。`,
        });
      }
    }
  },
};
