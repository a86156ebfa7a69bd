// Sentences of our own that made-up reports are put together from.

export const A =
  '全镇围绕年度目标抓好任务分工，逐项建立清单，按月调度进展，全年召开专题会议4次，办理群众诉求128件，各项工作有序推进。';
export const B =
  '镇司法所联合各村开展巡回宣讲36场次，发放资料2400余份，接待咨询310人次，群众对办事程序的了解更加清楚。';
export const C =
  '对照上级要求，个别干部运用法治方式处理问题的能力不足，执法力量薄弱，宣传形式单一，工作机制有待完善。';
export const D =
  '将继续把学法用法列入年度培训计划，进一步规范执法流程，着力建强调解队伍，持续提升群众满意度。';
export const E = '党委书记、镇长带头学习，主持研究法治建设重要事项3次，督促班子成员落实责任，年底逐一述法。';

export const BASE = { templateId: 'annual-report' };
