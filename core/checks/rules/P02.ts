// P02 — flags X in 调解矛盾纠纷X件, x in x镇, N in 开展宣传N次, ○ in 培训○场;
// leaves alone X光机, “1+X”, 3×4米宣传栏, PX项目, “X户联防”, 1+X+N个.

import { gapMessage, withoutAddresses } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine, type Search, search } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { CLAUSE_END, COUNTS, CROSS, HAN, MEASURE, PLACE, WIDE_MEASURE } from '../words.ts';

const SEARCHES: readonly Search[] = [
  // A single cross before a measure word, a place or %.
  [
    CROSS,
    `(?<![A-Za-z0-9０-９+＋“"‘'\\-＊*${CROSS}])(?<![\\d米寸吋]\\s?)[${CROSS}](?![${CROSS}])(?=\\s?(?:(?:${WIDE_MEASURE}|年|月|日|户|村|镇|乡)(?!数|联防|轴|光|射)|${PLACE}|[%％]))`,
  ] as const,
  // 3X件, 1××场: some of the digits are known. 3×4米 goes on with a digit, 5×个人 with no measure word.
  [
    `${CROSS}＊*`,
    `(?<![A-Za-z0-9.．])\\d+[${CROSS}＊*]{1,3}(?=${MEASURE})|(?<![A-Za-z0-9.．])\\d+[.．][${CROSS}＊*]{1,3}(?=${MEASURE}|[%％])`,
  ] as const,
  // N次, n件: not in 1+N+X, “N户”, N95, N次方.
  ['NnＮｎ', `(?<![A-Za-z0-9+＋“"‘'\\-])[NnＮｎ](?=\\s?(?:${COUNTS}|[%％])(?!方))`] as const,
  // One sign in the place of the number.
  [
    '○●□■△◯☐█▢▲◇◆★☆※▁▇#＃',
    `(?<=(?![一二三四五六七八九十百千零两几])${HAN}|[”》）、，。；])(?:[○●□■△◯☐█▢▲◇◆★☆※▁▇]|[#＃]{1,3})(?=${COUNTS}|[%％])`,
  ] as const,
  // X季度, 第X届, X成以上, X千份, 〔2026〕X号, ×政发〔2026〕.
  [
    CROSS,
    `(?<=第)[${CROSS}](?=${HAN})|(?<![A-Za-z0-9])[${CROSS}](?=季度|成(?:以上|左右|多|[，。；])|[百千](?:${MEASURE}|余|多))|(?<=〕第?)[${CROSS}](?=号)|(?<![A-Za-z0-9${CROSS}])[${CROSS}](?=[政委党办府]${HAN}{0,4}〔)`,
  ] as const,
  // X是加强领导, （X）加强领导, X、; 附件X, 全县第X; X星级, X书记.
  [
    CROSS,
    `(?<=^|[。；：])[${CROSS}]是(?=${HAN})|(?<=^[（(])[${CROSS}](?=[）)]${HAN})|^[${CROSS}](?=、${HAN})|(?<=附件|附表|附图|附录|图|表|第|位居[^，。；]{0,4}前|排名[^，。；]{0,4}前)[${CROSS}](?=[，。；、）)]|$)|(?<![A-Za-z0-9“"+])[${CROSS}](?=星级|副?(?:书记|镇长|乡长|主任|县长|局长|所长))`,
  ] as const,
  // 办结A件。
  [
    'ABCDEFGHIJKLMPQRSTUVWYZ',
    `(?<=${HAN})[A-Z](?<![NXO])(?=(?:件|起|场次?|人次|份|户|宗|次|期|名|个|条|项|处|家|万元)[，。；、])`,
  ] as const,
  // Question marks in the place of the number: two before any measure word, one where the clause ends after it.
  [
    '?？',
    `(?<![?？])[?？]{2,}(?=(?!(.)\\1)(?:${COUNTS}|[%％]))|(?<=${HAN})[?？](?=${WIDE_MEASURE}${CLAUSE_END}|[%％])|(?<=[共计达约])[?？](?=${MEASURE})`,
  ] as const,
  // 7？条: a digit is known.
  ['?？', `(?<![A-Za-z0-9.])\\d{1,5}[?？]{1,3}(?=${MEASURE})`] as const,
  // O名执法人员, 〇件: a letter or a written zero for the number.
  [
    'OoＯｏ〇○',
    `(?<=${HAN}|[，。；、：”》）]|^)(?<![一二三四五六七八九十百千第])[OoＯｏ〇](?=(?!(.)\\1)(?:件|起|场次?|人次|份|户|宗|名|个(?!人)|项(?!目)|处|条|期|家|万元))`,
  ] as const,
  ['?？', `[?？]+[.．][?？]+(?=${MEASURE}|[%％])`] as const,
  // 选送M名骨干.
  [
    'ABCDEFGHIJKLMPQRSTUVWYZ',
    `(?<=${HAN})[A-Z](?<![NXO])(?=(?:名|份|起|件|场次?|人次|户)(?![单称义录额地景所合籍主]))`,
  ] as const,
  // 开展检查，次，: nothing at all before the measure word.
  ['，；', `[，；](?=(?:件|起|场次?|人次|份)[，。；、]|次[，。；](?!之))`] as const,
  // 全镇？名网格员, where the clause before asks nothing.
  [
    '?？',
    `(?<=${HAN}|[”》）])(?<!(?:谁|什么|怎么|怎样|哪|吗|呢|能不能|是否|如何|为何|不)[^，。；！]{0,10})[?？](?=(?!(.)\\1)${MEASURE})`,
  ] as const,
  // Dots in the place of the number.
  [
    '….．·',
    `(?<=${HAN})(?:…+|[.．]{3,}|·{2,})(?=${WIDE_MEASURE}${CLAUSE_END})|(?<=[共计达约的镇村对为由有])(?:…+|[.．]{3,})(?=(?!(.)\\1)${MEASURE})|(?<=${HAN})(?:…+|[.．]{3,})(?=[%％])|(?<=${HAN})(?:…+|[.．]{3,})(?=[余多](?:件|起|场|次|人|份|户|名|个))|(?<=${HAN})[.．](?=[%％]|万(?:元|人|份|件)|亿元)`,
  ] as const,
  // 共调解纠纷多少件。
  [
    '多',
    `多少(?<=(?:共|累计|总计|开展|调解|化解|办理|受理|发放|举办|组织)[^，。；？?]{0,8}多少)(?=${MEASURE}[，。；])`,
  ] as const,
].map(([needs, source]) => ({ needs, pattern: new RegExp(source, 'gu') }));

export const P02: Rule = {
  id: 'P02',
  title: '单个X、○、N等代替数字或名称',
  group: 'P',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第二十条要求审核地名、时间、数字等是否准确。',
  example: {
    flags: '全年共调解矛盾纠纷X件。',
    leavesAlone: '村卫生室配备X光机1台，推行“1+X”网格模式，制作3×4米宣传栏2块。',
  },
  check: perLine(function* (line): Generator<Match> {
    if (line.inTable && /^\s*[?？]{1,3}\s*$/u.test(line.text)) {
      yield { start: 0, end: line.text.length, message: '这一格还是问号，请核实后填上。' };
    }
    if (line.text.includes('\t')) {
      for (const { 0: found, index: start } of matchesOf(line.text, /(?<=\t)[?？]{1,3}(?=\t|$)/gu)) {
        yield { start, end: start + found.length, message: '表里这一格还是问号，请核实后填上。' };
      }
    }
    const text = withoutAddresses(line.text);
    for (const { found, start, end } of search(line, text, SEARCHES)) {
      // “1+3+N”……、N个网格: the letter has been given a meaning.
      if (found === 'N' && /[+＋]N/u.test(text) && /[、，。；：]/u.test(text.charAt(start - 1))) continue;
      yield { start, end, message: gapMessage(text, start, end) };
    }
  }),
};
