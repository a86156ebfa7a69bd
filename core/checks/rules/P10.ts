// P10 — flags 邮箱：xxxxxx@163.xxx, 电话13xxxxxxxxx, 0000-0000000; leaves alone fzb_wx@163.com, 12345热线, 138****1234.

import { type Match, perLine, type Search, search } from '../per-line.ts';
import type { Rule } from '../types.ts';

const SEARCHES: readonly Search[] = [
  {
    needs: '@',
    pattern:
      /(?<![xXＸ×*＊])[xXＸ×*＊]{3,}@[\w.＊*×Ｘ]*|(?<![\w.])[\w.]{1,64}@[\w]{1,64}\.[xX]{2,}|(?<![\w.])[\w.]{1,64}@example\.(?:com|cn|org)/gu,
  },
  {
    needs: 'xXＸ×*＊',
    pattern:
      /(?<!\d)1[3-9]\d?[xXＸ×*＊]{8,9}(?![xX\d])|(?<!\d)0\d{2,3}[-—][*＊]{6,8}(?!\d)|(?:https?:\/\/)?www\.[xX]{3,}\.[a-z.]{2,20}/gu,
  },
  {
    needs: '0',
    pattern:
      /(?<!\d)0{3,4}-0{6,8}(?!\d)|(?<!\d)1(?:0{10}|[3-9]\d?0{8,9})(?![\d.]|万|亿|元)|(?<![\d])13800138000(?!\d)/gu,
  },
  {
    needs: '电手联传热',
    pattern:
      /(?:1?1{7,10}|0{7,8}|1234567(?:8(?:9(?:0|01)?)?)?|12345678901)(?!\d)(?<=(?:电话|手机|联系方式|传真|热线)(?:号码)?[：:]?\s?\d+)/gu,
  },
];

export const P10: Rule = {
  id: 'P10',
  title: '联系方式没有填',
  group: 'P',
  severity: 'error',
  basis: '公开的电话、邮箱写成“0830-xxxxxx”“xxxxxx@163.xxx”，曾被媒体点名。',
  example: {
    flags: '邮箱：xxxxxx@163.xxx，电话13xxxxxxxxx。',
    leavesAlone: '邮箱：fzb_wx@163.com，拨打12345热线。',
  },
  check: perLine(function* (line): Generator<Match> {
    for (const { found, start, end } of search(line, line.text, SEARCHES)) {
      yield { start, end, message: `联系方式“${found}”没有填，请填上实际号码或地址。` };
    }
  }, '@xXＸ×*＊01'),
};
