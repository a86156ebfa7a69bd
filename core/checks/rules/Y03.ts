// Y03 — report year 2024: flags 2023年 in 2023年，全镇共开展法治宣传32场; leaves alone 自2019年以来, 较2023年下降, 2021年修订的《行政处罚法》,
// 《……（2021—2025年）》.

import { masked, sentenceAt } from '../masks.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { AHEAD, yearsIn } from '../years.ts';

const BEFORE =
  /(?:自|从|早在|始于|于|与|和|同|比|较|由|至|到|超过|相比|截至|截止|对比|参照|对照|延续|[—–\-～~、])\s*$/u;
const AFTER =
  /^年(?:度)?(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?|初|底|末|年底|上半年|下半年)?(?:以来|以前|之前|之后|后|起|至|到|开始|相比|同期|的?基础上|、20|[—–\-～~]|版|级|届|第|出生|毕业|入)/u;
// The rest of the sentence tells when something came about, not what was done in the year reported on.
const HISTORY =
  /以来|历史|修订|修正|修改|施行|实施的|颁布|印发|出台|公布|制定的|成立|设立|组建|建成|建立|换届|挂牌|撤并|撤销|合并|划转|改革后|获得?(?:评|全|省|市|国|县|“)|荣获|评为|授予|命名|表彰|荣誉|称号|先进|入选|创建成功|启用|投入使用|签订|立项|当选|任命|通过的|发布的|同比|较上年|比上年|增长|下降|减少|上升|连续|三年|五年|整改|遗留|历年|往年|上年度|上一年|去年/u;

export const Y03: Rule = {
  id: 'Y03',
  title: '正文里的旧年份',
  group: 'Y',
  severity: 'warning',
  basis: '沿用上年稿子最容易漏改的地方。',
  example: {
    flags: '2024年，全镇共开展法治宣传32场。',
    leavesAlone: '自2019年以来连续六年零发生；较2024年下降12%；2021年修订的《行政处罚法》。',
  },
  check: perLine(function* (line, about): Generator<Match> {
    if (line.section === null || line.level !== 0 || line.inTable) return;
    if (/如下/u.test(line.text) && line.early) return;
    const text = masked(line.text, 'title', 'number', 'brackets', 'quotes');
    for (const { year, start, end } of yearsIn(text)) {
      const inPlan = line.section === 'plan';
      if (inPlan ? year > about.year : year >= about.year) continue;
      const before = text.slice(Math.max(0, start - 6), start);
      const after = text.slice(end, end + 24);
      if (BEFORE.test(before) || AFTER.test(after)) continue;
      const sentence = sentenceAt(text, start);
      const rest = text.slice(start, sentence.end);
      if (HISTORY.test(rest)) continue;
      // A plan may look back on the year; stale is the year it says it plans for.
      if (inPlan && !(/^年(?:度)?[，,]/u.test(after) && /将|要|继续|进一步|着力|重点/u.test(rest))) continue;
      if (!inPlan && AHEAD.test(rest)) continue;
      const right = inPlan ? about.year + 1 : about.year;
      yield {
        start,
        end: end + 1,
        message: inPlan
          ? `这里说的是下一年度的安排，写的却是${year}年，请核对。`
          : `这里写的是${year}年，本报告是${about.year}年度，请核对是不是沿用时没有改。`,
        fixes: [{ label: `改为“${right}年”`, replacement: `${right}年` }],
      };
    }
  }, '2'),
};
