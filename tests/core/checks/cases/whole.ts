// Rules about the report as a whole: chapters that are missing or empty, what was there last year, what is not filled in.

import { F07 } from '../../../../core/checks/rules/F07.ts';
import { M03 } from '../../../../core/checks/rules/M03.ts';
import { R03 } from '../../../../core/checks/rules/R03.ts';
import { S01 } from '../../../../core/checks/rules/S01.ts';
import { S02 } from '../../../../core/checks/rules/S02.ts';
import { S03 } from '../../../../core/checks/rules/S03.ts';
import type { CheckContext } from '../../../../core/checks/types.ts';
import type { Block, Report } from '../../../../core/report/schema.ts';
import { blank, paragraph, report } from '../../../support/reports.ts';
import { CONTEXT, type RuleCases, TEMPLATE, withText } from '../tester.ts';
import { chapter, LONG, whole, without } from '../whole-report.ts';

const held: CheckContext = { ...CONTEXT, template: TEMPLATE };

/** The whole report with one chapter written otherwise. */
function having(id: string, heading: string, ...body: string[]): Report {
  return report({
    sections: whole.map((section) => (section.id === id ? chapter(id, heading, ...body) : section)),
  });
}

const measures = (...blocks: Block[]): Report => report({ sections: [{ id: 'measures', blocks }] });
const table: Block = {
  type: 'table',
  id: 't',
  headerRows: 0,
  rows: [[paragraph('c', 0, LONG)]],
};

const OLD =
  '执法人员数量偏少，夜间执法力量不足。普法宣传的形式比较单一，针对性不强。纸质台账为主，数字化手段运用不够。';
const shortcomings = (text: string, year = 2025): Report =>
  report({
    year,
    sections: [{ id: 'shortcomings', blocks: [paragraph('h', 1, '存在的不足'), paragraph('s', 0, text)] }],
  });

const FIGURES = '开展法治宣传32场，发放宣传资料5000份，接受群众咨询300人次。';
const letterhead = { mark: '', note: '', copies: '', printer: '', printedOn: null };

export const WHOLE: readonly RuleCases[] = [
  {
    rule: S01,
    context: held,
    flags: [
      [without('plan'), ['']],
      [without('shortcomings', 'leadership'), ['', '']],
    ],
    leavesAlone: [
      without(),
      having('shortcomings', '短板弱项及成因分析', LONG),
      having('plan', '2026年工作思路', LONG),
      having('leadership', '党政主要负责同志履行法治建设第一责任人职责情况', LONG),
    ],
  },
  { rule: S01, flags: [], leavesAlone: [without('plan')] },
  {
    rule: S02,
    context: held,
    flags: [
      [having('leadership', '领导情况', '书记和镇长重视法治工作，多次听取汇报。'), ['']],
      [having('leadership', '组织领导', `成立法治建设领导小组，镇长任组长。${LONG}`), ['']],
    ],
    leavesAlone: [
      without(),
      having('leadership', '领导情况', '党政主要负责人认真履行法治建设职责。'),
      having('leadership', '领导情况', '镇党委书记履行推进法治建设第一责任人职责，专题研究3次。'),
      without('leadership'),
      report({ sections: [] }),
    ],
  },
  {
    rule: S03,
    flags: [
      [
        report({ sections: [chapter('shortcomings', '存在的问题'), chapter('plan', '下一步打算', LONG)] }),
        ['存在的问题'],
      ],
      [
        measures(
          paragraph('a', 1, '主要举措'),
          paragraph('b', 2, '加强领导'),
          paragraph('c', 0, LONG),
          paragraph('d', 2, '规范执法'),
          paragraph('e', 2, '深化普法'),
          paragraph('f', 0, LONG),
        ),
        ['规范执法'],
      ],
      [
        measures(paragraph('a', 1, '主要举措'), paragraph('b', 0, LONG), paragraph('c', 1, '工作成效')),
        ['工作成效'],
      ],
    ],
    leavesAlone: [
      report({ sections: [chapter('other', '其他需要报告的情况', '无。')] }),
      report({ sections: [chapter('other', '其他需要报告的情况', '没有其他需要报告的情况。')] }),
      measures(paragraph('a', 1, '主要举措'), paragraph('b', 2, '加强领导'), paragraph('c', 0, LONG)),
      measures(paragraph('a', 1, '工作数据'), table),
      measures(
        paragraph('a', 1, '其他需要报告的情况'),
        paragraph('b', 0, blank('b1', '其他需要报告的情况', ''), '。'),
      ),
    ],
  },
  {
    rule: R03,
    context: { ...CONTEXT, last: shortcomings(OLD, 2024) },
    flags: [
      [shortcomings(OLD), ['存在的不足']],
      [shortcomings(OLD.replaceAll('，', ',')), ['存在的不足']],
    ],
    leavesAlone: [
      shortcomings(OLD.replace('执法人员数量偏少', '新任执法人员经验不足')),
      shortcomings('执法人员数量偏少，夜间执法力量不足。'),
      report({ sections: [{ id: 'plan', blocks: [paragraph('p', 0, OLD)] }] }),
    ],
  },
  {
    rule: F07,
    context: {
      ...CONTEXT,
      last: withText(`${FIGURES}\n全镇辖18个村，人口3.2万人，面积56平方公里。`, { year: 2024 }),
    },
    flags: [
      [FIGURES, ['32场']],
      [`${FIGURES}\n全年调解矛盾纠纷88件。`, ['32场']],
    ],
    leavesAlone: [
      '开展法治宣传36场，发放宣传资料5200份，接受群众咨询300人次。',
      '全镇辖18个村，人口3.2万人，面积56平方公里。',
      '开展法治宣传32场，办理案件45件，排查隐患67处，走访群众890户，调解纠纷123件。',
    ],
  },
  {
    rule: M03,
    flags: [
      [report({ issuer: ' ' }), ['']],
      [report({ issueDate: null }), ['']],
      [report({ letterhead }), ['']],
    ],
    leavesAlone: [
      report(),
      report({ documentNumber: '', signatory: '' }),
      report({ letterhead, documentNumber: '青石府〔2026〕3号', signatory: '周明远' }),
    ],
  },
];
