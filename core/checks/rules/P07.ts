// P07 — flags 起 in 成功调解矛盾纠纷起，, 次 in 开展集中学习次；; leaves alone 信访件，, 快件。, 矛盾纠纷起因, 增加宣传场次，.

import { around } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { HAN } from '../words.ts';

const END = '(?=[，。；、,;])';
const NOUN =
  '(?:矛盾纠纷|纠纷|法治宣传(?:活动)?|宣传活动|集中学习|专题学习|专题培训|业务培训|执法检查|安全检查|法律咨询|宣传资料|宣传册|宣传手册|法律援助|行政处罚案件|行政复议案件|信访案件|积案|应急演练|法治讲座|讲座|专题会议|培训|宣讲|问题|隐患|建议|提案)';

// The count word comes first in the pattern, what has to stand before it last: that is quicker.
const PATTERN = new RegExp(
  `(?:人次|场次|万元|平方米|余件|余人|余场|余次|件|起|次|场|份|期)${END}(?<=${NOUN}(?:件|起|次|场次|场|人次|份|期)|(?:共计|累计|总计|合计|达到|共有|共)(?:人次|场次|万元|平方米|余件|余人|余场|余次|件|起|场|份|次))|[%％](?=[，。；、以])(?<=率(?:达到了?|达|为)?[%％])|现行有效的?(?:行政)?规范性文件(?=[。；])|(?:事项)项${END}(?<=事项项)|(?:案件|信件|文件|工单|诉求|线索)件${END}|(?<![节预签履公违合条契制相邀])(?:约|近|超过|不少于|不低于|逾)(?:件|起|次|场|份|人次|场次|户|名|处)${END}|(?:个|栋|亩|公里|平方米|[万亿]元|人次|批次)${END}(?<=(?![一二三四五六七八九十百千万亿两几数多每逐各某整半单这那该哪上近超过余元个亩方楼田按分同下前后头干逾])${HAN}(?:个|栋|亩|公里|平方米|[万亿]元|人次|批次))(?<!单位：(?:万元|亿元|亩))`,
  'gu',
);

// 共调解纠纷若干件。共化解几起。 A draft's words for a number not yet known.
const VAGUE =
  /(?:若干|(?<![十数好])几|空格|空)(?=\s?(?:件|起|场次?|次|个|项|处|条|人次|份|批次|户|名|万元)[，。；、])(?<=(?:共|累计|合计|总计|不少于|不低于|调解|化解|办理|受理|发放|举办|成功|抽检|检查|排查|走访|培训|处置|查处|立案|开展|组织)[^，。；？?0-9]{0,8}(?:若干|空格|空)|(?:共|累计|合计|总计|应诉|出庭|研究|召开|开展|组织|学习|宣讲|检查)[^，。；？?0-9]{0,6}几)|(?<=率(?:达|达到|为|至)?)几(?=[%％])|(?:意见|建议|问题|隐患|纠纷|案件|资料|活动|线索)若干(?=[，。；])/gu;

// 增加宣传场次、统计培训人次 speak of the number itself.
const ABOUT_NUMBERS =
  /(?:建设|修建|新建|增加|提高|扩大|减少|压减|加密|加大|统计|登记|明确|控制|保证|确保|保障|合理|规定|不同|每)[^，。；]{0,12}$/u;

export const P07: Rule = {
  id: 'P07',
  title: '量词前面缺数字',
  group: 'P',
  severity: 'warning',
  basis: '网页转换和删改常把数字丢掉，如“现行有效的规范性文件。”。',
  example: {
    flags: '成功调解矛盾纠纷起，群众满意。',
    leavesAlone: '及时办理信访件，矛盾纠纷起因复杂，执法检查次数明显增加。',
  },
  check: perLine(function* ({ text }): Generator<Match> {
    for (const { 0: found, index: start } of matchesOf(text, PATTERN)) {
      if (ABOUT_NUMBERS.test(text.slice(Math.max(0, start - 18), start))) continue;
      const end = start + found.length;
      yield { start, end, message: `“${around(text, start, end)}”像是缺了数字，请核对。` };
    }
    for (const { 0: found, index: start } of matchesOf(text, VAGUE)) {
      const end = start + found.length;
      yield { start, end, message: `“${around(text, start, end)}”没有确数，请核实后填上实际数字。` };
    }
  }),
};
