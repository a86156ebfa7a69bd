// Y03 — report year 2024: flags 2023年 in 2023年，全镇共开展法治宣传32场; leaves alone 自2019年以来, 较2023年下降, 2021年修订的《行政处罚法》,
// 《……（2021—2025年）》.

import { masked, sentenceAt } from '../masks.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { AHEAD, yearsIn } from '../years.ts';

const BEFORE =
  /(?:自|从|早在|始于|于|与|和|同|比|较|由|(?<!截)至|到|超过|相比|对比|参照|对照|延续|[—–\-～~、])\s*$/u;
const AFTER =
  /^年(?:度)?(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?|初|底|末|年底|上半年|下半年)?(?:以来|以前|之前|之后|后|前|起|至(?!\d{1,2}月)|到|开始|相比|同期|的?基础上|、20|[—–\-～~]|版|级|届|第(?![一二三四]季度)|出生|毕业|入)/u;
// 2024年度述法评议, 2024年结转的5件, 2024年修建的水渠: the year belongs to a thing, not to the work reported on.
const OF_A_THING =
  /^年(?:度)?(?:(?:法治|政府|依法|普法|工作|领导|执法)[^，。；]{0,12}|年度)?(?:年度报告|情况的?报告|述法|述职|汇报|考核|评议|反馈|审计|决算|绩效)|^年(?:度)?(?:\d{1,2}月)?(?:结转|未办结|遗留|未完成|未化解|积存|跨年|中央|一号文件|省委|省级|国家|的(?!工作中))|^年[^，。；]{0,10}(?:基础上|经验|做法)|^年(?:\d{1,2}月(?:\d{1,2}日)?|初|底|末)?[^，。；、\d]{1,10}(?:启动|修建|建设|购买|签订|制定|印发|出台|发生|发现|受理|立案|创建|承包|新建|开工|开展|聘任|录用|建成)的/u;
// The rest of the sentence tells when something came about, not what was done in the year reported on.
const ALWAYS_HISTORY =
  /以来|历史|换届|挂牌|撤并|撤销|撤[乡镇]|设[镇乡]|并入|合并|划转|改革后|征收|承包|立案|判决|获得?(?:评|全|省|市|国|县|“)|荣获|评为|授予|命名|表彰|荣誉|称号|先进|入选|创建(?:成功|为)|同比|较上年|比上年|增长|下降|减少|上升|连续|历年|往年|上年度|上一年|去年|今年|申请调解/u;
const HISTORY =
  /修订|修正|修改|施行|实施的|颁布|印发|出台|公布|制定的|成立|设立|组建|建成|建立|启用|投入使用|签订|立项|当选|任命|通过的|发布的|三年|五年|整改|遗留/u;
/** What stands before a year that begins a clause. */
const CLAUSE_START =
  /(?:^|[^\u3400-\u9fff\dA-Za-z]|全[镇乡街县村]|我[镇乡街]|本[镇乡]|街道|镇政府|镇党委|司法所|执法队|其中|显示|统计|(?:^|[，。；])(?:回顾|总结|(?:刚刚)?过去的)|(?:期限|区间|时段|时间|周期)为|(?:^|[，。；])截[至止]|在|对|了)\s*$/u;
/** 青石镇2024年共开展……: an office, and what it did. */
const OFFICE = /[镇乡道委心会队所区]\s*$/u;
const DID = /^年(?:度)?(?:共|累计|全年|开展|受理|办理|调解|组织|召开|完成|化解|处理|公开|审查|发放)/u;
const TO_THE_END = /(?:^|[。；])[到至]\s*$/u;
/** History whatever else is compared. */
const TOLD_BEFORE =
  /以来|历史|换届|挂牌|立案|判决|荣获|评为|授予|命名|表彰|称号|先进|入选|往年|今年|整改|遗留|申请调解/u;
const FAR_AHEAD = /下一年|下一步|来年|明年/u;
const PERSON = /当事人|村民|[某×]|群众反映|该案|该地块|原告/u;

const PLANNED_BEFORE = /(?:计划(?:在|于)?|力争|争取|展望|预计(?:在|于)?|确保)\s*$/u;
const DRAWN_UP = /^年(?:度)?[^，。；]{0,12}(?:计划|清单|要点|方案|安排)(?<!考核[^，。；]{0,8})/u;
const DRAWS_UP = /(?:制定|印发|编制|谋划|安排|部署)好?\s*$/u;
const LOOKS_BACK = /基础|经验|不足|问题|成绩|成效|反馈|考核|总结|回顾|以来|取得|完成了/u;

/** Whether a year in the chapter about next year is named as the year planned for. */
function isPlanned(text: string, start: number, end: number, stop: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 24);
  const rest = text.slice(start, stop);
  if (PLANNED_BEFORE.test(before)) return true;
  if (DRAWS_UP.test(before) && DRAWN_UP.test(after)) return true;
  const opens = /(?:^|[。；])\s*在?$/u.test(text.slice(0, start));
  if (opens && !LOOKS_BACK.test(rest) && !/[了已]/u.test(rest) && !/^年(?:度)?(?:末|底|以|的)/u.test(after))
    return true;
  if (!/将|要|继续|进一步|着力|重点/u.test(rest)) return false;
  if (!opens) return false;
  if (/^年(?:度)?[，,]/u.test(after)) return true;
  return /^年(?:度)?(?:我[镇乡街]|全[镇乡街]|本[镇乡]|的工作中)/u.test(after) && !LOOKS_BACK.test(rest);
}

/** Whether a year in the account of the year is named as if it were the year reported on. */
function isStale(text: string, year: number, about: number, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 30);
  const sentence = sentenceAt(text, start);
  const whole = text.slice(sentence.start, sentence.end);
  const rest = text.slice(start, sentence.end);
  // 2025年38件，2024年45件 compares; two other years tell a story.
  if ([...yearsIn(whole)].some((other) => other.year !== year)) return false;
  const sinceLast =
    year === about - 1 && /^年度?以来[，,]?/u.test(after) && /(?:^|[。；])\s*$/u.test(text.slice(0, start));
  if (sinceLast) return !/累计|连续|同比|增长|下降/u.test(rest);
  if (TO_THE_END.test(before) && /^年(?:度)?(?:底|末|12月)/u.test(after)) return !ALWAYS_HISTORY.test(rest);
  if (BEFORE.test(before) || AFTER.test(after) || OF_A_THING.test(after)) return false;
  if (!CLAUSE_START.test(before) && !(OFFICE.test(before) && DID.test(after))) return false;
  if (PERSON.test(text.slice(sentence.start, start))) return false;
  // 2023年受理612件，较上年提高……: it is told as the year's own work.
  if (year === about - 1 && sentence.start === start && DID.test(after) && !TOLD_BEFORE.test(rest))
    return true;
  const asSubject = year === about - 1 && /^年(?:度)?[，,]/u.test(after);
  if (ALWAYS_HISTORY.test(rest) || (asSubject ? FAR_AHEAD : AHEAD).test(rest)) return false;
  return asSubject || !HISTORY.test(rest);
}

/** Whether a heading below the chapter's names a year as the one it tells of. */
function standsInHeading(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 30);
  return (
    !BEFORE.test(text.slice(Math.max(0, start - 8), start)) &&
    !AFTER.test(after) &&
    !OF_A_THING.test(after) &&
    !ALWAYS_HISTORY.test(text) &&
    !HISTORY.test(text)
  );
}

/** 全年（2024年）共…… and, in a plan, 下一年度（2025年）. */
const BRACKETED = /(?:全年|一年来|年内|本年度|今年)[（(](20\d\d)年度?[）)]/gu;
const BRACKETED_AHEAD = /(?:下一年度?|来年|明年)[（(](20\d\d)年度?[）)]/gu;

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
    if (line.section === null || line.inTable) return;
    if (/如下/u.test(line.text) && line.early) return;
    const inPlan = line.section === 'plan';
    const right = inPlan ? about.year + 1 : about.year;
    const found = (year: number, start: number, end: number): Match => ({
      start,
      end,
      message: inPlan
        ? `这里说的是下一年度的安排，写的却是${year}年，请核对。`
        : `这里写的是${year}年，本报告是${about.year}年度，请核对是不是沿用时没有改。`,
      fixes: [{ label: `改为“${right}年”`, replacement: `${right}年` }],
    });
    for (const match of matchesOf(line.text, inPlan ? BRACKETED_AHEAD : BRACKETED)) {
      const year = Number(match[1]);
      if (year !== right) {
        const start = match.index + match[0].search(/\d/u);
        yield found(year, start, start + 5);
      }
    }
    const text = masked(line.text, 'title', 'number', 'brackets', 'quotes');
    for (const { year, start, end } of yearsIn(text)) {
      // A chapter's heading is Y01's and Y02's; what runs in after it is text.
      if (start < line.body) {
        if (line.level > 1 && !inPlan && year < about.year && standsInHeading(text, start, end))
          yield found(year, start, end + 1);
        continue;
      }
      if (inPlan ? year > about.year : year >= about.year) continue;
      const stop = sentenceAt(text, start).end;
      const stale = inPlan ? isPlanned(text, start, end, stop) : isStale(text, year, about.year, start, end);
      if (stale) yield found(year, start, end + 1);
    }
  }, '2二'),
};
