// P13 — flags ＃＃ in 镇长＃＃主持会议, @@ in 在@@村试点, △△ in 《△△条例》, 2025年__月, 〔2025〕—号, 联系人：……, and any sign in
// a title; leaves alone “双减”, 《……纲要（2021—2025年）》, A·B, ——, the ticks of a form.

import { gapMessage, withoutAddresses } from '../leftover.ts';
import { matchesOf } from '../matches.ts';
import { type Match, perLine, type Search, search } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { CROSS, HAN, HAS_SIGN, MARKS, PLACE } from '../words.ts';

const SPACE = '[ \\t\\u00a0\\u2002\\u2003\\u3000]';
/** Signs that stand for what is not known wherever they stand in the place of a name. */
const SIGN = `(?:[${MARKS}${CROSS}?？○〇]${SPACE}?)`;
const LINE = '[-－—–―‐‑‒‥…．.·/／～~\\\\]';
const BRACKETS = '[（(【［\\[〔{｛<＜]';
const CLOSED = '[）)】］\\]〕}｝>＞]';
/** In the place of a name: signs, two of a line, wide spaces, what is empty or waits in brackets. */
const GAP = `(?:${SIGN}{1,8}|${LINE}{2,8}|${SPACE}{2,}|[NＮ]{1,3}|[OoＯ]{2,3}|([A-Z])\\1|叉叉|口{2,3}|${BRACKETS}(?:${SPACE}*|${SIGN}{1,6}|待[定填补]|填写?)${CLOSED})`;
/** What a gap can begin with: tried first, since it is seldom there. */
const START = `(?=[${MARKS}${CROSS}?？○〇NＮOoＯA-Z叉口某（(【［\\[〔{｛<＜ \\t\\u00a0\\u2002\\u2003\\u3000\\-－—–―‐‑‒‥…．.·/／～~\\\\_])`;
/** Between two characters of a date or a serial number: anything that is neither a number nor a word. */
const ANYTHING = `(?:[^\\u3400-\\u9fff\\d，。；、：“”‘’A-WYZa-wyz\\u2160-\\u217f]{1,8}|某{1,2}|叉叉|口{1,3}|N{1,2}|OO|AA|${BRACKETS}?(?:待定|填写?)${CLOSED}?)`;
const ROLE = '(?:书记|镇长|乡长|县长|局长|主任|所长|站长|队长|组长|分管领导|主要领导|调解员|律师|负责人)';
const NAMED = `(?:${PLACE}(?!部门|级|里|民)|路(?=沿线|段|口|两侧)|河(?=流域|道|段)|公司|派出所|司法所|学校|中学|小学|律师事务所|小区|同志)`;

const SEARCHES: readonly Search[] = [
  // 2025年*月, 12月?日, 3月份, 第X季度, 截至_月底.
  [
    '月日',
    `(?<=20\\d\\d年)${ANYTHING}(?=月(?!月))|(?<=\\d月)${ANYTHING}(?=日(?![日常益]))|(?<=20\\d\\d年${ANYTHING}月)${ANYTHING}(?=日)`,
  ],
  [
    '月',
    `(?<=[自于在至截每]年?)(?:${SIGN}{1,4}|${LINE}{1,4}|${SPACE}{2,}|某{1,2}|OO|叉叉|口口|N{1,2}|AA|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,3}${CLOSED})(?=月(?:底|份|初|末|中旬|开展|召开|，))|^(?:${SIGN}{1,4}|${LINE}{1,4}|某{1,2}|N{1,2}|OO|AA|叉叉|口口|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,3}${CLOSED})(?=月份)`,
  ],
  [
    '年',
    `(?<=^|[自于在至到，。；：（])(?:${SIGN}{1,4}|${LINE}{1,4}|某{2}|OO|叉叉|口口|N{1,2}|AA|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,3}${CLOSED}|(?<=[自于在至到])${SPACE}{2,})(?=年(?:起|度|底|初|以来|月|${ANYTHING}月|[，、]|全|我))`,
  ],
  [
    '2',
    `(?<![\\d.])20(?:\\d?(?:[${MARKS}${CROSS}?？○〇ON口A]|${LINE}){1,2}|\\d?叉{1,2}|\\d?某{1,2}|\\d?${SPACE}{1,4})(?=年|[—–\\-]20\\d\\d年|〕)`,
  ],
  [
    '月',
    `(?:(?:${SIGN}{1,4}|${LINE}{1,4}|${BRACKETS}${CLOSED}|某{1,2}|OO|口口|叉叉|N{1,2}|AA)月)(?:(?:${SIGN}{1,4}|${LINE}{1,4}|${BRACKETS}${CLOSED}|某{1,2}|OO|口口|叉叉|N{1,2}|AA)日)`,
  ],
  // 〔2025〕?号, 第__号, 〔〕, ×政发.
  [
    '〕号第',
    `(?<=〕第?)${ANYTHING}(?=号)|(?<=第)${ANYTHING}(?=号(?!楼)|[次期届]|条(?![例件])|季度)|〔(?:20)?(?:${SIGN}{1,4}|${LINE}{1,4}|[NOAa叉口某]{1,3})〕(?=第?[\\dXx]|${ANYTHING}号|号)`,
  ],
  [
    '〔',
    `(?:${SIGN}{1,4}|${LINE}{1,3}|N{1,2}|OO|AA|口口|叉叉|某{1,2}|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,3}${CLOSED})(?=[政委党办府司法][政委党办府司法发字函]{0,4}〔)`,
  ],
  // 镇长＃＃主持, 以__为组长, ……同志.
  [
    '',
    `${START}(?<=${ROLE}|联系人：|调解员|邀请)(?!—)${GAP}(?=${HAN}|[，。；、])|${START}(?<=[以由])${GAP}(?=为组长|任|同志|牵头|主持|担任)|${START}${GAP}(?=同志(?!们))|某(?<=(?:${ROLE}|联系人：)某)(?=同志|主持|作|任|，)|(?<=以)某{1,2}(?=为组长)`,
  ],
  // 在@@村, **公司, 走进//学校.
  [
    '',
    `(?<=^|[，。；、：“（])(?:${SIGN}{1,8}|[-－…．./／～~\\\\]{2,8}|[NＮ]{1,2}|[OoＯ]{2,3}|叉叉|口{2,3}|${BRACKETS}(?:${SIGN}{0,6}|待[定填补]|填写?)${CLOSED})(?=${NAMED})|(?<=在|与|赴|和|对|联合|走进|邀请|打造|深入)(?:${GAP}|${LINE})(?=${NAMED})|(?<=${HAN})(?:[${MARKS}${CROSS}]{1,6}|[?？]{2,4}|叉叉|口口)(?=${NAMED})`,
  ],
  // 贯彻&&会议精神, 存在__等问题.
  [
    '',
    `(?<=贯彻|落实|开展|荣获|获评|依托|探索|存在|打造|推进|实施|学习|加强|深化|完善)(?:(?:[${MARKS}${CROSS}○〇]${SPACE}?){2,8}|[${MARKS}○〇](?!\\d)|[?？]{2,}|${LINE}{3,8}|[-－/／]{2}|[${CROSS}](?=会议|文件|专项|平台|荣誉|工作法|等问题)|${SPACE}{2,}(?=会议|文件|专项|平台|荣誉|称号|工作法|等问题)|${SPACE}{3,}|[ON]{2,3}|叉叉|口{2,3}|某某|${BRACKETS}(?:${SPACE}*|${SIGN}{1,6}|待[定填补]|填写?)${CLOSED})(?=${HAN})`,
  ],
  // “＊＊”行动: nothing but signs between the quotation marks.
  [
    '“',
    `(?<=“)(?:(?!…+”)(?:${SIGN}|[-－．./／～~\\\\…]){2,8}|[×x?？○](?=”(?:法治|品牌|专项|称号|为主题|行动|活动|工作法))|(?!√)[${MARKS}X](?=”(?!号|内|符|标|的|[型形字]))|某{1,3}|[NOA]{2,3}|叉叉|口{2,3}|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,6}${CLOSED}|${BRACKETS}(?:待定|填写)${CLOSED})(?=”)`,
  ],
  // 《__条例》, 《关于**的通知》.
  [
    '《',
    `${START}(?:[${MARKS}${CROSS}○〇]{2,8}|[${MARKS}](?![#@&~])|[?？](?=${HAN})|[?？]{2,}|_{1,}|…+|[.．]{2,}|${SPACE}{2,}|[-－/／\\\\]{2,}|${BRACKETS}(?:${SPACE}*|${SIGN}{1,6}|待[定填补]|填写?)${CLOSED}|某{1,2}|叉叉|口{2,3}|NN|OO|AA)(?=[^《》]{0,40}》)(?<=《[^《》]{0,60})|(?<=《)(?:${LINE}{1,8}|[XxN○〇×])(?=(?:》|条例|法》|办法》|实施|[镇乡县]))|(?<=《关于)(?:${LINE}{1,8}|[XxN×○])(?=的通知》)|(?<=国)(?:${LINE}{1,8}|[XxN×○?？])(?=法》)`,
  ],
  // ，……。 and 一是__。: a clause that is nothing but signs.
  [
    '',
    `(?<=[，；：]|[一二三四五]是|因是)(?:(?:[${MARKS}○〇]${SPACE}?){1,12}|[${CROSS}]{2,8}|[${CROSS}](?=。)|${SPACE}+(?=。)|[?？]{2,}|(?:\\.{3,}|…{1,4}|[-－/／\\\\]{2,}|—{3,})|[NOA]{2,3}|某某|叉叉|口{2,3}|${BRACKETS}(?:${SIGN}{1,6}|待[定填补]|填写?)${CLOSED})(?=[，。；]|$)|^(?:(?:[${MARKS}○〇]${SPACE}?){1,12}|[${CROSS}]{1,8}|[?？]{2,}|//|[NOA]{2,3}|某某|叉叉|口口|\\.{3,}|…{1,4})(?=，)`,
  ],
  // 联系人：XX at the end of a line of its own, 电话：0512-____.
  [
    '：:',
    `(?<=^(?:[^，。；：]{0,12}(?:电话|联系人|审核人|单位|签发人|经办人|负责人|填表人|邮箱|地址|案例|问题|传真))[：:]${SPACE}?)(?:${SIGN}{1,12}|${LINE}{1,8}|[NXxOA]{1,4}|某{1,3}|叉叉|口{2,3}|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,6}${CLOSED}|${SPACE}{2,})$`,
  ],
  [
    '电话',
    `(?<=电话(?:号码)?[：:]?(?:[（(]?0\\d{2,3}[）)]?[-—]?|1[3-9]\\d)?)(?:${SIGN}{1,12}|${LINE}{2,8}|${SPACE}{2,}|[NXxOA]{1,11}|某{1,2}|叉叉|口{2,3}|${BRACKETS}[^\\u3400-\\u9fff\\d]{0,6}${CLOSED}|${BRACKETS}(?:待定|填写)${CLOSED})(?=[，。；]|$)`,
  ],
].map(([needs = '', source = '']) => ({ needs, pattern: new RegExp(source, 'gu') }));

/** In a title, an issuer or a heading no sign stands for anything but a gap. */
const IN_TITLE = new RegExp(
  `(?<![A-Za-z0-9])[${CROSS}]{1,6}(?![A-Za-z光射])|(?:[${MARKS}○◯]${SPACE}?){1,8}|[?？](?=${HAN})|_{1,}|…+|[.．]{2,}|[-－/／\\\\]{2,}|某{1,3}(?=[镇乡县市区街人年])|(?<=20\\d?)[A-Z〇]{1,2}(?=年)|(?<![A-Za-z0-9])[NOA]{1,2}(?=[镇县]|人民政府|年)|${SPACE}{2,}(?=年)|[（(【［\\[《{｛](?:${SPACE}*|待定|填写)[）)】］\\]》}｝]|叉叉|口口|${SPACE}{3,}`,
  'gu',
);
const IN_HEADING = new RegExp(
  `^(?:${SIGN}|${LINE}|[NOA]{2}){1,8}$|^(?:[${MARKS}${CROSS}○?？]{1,6}|[-/…]{1,6}|([NOA])\\1)(?=${HAN})|(?<![A-Za-z0-9“"+])[${CROSS}]{2,6}(?![A-Za-z])|(?:[${MARKS}○◯](?<![&~|])${SPACE}?){2,8}|[_＿]+|(?<=加强|推进|深化|开展|完善)(?:[${MARKS}${CROSS}○…]|${LINE}{2,})|[（(【［\\[《][${MARKS}${CROSS}?？○ \\u3000]{0,6}[）)】］\\]》]|某某|叉叉|口口|[.．]{3,}|(?<=推进|加强)(?:…+|${LINE}{2,}|[NOA]{2})|(?<!${HAN})[NOA]{2}(?=[镇县])`,
  'gu',
);
const IN_CELL = new RegExp(
  `^${SPACE}*(?:(?:[XxＸｘNＮ]{1,4}|[×╳]{2,6}|[*＊○□△◯☆★●]{2,8}|[?？]{1,4}|[_＿]+|[.．]{3,}|…+|【${SPACE}*】|（${SPACE}+）|(?:待|未)(?:补|填|核|定|统计|上报|报|更新|提供)[^，。；]{0,4}|暂缺|缺|空|某某)(?=${SPACE}*$)|[XxＸ×_＿*?？]{1,4}(?=(?:件|次|场|人|人次|份|万元|%)$))`,
  'gu',
);

/** What a line without any sign may still match. */
const PLAIN = SEARCHES.filter(({ needs }) => /[号月年：]/u.test(needs));

export const P13: Rule = {
  id: 'P13',
  title: '该写名称、日期、文号的地方是符号',
  group: 'P',
  severity: 'error',
  basis: '《党政机关公文处理工作条例》第二十条要求审核地名、时间、引文等是否准确。',
  example: {
    flags: '镇长＃＃主持会议，学习《△△条例》，文号为〔2025〕—号。',
    leavesAlone: '落实《法治政府建设实施纲要（2021—2025年）》，开展“双减”督导——覆盖全镇。',
  },
  check: perLine(function* (line): Generator<Match> {
    const text = withoutAddresses(line.text);
    const found = [...search(line, text, HAS_SIGN.test(text) ? SEARCHES : PLAIN)];
    const more =
      line.field !== null && line.field !== '@closing'
        ? IN_TITLE
        : line.level > 0
          ? IN_HEADING
          : line.inTable
            ? IN_CELL
            : null;
    if (more) {
      for (const { 0: signs, index } of matchesOf(
        text.slice(0, line.level > 0 ? line.body : text.length),
        more,
      ))
        found.push({ found: signs, start: index, end: index + signs.length });
    }
    for (const { start, end } of found) {
      if (end > start) yield { start, end, message: gapMessage(text, start, end) };
    }
  }),
};
