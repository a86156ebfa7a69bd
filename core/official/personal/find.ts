// 公开前核对: what in a report tells of a person (个人信息保护法, 第四条、第二十八条; 政府信息公开条例, 第十五条).
// Numbers of organs are none: hotlines, office lines, mailboxes under gov.cn.

import { lines, UNMAPPED } from '../../report/lines.ts';
import type { Report } from '../../report/schema.ts';
import { paragraphText } from '../../report/text.ts';
import { isName, maskName, nameBeside, type Range } from './names.ts';
import { isCardNumber, isIdNumber } from './numbers.ts';

export type PersonalKind = 'id' | 'mobile' | 'landline' | 'card' | 'address' | 'email' | 'plate' | 'name';

export const PERSONAL_KINDS: Readonly<Record<PersonalKind, string>> = {
  id: '身份证号',
  mobile: '手机号码',
  landline: '家庭电话',
  card: '银行卡号',
  address: '家庭住址',
  email: '个人邮箱',
  plate: '车牌号',
  name: '姓名',
};

export type PersonalData = {
  readonly kind: PersonalKind;
  /** Id of the line (core/report/lines.ts), and its section. */
  readonly line: string;
  readonly section: string | null;
  /** UTF-16, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Which of equal texts in the line, from 0. */
  readonly occurrence: number;
  /** What to print in its place: 张某某, 138****1234. */
  readonly masked: string;
};

type Hit = Range & { readonly kind: PersonalKind };

type Pattern = {
  readonly kind: PersonalKind;
  /** Group `found`, or the whole match. */
  readonly pattern: RegExp;
  readonly holds?: (found: string) => boolean;
};

const MOBILE = '1[3-9]\\d(?:\\d{8}|[- ]\\d{4}[- ]\\d{4})';
const LANDLINE = '(?:0\\d{2,3}[-—－ ]?)?[2-8]\\d{6,7}';

/** In order: what an earlier one has found, a later one leaves alone. */
const PATTERNS: readonly Pattern[] = [
  { kind: 'id', pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu, holds: isIdNumber },
  {
    // What is called one is one, also where a digit is wrong.
    kind: 'id',
    pattern: /身份(?:证|号码)(?:号码|号)?[为是：:\s]*(?<found>\d{14}(?:\d|\d{3}[\dXx]))(?![\dA-Za-z])/gu,
  },
  {
    kind: 'card',
    pattern:
      /(?<![\d.A-Za-z]|信用代码[：:为]?\s?)(?:62|60|4\d|5[1-5]|3[5-7])\d{2}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?![\d.A-Za-z])/gu,
    holds: isCardNumber,
  },
  {
    kind: 'mobile',
    pattern: new RegExp(
      `(?<![\\d.A-Za-z]|[\\d]-)(?:(?:\\+|00)?86[- ]?)?${MOBILE}(?![\\dA-Za-z]|\\.\\d|[万亿元余号件人个户])`,
      'gu',
    ),
  },
  {
    kind: 'landline',
    pattern: new RegExp(
      `(?:家庭|住宅|家中|个人|本人|家里)(?:固定)?电话(?:号码)?[为是：:\\s]*(?<found>${LANDLINE})(?!\\d)`,
      'gu',
    ),
  },
  {
    kind: 'email',
    pattern:
      /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?!(?:[A-Za-z0-9-]+\.)*(?:gov|mil)\.cn(?![\w.-]))[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
  },
  {
    // GA 36-2018: five characters after the place, six for 新能源, with digits among them.
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•\s]?(?=[A-HJ-NP-Z]{0,3}\d)(?=(?:[A-HJ-NP-Z]*\d){2})[A-HJ-NP-Z0-9]{4}(?:[A-HJ-NP-Z0-9]{1,2}|[挂学])(?![\dA-Za-z])/gu,
  },
  {
    kind: 'address',
    pattern:
      /(?:家庭住址|家庭地址|户籍地址?|户籍所在地|现住址?|住址|家住|居住在|住所地?)[为是在：:\s]*(?<found>[\u4e00-\u9fffA-Za-z0-9－—-]{2,40}?(?:\d+|[一二三四五六七八九十]+)(?:号(?!楼)(?:[\dA-Za-z－—-]+(?:号楼|栋|幢|座))?(?:\d+单元)?(?:\d+室)?|室|组(?:\d+号)?))/gu,
  },
  {
    // A flat: nobody's office is a 单元 … 室 in a 小区.
    kind: 'address',
    pattern:
      /[\u4e00-\u9fff]{1,20}(?:小区|花园|公寓|新村|家园|花苑|嘉园|名苑|[\u4e00-\u9fff]苑|里弄|弄)[\dA-Za-z]*(?:号楼|栋|幢|座|号)?(?:\d+(?:号楼|栋|幢|座|号))?(?:\d+单元)?\d{2,4}室/gu,
  },
];

function hitsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  const taken = ({ start, end }: Range): boolean => hits.some((hit) => start < hit.end && hit.start < end);
  for (const { kind, pattern, holds } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const found = match.groups?.['found'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(found);
      const hit = { kind, start, end: start + found.length };
      if ((holds?.(found) ?? true) && !taken(hit)) hits.push(hit);
    }
  }
  for (const hit of [...hits]) {
    if (hit.kind === 'address' || hit.kind === 'plate') continue;
    const name = nameBeside(text, hit);
    if (name && !taken(name)) hits.push({ kind: 'name', ...name });
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** Digits from `keepStart` on become stars but for the last `keepEnd`; what parts them stays. */
function stars(text: string, keepStart: number, keepEnd: number): string {
  const digits = [...text].filter((c) => /[\dXx]/u.test(c)).length;
  let seen = 0;
  return text.replace(/[\dXx]/gu, (c) => {
    seen += 1;
    return seen <= keepStart || seen > digits - keepEnd ? c : '*';
  });
}

function maskedText(kind: PersonalKind, text: string): string {
  switch (kind) {
    case 'id':
      return stars(text, 6, 4);
    case 'mobile':
      return stars(text, /^(?:\+|00)?86/u.test(text) ? text.indexOf('86') + 4 : 3, 4);
    case 'landline':
      return stars(text, 4, 2);
    case 'card':
      return stars(text, 4, 4);
    case 'address':
      return text.replace(/[\dA-Za-z一二三四五六七八九十]+(?=号|栋|幢|座|单元|室|组)/gu, '某');
    case 'email':
      return '（邮箱略）';
    case 'plate':
      return `${text.slice(0, 2)}***${text.slice(-2)}`;
    case 'name':
      return maskName(text);
  }
}

/** Names that have a cell to themselves, in rows that hold a number of a person. */
function namesInTables(report: Report): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { blocks } of [...report.sections, ...(report.attachments ?? [])]) {
    for (const block of blocks) {
      if (block.type === 'paragraph') continue;
      for (const row of block.rows) {
        if (!row.some((cell) => hitsIn(paragraphText(cell)).length > 0)) continue;
        for (const cell of row) if (isName(paragraphText(cell).trim())) cells.add(cell.id);
      }
    }
  }
  return cells;
}

/** What is not printed in 网站公开稿 needs no look. */
const NOT_PUBLISHED: ReadonlySet<string> = new Set(['@documentNumber', '@signatory']);

/** In reading order. */
export function findPersonalData(report: Report): readonly PersonalData[] {
  const named = namesInTables(report);
  const all: PersonalData[] = [];
  for (const { id: line, text, section } of lines(report)) {
    if (section === UNMAPPED || NOT_PUBLISHED.has(line)) continue;
    const name = text.trim();
    const hits: readonly Hit[] = named.has(line)
      ? [{ kind: 'name', start: text.indexOf(name), end: text.indexOf(name) + name.length }]
      : hitsIn(text);
    const seen = new Map<string, number>();
    for (const { kind, start, end } of hits) {
      const found = text.slice(start, end);
      const occurrence = seen.get(found) ?? 0;
      seen.set(found, occurrence + 1);
      const masked = maskedText(kind, found);
      all.push({ kind, line, section, start, end, text: found, occurrence, masked });
    }
  }
  return all;
}

/** Stands in a dismissal's `rule` for what the clerk has decided to publish. */
export const PUBLISHED_AS_IT_IS = '公开前核对';

/** What the clerk has not decided on yet. */
export function undecided(report: Report, found: readonly PersonalData[]): readonly PersonalData[] {
  const kept = report.dismissals.filter((one) => one.rule === PUBLISHED_AS_IT_IS);
  return found.filter(
    ({ line, text, occurrence }) =>
      !kept.some((one) => one.line === line && one.text === text && (one.occurrence ?? 0) === occurrence),
  );
}
