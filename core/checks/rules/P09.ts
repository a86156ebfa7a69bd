// P09 — flags （待核实）, 【此处填写……】, （略）, TODO, {{人数}}, #REF!, 错误!未找到引用源; leaves alone 对线索待核实后依法移送, （以下简称《规定》）.

import { around } from '../leftover.ts';
import { type Match, perLine, type Search, search } from '../per-line.ts';
import type { Rule } from '../types.ts';
import { CLAUSE_END, MEASURE } from '../words.ts';

const OPEN = '[（(【\\[〔［<＜]';
const CLOSE = '[）)】\\]〕］>＞]';
const INSIDE = '[^（()）【】\\[\\]〔〕［］<>＜＞]';

const WAITING =
  '待(?:定|补充?(?![贴偿办种缴助])|完善|核实?|核定|核对|核准|统计|确认|填[写报]?|更新|续写?|查证?|明确|修改|添加|提供|录入|插入|汇总|写|加|商)';
const REVISE = '补充|可删|删除|删去|删掉|重写|要改|需改|待改|修改|重新|合并|调整|提供|省略|参考|有误|填写';
const NOTES = [
  `待(?![遇业命岗产办开判法上省市县])${INSIDE}{1,8}(?:核实|核对|确认|补充|提供|填写?|反馈)(?:数据|数字)?`,
  `${INSIDE}{0,8}(?:需|请|须)(?:再|进一步|及时|重新)?(?:核实|核对|更新|补充|确认|修改|复核|查证)(?:数据|数字|内容|情况)?`,
  `请${INSIDE}{0,10}(?:提供|填报|核实|补充)(?:数据|数字)?`,
  `(?:具体|最终|准确)?(?:数据|数字|情况)?以(?:实际|最终|统计|系统|[^，。；]{1,8}数据)(?:数据|情况|数字)?为准`,
  `(?:具体|最终|准确)(?:数据|数字)以${INSIDE}{1,10}为准`,
  `(?:数据|数字)(?:未|尚未|没有|存|有|不|过|由)${INSIDE}{0,12}`,
  `(?:去年|上年|旧)(?:的)?(?:数据|数字|内容|稿)(?:[，,]${INSIDE}{0,8})?`,
  `[?？]{1,3}|${INSIDE}{0,6}(?:对吗|对不对|是否准确|是否正确|准确吗|存疑|要不要|是否有误)[?？]?`,
  `(?:请|待)?(?:填写|填报|填空|填)|[下上中]略|略写`,
  `(?:以下|以上|此处|本段|该段|这段|此段|本节|本部分|本行|此行|这里)${INSIDE}{0,6}(?:${REVISE})${INSIDE}{0,6}`,
  `(?:定稿|印发|报送|发文|打印|提交)(?:时|前|后)(?:请)?(?:删除|删去|删掉)${INSIDE}{0,6}|(?:请)?删除?(?:本|此|这)[行段句处]|(?:请)?删除`,
  `可?(?:以)?(?:根据|按照?|结合|视)(?:本地|本单位|本镇|具体|各自)?实际(?:情况)?(?:进行)?(?:调整|增减|修改|填写|补充|删减|选择|撰写|展开|写)`,
  `(?:没有|无)(?:的|则|此项)?(?:可以?)?(?:不写|不填|填“?无”?|删除|略去)|如有${INSIDE}{0,4}填${INSIDE}{0,12}`,
  `(?:以上|以下)?(?:内容|数据|文字)?仅供参考`,
  `批注${INSIDE}{0,16}`,
  `${INSIDE}{0,10}${WAITING}(?:后${INSIDE}{0,6}|(?:具体|相关)?(?:数据|数字|内容|情况|完整|材料)?)[。！!]?`,
  `此处${INSIDE}{0,40}`,
  `${INSIDE}{0,8}(?:自行|(?:根据|按照?|结合)(?:本地|本单位|本镇)?实际|据实|如实|酌情)(?:情况)?(?:填写|补充|修改|填报|增减|删减)${INSIDE}{0,12}`,
  `请${INSIDE}{0,12}(?:填|补)(?:写|充|入|报|上)?${INSIDE}{0,12}`,
  `(?:以下|以上|下文|中间|内容|正文|具体内容|后文|其余)?(?:省略|略|从略)[。！]?`,
  `(?:请?填写|填入|写明|填|写)(?:具体|数字|数据|名称|姓名|时间|日期|单位|本?[镇乡县]|人数|次数|金额|数量|实际)${INSIDE}{0,12}`,
  `请?(?:补充|插入|添加|填入|替换为?)(?:具体|此处|数据|数字|名称|实际|图片|照片|图表|表格|附件|案例|事例|内容)${INSIDE}{0,16}`,
  `(?:示例|举例|样例|样稿|模板|范文|范本|参考文本|仅供参考)(?:[：:，]?${INSIDE}{0,16})?`,
  `数据(?:待|来源)${INSIDE}{0,12}`,
  `字数${INSIDE}{0,16}`,
  `(?:具体)?(?:数字|数据|数值|数)`,
  `[镇乡县市村]名(?:称)?|单位名称|乡镇名称|街道名称|填写人|日期待定`,
];
const BRACKETED = new RegExp(`${OPEN}\\s*(?:备?注[：:]|说明[：:])?(?:${NOTES.join('|')})\\s*${CLOSE}`, 'gu');
// （人数） is a column's head by itself; before a measure word it is a gap.
const COUNT_NAME = new RegExp(
  `[（(【\\[](?:具体)?(?:人数|次数|数量|金额|件数|场次|场数|份数|户数|时间|日期|年份)[）)】\\]](?=${MEASURE}|[年月日])`,
  'gu',
);
// 【调解数】件, <调解数>件, （几）件.
const NAMED_GAP = new RegExp(
  `[【\\[［<＜][\\u4e00-\\u9fff]{1,10}[】\\]］>＞](?=\\s?(?:${MEASURE}|[%％])${CLAUSE_END})|[（(](?:几|若干|多少|数|具体数|空)[）)](?=${MEASURE})`,
  'gu',
);
const BARE: readonly Search[] = [
  { needs: 'TFt', pattern: /(?<![A-Za-z“"])(?:TODO|TBD|TBC|FIXME|todo|tbd)(?![A-Za-z])/gu },
  // What word processors and reviewers leave in the text.
  {
    needs: '批带设删',
    pattern:
      /(?:批注|修订)\s?[[【][^\]】]{0,16}[\]】]\s?[：:]?|^批注\s?\d{0,3}\s?[：:]|带格式的[：:]|设置了格式[：:]|删除的内容[：:]/gu,
  },
  {
    needs: '填写撰编提示样参',
    pattern: /^[ \u3000]*(?:(?:填写|填报|填表|编写|写作|撰写)(?:说明|提示|要求)|示例|样例|提示|参考)[：:]/gu,
  },
  {
    needs: '注',
    pattern: /^[ \u3000]*备?注[：:](?=[^。]{0,12}(?:待|需|请)(?:补充|核实|核对|填|确认|更新|修改))/gu,
  },
  {
    needs: '请',
    pattern: /^[ \u3000]*请(?:补充|填写|核实|完善|填入)(?:[^，。；]{0,16})[。]?$/gu,
  },
  {
    needs: '（(【[',
    pattern: /^[ \u3000]*[（(【[](?:新增|修改|删除|已改|待改|初稿|草稿|讨论稿|修改稿|送审稿)[）)】\]]/gu,
  },
  // （500字左右） by itself before or after a text.
  {
    needs: '字',
    pattern:
      /(?:^|(?<=[。；]))[（(](?:不少于|不超过|约|限|控制在|字数)?\d{2,5}字(?:左右|以内|以上|以下|内)?[）)]$|^[（(](?:不少于|不超过|约|限|控制在)?\d{2,5}字(?:左右|以内|以上|以下|内)?[）)]/gu,
  },
  // Mail-merge fields and template marks.
  {
    needs: '{｛«$',
    pattern:
      /\{\{[^{}\n]{0,40}\}\}|\$?\{[^{}\n]{0,30}\}|｛[^｛｝\n]{0,30}｝|«[^«»\n]{0,40}»|\$\$[^$\n]{1,30}\$\$/gu,
  },
  {
    needs: '<＜',
    pattern:
      /<(?:填|请|数|人数|次数|金额|名称|姓名|日期|时间|地点|单位|内容|插入|输入)[^<>\n]{0,16}>|＜(?:填|请|数|人数|次数|金额|名称|姓名|日期|时间|地点|单位|内容|插入|输入)[^＜＞\n]{0,16}＞/gu,
  },
  // What office programs print when something is missing.
  { needs: '#', pattern: /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/gu },
  { needs: '#', pattern: /(?<=\S)#{4,}|#{4,}$/gu },
  {
    needs: '错E',
    pattern:
      /错误[!！]\s?(?:未找到引用源|未定义书签|超链接引用无效|文档中没有指定样式的文字)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.?/gu,
  },
  {
    needs: '单点在C请c',
    pattern:
      /(?:单击|点击|单击或点击|在)此处(?:输入|添加|填写|键入|插入)[\u4e00-\u9fff]{0,6}|(?:单击或)?点击(?:或轻触)?(?:此处)?输入(?:文字|日期|内容|文本)|(?:Click|click) (?:or tap )?here(?: to enter text)?\.?|请在此(?:处)?(?:输入|填写|插入|补充)[\u4e00-\u9fff]{0,6}/gu,
  },
  {
    needs: '此开后以内',
    pattern:
      /(?<!在)此处(?:填写|填入|插入|补充|添加|需补充|待补充|省略|可加|写)[\u4e00-\u9fff、“”]{0,16}|开头部分已省略|后文已省略|以下(?:内容)?省略|内容略(?=[。）)]|$)/gu,
  },
  { needs: '数', pattern: /(?:具体)?数[据字](?:待|需)(?:补充|填写|核实|统计|更新|确认)/gu },
  {
    needs: 'uNnL[',
    pattern: /(?<![\w.])(?:undefined|NaN|null(?!值)|\[object Object\]|Lorem ipsum)(?![\w.])/gu,
  },
  // Standing for a number.
  {
    needs: '待',
    pattern: new RegExp(
      `(?<![有尚亟还仍需急])(?:待补充?|待填写?|待统计|待核实?|待定)(?=${MEASURE}[，。；、]|[，。；、]?$)|^[ \\u3000]*待(?:续|写|审|改)[。]?$`,
      'gu',
    ),
  },
];

const SEARCHES: readonly Search[] = [
  { needs: '（(【[〔［<＜', pattern: BRACKETED },
  { needs: '（(【[', pattern: COUNT_NAME },
  { needs: '【[［<＜（(', pattern: NAMED_GAP },
  ...BARE,
];

export const P09: Rule = {
  id: 'P09',
  title: '批注、说明、填写提示没有删去',
  group: 'P',
  severity: 'error',
  basis: '写给自己或写给填报人看的话不是公文内容，定稿前应当处理完。',
  example: {
    flags: '化解积案3件（待核实）。',
    leavesAlone: '对线索待核实后依法移送；《行政处罚法》（以下简称《处罚法》）。',
  },
  check: perLine(function* (line): Generator<Match> {
    const { text } = line;
    for (const { start, end } of search(line, text, SEARCHES)) {
      yield {
        start,
        end,
        message: `“${around(text, start, end)}”像是写稿时留的提示，请补上内容并删去这几个字。`,
      };
    }
    if (line.field === '@issuer' || line.field === '@signatory') {
      for (const { 0: found, index: start } of text.matchAll(/[（(](?:盖章|公章|印章|签字|签名)[）)]/gu)) {
        yield { start, end: start + found.length, message: `“${found}”是表格里的提示，请删去。` };
      }
    }
    if (line.field === '@title') {
      for (const { 0: found, index: start } of text.matchAll(
        /(?:[（(【]?(?:模板|范文|范本|示范文本|样本|样稿|初稿|讨论稿|征求意见稿|送审稿|草稿)[）)】]?|[（(【](?:待审|修改稿|审议稿|第[一二三四五\d]稿|终稿|定稿|最终稿|最终版|[vV]\d)[）)】])$/gu,
      )) {
        yield { start, end: start + found.length, message: `标题末尾的“${found}”定稿时应当删去。` };
      }
    }
  }),
};
