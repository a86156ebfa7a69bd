// P06 — flags the spaces in 共开展宣传　　场, 受理  件, the brackets in 国发〔〕33号; leaves alone 共  同推进, “ 1+1 ”法律服务.

import { around } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { hasAny } from '../view.ts';
import { COUNTED, COUNTS, HAN, MEASURE } from '../words.ts';

const SPACE = '[ \\t\\u00a0\\u2002\\u2003\\u3000]';
/** A space, or 〔 of a serial number. */
const BLANKS = ' \t\u00a0\u2002\u2003\u3000〔%％';

const SPACES = [
  `${SPACE}(?<=${COUNTED}${SPACE})${SPACE}+(?=${COUNTS}|[%％])`,
  // Where the clause ends after the measure word, the verb may be any and one space is enough.
  `${SPACE}(?<=${HAN}${SPACE})${SPACE}+(?=${MEASURE}[，。；、,;])`,
  `${SPACE}(?<=${COUNTED}${SPACE})(?=${MEASURE}(?:[，。；、,;]|$))`,
  `(?<=${HAN}{4})${SPACE}{2,}(?=(?:处|个|次|场|份|名|户|人次|场次|起)$)`,
  `(?<=(?![位额])${HAN})${SPACE}+(?=[余多]?[万亿]元|万?人次|场次|批次|个百分点|平方米)`,
  `(?<=人员|干部|群众|党员|师生|职工|队员|骨干|居民|村民|学员)${SPACE}{2,}(?=(?:人次?|名)(?![员民大才口]))`,
  // With any verb, where 案 件 cannot be a word torn apart.
  `${SPACE}(?<=(?![案文条事证信软邮要零配组快稿市现立广农牧会赛身月年股层档名批首多再初每此本依其人车班住商客贫各门窗入逐姓报署签著知])${HAN}${SPACE})(?=(?:件|起|场次?|次|份|户|名|人次|[万亿][元人件份次]|万人次|项(?!目)|个)[，。；、])`,
  `(?<=带动|选派|选送|聘请|聘任|配备|新增|培养|培育|发展|吸纳)${SPACE}(?=${MEASURE})`,
  `(?<=书记|镇长|乡长|主任|组长|所长)${SPACE}{2,}(?=同志)`,
  `(?<=共|共有|辖|现有|[，、])${SPACE}{2,}(?=个(?:村|社区|行政村|自然村|居委会))`,
  `(?<=百分之)${SPACE}+(?=[，。；、]|以上|左右)`,
  `(?<=${HAN})${SPACE}{2,}(?=[%％])|(?<=占|达|达到|为|率|至|升|降|长|近|约|超|过)${SPACE}(?=[%％])`,
  // 上升(%), 压缩（％）.
  `(?<=上升|下降|增长|提高|降低|压缩|压减|占比|减少|占|达|达到)(?:（|\\()${SPACE}*[%％](?:）|\\))(?=[，。；、]|$)`,
  // Mid-sentence: 反映的  个问题.
  `(?<=(?![一二三四五六七八九十百千零两几])${HAN}|[”》）])${SPACE}{2,}(?=(?!(.)\\1)(?:[余多]?(?:[件起]|次(?![数序日])|个(?![人别体])|名(?![单称义录])|项(?!目)|份(?!额)|场(?![所地景合])|户(?![籍主])|台(?!账)|条(?![例款件约])))${HAN})`,
  // A serial number that nobody gave: 〔2026〕 号, 第 号.
  `(?<=〔20\\d\\d〕第?)${SPACE}*(?=号)`,
  `(?<=第)${SPACE}+(?=[号期次届])`,
].map((source) => new RegExp(source, 'gu'));

const OPENING = '（〔【［｛([《“<＜〈「『';
// One class in front keeps the search quick; which marks belong together is looked at after it.
const EMPTY = /[（〔【［｛([《“<＜〈「『][ \t\u00a0\u3000]*[）〕】］｝)\]》”>＞〉」』]/gu;
const PAIR = /^(?:[（〔【［｛].*[）〕】］｝]|\(.*\)|\[.*\]|《.*》|“.*”|「.*」|『.*』|[<＜〈].*[>＞〉])$/u;

const MEASURED = new RegExp(`^(?:${MEASURE}|[%％])`, 'u');

export const P06: Rule = {
  id: 'P06',
  title: '该填数的地方是空格或空括号',
  group: 'P',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第二十条要求审核时间、数字等是否准确。',
  example: {
    flags: '共开展宣传　　场，受理  件；国发〔〕33号。',
    leavesAlone: '（一）加强领导；“ 1+1 ”法律服务。',
  },
  check: perLine(function* (line): Generator<Match> {
    const { text } = line;
    for (const pattern of hasAny(line, BLANKS) ? SPACES : []) {
      for (const { 0: found, index: start } of matchesOf(text, pattern)) {
        // 占比（%） heads a column.
        if (line.inTable && /^[（(]/u.test(found)) continue;
        const end = start + found.length;
        // A gap of no width (〔2026〕号) is shown at the character after it.
        const shownEnd = found === '' ? end + 1 : end;
        yield {
          start,
          end: shownEnd,
          message: `“${around(text, start, shownEnd)}”中间缺数字，请核实后填上。`,
        };
      }
    }
    if (!hasAny(line, OPENING)) return;
    for (const { 0: found, index: start } of matchesOf(text, EMPTY)) {
      if (!PAIR.test(found) || (/^[([]/u.test(found) && /\w/u.test(text.charAt(start - 1)))) continue;
      const end = start + found.length;
      // 是（√）否（ ） in a form is there to be ticked.
      if (line.inTable && /^[（(]/u.test(found) && !MEASURED.test(text.slice(end))) continue;
      yield { start, end, message: `“${around(text, start, end)}”的括号里是空的，请填上内容或删去括号。` };
    }
  }),
};
