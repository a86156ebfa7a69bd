// Rules that look across lines, sections and years, and what a unit sets for itself.

import { describe, expect, test } from 'vitest';
import { check, examine } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import { D08 } from '../../../core/checks/rules/D08.ts';
import { D09 } from '../../../core/checks/rules/D09.ts';
import { E05 } from '../../../core/checks/rules/E05.ts';
import { E12 } from '../../../core/checks/rules/E12.ts';
import { E13 } from '../../../core/checks/rules/E13.ts';
import { F02 } from '../../../core/checks/rules/F02.ts';
import { F07 } from '../../../core/checks/rules/F07.ts';
import { L05 } from '../../../core/checks/rules/L05.ts';
import { L06 } from '../../../core/checks/rules/L06.ts';
import { M03 } from '../../../core/checks/rules/M03.ts';
import { N01 } from '../../../core/checks/rules/N01.ts';
import { R03 } from '../../../core/checks/rules/R03.ts';
import { T02 } from '../../../core/checks/rules/T02.ts';
import { T15 } from '../../../core/checks/rules/T15.ts';
import { U02 } from '../../../core/checks/rules/U02.ts';
import { U14 } from '../../../core/checks/rules/U14.ts';
import type { CheckContext } from '../../../core/checks/types.ts';
import { applyEdits } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { CheckSettings } from '../../../core/settings.ts';
import { blank, paragraph, report } from '../../support/reports.ts';
import { CONTEXT, testRule, withText } from './tester.ts';

const unit = (changes: Partial<CheckSettings>): CheckContext => ({
  ...CONTEXT,
  unit: { places: [], words: [], wrongWords: [], rulesOff: [], ...changes },
});

testRule(N01, {
  flags: [
    ['1.加强学习；\n2.加强监督；\n4.加强宣传。', ['4.']],
    ['（1）加强学习；\n（1）加强监督。\n（1）加强宣传；\n（3）总结经验。', ['（3）']],
    ['重点是：①学习；②监督；④宣传。', ['④']],
  ],
  leavesAlone: [
    '1.加强学习；\n2.加强监督；\n1.重新起头；\n2.接着第二条。',
    '全年办理：\n1.2万件矛盾纠纷得到化解。\n3.5万元已经到位。',
    '1.加强学习；\n中间隔着一段说明。\n3.从别处引来的一条。',
    '①学习；②监督。其中①是重点，②是难点。',
    '一是加强学习。\n三是强化监督。',
  ],
});

testRule(D08, {
  flags: [['全年调解矛盾纠纷120件。\n共调解矛盾纠纷120起。', ['120起']]],
  leavesAlone: [
    '全年受理信访事项15件。\n办理刑事案件15起。',
    '调解矛盾纠纷120件。\n调解矛盾纠纷98起。',
    '开展法治宣传32场次。\n开展安全检查32次。',
  ],
});

testRule(D09, {
  flags: [
    ['开展宣传三十二场、讲座15场。', ['三十二场']],
    ['全年调解纠纷一百二十件，其中村级调解80件。', ['一百二十件']],
  ],
  leavesAlone: [
    '健全三级调解网络，开展宣传15场。',
    '学习二十届三中全会精神，宣讲15次。',
    '开展宣传三十二场、讲座十五场。',
    '全年开展宣传十余场、讲座15场。',
    '第十二次党委会研究后，开展检查15次。',
  ],
});

testRule(T02, {
  flags: [
    ['平口镇党委高度重视，各项工作扎实开展。', ['平口镇']],
    ['一年来，小淹镇人民政府依法行政。', ['小淹镇']],
  ],
  leavesAlone: [
    '青石镇党委高度重视，各项工作扎实开展。',
    '白水镇党委与我镇结对共建。',
    '白水镇人民政府协助调查。',
    '各乡镇党委高度重视，全镇上下齐心。',
    '平时，通过镇政府网站公开；配合镇党委做好巡察整改。',
    '桐花乡党委来镇考察学习。',
    '小城镇建设稳步推进，中心镇政府职能加强。',
  ],
  context: unit({ places: ['白水镇'] }),
});

describe('T02 without a list of the unit', () => {
  testRule(T02, { flags: [], leavesAlone: ['平口镇党委高度重视，各项工作扎实开展。'] });
});

testRule(T15, {
  flags: [
    ['青石真坚持依法行政，青石真干部带头。', ['青石真', '青石真'], '青石镇坚持依法行政，青石镇干部带头。'],
  ],
  leavesAlone: ['青石镇坚持依法行政。', '法律明白人带头学法。'],
  context: unit({
    wrongWords: [
      { wrong: '青石真', right: '青石镇' },
      { wrong: '明白人', right: '法律明白人' },
    ],
  }),
});

testRule(L05, {
  flags: [
    [
      '按照《法治政府建设与政府责任落实督察工作规定》报告。',
      ['法治政府建设与政府责任落实督察工作规定'],
      '按照《法治政府建设与责任落实督察工作规定》报告。',
    ],
    [
      '贯彻《党政主要负责人履行法治建设第一责任人职责规定》。',
      ['党政主要负责人履行法治建设第一责任人职责规定'],
    ],
    ['学习《中华人民共和国农村土地承保法》。', ['中华人民共和国农村土地承保法']],
  ],
  leavesAlone: [
    '按照《法治政府建设与责任落实督察工作规定》报告。',
    '落实《法治社会建设实施纲要（2020—2025年）》和《法治政府建设实施纲要（2021—2025年）》。',
    '印发《云岭县法治政府建设与责任落实督察办法》。',
    '落实《〈党政主要负责人履行推进法治建设第一责任人职责规定〉实施办法》。',
    '学习《农村土地承包法》《行政处罚法》《行政复议法》。',
    '印发《2025年法治政府建设实施方案》。',
    '学习《中华人民共和国行政复议法实施条例》。',
  ],
});

testRule(L06, {
  flags: [['根据《规定》要求，认真落实《规定》。', ['《规定》']]],
  leavesAlone: [
    '根据《法治政府建设与责任落实督察工作规定》（以下简称《规定》），认真落实《规定》。',
    '《督察工作规定》（简称《规定》）施行。\n落实《规定》。',
    '学习《宪法》《民法典》。',
    '落实《法治政府建设实施纲要（2021—2025年）》。',
  ],
});

testRule(E05, {
  flags: [['兩個維護與黨的領導。', ['兩'], '两个维护与党的领导。']],
  leavesAlone: ['於潜镇、乾县的瞭望塔。', '两个维护与党的领导。', '昇平村、岚山村和圩镇。'],
});

testRule(E13, {
  flags: [
    ['榃滨镇的榃字。', ['榃']],
    ['甪直镇、埗头镇。', ['甪', '埗']],
  ],
  leavesAlone: [
    '圩镇、黄埔村、峁上村。',
    '两个维护與黨的領導。'.replace(/[與黨領導]/gu, ''),
    '〇五年的①号文件。',
  ],
});

testRule(E12, {
  flags: [
    [
      '青石镇贯彻落实上级部署要求，扎实推进\n法治政府建设，成效明显。',
      ['进'],
      '青石镇贯彻落实上级部署要求，扎实推进法治政府建设，成效明显。',
    ],
    ['全年开展宣传活动五十二场次，发放资料，\n受教育群众五千余人。', ['，']],
  ],
  leavesAlone: [
    '青石镇贯彻落实上级部署要求，主要做法有\n一是推进法治政府建设。',
    '青石镇贯彻落实上级部署要求，成效明显。\n法治政府建设有序推进。',
    '扎实推进\n法治政府建设。',
    report({
      sections: [
        {
          id: 'measures',
          blocks: [
            paragraph('p1', 0, '青石镇贯彻落实上级部署要求，扎实推进'),
            paragraph('p2', 0, '调解工作，全年调解', blank('b', '调解', '件'), '。'),
          ],
        },
      ],
    }),
  ],
});

test('merging a broken line takes the next paragraph in and away, in one step', () => {
  const about = withText('青石镇贯彻落实上级部署要求，扎实推进\n法治政府建设，成效明显。\n另一段。');
  const edits = examine(about, CONTEXT, [E12]).flatMap(({ suggestions }) => suggestions[0]?.edits ?? []);
  const texts = [...lines(applyEdits(about, edits))]
    .filter(({ paragraph: own }) => own)
    .map(({ text }) => text);
  expect(texts).toEqual(['青石镇贯彻落实上级部署要求，扎实推进法治政府建设，成效明显。', '另一段。']);
});

test('a broken line is told once: as broken, not as lacking its full stop', () => {
  const about = withText(`${'青石镇贯彻落实上级部署要求'.repeat(3)}，扎实推进\n法治政府建设，成效明显。`);
  expect(examine(about, CONTEXT, [U14, E12]).map(({ rule }) => rule)).toEqual(['E12']);
});

test('straight quotes are offered one by one and all at once, over the whole report', () => {
  const about = withText('落实"谁执法谁普法"责任制。\n推行"一站式"和“马上办”服务。');
  const found = examine(about, CONTEXT, [U02]);
  expect(found.map((finding) => flaggedText(about, finding))).toEqual(['"谁执法谁普法"', '"一站式"']);
  const all = found[0]?.suggestions[1];
  expect(all?.label).toBe('全部改为“ ”（2处）');
  const texts = [...lines(applyEdits(about, all?.edits ?? []))].map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['落实“谁执法谁普法”责任制。', '推行“一站式”和“马上办”服务。']),
  );
});

testRule(F02, {
  flags: [
    ['全年共调解矛盾纠纷120件，成功率98%。\n一年来，全镇调解矛盾纠纷102件。', ['102件']],
    ['全年受理信访事项45件。\n今年以来，全镇共受理信访事项54件。'.replace('今年以来', '今年'), ['54件']],
  ],
  leavesAlone: [
    '全年共调解矛盾纠纷120件，其中村级调解纠纷100件。\n上半年，全镇调解矛盾纠纷62件。',
    '全年共调解矛盾纠纷120件。\n较上年调解矛盾纠纷110件增长9%。',
    '全年共调解矛盾纠纷120件。\n青山村全年调解矛盾纠纷12件，各村共调解矛盾纠纷80件。',
    '全年共开展法治宣传52场。\n宪法宣传周期间，全镇开展法治宣传活动6场。',
    '全年共调解矛盾纠纷120件。\n司法所共调解矛盾纠纷36件。',
    '全年共发放宣传资料5000份。\n“3·15”当天共发放宣传资料800份。',
  ],
});

describe('held against last year', () => {
  const shortcomings = (text: string): Partial<Report> => ({
    sections: [
      {
        id: 'shortcomings',
        blocks: [paragraph('h', 1, '存在的不足'), paragraph('s', 0, text)],
      },
    ],
  });
  const OLD =
    '执法人员数量偏少，夜间执法力量不足。普法宣传的形式比较单一，针对性不强。纸质台账为主，数字化手段运用不够。';
  const last = report({ year: 2024, ...shortcomings(OLD) });
  testRule(R03, {
    flags: [[report(shortcomings(OLD)), ['存在的不足']]],
    leavesAlone: [
      report(shortcomings(OLD.replace('执法人员数量偏少', '新任执法人员经验不足'))),
      report(shortcomings('执法人员数量偏少，夜间执法力量不足。')),
      report({ sections: [{ id: 'plan', blocks: [paragraph('p', 0, OLD)] }] }),
    ],
    context: { ...CONTEXT, last },
  });
  test('without last year nothing is said', () => {
    expect(examine(report(shortcomings(OLD)), CONTEXT, [R03, F07])).toEqual([]);
  });

  const FIGURES = '开展法治宣传32场，发放宣传资料5000份，接受群众咨询300人次。';
  testRule(F07, {
    flags: [[FIGURES, ['32场']]],
    leavesAlone: [
      '开展法治宣传36场，发放宣传资料5200份，接受群众咨询300人次。',
      '全镇辖18个村，人口3.2万人，面积56平方公里。',
      '开展法治宣传32场，办理案件45件，排查隐患67处，走访群众890户，调解纠纷123件。',
    ],
    context: {
      ...CONTEXT,
      last: withText(`${FIGURES}\n全镇辖18个村，人口3.2万人，面积56平方公里。`, { year: 2024 }),
    },
  });
});

test('M03 names what is missing, and 发文字号 only with a letterhead', () => {
  const message = (changes: Partial<Report>): string[] =>
    examine(report(changes), CONTEXT, [M03]).map((finding) => finding.message);
  expect(message({})).toEqual([]);
  expect(message({ issuer: ' ', issueDate: null })).toEqual(['署名、成文日期还没有填，定稿前请补上。']);
  const letterhead = { mark: '', note: '', copies: '', printer: '', printedOn: null };
  expect(message({ letterhead })).toEqual(['发文字号、签发人还没有填，定稿前请补上。']);
});

describe('what a unit sets', () => {
  const text = '青少年法制教育中心推进法制政府建设，办案XX件。';
  const rules = (context: CheckContext): string[] =>
    check(withText(text), context)
      .filter(({ line }) => line === 'p1')
      .map((finding) => `${finding.rule} ${flaggedText(withText(text), finding)}`);

  test('a word of its dictionary is never flagged, the same characters elsewhere are', () => {
    expect(rules(CONTEXT)).toEqual(['T05 法制', 'P01 XX']);
    expect(rules(unit({ words: ['推进法制政府'] }))).toEqual(['P01 XX']);
    expect(rules(unit({ words: ['推进法制社会', ''] }))).toEqual(['T05 法制', 'P01 XX']);
  });

  test('a rule it switched off says nothing and hides nothing, and comes back when it is switched on', () => {
    expect(rules(unit({ rulesOff: ['T05'] }))).toEqual(['P01 XX']);
    expect(rules(unit({ rulesOff: ['P01'] }))).toEqual(['T05 法制']);
    expect(rules(CONTEXT)).toEqual(['T05 法制', 'P01 XX']);
  });
});
