// Groups T (names and set phrases) and L (law in force), and the lexicon.

import { describe, expect, test } from 'vitest';
import { E11 } from '../../../core/checks/rules/E11.ts';
import { L01 } from '../../../core/checks/rules/L01.ts';
import { L02 } from '../../../core/checks/rules/L02.ts';
import { L03 } from '../../../core/checks/rules/L03.ts';
import { L04 } from '../../../core/checks/rules/L04.ts';
import { T01 } from '../../../core/checks/rules/T01.ts';
import { T03 } from '../../../core/checks/rules/T03.ts';
import { T04 } from '../../../core/checks/rules/T04.ts';
import { T05 } from '../../../core/checks/rules/T05.ts';
import { T06 } from '../../../core/checks/rules/T06.ts';
import { T07 } from '../../../core/checks/rules/T07.ts';
import { T08 } from '../../../core/checks/rules/T08.ts';
import { T09 } from '../../../core/checks/rules/T09.ts';
import { T10 } from '../../../core/checks/rules/T10.ts';
import { T11 } from '../../../core/checks/rules/T11.ts';
import { T12 } from '../../../core/checks/rules/T12.ts';
import { T13 } from '../../../core/checks/rules/T13.ts';
import { T14 } from '../../../core/checks/rules/T14.ts';
import { EMPTY_TABLES, parseCheckTables } from '../../../core/checks/tables.ts';
import type { Report } from '../../../core/report/schema.ts';
import { CONTEXT, findings, TABLES, testRule, withText } from './tester.ts';

const of = (issuer: string, text: string, recipient = '县委、县政府'): Report =>
  withText(text, { issuer, recipient, title: '2025年度法治政府建设情况报告' });
const inYear = (year: number, text: string): Report => withText(text, { year, title: '' });

testRule(T01, {
  flags: [
    [of('云岭县桐花乡人民政府', '我镇坚持依法行政。'), ['我镇'], '我乡坚持依法行政。'],
    [of('云岭县松坡街道办事处', '全镇开展法治宣传。'), ['全镇']],
    [withText('全乡共调解纠纷5件。', { issuer: '', title: '青石镇2025年度法治政府建设情况报告' }), ['全乡']],
  ],
  leavesAlone: [
    of('云岭县青石镇人民政府', '各乡镇、乡村振兴、乡贤、镇村两级、下乡，我镇全镇'),
    of('云岭县桐花乡人民政府', '我乡推进乡村振兴，送法下乡。'),
    of('云岭县松坡街道办事处', '撤镇设街道以前，全镇有12个村。'),
    of('', '我镇坚持依法行政。'),
  ],
});

testRule(T03, {
  flags: [
    [of('松坡街道办事处', '在县委、县政府领导下', '区委、区政府'), ['县委、县政府'], '在区委、区政府领导下'],
    [of('云岭县青石镇人民政府', '在区委、区政府的领导下'), ['区委、区政府']],
  ],
  leavesAlone: [
    of('松坡街道办事处', '省、市、县三级联动', '区委、区政府'),
    of('云岭县青石镇人民政府', '在市委、市政府和县委、县政府领导下'),
    of('云岭县青石镇人民政府', '自治区党委的决策部署'),
    of('', '在县委、县政府领导下', ''),
  ],
});

testRule(T04, {
  flags: [
    ['统筹推进全局各项工作', ['全局各项']],
    ['局党组高度重视', ['局党组']],
    ['我局认真落实', ['我局']],
  ],
  leavesAlone: [
    '事关全局性工作',
    '统揽全局、协调各方',
    '县公安局党委',
    '着眼全局工作大局',
    '县司法局党组研究',
    '自我局限',
    '自我委屈',
  ],
});

testRule(T05, {
  flags: [
    ['推进法制政府建设', ['法制'], '推进法治政府建设'],
    ['增强法制观念', ['法制']],
    ['依法制国', ['依法制国']],
  ],
  leavesAlone: [
    '重大执法决定法制审核',
    '依法制定规范性文件',
    '完善执法制度建设',
    '聘请法制副校长',
    '健全司法制度',
    '全国人大常委会法制工作委员会',
    '法制机构和法制员',
  ],
});

testRule(T06, {
  flags: [
    ['坚定“四个自信”、增强“四个意识”', ['“四个自信”、增强“四个意识”']],
    ['增强“两个维护”', ['增强“两个维护”'], '做到“两个维护”'],
    ['做到“四个意识”', ['做到“四个意识”']],
  ],
  leavesAlone: [
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    '坚决做到“两个维护”',
    '以实际行动践行“两个维护”',
    '坚决做到“两个维护”。不断增强“四个意识”',
  ],
});

testRule(T07, {
  flags: [
    ['深刻领悟“两个确立”的重要意义', ['“两个确立”的重要意义'], '深刻领悟“两个确立”的决定性意义'],
    ['捍卫“两个确定”', ['“两个确定”'], '捍卫“两个确立”'],
  ],
  leavesAlone: [
    '深刻领悟“两个确立”的决定性意义',
    '两个建立在村级的调解室',
    '坚定拥护“两个确立”',
    '两个确认程序',
  ],
});

testRule(T08, {
  flags: [
    ['学习总书记法治思想', ['总书记法治思想'], '学习习近平法治思想'],
    [
      '以新时代中国特色社会主义思想为指导',
      ['新时代中国特色社会主义思想'],
      '以习近平新时代中国特色社会主义思想为指导',
    ],
    ['学习习总书记讲话', ['习总书记'], '学习习近平总书记讲话'],
  ],
  leavesAlone: [
    '习近平新时代中国特色社会主义思想',
    '习近平总书记关于全面依法治国的重要论述',
    '习近平法治思想',
    '新时代中国特色社会主义法治建设',
    '学习主席团通过的决议',
  ],
});

testRule(T09, {
  flags: [
    ['深入学习习近平法制思想', ['习近平法制思想'], '深入学习习近平法治思想'],
    ['习近平新时代特色社会主义思想', ['习近平新时代特色社会主义思想']],
    ['习近平新时代中国特色社会主义恩想', ['习近平新时代中国特色社会主义恩想']],
  ],
  leavesAlone: [
    '习近平文化思想、习近平生态文明思想、习近平经济思想、习近平外交思想、习近平强军思想',
    '习近平新时代中国特色社会主义思想',
    '中国特色社会主义法治体系、社会主义法治国家',
    '筑牢中华民族共同体的根基',
  ],
});

testRule(T10, {
  flags: [
    ['党的二十大三中全会精神', ['党的二十大三中全会'], '党的二十届三中全会精神'],
    ['十九届六中二十届一中全会', ['六中二十届']],
    ['全会会议精神', ['全会会议精神'], '全会精神'],
  ],
  leavesAlone: [
    '党的二十大和二十届二中、三中全会精神',
    '二十届历次全会',
    '党的二十大、二十届三中全会',
    '人大代表大会会议精神',
  ],
});

testRule(T11, {
  flags: [
    ['习近平法治思想核心要义“十个坚持”', ['十个坚持'], '习近平法治思想核心要义“十一个坚持”'],
    ['学习习近平法治思想的十二个坚持', ['十二个坚持']],
  ],
  leavesAlone: [
    '习近平法治思想“十一个坚持”',
    '党的百年奋斗“十个坚持”历史经验',
    '学习习近平法治思想。领会“十个坚持”历史经验',
  ],
});

testRule(T12, {
  flags: [
    ['联合工商所、环保局开展检查', ['工商所', '环保局'], '联合市场监管所、生态环境局开展检查'],
    ['成立依法治县领导小组', ['依法治县领导小组']],
  ],
  leavesAlone: [
    '原国土所职能划转',
    '生态环境局',
    '市场监管所',
    '成立依法治镇领导小组',
    '全面依法治县委员会',
    '原环保局档案',
  ],
});

testRule(T13, {
  flags: [
    ['确实加强法治建设', ['确实'], '切实加强法治建设'],
    ['截止2024年12月', ['截止'], '截至2024年12月'],
    ['工作布署', ['布署']],
    ['党委理论中组', ['理论中组']],
    ['群众反应强烈的问题', ['反应强烈']],
    ['截止目前', ['截止']],
  ],
  leavesAlone: [
    '情况确实存在',
    '报名截止时间',
    '台账齐全',
    '确实有困难的群众',
    '问题确实提高了难度',
    '应急反应强烈',
    '统一部署，按一字排开',
    '手工做好登记',
  ],
});

testRule(T14, {
  flags: [
    ['较好的完成各项任务', ['较好的'], '较好地完成各项任务'],
    ['认真的落实责任', ['认真的']],
    ['积极的开展宣传', ['积极的']],
  ],
  leavesAlone: ['较好地完成', '有效的执行依据', '全面的推进计划', '有效的开展方式'],
});

testRule(E11, {
  flags: [
    ['基木建成', ['基木'], '基本建成'],
    ['允分发挥', ['允分']],
    ['末发生行政复议', ['末'], '未发生行政复议'],
    ['己完成', ['己'], '已完成'],
  ],
  leavesAlone: ['日前召开会议', '年末发放', '自己完成', '未发生', '年末发生的案件', '以案件为己任'],
});

testRule(L01, {
  flags: [
    ['宣传《婚姻法》', ['《婚姻法》'], '宣传《民法典》'],
    ['学习婚姻法、禁毒法等', ['婚姻法']],
    ['贯彻《中华人民共和国继承法》', ['《中华人民共和国继承法》']],
  ],
  leavesAlone: [
    '提供婚姻法律咨询',
    '《劳动合同法》',
    '《中华人民共和国民法典》婚姻家庭编',
    '合同法务审查',
    '《担保法司法解释》历史档案',
    '《婚姻法》同时废止',
    inYear(2019, '宣传《婚姻法》'),
  ],
});

testRule(L02, {
  flags: [
    ['落实《信访条例》', ['《信访条例》'], '落实《信访工作条例》'],
    ['按照《国家行政机关公文处理办法》', ['《国家行政机关公文处理办法》']],
  ],
  leavesAlone: [
    '落实《信访工作条例》',
    '《浙江省信访条例》',
    inYear(2021, '落实《信访条例》'),
    '信访条例宣传',
  ],
});

testRule(L03, {
  flags: [[inYear(2026, '依据《大气污染防治法》查处'), ['《大气污染防治法》']]],
  leavesAlone: [
    inYear(2026, '《海南省环境保护条例》'),
    inYear(2026, '《水法》'),
    inYear(2026, '《生态环境法典》'),
    inYear(2025, '依据《大气污染防治法》查处'),
  ],
});

testRule(L04, {
  flags: [
    ['学习《土地法》', ['《土地法》'], '学习《土地管理法》'],
    ['宣传《中华人民共和国城管法》', ['《中华人民共和国城管法》']],
  ],
  leavesAlone: ['《土地管理法》', '《消防法》', '《农村土地承包法》', '《禁毒法》', '《云岭县拆迁法规汇编》'],
});

describe('the tables', () => {
  test('name a source for every entry and the day they were checked', () => {
    for (const table of Object.values(TABLES)) expect(table.asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
    for (const law of TABLES.laws.laws) expect(law.source).not.toBe('');
  });

  test('without data the rules that look things up say nothing', () => {
    const context = { ...CONTEXT, tables: EMPTY_TABLES };
    for (const rule of [T05, T09, T13, L01, L04, E11]) {
      expect(
        findings(rule, '推进法制政府建设，宣传《婚姻法》，工作布署，习近平法制思想，基木', context),
      ).toEqual([]);
    }
  });

  test('no word is wrong and right at once', () => {
    for (const { wrong, right } of TABLES.words.words) expect(wrong).not.toBe(right);
    for (const { wrong, right } of TABLES.formulae.formulae) expect(wrong).not.toContain(right);
  });

  test('a broken table is refused with its place', () => {
    const broken = parseCheckTables({ ...TABLES, laws: { ...TABLES.laws, laws: [{ name: '' }] } });
    expect(broken.ok ? '' : broken.error.message).toContain('laws.laws.0');
  });
});
