// Finds numbers with a unit in one text. What they are (a figure of the year, a stable number) is decided in kind.ts.

import { maskFinder, type Span } from './masks.ts';
import { parseQuantity, regularForm } from './numerals.ts';
import { type Unit, unitNamed, unitSource } from './units.ts';

/** A number with its unit as it stands in a text. The span covers an approximator before it (超, 约), spaces and the unit. */
export type Amount = Span & {
  /** As written, without unit and white space: 1900余, 超36万, 二十. */
  readonly written: string;
  readonly value: number;
  readonly approximate: boolean;
  /** Printed after the value. Always the characters of the source, e.g. % or ％. */
  readonly unit: string;
  readonly family: Unit['family'];
};

const GAP = '[ \\u00a0\\u3000]*';
const ARABIC = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
// 预约120次, 签约30户, 附近3个, 赶超2家 are no approximations.
const ABOUT =
  '(?:超过|大约|将近|接近|(?<![赶高反])超|(?<![最附邻靠亲临相远就])近|(?<![预签履解违契节合制公条邀婚毁简集失])约|逾|突破)';
// 36万元 has the unit 万元; 36万余元 is written with 万 and has the unit 元.
const MULTIPLIER = '(?:[百千]?万亿?|亿|[百千])';
const MORE = '[余多]';

const ARABIC_AMOUNT = new RegExp(
  `(?:(${ABOUT})${GAP})?(?<![\\d.:：/／\\-—–~～+×*A-Za-z第〔#№])(?<![^目此日年]前)(${ARABIC}(?:${GAP}[-—–~～至到]${GAP}${ARABIC})?` +
    `(?:${GAP}${MORE})?(?:${GAP}${MULTIPLIER}(?!${GAP}元))?(?:${GAP}${MORE})?)${GAP}(${unitSource(() => true)})`,
  'gu',
);

// 万元 after a bare multiplier (三百万元) is read as 三百 + 万元; 元 alone takes 三百万.
const CN_DIGITS = '[一二两三四五六七八九十百千零〇]';
const CHINESE_UNITS = unitSource(
  (unit) =>
    unit.family === 'event' ||
    unit.family === 'person' ||
    unit.family === 'money' ||
    ['份', '册', '家', '篇', '条', '处', '个', '项', '亩'].includes(unit.name),
);
const CHINESE_AMOUNT = new RegExp(
  `(?:(${ABOUT})${GAP})?(?<![第一二两三四五六七八九十百千万零〇年月])` +
    `((?:[数几上][十百千万]+|(?<=[逾近超约过])[十百千万]+|[十百千万]+(?=${MORE})|${CN_DIGITS}+[万亿]?(?![十百千万亿]))${MORE}?[万亿]?)${GAP}(${CHINESE_UNITS})`,
  'gu',
);
const PERCENT_WORDS = new RegExp(`(?:(${ABOUT})${GAP})?百分之([一二两三四五六七八九十百零〇点]+)`, 'gu');

// 12345件 could be the hotline's; 110处警 is kept out by the unit.
const HOTLINE_AFTER = /^(?:热线|平台|工单|转办|便民|政务|投诉|诉求|交办|派单|举报|电话|公益)/u;
// 3个方面, 5个环节: how a thing is divided, not how many there were.
const DIVISION_AFTER =
  /^个?(?:方面|环节|层面|维度|阶段|部分|坚持|确立|维护|意识|自信|必须|结合|转变|统一|一律|到位|不准|严禁|步骤|关键)/u;

/** Leading approximators belong to the number; a space before it goes with it, or it would stand beside the blank. */
function widen(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[ \u00a0\u3000]/u.test(text.charAt(at - 1))) at -= 1;
  return at > 0 && /[\p{Script=Han}，、（”》]/u.test(text.charAt(at - 1)) ? at : start;
}

function amount(source: string, text: string, match: RegExpMatchArray & { index: number }): Amount | null {
  const [whole, about = '', number = '', unitText = ''] = match;
  const unit = unitNamed(unitText);
  const quantity = parseQuantity(number);
  if (!unit || !quantity) return null;
  const end = match.index + whole.length;
  const start = widen(text, match.index);
  const after = text.slice(end, end + 12);
  if (/^\d{5}$/u.test(number) && HOTLINE_AFTER.test(unitText + after)) return null;
  if (unit.family !== 'rate' && DIVISION_AFTER.test(unitText + after)) return null;
  const suffix = /^(?:以上|左右|以下|以内|上下)/u.test(after);
  return {
    start,
    end,
    written: source.slice(match.index, end - unitText.length).replace(/\s/gu, ''),
    value: quantity.value,
    approximate: quantity.approximate || about !== '' || suffix,
    unit: source.slice(end - unitText.length, end),
    family: unit.family,
  };
}

// A number written in words is a statistic only where it is counted up: 共召开三次会议, 开展宣传三十二场.
const COUNTED =
  /共|累计|全年|今年|年内|先后|开展|召开|举办|举行|组织|受理|办理|办结|调解|化解|调处|发放|印发|培训|接待|排查|检查|处置|处理|查处|审查|审核|听取|研究|学习|宣讲|走访|解答|整改|投入|罚款|达|惠及|受益|覆盖|发布|推送|援助|应诉|参加|参与|旁听|观看|制作|张贴|悬挂/u;
const LEADING_ABOUT = new RegExp(`^${ABOUT}`, 'u');
const NOT_COUNTED = /[每未无没不零同各逐任仅]|第$|一$/u;

function countedChinese(text: string, found: Amount): boolean {
  const clause = clauseBefore(text, found.start);
  const after = text.slice(found.end, found.end + 6);
  if (/^(?:民生)?实事/u.test(after)) return false;
  const plain = found.written.replace(LEADING_ABOUT, '');
  const round = /[余多数几上]/u.test(plain) || (plain !== found.written && found.value >= 10);
  // 两个、三个 after names only sum them up; 一次、一批 are hardly ever counts.
  if (/^一$/u.test(plain)) {
    return (
      /(?:共|累计|全年|年内|先后)[^，。；]*$/u.test(clause) &&
      /^[次场期例宗件]|^场次/u.test(found.unit) &&
      !NOT_COUNTED.test(clause)
    );
  }
  if (/每/u.test(clause)) return true;
  if (round) return true;
  if (found.value < 10 && (found.family === 'place' || found.family === 'thing' || found.unit === '个'))
    return false;
  return COUNTED.test(clause);
}

/** How far around a number its clause is looked for, in characters. Keeps hostile text without punctuation cheap. */
const REACH = 160;

/** The clause up to `offset`: what stands after the last of ，。；：！？ or a line break. */
export function clauseBefore(text: string, offset: number): string {
  let start = offset;
  for (const limit = Math.max(0, offset - REACH); start > limit; start -= 1) {
    const char = text.charAt(start - 1);
    // 3,376 is one number.
    const inNumber = char === ',' && /\d/u.test(text.charAt(start)) && /\d/u.test(text.charAt(start - 2));
    if ('，。；：！？,;\n'.includes(char) && !inNumber) break;
  }
  return text.slice(start, offset);
}

/** The clause from `offset` on, up to the next of ，。；：！？ or a line break. */
export function clauseAfter(text: string, offset: number): string {
  const tail = text.slice(offset, offset + REACH);
  const cut = tail.search(/[，。；：！？\n]|,(?!\d)/u);
  return cut < 0 ? tail : tail.slice(0, cut);
}

function percentInWords(match: RegExpMatchArray & { index: number }): Amount | null {
  const quantity = parseQuantity(match[2]?.split('点')[0] ?? '');
  if (!quantity) return null;
  const end = match.index + match[0].length;
  return {
    start: match.index,
    end,
    written: match[0],
    value: quantity.value,
    approximate: match[1] !== undefined,
    unit: '',
    family: 'rate',
  };
}

/** Every number with a unit, in reading order, without those inside titles, quotation marks, document numbers and addresses. */
export function scanAmounts(source: string): Amount[] {
  const text = regularForm(source);
  const maskAt = maskFinder(source);
  const candidates = [
    ...[...text.matchAll(ARABIC_AMOUNT)].map((match) => amount(source, text, match)),
    ...[...text.matchAll(CHINESE_AMOUNT)]
      .map((match) => amount(source, text, match))
      .filter((found) => found !== null && countedChinese(text, found)),
    ...[...text.matchAll(PERCENT_WORDS)].map(percentInWords),
  ];
  let end = 0;
  return candidates
    .filter((found) => found !== null)
    .sort((a, b) => a.start - b.start)
    .filter((found) => {
      if (found.start < end || maskAt(found.end - 1)) return false;
      end = found.end;
      return true;
    });
}
