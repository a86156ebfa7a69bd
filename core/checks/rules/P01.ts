// P01 — flags XX in 依法办案XX件, ×× in 罚款××元, and every blank that is not filled in;
// leaves alone 反光背心XXL号, 登录xx.gov.cn, 当事人张××诉.

import { gapMessage, withoutAddresses } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine, touchesBlank } from '../per-line.ts';
import type { Rule } from '../types.ts';
import type { CheckLine } from '../view.ts';
import { CROSS, MEASURE, PLACE, SURNAME } from '../words.ts';

const CROSSES = new RegExp(
  `(?<![A-Za-z0-9０-９.@_/&${CROSS}]|[A-Za-z0-9\\u3400-\\u9fff][+＋])(?<![A-Za-z]-)[${CROSS}]{2,}(?![A-Za-z0-9@${CROSS}]|[+＋][A-Za-z0-9](?<![${CROSS}])|\\.[A-Za-z0-9])`,
  'gu',
);
// 二○○五年 is a year and ○○后 a generation, not a gap.
const SIGNS =
  /(?<![一二三四五六七八九十百千零〇○\dA-Za-z○●□■△▲◇◆◯◎█☐])(?:[○●□■△▲◇◆◯◎█☐※☆]{2,}|〇{2,})(?![一二三四五六七八九十百零〇○\dA-Za-z○●□■△▲◇◆◯◎█☐后]|千(?!克|米))/gu;
const WRITTEN = new RegExp(
  `叉叉(?=${MEASURE}|${PLACE}|[%％年月日])|(?<![A-Za-z0-9])[OoＯｏ]{2,}(?=${MEASURE}|${PLACE})|(?<=[\\u4e00-\\u9fff])[OＯ]{3,}(?=[\\u4e00-\\u9fff])|[Ⅹⅹ]{2,}|[乂㐅メ]{2,}(?=${MEASURE}|${PLACE})`,
  'gu',
);
// XX.XX%, X.X亿元.
const DECIMAL = new RegExp(
  `(?<![A-Za-z0-9.．${CROSS}])[${CROSS}]{1,4}[.．][${CROSS}]{1,4}(?=\\s?(?:${MEASURE}|[%％]))`,
  'gu',
);
// NN场, aa件, AA镇.
const LETTERS = new RegExp(
  `(?<![A-Za-z0-9+＋&.@“"'\\-])(?![OoXx])([A-Za-z])\\1{1,3}(?=(?:${MEASURE})|(?:镇|乡|村|县|街道|社区)(?!级))`,
  'gu',
);

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz';

// A family name that is hardly ever the end of another word.
const CLEAR_SURNAME =
  '[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦尤许吕张孔曹严魏陶姜戚谢邹章苏潘葛范彭鲁韦马苗袁柳鲍史唐薛雷贺倪汤罗毕郝邬傅卞康余顾孟黄穆萧肖尹姚邵汪祁毛宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席贾娄江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍虞柯卢莫房裘缪丁宣邓郁洪左石崔龚程邢裴陆翁荀甄封储靳段焦侯武符刘詹龙叶黎白蒲赖卓蔺屠乔谭申冉桂牛温庄晏柴瞿阎廖耿欧聂辛曾]';
const CLEARLY_NAMED = new RegExp(
  `(?:^|[，。；、：“（(\\s]|[人与和由被对为向及以将给诉如]|处理|化解|调解|受理|村民|居民|群众|原告|被告|职工|业主|当事|上访户|老人)${CLEAR_SURNAME}$`,
  'u',
);
const NO_NAME = new RegExp(
  `^(?:${MEASURE}(?!案)|${PLACE}|[%％年月日路街河山]|同志|公司|小区|学校|中学|小学|项目|工程|书记|镇长|主任)`,
  'u',
);
const NAMED = new RegExp(`${SURNAME}$`, 'u');
const NAMED_AFTER_ROLE = new RegExp(
  `(?:村民|居民|当事人|业主|原告|被告|申请人|上诉人|嫌疑人|群众|职工|^|[，。；、：“（(和与由被对为向及])${SURNAME}$`,
  'u',
);
const SUES = /^(?:诉|不服|一案|涉嫌)/u;
const ACTS =
  /^(?:与|和|申请|等[\d一二三四五六七八九]+人|因|[，、]?[男女]|(?![件起镇县村乡市次])[^，。；、]{0,8}(?:纠纷|案))/u;

/** ×× in the name of a person whose case is told: P11's matter. */
function isPerson(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 12);
  if (CLEARLY_NAMED.test(before) && !NO_NAME.test(after)) return true;
  return NAMED.test(before) && (SUES.test(after) || (ACTS.test(after) && NAMED_AFTER_ROLE.test(before)));
}

function* crossedOut(line: CheckLine): Generator<Match> {
  const text = withoutAddresses(line.text);
  for (const pattern of [CROSSES, SIGNS, WRITTEN, DECIMAL, LETTERS]) {
    for (const { 0: found, index: start } of matchesOf(text, pattern)) {
      const end = start + found.length;
      if (pattern === CROSSES && isPerson(text, start, end)) continue;
      yield { start, end, message: gapMessage(text, start, end) };
    }
  }
}

export const P01: Rule = {
  id: 'P01',
  title: 'XX、××等占位没有填',
  group: 'P',
  severity: 'error',
  basis:
    '《党政机关公文处理工作条例》第二十条要求审核时间、数字等是否准确；带着“XX件”印发是最常见、也最难看的差错。',
  example: {
    flags: '依法办案XX件，罚款××元。',
    leavesAlone: '发放XXL号反光背心30件，登录xx.gov.cn查询，当事人张××诉镇政府一案已审结。',
  },
  check: perLine(
    function* (line): Generator<Match> {
      for (const { blank, start, end } of line.blanks) {
        const last = blank.lastValue === null ? '' : `上年是${blank.lastValue}${blank.unit}。`;
        yield { start, end, message: `空缺“${blank.label}”还没有填。${last}` };
      }
      for (const match of crossedOut(line)) if (!touchesBlank(line, match)) yield match;
    },
    `${CROSS}○●□■△▲◇◆◯◎█☐※☆〇叉ⅩⅹＯｏ乂㐅メ${LATIN}`,
    true,
  ),
};
