// U09 — flags 3.15 in 开展“3.15”消费者权益日活动 and 八·五 in “八·五”普法; leaves alone 3.15万元, 增长3.15%, “3·15”, 2024.12.4.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const U09: Rule = {
  id: 'U09',
  title: '月日节日的间隔号',
  group: 'U',
  severity: 'warning',
  basis: 'GB/T 15834—2011：以月、日为标志的事件、节日，月和日之间用间隔号“·”。',
  example: {
    flags: '开展“3.15”消费者权益日活动。',
    leavesAlone: '投入3.15万元，增长3.15%，开展“3·15”国际消费者权益日活动。',
  },
  check: findPattern(
    /(?<![\d.])(?:1\.10|3\.8|3\.12|3\.15|4\.15|5\.12|6\.5|6\.26|11\.9|12\.2|12\.4)(?=[”"]?(?:国际|国家|全国|世界|全民|消费|宪法|禁毒|防灾|环境|消防|交通|法[治制]|植树|妇女|110|宣传|活动|主题|普法|日(?![均产])))|(?<=[“"]?)[一二三四五六七八九十]{1,2}[·.．•][一二三四五六七八九五](?=[”"]?(?:普法|规划|时期|期间))/gu,
    {
      needs: '.·．•',
      message: (found) =>
        /^\d/u.test(found) ? `“${found}”的月和日之间用间隔号“·”。` : `“${found}”是届次，中间不加点。`,
      fix: (found) => (/^\d/u.test(found) ? found.replace('.', '·') : found.replace(/[·.．•]/u, '')),
    },
  ),
};
