// E06 — flags (zhèn) in 鎮(zhèn)政府; leaves alone 卡拉OK(KTV), 人工智能(AI), 平台(app).

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E06: Rule = {
  id: 'E06',
  title: '网页注音',
  group: 'E',
  severity: 'error',
  basis: '有的网站繁简转换会在汉字后面插入拼音。',
  example: {
    flags: '鎮(zhèn)政府依法行政。',
    leavesAlone: '人工智能(AI)平台上线，开展卡拉OK(KTV)检查。',
  },
  check: findPattern(
    /(?<=[\u3400-\u9fff])[(（](?=[^()（）]{0,30}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ'’ ]{1,30}[)）]/gu,
    {
      needs: '(（',
      message: (found) => `“${found}”是网页插入的拼音，请删去。`,
      fix: () => '',
    },
  ),
};
