// What a figure counts, as a short noun phrase: 调解矛盾纠纷, 依申请公开答复率, 受理行政许可申请.

import { type Amount, clauseBefore } from './scan.ts';

const LEAD =
  /^(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九]是|(?:从|是)?[\d〇二０-９]{4}年度?|全年|今年|本年度?|年内|一年来|一年以来|今年以来|去年|上半年|下半年|截至[^，。；]{0,8}(?:目前|底|末|日)|目前|其中|同时|此外|另外|并且|且|和|与|及|以及|还|也|已经?|均|都|共计?|总计|合计|累计|先后|成功(?!率)|顺利|圆满|高质量|有效(?!率)|及时(?!率)|主动|积极|扎实|全面|深入|持续|大力|广泛|定期|实现|确保|保持|我[镇乡区街]|全[镇乡区市县]|[镇乡区]内|辖区内?|本[镇乡]|街道|镇党委、?政府|镇党委|镇政府|乡党委|乡政府|司法所|党工委|办事处|区镇|、|，|的|至|达到?|为|有|在(?![册编校职])|对|将|由|把|等|近|约|超过?|总|[ \u3000])+/u;
const TAIL =
  /(?:从|由|共计?|总计|合计|累计|总数|不少于|不低于|不得?低|至少|达到?|均达|均为|均|为|(?<!实)有|至|近|约|超过?|等|各|每[年月周季]|已|计|逾|到|了|数量|和|与|以及|或|、|，|：|:|（|\(|[ \u3000])+$/u;

// Verbs that carry the statement; where one stands, what it governs is the indicator.
const STRONG =
  /组织开展|开展|召开|举办|举行|受理|办理|调解|调处|化解|拆除|排查|整改|整治|发放|印发|解答|接待|培训|培养|培育|新建|新增|建成|创建|建立|设立|查处|审查|审核|制定|修订|清理|废止|发布|收到|完成|精简|减少|压缩|推送|张贴|悬挂|制作|投入|聘请|配备|梳理|承接|走访|慰问|劝导|立案|移送|安置|评选|审定|听取|督促|推动|解决|征集|采纳|备案|提交|收集|惠及|覆盖|处理|处置|检查|(?<!党)组织/u;
// Words that are as often part of a name; they count only where no stronger verb stands.
const WEAK =
  /办结|结案|答复|应诉|出庭|接单|宣讲|宣传(?![月周日活资材阵教册栏品员车片])|播放|提供|代理|研究|学习|服务(?![中热站点大事窗平室所队需])|参加|参与|公开(?![答栏信申])|回应|调整|帮教|巡查|评查|接收|下放|引导|获/u;
// 调解成功率, 宣传月 and the like are names even where a strong verb begins them.
const NOMINAL =
  /^(?:调解(?:[成中室员委协组队]|率)|培训[班率]|检查[站组]|审查[率员]|整改率|化解率|办理率|排查率|受理率|覆盖[率面])/u;

const COMPARISON = /^(?:同比|环比|较|比(?!例)|占)|^(?:增长|下降|增加|减少|上升|提升|提高|降低)$/u;
const STOCK = /^.*(?:现有|共有|下辖|管辖|辖有|设有|建有)/u;
// After the unit these go on with the sentence instead of naming what was counted.
const NO_NOUN =
  /^(?:以上|以下|左右|以内|且|并|和|与|及|以及|均|都|已|其中|同比|较|比|为|是|在|被|将|由|的|到|至|后|中|内|次|个|正在|存在|通过|全部|下降|上升|增长|增加|减少|提升|提高|降低|缩短)/u;
const COUNTS_NOUN = /^[个名家座支处所项条位台套件]$/u;

/** Where the governing verb starts and how long it is; null for none. */
function findVerb(text: string): { readonly index: number; readonly verb: string } | null {
  for (const pattern of [STRONG, WEAK]) {
    for (let from = 0; from < text.length; ) {
      const match = pattern.exec(text.slice(from));
      if (!match) break;
      const index = from + match.index;
      if (!NOMINAL.test(text.slice(index))) return { index, verb: match[0] };
      from = index + match[0].length;
    }
  }
  return null;
}

/** Takes out what does not tell indicators apart: 各类, 有关, 等, quotation marks, brackets and white space. */
export function normalizeIndicator(text: string): string {
  return text
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/[\s“”‘’"「」（）()]/gu, '')
    .replace(/各类|各种|各项|各级|有关|相关|多种|形式多样的?|一系列|一批/gu, '')
    .replace(/等(?=活动|工作|问题|事项|$)/gu, '')
    .replace(LEAD, '')
    .replace(TAIL, '');
}

function nounAfter(text: string, amount: Amount): string {
  const rest = text.slice(amount.end, amount.end + 40).replace(/^[ \u3000]+/u, '');
  const phrase = /^(?:“[^“”]{1,14}”)?[^，。；：、！？\d（）()“”\n]{0,16}/u.exec(rest)?.[0] ?? '';
  if (NO_NOUN.test(phrase)) return '';
  const verb = findVerb(phrase);
  return normalizeIndicator(verb ? phrase.slice(0, verb.index) : phrase);
}

/** Whether what is counted only says how an earlier figure changed or compares: 同比增长, 占全县总量, 下降. */
export function isComparison(what: string): boolean {
  return COMPARISON.test(what);
}

/** `previous`: the amount before it in the same text, if there is one, with what it counts. */
export function indicatorOf(
  text: string,
  amount: Amount,
  previous: { readonly amount: Amount; readonly what: string } | null,
): string {
  const clause = clauseBefore(text, amount.start);
  const sameClause = previous !== null && previous.amount.end > amount.start - clause.length;
  const head = sameClause ? text.slice(previous.amount.end, amount.start) : clause;
  const flat = head.replace(/（[^（）]*）/gu, '');
  const stripped = normalizeIndicator(flat.replace(/^.*[）且（]/u, '').replace(STOCK, ''));
  if (previous && COMPARISON.test(stripped)) return `${previous.what}${stripped}`.slice(0, 40);
  if (/[率比]$|占比|比例/u.test(stripped)) return stripped.slice(-24);
  const found = findVerb(stripped);
  const verb = found?.verb ?? '';
  const before =
    found && found.index + verb.length < stripped.length ? stripped.slice(found.index) : stripped.slice(-20);
  const object = found ? before.slice(before.indexOf(verb) + verb.length) : before;
  const noun = nounAfter(text, amount);
  // In 创建甲村、乙村3个示范村 and 继续施行的1件文件 the noun behind the number is what is counted.
  if (noun !== '' && (COUNTS_NOUN.test(amount.unit) || /的[ \u3000]*$/u.test(head))) {
    return `${found && !/的[ \u3000]*$/u.test(head) ? verb : object.length < 8 ? before : ''}${noun}`.slice(
      0,
      40,
    );
  }
  const inherited =
    sameClause && !found && /^\s*[、和与及]/u.test(head) ? (STRONG.exec(previous.what)?.[0] ?? '') : '';
  const what = `${before === '' ? '' : inherited}${before}${object.length >= 2 ? '' : noun}`;
  if (what !== '') return what.slice(0, 40);
  const follows = normalizeIndicator(
    /^[^，。；：、！？\d（）]{0,16}/u.exec(text.slice(amount.end, amount.end + 16))?.[0] ?? '',
  );
  if (follows.length >= 2 && !sameClause) return follows;
  return previous ? `${previous.what}（${amount.unit}）` : amount.unit;
}
