// P12 — flags ★★ in 宣讲★★场, _._ in 覆盖_._万人次, （？） in 调解（？）件, 未知 in 受理未知件: whatever stands in the place of the
// number between a word and what counts; leaves alone 元/户, 3×4米, 12天/件, 二○件.

import { gapMessage, withoutAddresses } from '../leftover.ts';
import { type Match, perLine, type Search, search } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { CLAUSE_END, COUNTED, COUNTS, CROSS, HAN, HAS_SIGN, MARKS, MEASURE } from '../words.ts';

const AFTER_WORD = `${HAN}|[”》），、；：]`;
/** What a sign beside a word may join to the next: a sign alone is then no gap. */
const LINES = '—–―‐‑‒‥～~/／|｜\\\\';
/** What a price or a rate is told by: 元/户, 天/件. */
const UNIT_BEFORE = '[元件人户次亩天年月个份名场起台辆间米里吨斤时周季日村例]';
/** Measure words that are hardly ever a word of their own. */
const STRICT = '(?:件|起|场次?|人次|批次|次|份|宗|名|个|项|条|处|期|户|元|人|批|平方米)';
/** What can only count: nothing but a number stands before it. */
const SURE = `(?:(?:${STRICT}|[余多]${STRICT})${CLAUSE_END}|[余多]?[万亿]元|万?人次|场次|批次|个百分点|平方米|[余多](?:件|起|人次|次|场|份|人)|(?:件|起|次|场|份|批|名|期|条|项)(?=\\d)|[%％])`;

const SEARCHES: readonly Search[] = [
  // Any run of signs between a word and what counts: @@件, ★★场, ＿.＿万, — —次.
  [
    '',
    `(?<=${AFTER_WORD})(?:[${MARKS}${LINES}+＋…．·.\\-－][ \\u3000]{0,3}){2,12}(?=(?!(.)\\1)(?:${COUNTS}|[余多](?:人次|场次|件次)|[%％]))`,
  ],
  // One sign.
  [
    '',
    `(?<=${AFTER_WORD})(?<![一二三四五六七八九十百千第])[${MARKS}][ \\u3000]?(?=(?!(.)\\1)(?!家)(?:${COUNTS}|${SURE}))`,
  ],
  [
    '',
    `(?<=${AFTER_WORD})(?<!${UNIT_BEFORE}(?=[/／]))[${LINES}…·.][ \\u3000]?(?=${SURE})|(?<=${COUNTED})[${LINES}…·.\\-－][ \\u3000]?(?=(?!(.)\\1)${MEASURE})`,
  ],
  ['-－', `(?<=${AFTER_WORD})[-－](?=(?:[万亿]元|人次|场次|批次|万人次|个百分点|平方米|余万?元)(?!\\d))`],
  // Dots and commas, where nothing can begin with the measure word.
  [
    '。，；：！.．',
    `(?<=${HAN}|[”》）])[。，；！.．]{1,6}(?=(?:件|起|场次?|人次|份|宗|[万亿]元|批次|个百分点|余(?:件|起|场次?|人次|次|份|人|万元))${CLAUSE_END}|[%％])`,
  ],
  [
    '。，；：！、!',
    `(?<=${HAN}|[”》）])(?:[ \\u3000]{0,3}(?:。|\\.|．)[ \\u3000]{1,3}|[。，；：！、!]{2,})(?=(?!(.)\\1)(?:${COUNTS}|[%％]))`,
  ],
  // 00件, XX0人次, 1_件, X5%, X.%: noughts, or digits beside a mark.
  ['0', `(?<![\\d.,，A-Za-z:：+＋—–\\-～~年月日第])0{2,}(?=${COUNTS}|[%％])`],
  [
    `${CROSS}_＿□○■●◯☐`,
    `(?<![A-Za-z0-9.．+＋“"\\-一二三四五六七八九十百])(?:[${CROSS}]{1,3}\\d{1,4}(?<![x×χ]\\d+)|[${CROSS}]{1,3}[.．]|\\d{0,5}[_＿□○■●◯☐]{1,3}\\d{0,4})(?=${COUNTS}|[%％])`,
  ],
  [
    `${CROSS}*＊?？`,
    `(?<![A-Za-z0-9.．])\\d+[${CROSS}*＊?？]{1,3}(?=[%％])|(?<![A-Za-z0-9.．+＋“"])[${CROSS}][百千万](?=[%％])|(?<=${HAN})[?？](?:[ \\u3000][?？])+(?=${COUNTS}|[%％])|(?<=${HAN})[ \\u3000]{1,3}[?？]{1,3}[ \\u3000]{0,3}(?=${COUNTS}|[%％])`,
  ],
  // （X）件, 【？】次, [N]人.
  [
    '（(【[［〔<＜〈“"「『',
    `(?<=${AFTER_WORD})[（(【\\[［〔<＜〈“"「『][ \\u3000]?(?:[${MARKS}${LINES}${CROSS}NnＮｎMm?？…·.。\\-－0○〇几数空 \\u3000]{1,6}|待[\\u4e00-\\u9fff]{0,3})[）)】\\]］〕>＞〉”"」』](?=(?!(.)\\1)(?:${COUNTS}|[%％]))`,
  ],
  // 缺件, 未知人次, N/A份: words for what is not known.
  [
    '缺无暂待未不空囗口某NnTt',
    `(?<=${AFTER_WORD})(?:缺|(?<![真天太航夜架填])空|无数据|暂无|暂缺|未知|不详|不明|空白|[口囗丨]{1,3}|某{1,2}|[Nn]/[Aa]|NULL|T[Bb][DdCc]|tbd)(?=${SURE})`,
  ],
  [
    '待',
    `(?<=${AFTER_WORD})(?<![有尚亟还仍需急])待(?:补充?|定|填写?|核实?|统计|查|确认|更新)(?=(?!(.)\\1)(?:${SURE}|${MEASURE}))`,
  ],
  // 几万元, 若干人次; 意见几条。
  [
    '几若多',
    `(?<=${AFTER_WORD})(?<![一二三四五六七八九十好])(?:几|若干|多少)(?=[万亿]元|万?人次|场次|批次|个百分点|余(?:件|起|人次|次|份|人|万元)|[%％])|(?<=(?:纠纷|案件|会议|学法|讲座|资料|宣传|投诉|事项|合同|隐患|调解员|法律明白人|人员|干部|文件|建议|提案|短视频|广场|行政村|培训|演练|检查|走访|处罚|活动|建设|程序|》))(?:几|若干|多少)(?=(?:${STRICT}|余${STRICT})(?:${CLAUSE_END}|\\d))`,
  ],
  // O件, 〇人次, M名, NNNN%, OO%: letters for a number.
  [
    'OoＯｏ〇○NnＮｎMm',
    `(?<=${AFTER_WORD})(?<![一二三四五六七八九十百千第])(?:[OoＯｏ〇○Ｎｎ]|[NnMm])(?=${SURE})|(?<=${COUNTED})[OoＯｏ〇○Mm](?=(?!(.)\\1)${MEASURE})|(?<=${AFTER_WORD})([NnMmOoＯｏ])\\2{1,5}(?=[%％])`,
  ],
  ['乂叉〤ⅹⅩ', `(?<=${AFTER_WORD})[乂叉〤ⅹⅩ](?=${SURE})|(?<=${COUNTED})[乂叉〤ⅹⅩ](?=${MEASURE})`],
  ['N', `(?<=${AFTER_WORD})N多?余?(?=${SURE})`],
  // XY件, ABC人次.
  [
    '',
    `(?<=${AFTER_WORD})(?!GDP|APP|App|LED|VIP|POS|ETC|PPT|AED|KTV|ICU|([A-Za-z])\\1)[A-Za-z]{2,3}(?=${SURE})`,
  ],
].map(([needs = '', source = '']) => ({ needs, pattern: new RegExp(source, 'gu') }));

/** What a line without any sign may still match. */
const PLAIN = SEARCHES.filter(({ needs }) => needs !== '');

export const P12: Rule = {
  id: 'P12',
  title: '该填数的地方是符号或代字',
  group: 'P',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第二十条要求审核时间、数字等是否准确。',
  example: {
    flags: '开展宣讲★★场，调解纠纷（？）件。',
    leavesAlone: '补助标准50元/户，案均用时12天/件，制作3×4米宣传栏2块。',
  },
  check: perLine(function* (line): Generator<Match> {
    const text = withoutAddresses(line.text);
    for (const { start, end } of search(line, text, HAS_SIGN.test(text) ? SEARCHES : PLAIN)) {
      yield { start, end, message: gapMessage(text, start, end) };
    }
  }),
};
