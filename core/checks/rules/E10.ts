// E10 — flags 皇冠体育; leaves alone 打击网络赌博, 体育彩票公益金, 全民健身体育设施.

import { findPattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

export const E10: Rule = {
  id: 'E10',
  title: '黑链、广告',
  group: 'E',
  severity: 'error',
  basis: '被植入广告的网页复制下来会带上广告词。',
  example: {
    flags: '皇冠体育全面推进依法治镇。',
    leavesAlone: '打击网络赌博，用好体育彩票公益金。',
  },
  check: findPattern(
    /[\u4e00-\u9fff]{0,2}威廉希尔(?:公司)?|皇冠(?:体育|网|国际)|体育(?:投注|官网|入口)|[\u4e00-\u9fff]{2}体育平台(?=全面|官|登|[，。])|澳门(?:新葡京|威尼斯人)|必威(?:体育|官)|亚博(?:体育|官|网)|九游会|久久精品/gu,
    {
      needs: '威皇体澳亚九久',
      message: (found) => `“${found}”是网页被植入的广告词，请删去并对照原文。`,
    },
  ),
};
