// The years in a text and what each of them is doing there: only those that mean “the year reported on” may move on.

import { maskFinder, type Span } from '../figures/masks.ts';
import { regularForm } from '../figures/numerals.ts';

/**
 * `plain`: the year spoken of; a clerk moves it on. All others stay: `title` inside 《》, `number` in 〔〕, `period` 2021—2025,
 * `since` 自2019年以来, `comparison` 较2022年, `honour` 获评2022年度…, `law` 2021年修订的, `statement` 2023年是…的开局之年, `dated`
 * 2023年5月12日 (a single day of that year), `list` 2021年、2022年, `event` 2023年挂牌成立, `quoted` inside “”.
 */
export type YearRole =
  | 'plain'
  | 'title'
  | 'number'
  | 'period'
  | 'since'
  | 'comparison'
  | 'honour'
  | 'law'
  | 'statement'
  | 'dated'
  | 'list'
  | 'event'
  | 'quoted';

/** A year in a text. The span covers the digits only. */
export type Year = Span & {
  readonly year: number;
  readonly written: string;
  readonly role: YearRole;
};

export type YearContext = 'title' | 'heading' | 'body';

const CN_DIGITS = '〇一二三四五六七八九';
const YEAR =
  /(?<![\dA-Za-z.\-—–/〇零一二三四五六七八九])(?:20\d{2}|19\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})(?!\d|\.\d)/gu;
const RANGE_END = /(?:20\d{2}|19\d{2})[ \u3000]*年?度?[ \u3000]*(?:[—–\-~～－]|至|到)[ \u3000]*$/u;
const RANGE_START = /^[ \u3000]*年?度?[ \u3000]*(?:[—–\-~～－]|至|到)+[ \u3000]*(20\d{2}|19\d{2})/u;

const HONOUR =
  /获评|荣获|喜获|获批|[被获]评|评选为|入选|被?命名|授予|受到表彰|通报表扬|被确定为|获[^，。；]{0,12}(?:奖|称号|荣誉|先进|优秀|示范|表扬|表彰)/u;
const HONOUR_BEFORE =
  /(?:获评|荣获|获得|喜获|获|评为|入选|命名为?|授予|表彰为?|确定为)(?:了|为)?[^，。；、]{0,16}$/u;
const LAW =
  /^年度?(?:[ \u3000]*\d{1,2}[ \u3000]*月(?:[ \u3000]*\d{1,2}[ \u3000]*日)?)?[^，。；《]{0,8}(?:施行|生效|修订(?!完善)|修正|颁布|公布施行|废止)|^年度?[^，。；]{0,6}(?:印发|出台|制定|发布|下发|通过|签订|编制|公布|颁布)的|^年?(?:修订(?!完善)|修正|版)/u;
const EVENT =
  /^年(?:初|底)?[^，。；]{0,14}(?:挂牌|揭牌|换届|撤并|撤乡|更名|合并|(?<!新)成立(?!以来)|启用|投入使用(?!资金)|正式运行|落成|竣工|建成投用|选举产生)/u;
const STATEMENT = /^年度?(?:[ \u3000]*，?)?(?:是|恰逢|正值|适逢|迎来|既是|作为)[^。；]{0,80}/u;
const STATEMENT_WORDS =
  /之年|关键|重要的?一年|周年|开局|收官|元年|交汇|承上启下|第[一二三四五六七八九十]+[个年]|纪念/u;
// A quoted activity comes back every year; a quoted honour does not.
const ROUTINE_NAME =
  /^(?!.*(?:先进|优秀|示范|称号|表彰|奖|平安|文明)).*(?:宣传[周月日]|宣传活动|行动|主题|学习|培训)/u;

function chineseYear(written: string): number {
  return Number([...written.replace(/[零○]/gu, '〇')].map((char) => CN_DIGITS.indexOf(char)).join(''));
}

/** Writes a year the way `like` is written: 2024, ２０２４ or 二〇二四. */
export function writeYear(year: number, like: string): string {
  if (/^\d/u.test(like)) return String(year);
  if (/^[０-９]/u.test(like)) {
    return [...String(year)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
  }
  const zero = /[零○]/u.exec(like)?.[0] ?? '〇';
  return [...String(year)].map((digit) => (digit === '0' ? zero : CN_DIGITS.charAt(Number(digit)))).join('');
}

/** The clause after the year; a clause that consists of the year alone (2023年，) takes the next one with it. */
function clauseFrom(after: string): string {
  const whole = /^(?:年度?(?:以来|底|末|期间|全年)?[ \u3000]*[，,]?)?[^，。；：,\n]*/u.exec(after)?.[0] ?? '';
  return whole.replace(/[ \u3000]/gu, '');
}

function datedRole(before: string, after: string): YearRole | null {
  const month =
    /^[ \u3000]*年[ \u3000]*(\d{1,2})[ \u3000]*(?:月|[-—–~～至到][ \u3000]*\d{1,2}[ \u3000]*月)/u.exec(after);
  if (!month) return null;
  const rest = after.slice(month[0].length);
  // 2023年1月至12月, 1—11月, 1月1日至12月31日: the whole year, as far as it had gone when the report was written.
  if (
    /^[ \u3000]*年[ \u3000]*1[ \u3000]*(?:月(?:[ \u3000]*1[ \u3000]*日)?)?[ \u3000]*(?:起)?(?:[-—–~～至到])[ \u3000]*(?:(?:20\d{2}|同|当)年)?[ \u3000]*1[0-2][ \u3000]*月/u.test(
      after,
    )
  ) {
    return 'plain';
  }
  const closes = /(?:截至|截止到?|至|到|截止至)[ \u3000]*$/u.test(before);
  // A report written in late autumn closes its books then: 截至2023年11月底.
  if (closes && Number(month[1]) >= 10) return 'plain';
  if (month[1] === '12' && /1[ \u3000]*月(?:[ \u3000]*1[ \u3000]*日)?[ \u3000]*(?:起)?[至到—]$/u.test(before))
    return 'plain';
  // A deadline: 2024年6月底前.
  if (/^[ \u3000]*(?:\d{1,2}日)?(?:底|末|中旬|上旬)?(?:之?前|以前)/u.test(rest)) return 'plain';
  return 'dated';
}

function roleOf(text: string, span: Span, year: number, context: YearContext): YearRole {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 160);
  const from = RANGE_START.exec(after);
  const to = RANGE_END.exec(before);
  if (from && Number(from[1]) !== year) return 'period';
  if (to && Number(/\d{4}/u.exec(to[0])?.[0]) !== year) return 'period';
  if (
    /(?:20|19)\d{2}[ \u3000]*年?度?(?:[、和及与]|以及)[ \u3000]*$/u.test(before) ||
    /^[ \u3000]*年?度?(?:[、和及与]|以及)[ \u3000]*(?:20|19)\d{2}/u.test(after)
  )
    return 'list';
  const compares =
    /(?:较|较之|比|同比|相比|相较|相较于|对比|[高低优多少大小好]于)[ \u3000]*$/u.test(before) ||
    (/(?:与|同|和|以)[ \u3000]*$/u.test(before) &&
      /^年度?[^，。；]{0,10}(?:相比|比较|持平|为基[数期])/u.test(after));
  if (compares) return 'comparison';
  const whole = datedRole(before, after);
  if (
    /(?:自|从|始于|起于|早在|追溯到)[ \u3000]*$/u.test(before) &&
    whole !== 'plain' &&
    !/^年度?的/u.test(after)
  )
    return 'since';
  if (/^年(?:\d{1,2}月)?(?:起|开始|之前|以前)(?!草)/u.test(after)) return 'since';
  const clause = clauseFrom(after);
  const clauseHead = /[^，。；：,\n]*$/u.exec(before)?.[0] ?? '';
  if (context === 'body') {
    if (HONOUR_BEFORE.test(clauseHead) || HONOUR.test(clause)) return 'honour';
    const tail = after.replace(/[ \u3000]/gu, '');
    if (LAW.test(tail)) return 'law';
    if (EVENT.test(tail)) return 'event';
    const statement = STATEMENT.exec(tail);
    if (statement && STATEMENT_WORDS.test(statement[0])) return 'statement';
  }
  return whole ?? 'plain';
}

/** Every year of the text (1900–2099) in reading order, with its role. Bare numbers count only in titles and headings. */
export function yearsIn(source: string, context: YearContext): Year[] {
  const text = regularForm(source);
  const maskAt = maskFinder(source);
  const years: Year[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 40);
    const isYear =
      /^[ \u3000]*年(?!级)/u.test(after) || RANGE_START.test(after) || /^(?:全年|版)/u.test(after);
    if (!isYear && !(context !== 'body' && /^[ \u3000]*\p{Script=Han}/u.test(after))) continue;
    const year = /^\d/u.test(match[0]) ? Number(match[0]) : chineseYear(match[0]);
    const mask = maskAt(start);
    let role: YearRole = roleOf(text, { start, end }, year, context);
    if (mask?.kind === 'title' || mask?.kind === 'number') role = mask.kind;
    else if (mask?.kind === 'quoted' && !(role === 'plain' && ROUTINE_NAME.test(text.slice(end, mask.end))))
      role = 'quoted';
    years.push({ start, end, year, written: source.slice(start, end), role });
  }
  return years;
}

export type YearShift = Span & { readonly before: string; readonly after: string; readonly reason: string };

const PLANNED = /将|计划|打算|安排|下一步|力争|谋划|思路|目标|明年|下一年/u;

/**
 * Which years of a text move when a report on `from` becomes one on `to`: the year itself, and in what is planned the year after.
 * `plan`: the text stands in the section on next year's work.
 */
export function yearShifts(
  text: string,
  options: {
    readonly from: number;
    readonly to: number;
    readonly context: YearContext;
    readonly plan: boolean;
    /** The text is a cell of a table that sets the year against the one before: that moves too. */
    readonly comparing?: boolean;
  },
): YearShift[] {
  const { from, to, context, plan, comparing = false } = options;
  if (from === to) return [];
  const shifts: YearShift[] = [];
  for (const { start, end, year, written, role } of yearsIn(text, context)) {
    if (role !== 'plain') continue;
    const next = year === from + 1 && (plan || context !== 'body' || PLANNED.test(text.slice(end, end + 40)));
    const previous = comparing && year === from - 1;
    if (year !== from && !next && !previous) continue;
    const target = to + (year - from);
    const which = previous ? '上一年度' : next ? '下一年度' : '报告年度';
    const reason = `${which}由 ${year} 年改为 ${target} 年`;
    shifts.push({ start, end, before: written, after: writeYear(target, written), reason });
  }
  return shifts;
}
