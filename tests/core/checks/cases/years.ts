// The rules of group Y: stale years, periods that have ended, meetings that were not held yet.

import { Y01 } from '../../../../core/checks/rules/Y01.ts';
import { Y02 } from '../../../../core/checks/rules/Y02.ts';
import { Y03 } from '../../../../core/checks/rules/Y03.ts';
import { Y04 } from '../../../../core/checks/rules/Y04.ts';
import { Y05 } from '../../../../core/checks/rules/Y05.ts';
import { Y06 } from '../../../../core/checks/rules/Y06.ts';
import { Y07 } from '../../../../core/checks/rules/Y07.ts';
import { Y08 } from '../../../../core/checks/rules/Y08.ts';
import { Y09 } from '../../../../core/checks/rules/Y09.ts';
import { Y10 } from '../../../../core/checks/rules/Y10.ts';
import { Y11 } from '../../../../core/checks/rules/Y11.ts';
import type { Level, Report } from '../../../../core/report/schema.ts';
import { paragraph, report } from '../../../support/reports.ts';
import type { RuleCases } from '../tester.ts';
import { withText } from '../tester.ts';

const inYear = (year: number, text: string, issueDate: string | null = null): Report =>
  withText(text, { year, issueDate, title: '' });

function heading(year: number, text: string, section = 'measures', level: Level = 1): Report {
  return report({ year, title: '', sections: [{ id: section, blocks: [paragraph('h', level, text)] }] });
}
const named = (year: number, title: string): Report => report({ year, title, sections: [] });
const plan = (year: number, text: string): Report =>
  report({ year, title: '', sections: [{ id: 'plan', blocks: [paragraph('p1', 0, text)] }] });

const dated = (year: number, issueDate: string | null): Report =>
  report({ year, issueDate, title: `${year}` });

export const YEARS: readonly RuleCases[] = [
  {
    rule: Y01,
    flags: [
      [named(2025, '北山街道2024年法治政府建设年度报告'), ['2024年'], '北山街道2025年法治政府建设年度报告'],
      [heading(2025, '2024年法治政府建设工作基本情况'), ['2024年'], '2025年法治政府建设工作基本情况'],
      [inYear(2025, '现将青石镇2024年度法治政府建设情况报告如下：'), ['2024年']],
      [inYear(2025, '2024年，青石镇坚持依法行政，现将有关情况报告如下：'), ['2024年']],
    ],
    leavesAlone: [
      named(2025, '青石镇2025年度法治政府建设情况报告'),
      heading(2025, '上一年度推进法治政府建设的主要举措和成效'),
      heading(2025, '自2019年以来的主要做法'),
      inYear(2023, '审议《白水区2022年度法治政府建设情况报告》，现将情况报告如下：'),
      inYear(2025, '根据青政办〔2019〕5号文件要求，现将情况报告如下：'),
      heading(2025, '2026年工作打算', 'plan'),
      named(2025, '关于贯彻《法治政府建设实施纲要（2021—2025年）》情况的报告'),
    ],
  },
  {
    rule: Y02,
    flags: [
      [heading(2025, '2025年工作打算'), ['2025年'], '2026年工作打算'],
      [heading(2025, '2025年推进法治政府建设的主要安排', 'plan'), ['2025年']],
      [heading(2025, '2024年重点工作', 'plan', 2), ['2024年']],
    ],
    leavesAlone: [
      heading(2025, '2026年工作打算'),
      heading(2025, '下一年度推进法治政府建设的主要安排', 'plan'),
      heading(2025, '2025年工作情况和2026年工作打算'),
      heading(2025, '2025年主要工作'),
      heading(2025, '落实《2025年工作安排》情况'),
    ],
  },
  {
    rule: Y03,
    flags: [
      [inYear(2024, '2023年，全镇共开展法治宣传32场'), ['2023年'], '2024年，全镇共开展法治宣传32场'],
      [inYear(2024, '依法行政。2023年共办理行政处罚案件12件。'), ['2023年']],
      [inYear(2025, '2024年5月组织执法培训2次。'), ['2024年']],
      [plan(2025, '2025年，我镇将进一步加强法治宣传。'), ['2025年'], '2026年，我镇将进一步加强法治宣传。'],
    ],
    leavesAlone: [
      inYear(2024, '自2019年以来连续六年零发生'),
      inYear(2024, '较2023年下降12%'),
      inYear(2024, '2021年修订的《行政处罚法》'),
      inYear(2024, '《法治政府建设实施纲要（2021—2025年）》'),
      inYear(2024, '综合执法队2019年成立，现有队员8名。'),
      inYear(2024, '2022年获评省级民主法治示范村。'),
      inYear(2024, '由2023年的100件增至150件'),
      inYear(2024, '落实2021—2025年规划和青政〔2019〕3号文件'),
      inYear(2024, '与2023年相比，信访量明显减少'),
      inYear(2024, '2024年，全镇共开展法治宣传32场'),
      plan(2025, '2026年，我镇将加强法治宣传。'),
      plan(2025, '2025年，工作取得了一定成绩。'),
    ],
  },
  {
    rule: Y04,
    flags: [
      ['截至上半年，共受理38件', ['截至上半年']],
      ['前三季度，办理行政处罚案件5件。', ['前三季度']],
      ['截止6月底，调解纠纷20件。', ['截止6月底']],
    ],
    leavesAlone: [
      '上半年召开2次、下半年召开3次',
      '截至12月底，共办理56件',
      '截至目前，共办理56件',
      '前三季度召开3次例会，全年共召开4次。',
      plan(2025, '今年上半年完成培训。'),
    ],
  },
  {
    rule: Y05,
    flags: [
      [inYear(2023, '扎实推进“七五”普法'), ['七五”普法']],
      [inYear(2026, '深入实施“八五”普法规划，开展宣传。'), ['八五”普法']],
      [inYear(2024, '衔接“十三五”规划目标，推进项目。'), ['十三五']],
      [inYear(2023, '制定“八·五”普法规划，落实七五普法。'), []],
    ],
    leavesAlone: [
      inYear(2025, '“八五”普法圆满收官，谋划“九五”普法'),
      inYear(2023, '“七五”普法期间获评先进'),
      inYear(2023, '落实“八五”普法规划，制定“八·五”普法计划'),
      inYear(2026, '启动“九五”普法'),
      inYear(2026, '“十四五”期间法治建设成效明显，“十五五”开局良好'),
      plan(2025, '做好“八五”普法总结验收，启动“九五”普法。'),
      plan(2024, '推动“八五”普法走深走实。'),
      inYear(2023, '荣获“七五”普法先进单位'),
    ],
  },
  {
    rule: Y06,
    flags: [
      [
        inYear(2022, '按照《法治政府建设实施纲要（2015—2020年）》要求'),
        ['法治政府建设实施纲要（2015—2020年）'],
      ],
      [
        inYear(2026, '落实《法治政府建设实施纲要（2021-2025年）》要求'),
        ['法治政府建设实施纲要（2021-2025年）'],
      ],
    ],
    leavesAlone: [
      inYear(2022, '《法治政府建设实施纲要（2015—2020年）》实施5年来'),
      inYear(2025, '落实《法治政府建设实施纲要（2021—2025年）》'),
      inYear(2026, '《法治社会建设实施纲要（2020—2025年）》圆满完成'),
      inYear(2024, '落实《全面深化法治领域改革纲要（2023—2027年）》'),
    ],
  },
  {
    rule: Y07,
    flags: [
      [
        inYear(2023, '《法治政府建设实施纲要（2022—2025年）》'),
        ['（2022—2025年）'],
        '《法治政府建设实施纲要（2021—2025年）》',
      ],
      [inYear(2024, '《全面深化法治领域改革纲要（2023-2025年）》'), ['（2023-2025年）']],
      [inYear(2023, '《实施纲要（20212025年）》'), ['（20212025年）'], '《实施纲要（2021—2025年）》'],
      [inYear(2023, '纲要（2023-2023）'), ['（2023-2023）']],
      [
        inYear(2024, '《法治政府建设实施纲要（20212025年）》'),
        ['（20212025年）'],
        '《法治政府建设实施纲要（2021—2025年）》',
      ],
    ],
    leavesAlone: [
      '《法治社会建设实施纲要（2020—2025年）》',
      '《法治中国建设规划（2020—2025年）》',
      '《法治政府建设实施纲要（2021—2025年）》',
      '（20240115）',
      '《法治政府建设实施纲要（2021-2025年）》',
      '《提升行政执法质量三年行动计划（2023—2025年）》',
      '《云岭县普法规划（2021—2025年）》',
      '《法治政府建设实施纲要（2026—2030年）》',
    ],
  },
  {
    rule: Y08,
    flags: [
      [inYear(2024, '学习贯彻党的二十届四中全会精神', '2025-02-10'), ['党的二十届四中全会']],
      [inYear(2023, '深入贯彻党的十九大精神，推进依法行政', '2024-01-10'), ['党的十九大']],
      [inYear(2024, '贯彻二十届三中、四中全会精神', '2025-02-10'), ['二十届三中、四中全会']],
    ],
    leavesAlone: [
      inYear(2023, '党的十九大以来，全镇依法行政水平提高', '2024-01-10'),
      inYear(2025, '学习贯彻党的二十届四中全会精神', '2026-01-10'),
      inYear(2023, '深入贯彻党的十九大和党的二十大精神', '2024-01-10'),
      inYear(2023, '梳理二十大项、三十二大类事项', '2024-01-10'),
      inYear(2023, '贯彻二十大和二十届二中全会精神', '2024-01-10'),
    ],
  },
  {
    rule: Y09,
    flags: [[inYear(2023, '按照县法办〔2025〕3号文件要求', '2024-02-20'), ['〔2025〕']]],
    leavesAlone: [
      inYear(2024, '按照国办发〔2023〕27号要求', '2025-02-20'),
      inYear(2024, '落实云政办〔2025〕1号', '2025-02-20'),
      inYear(2024, '（2025）云01行初2号', '2024-02-20'),
    ],
  },
  {
    rule: Y10,
    flags: [
      [dated(2024, '2024-02-27'), ['']],
      [dated(2024, '2026-02-27'), ['']],
      [dated(2024, '2025-03-20'), ['']],
    ],
    leavesAlone: [
      dated(2024, '2024-12-13'),
      dated(2024, '2025-02-07'),
      dated(2024, null),
      dated(2024, '2025-03-01'),
    ],
  },
  {
    rule: Y11,
    flags: [
      [inYear(2022, '落实《2021年云岭县普法依法治理工作要点》'), ['《2021年云岭县普法依法治理工作要点》']],
    ],
    leavesAlone: [
      inYear(2025, '落实《2025年全县法治政府建设工作要点》'),
      inYear(2025, '印发《2026年度普法工作计划》'),
      inYear(2025, '贯彻《法治政府建设实施纲要（2021—2025年）》'),
    ],
  },
];
