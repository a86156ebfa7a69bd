// Groups S (form of the document) and N (numbering).

import { N02 } from '../../../../core/checks/rules/N02.ts';
import { N03 } from '../../../../core/checks/rules/N03.ts';
import { N04 } from '../../../../core/checks/rules/N04.ts';
import { N05 } from '../../../../core/checks/rules/N05.ts';
import { N06 } from '../../../../core/checks/rules/N06.ts';
import { N07 } from '../../../../core/checks/rules/N07.ts';
import { S04 } from '../../../../core/checks/rules/S04.ts';
import { S05 } from '../../../../core/checks/rules/S05.ts';
import { S06 } from '../../../../core/checks/rules/S06.ts';
import { S07 } from '../../../../core/checks/rules/S07.ts';
import { S08 } from '../../../../core/checks/rules/S08.ts';
import { S09 } from '../../../../core/checks/rules/S09.ts';
import { S10 } from '../../../../core/checks/rules/S10.ts';
import { S11 } from '../../../../core/checks/rules/S11.ts';
import { S12 } from '../../../../core/checks/rules/S12.ts';
import type { Level, Report } from '../../../../core/report/schema.ts';
import { paragraph, report } from '../../../support/reports.ts';
import type { RuleCases } from '../tester.ts';
import { withText } from '../tester.ts';

const titled = (title: string, text = ''): Report => withText(text, { title });
const addressed = (recipient: string): Report => report({ recipient });
const signed = (title: string, issuer: string): Report => report({ title, issuer });
function outline(...items: [Level, string][]): Report {
  return report({
    sections: [
      { id: 'measures', blocks: items.map(([level, text], i) => paragraph(`p${i + 1}`, level, text)) },
    ],
  });
}

const table = (text: string): Report =>
  report({
    title: '附表',
    sections: [
      {
        id: 'measures',
        blocks: [
          paragraph('p1', 0, '法'.repeat(4900)),
          { type: 'table', id: 't', headerRows: 0, rows: [[paragraph('c', 0, text)]] },
        ],
      },
    ],
  });

export const FORM: readonly RuleCases[] = [
  {
    rule: S04,
    flags: [
      [
        titled(
          '青石镇2024年法治政府建设年度报告',
          '青石镇2024年度法治政府建设工作报告\n现将有关情况报告如下：',
        ),
        ['青石镇2024年度法治政府建设工作报告'],
      ],
      [
        titled('白水镇2025年度法治建设报告', '\n白水镇人民政府2025年度法治政府建设工作情况报告'),
        ['白水镇人民政府2025年度法治政府建设工作情况报告'],
      ],
    ],
    leavesAlone: [
      titled('桐花乡2025年法治政府建设工作\n年度报告', '现将有关情况报告如下：'),
      titled('青石镇2025年度法治政府建设情况报告', '现将青石镇2025年度法治政府建设情况报告如下：'),
      titled('青石镇2025年度法治政府建设情况报告', '一\n二\n三\n四\n青石镇2025年度法治政府建设情况报告'),
      titled('', '青石镇2025年度法治政府建设情况报告'),
    ],
  },
  {
    rule: S05,
    flags: [
      ['县委、县政府:', [':'], '县委、县政府：'],
      ['中共云岭县委员会，云岭县人民政府:', [':']],
      [addressed('云岭县人民政府;'), [';'], '云岭县人民政府'],
      [addressed(''), ['']],
    ],
    leavesAlone: [
      '县委、县政府：',
      '现将工作情况报告如下:',
      addressed('县委、县政府'),
      '一年来，我们依靠县委、县政府。',
    ],
  },
  {
    rule: S06,
    flags: [
      [signed('青石镇人民政府关于2025年度法治政府建设情况的报告', '白水镇人民政府'), ['白水镇人民政府']],
      [
        signed('桐花乡2025年度法治政府建设情况报告', '中共云岭县桐花乡委员会\n云岭县青石镇人民政府'),
        ['云岭县青石镇人民政府'],
      ],
    ],
    leavesAlone: [
      signed('青石镇2025年度法治政府建设情况报告', '云岭县青石镇人民政府'),
      signed('云岭县青石镇人民政府关于2025年度法治政府建设情况的报告', '青石镇人民政府'),
      signed('青石镇2025年度法治政府建设情况报告', '中共云岭县青石镇委员会\n云岭县青石镇人民政府'),
      signed('松坡街道2025年度法治政府建设情况报告', '云岭县松坡街道办事处'),
      signed('2025年度法治政府建设情况报告', '青石镇人民政府'),
    ],
  },
  {
    rule: S07,
    flags: [
      ['恳请县政府给予专项资金支持', ['恳请县政府给予专项资金支持']],
      ['妥否，请批示', ['妥否', '请批示']],
      ['请县财政拨付工作经费', ['请县财政拨付']],
    ],
    leavesAlone: [
      '严格执行重大事项请示报告制度',
      '依法办理审批事项',
      '打造“请你来协商”平台',
      '对批准的行政许可申请及时归档',
      '依法报请批准后实施，提请批准征收',
      '办理申请审批12件',
      '邀请县委党校老师授课',
    ],
  },
  {
    rule: S08,
    flags: [
      ['特此请示。', ['特此请示'], '专此报告。'],
      [report({ closing: '特此通知。' }), ['特此通知'], '专此报告。'],
      ['以上请示，请审批', ['以上请示']],
    ],
    leavesAlone: [
      '专此报告。',
      '特此报告。',
      '以上报告，请审阅。',
      '应当否定',
      '适当否决不合理的申请',
      '答复中写明“特此通知”',
    ],
  },
  {
    rule: S09,
    flags: [
      [titled('2023年度法治政府建设工作汇报'), ['汇报'], '2023年度法治政府建设工作报告'],
      [titled('青石镇2025年法治建设工作总结'), ['总结']],
    ],
    leavesAlone: [
      titled('2023年度法治政府建设情况报告'),
      titled('关于2024年度法治政府建设情况的报告'),
      '青石镇法治政府建设工作汇报',
      titled('2025年度安全生产工作总结'),
    ],
  },
  {
    rule: S10,
    flags: [
      [titled('桐花乡2021年度法治政府建设报告。'), ['。'], '桐花乡2021年度法治政府建设报告'],
      [titled('桐花乡法治政府建设报告：'), ['：']],
    ],
    leavesAlone: [
      titled('青石镇法治政府建设年度报告（2024年度）'),
      titled('青石镇法治政府建设年度报告'),
      '依法行政情况报告。',
    ],
  },
  {
    rule: S11,
    flags: [
      ['法'.repeat(6100), ['']],
      ['法'.repeat(800), ['']],
    ],
    leavesAlone: [table('治'.repeat(900)), '法'.repeat(3000), report({ sections: [] })],
  },
  {
    rule: S12,
    flags: [
      ['立法体系尚不完善', ['立法体系尚不完善']],
      ['向镇人大常委会报告', ['镇人大常委会']],
      ['我乡立法工作有待加强', ['我乡立法工作']],
    ],
    leavesAlone: [
      '基层立法联系点',
      '县人大常委会视察我镇',
      '参与立法征求意见12条',
      '组织学习《立法法》',
      '配合县里开展乡镇立法调研',
    ],
  },
  {
    rule: N02,
    flags: [[outline([2, '主要举措和成效'], [3, '强化领导'], [2, '存在的不足']), ['主要举措和成效']]],
    leavesAlone: [
      outline([1, '主要举措和成效'], [3, '强化领导']),
      outline([1, '主要举措和成效'], [2, '强化领导']),
      '没有标题的正文。',
    ],
  },
  {
    rule: N03,
    flags: [
      ['一)纵深推进法治宣传', ['一)'], '一、纵深推进法治宣传'],
      ['（一）、加强领导', ['（一）、'], '（一）加强领导'],
      ['1、强化责任', ['1、'], '1.强化责任'],
      ['（1）、开展培训', ['（1）、'], '（1）开展培训'],
      ['一.主要工作', ['一.'], '一、主要工作'],
      ['　　（一.加强领导', ['（一.']],
    ],
    leavesAlone: [
      '一、主要举措',
      '（一）加强领导',
      '1.2万件矛盾纠纷得到化解',
      '12345热线办结率100%',
      '一是强化学习',
      '（1）开展培训',
      '1.强化责任',
      '“一站式”服务、（一）后的内容',
    ],
  },
  {
    rule: N04,
    flags: [
      ['（一)完善制度', ['（一)'], '（一）完善制度'],
      ['按(3）的要求', ['(3）']],
    ],
    leavesAlone: ['（一）完善制度', '(1)', '（2024）5号', '按第(一)项'],
  },
  {
    rule: N05,
    flags: [
      [outline([1, '工作开展情况。']), ['。'], '工作开展情况'],
      [outline([1, '主要工作'], [2, '加强组织领导。']), ['。']],
    ],
    leavesAlone: [
      outline([2, '加强领导。成立了领导小组，召开会议4次。']),
      outline([1, '工作开展情况']),
      outline([0, '依法行政。']),
      outline([3, '每月召开一次例会。']),
      outline([2, '加强领导，落实责任。']),
    ],
  },
  {
    rule: N06,
    flags: [
      ['一是加强领导。三是强化宣传。', ['三是'], '一是加强领导。二是强化宣传。'],
      ['一是学习。\n二是培训。\n四是督导。', ['四是']],
      ['主要做法：一是学习；二是培训；二是督导。', ['二是']],
    ],
    leavesAlone: [
      '一是学习。二是培训。三是督导。',
      '一是学习。\n二是培训。\n三是督导。',
      '丁是丁、卯是卯，万一是违法，统一是前提，之一是关键。',
      '一是学习；二是培训。不足：一是力量薄弱；二是方式单一。',
      '二是从单项说起。',
      '一是一、二是二，实事求是。',
      outline([1, '主要举措'], [0, '一是学习；二是培训。'], [1, '不足'], [0, '一是力量薄弱。']),
      '一是学习。\n普通一段。\n三是督导。',
    ],
  },
  {
    rule: N07,
    flags: [
      ['存在以下三方面问题：一是力量不足；二是方式单一。', ['三方面问题']],
      ['做好两项工作：一是学习；二是培训；三是督导。', ['两项工作']],
    ],
    leavesAlone: [
      '主要有以下几方面：一是力量不足；二是方式单一。',
      '存在三个方面问题：\n一是力量不足。\n二是方式单一。\n三是经费不足。',
      '做好三项工作：一是学习；二是培训；三是督导。',
      '做好三项工作：学习、培训、督导。',
      '做好两方面工作：一是学习；二是培训。不足：一是力量弱；二是方式少；三是经费缺。',
    ],
  },
];
