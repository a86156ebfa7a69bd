// E13 — mentions 榃 in 榃滨镇, 埗 in 埗头镇; leaves alone 圩, 埔, 峁, which the fonts hold.

import { isInGb2312 } from '../gb2312.ts';
import { toFinding } from '../per-line.ts';
import { isTraditional } from '../traditional.ts';
import type { Rule } from '../types.ts';
import { remembered, viewOf } from '../view.ts';

const rareIn = remembered(({ text }): readonly number[] => {
  const rare: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff && !isInGb2312(code) && !isTraditional(code)) rare.push(i);
  }
  return rare;
});

export const E13: Rule = {
  id: 'E13',
  title: 'GB2312 字体里没有的字',
  group: 'E',
  severity: 'info',
  basis: '仿宋_GB2312、楷体_GB2312 只有6763个汉字，缺的字打印出来是别的字体或空白。',
  example: { flags: '榃滨镇和埗头镇。', leavesAlone: '石圩镇、黄埔村和峁上村。' },
  *check(report) {
    const told = new Set<string>();
    for (const line of viewOf(report).lines) {
      for (const at of rareIn(line)) {
        const char = line.text.charAt(at);
        if (told.has(char)) continue;
        told.add(char);
        yield toFinding(line, {
          start: at,
          end: at + 1,
          message: `“${char}”不在 GB2312 字体里，打印前请看看这个字的样子。`,
        });
      }
    }
  },
};
