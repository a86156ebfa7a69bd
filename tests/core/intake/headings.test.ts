// Headings as townships write them, and where they belong. Wordings are ours, made after the habits of many reports.

import { describe, expect, it } from 'vitest';
import { matchHeading } from '../../../core/template/match.ts';
import { ANNUAL_REPORT, BRIEFING, CHAPTERS } from './templates.ts';

const YEAR = 2024;

const ANNUAL: Readonly<Record<string, readonly string[]>> = {
  measures: [
    '主要举措和成效',
    '年初工作计划落实情况',
    '2024年度工作计划完成情况',
    '上年存在问题整改情况',
    '未来社区建设情况',
    '深化改革攻坚，破除发展困难',
    '注重源头预防，及时发现问题',
    '主要做法',
    '主要做法和成效',
    '主要做法及取得的成效',
    '主要工作及成效',
    '主要措施',
    '主要措施及成效',
    '取得的成效',
    '取得的主要成效',
    '工作成效',
    '工作亮点',
    '亮点工作',
    '特色做法',
    '特色亮点工作',
    '工作开展情况',
    '2024年工作开展情况',
    '2024年度工作开展情况',
    '法治政府建设工作开展情况',
    '法治政府建设情况',
    '2024年法治政府建设情况',
    '2024年法治政府建设总体情况',
    '2024年法治政府建设主要工作',
    '2024年法治政府建设工作主要举措和成效',
    '2024年推进法治政府建设的主要举措和成效',
    '2024年度推进法治政府建设主要情况',
    '上一年度推进法治政府建设的主要举措和成效',
    '本年度推进法治政府建设工作情况',
    '年度工作情况',
    '工作推进情况',
    '工作进展情况',
    '重点工作完成情况',
    '目标任务完成情况',
    '年度重点任务落实情况',
    '工作落实情况',
    '主要工作情况',
    '主要工作',
    '重点工作',
    '工作回顾',
    '2024年工作回顾',
    '2024年工作总结',
    '基本情况',
    '总体情况',
    '基本概况',
    '我镇基本情况',
    '工作基本情况',
    '党的领导',
    '坚持党的领导，统筹推进法治建设',
    '加强党对法治政府建设的领导',
    '加强组织领导，压实工作责任',
    '强化组织领导，健全工作机制',
    '组织领导情况',
    '提高政治站位，强化思想引领',
    '深入学习贯彻习近平法治思想',
    '深学笃行习近平法治思想，把牢政治方向',
    '依法全面履行政府职能',
    '依法履行政府职能，优化营商环境',
    '转变政府职能，深化“放管服”改革',
    '优化法治化营商环境',
    '健全政府机构职能体系',
    '健全依法行政制度体系',
    '健全行政决策制度体系',
    '推进科学民主依法决策',
    '规范重大行政决策程序',
    '加强规范性文件管理',
    '落实合法性审查制度',
    '发挥法律顾问作用',
    '严格规范公正文明执法',
    '规范行政执法行为',
    '深化综合行政执法改革',
    '落实行政执法“三项制度”',
    '健全突发事件应对体系',
    '依法预防处置重大突发事件',
    '提升应急处置能力',
    '抓好安全生产，防范化解重大风险',
    '化解社会矛盾纠纷',
    '健全社会矛盾纠纷行政预防调处化解体系',
    '坚持和发展新时代“枫桥经验”',
    '依法化解信访突出问题',
    '聚焦群众急难愁盼问题，推进为民服务',
    '坚持问题导向，提升执法质效',
    '着力解决基层治理突出问题',
    '落实法治督察反馈问题整改',
    '补齐法治建设短板，夯实基层基础',
    '健全行政权力制约和监督体系',
    '强化对行政权力的监督',
    '全面推进政务公开',
    '自觉接受人大监督和社会监督',
    '做好行政复议和行政应诉工作',
    '深入开展普法宣传',
    '加大普法力度，营造法治氛围',
    '落实“八五”普法规划',
    '加强法治宣传教育，增强全民法治观念',
    '推进公共法律服务体系建设',
    '提升基层社会治理法治化水平',
    '加强法治乡村建设',
    '健全法治政府建设科技保障体系',
    '推进数字法治政府建设',
    '加强法治工作队伍建设',
    '强化法治保障',
    '关于普法依法治理工作',
    '平安建设工作',
    '信访维稳工作情况',
    '强化依法执政，狠抓关键少数',
    '法治政府建设成效显著',
    '落实领导班子集体学法制度',
    '履行行政机关负责人出庭应诉义务',
    '上年度反馈问题整改落实情况',
    '2024年法治政府建设工作亮点和特色',
    '经验做法和典型案例',
    '聚焦特色创新，提升基层法治质效',
    '领导干部学法用法情况',
    '法治建设工作要点落实情况',
  ],
  shortcomings: [
    '制约因素',
    '问题反思',
    '不足和原因',
    '存在的不足和原因',
    '存在的问题',
    '存在问题',
    '存在的主要问题',
    '存在问题及原因分析',
    '存在的问题和不足',
    '存在的问题与不足',
    '存在的不足',
    '存在的短板和不足',
    '存在的困难和问题',
    '存在的困难',
    '存在的薄弱环节',
    '存在的差距',
    '不足之处',
    '主要问题',
    '主要问题及原因',
    '工作中存在的问题',
    '工作中的不足',
    '目前存在的不足',
    '当前面临的困难和挑战',
    '问题和短板',
    '问题与不足',
    '短板与不足',
    '困难问题',
    '薄弱环节',
    '法治政府建设存在的不足和原因',
    '法治政府建设工作中存在的问题和薄弱环节',
    '2024年推进法治政府建设存在的不足和原因',
    '上一年度推进法治政府建设存在的不足和原因',
    '推进法治政府建设过程中存在的不足及原因',
    '我镇法治建设中存在的问题',
    '对照检查发现的问题不足',
    '亟待解决的问题',
    '工作中遇到的困难',
    '法治建设存在的短板弱项',
    '存在问题及整改情况',
  ],
  leadership: [
    '主要负责同志推进法治建设情况',
    '党政主要负责同志履职尽责情况',
    '第一责任人职责',
    '第一责任人履职情况',
    '党政主要负责人履职情况',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '主要负责人履行法治建设第一责任人职责',
    '主要领导履行第一责任人职责情况',
    '党政主要负责人切实履行法治建设职责',
    '落实党政主要负责人法治建设第一责任人职责',
    '党政负责人履行推进法治建设职责情况',
    '党政“一把手”履行法治建设职责情况',
    '主要负责人述法情况',
    '压实第一责任人责任',
  ],
  plan: [
    '展望2025',
    '改进提升措施',
    '整改措施及下一步工作',
    '改进措施及明年工作重点',
    '解决问题的措施和下一步打算',
    '下一步工作打算',
    '下一步打算',
    '下步工作打算',
    '下步打算',
    '下一步工作计划',
    '下一步工作安排',
    '下一步工作思路',
    '下一步工作举措',
    '下一步工作措施',
    '下一步主要工作',
    '下一步改进措施',
    '下一步努力方向',
    '下阶段工作安排',
    '下一阶段工作重点',
    '下一年度主要安排',
    '下一年度推进法治政府建设的主要安排',
    '下一年度工作计划',
    '下一年工作计划',
    '明年工作打算',
    '明年工作思路',
    '今后工作打算',
    '今后工作方向',
    '今后努力方向',
    '今后的工作',
    '未来工作展望',
    '2025年工作计划',
    '2025年工作思路',
    '2025年工作重点',
    '2025年工作打算',
    '2025年重点工作',
    '2025年推进法治政府建设的主要安排',
    '2025年法治政府建设工作安排',
    '工作打算',
    '工作计划',
    '改进措施',
    '整改措施和努力方向',
    '针对存在问题的改进方向',
    '新的一年工作设想',
    '2025年工作谋划',
    '2025年工作目标和主要措施',
    '下一步工作的主要安排',
    '下一步重点工作',
    '对策措施',
  ],
  other: [
    '其他需要报告的情况',
    '其他需要报告的事项',
    '其他需要说明的情况',
    '其他情况',
    '其他事项',
    '其它需要报告的情况',
    '需要报告的其他事项',
    '需要说明的事项',
    '意见和建议',
    '意见建议',
    '工作建议',
    '需要上级协调解决的问题',
  ],
};

describe('a heading finds its section of the annual report', () => {
  for (const [section, headings] of Object.entries(ANNUAL)) {
    it.each(headings)(`${section}: %s`, (heading) => {
      expect(matchHeading(heading, ANNUAL_REPORT, YEAR)[0]?.section).toBe(section);
      expect(matchHeading(heading, ANNUAL_REPORT, YEAR)).toHaveLength(1);
    });
  }

  it('covers at least 150 wordings', () => {
    expect(new Set(Object.values(ANNUAL).flat()).size).toBeGreaterThanOrEqual(150);
  });
});

describe('a heading that joins two parts names both, in order', () => {
  it.each([
    ['存在的问题及下一步打算', ['shortcomings', 'plan']],
    ['存在的不足和下一步工作计划', ['shortcomings', 'plan']],
    ['存在问题和改进措施', ['shortcomings', 'plan']],
    ['存在的问题及2025年工作计划', ['shortcomings', 'plan']],
    ['不足之处与今后努力方向', ['shortcomings', 'plan']],
    ['主要做法及存在的问题', ['measures', 'shortcomings']],
    ['工作亮点和不足', ['measures', 'shortcomings']],
    ['主要做法、存在问题和下一步打算', ['measures', 'shortcomings', 'plan']],
    ['工作开展情况及下一步打算', ['measures', 'plan']],
    ['2024年工作总结及2025年工作计划', ['measures', 'plan']],
  ])('%s', (heading, sections) => {
    expect(matchHeading(heading, ANNUAL_REPORT, YEAR).map(({ section }) => section)).toEqual(sections);
  });
});

const BY_FIELD: Readonly<Record<string, readonly string[]>> = {
  organization: [
    '加强法治建设组织领导',
    '坚持党对法治建设的全面领导',
    '深入学习贯彻习近平法治思想',
    '党政主要负责人履行第一责任人职责',
  ],
  functions: ['依法全面履行政府职能', '持续优化营商环境', '提升政务服务水平', '深化放管服改革'],
  decisions: ['规范重大行政决策', '健全依法决策机制', '加强规范性文件合法性审查'],
  enforcement: ['严格规范公正文明执法', '深化综合行政执法改革'],
  emergency: ['提升突发事件应对能力', '抓好安全生产和应急管理'],
  supervision: ['强化行政权力制约监督', '全面深化政务公开', '自觉接受人大监督'],
  awareness: ['深入开展法治宣传教育', '落实“八五”普法规划', '增强全社会法治观念'],
  governance: ['多元化解矛盾纠纷', '提升基层治理法治化水平', '做好信访工作'],
  shortcomings: ['存在的不足和原因'],
  plan: ['下一步工作打算'],
};

describe('a heading by field of work finds its own section where the template has one', () => {
  for (const [section, headings] of Object.entries(BY_FIELD)) {
    it.each(headings)(`${section}: %s`, (heading) => {
      expect(matchHeading(heading, CHAPTERS, YEAR)[0]?.section).toBe(section);
    });
  }
});

describe('a briefing', () => {
  it.each([
    ['基本情况', 'background'],
    ['总体情况', 'background'],
    ['工作开展情况', 'measures'],
    ['加强普法宣传', 'measures'],
    ['存在的问题', 'shortcomings'],
    ['下步工作打算', 'plan'],
  ])('%s goes to %s', (heading, section) => {
    expect(matchHeading(heading, BRIEFING, YEAR)[0]?.section).toBe(section);
  });
});

describe('a template someone else wrote', () => {
  const [opening, measures, shortcomings] = ANNUAL_REPORT.sections;
  if (!opening || !measures || !shortcomings) throw new Error('annual-report has lost its sections');
  const custom = {
    ...ANNUAL_REPORT,
    id: 'county',
    sections: [
      { ...measures, id: 'part-one', label: '做了什么', heading: '年度工作开展情况', synonyms: [] },
      { ...shortcomings, id: 'part-two', label: '差在哪里', heading: '存在的问题', synonyms: [] },
      { ...opening, id: 'part-three', label: '移风易俗', heading: '移风易俗工作', synonyms: ['红白理事会'] },
    ],
  };

  it.each([
    ['主要做法和成效', 'part-one'],
    ['不足和原因', 'part-two'],
    ['规范红白理事会运行', 'part-three'],
  ])('gets %s into the section that means the same', (heading, section) => {
    expect(matchHeading(heading, custom, YEAR)[0]?.section).toBe(section);
  });

  it('leaves a heading unmatched that fits none of its sections', () => {
    expect(matchHeading('下一步工作打算', custom, YEAR)).toEqual([]);
  });
});
