// What a heading of a township's report is about, in the words townships really use. Keyed by meaning, not by template: a
// template's section is found through its own meaning, so that templates a county office writes are served too.

/** The fields of work of 《法治政府建设实施纲要》 that reports are structured by. */
export const FIELDS = [
  'organization',
  'functions',
  'decisions',
  'enforcement',
  'emergency',
  'supervision',
  'awareness',
  'governance',
] as const;

export const MEANINGS = [
  'opening',
  'background',
  'measures',
  ...FIELDS,
  'shortcomings',
  'leadership',
  'plan',
  'other',
] as const;

export type Field = (typeof FIELDS)[number];
export type Meaning = (typeof MEANINGS)[number];

export type Reading = {
  readonly meaning: Meaning;
  /** 0–1. */
  readonly confidence: number;
};

const OPENING = /^(?:前言|引言|导语|序言|开头)$/u;
const LEADERSHIP =
  /第一责任人|第一责任|(?:主要负责人|主要负责同志|主要领导|党政负责人|党政正职|一把手|党政领导|书记.{0,2}(?:[镇乡]长|主任)).{0,14}(?:履行|履职|履责|职责|述职|述法|责任|推进法治)|(?:履行|落实).{0,10}(?:主要负责人|主要负责同志|主要领导|一把手).{0,6}(?:职责|责任)/u;

const SHORTCOMINGS: readonly RegExp[] = [
  /存在.{0,12}(?:问题|不足|短板|差距|困难|薄弱|弱项|难点|缺点|欠缺)/u,
  /(?:主要|突出|当前|目前|面临|现存|有关|工作中|自身)的?(?:问题|不足|困难|短板|挑战|差距|薄弱环节)/u,
  /(?:问题|不足|短板|差距|困难|弱项|难点|薄弱环节|薄弱点)(?:之处)?(?:和|与|及|以及|、|并|原因|表现|分析|清单$|$)/u,
  /不足之处|薄弱环节|原因分析|产生的?原因|有待(?:加强|改进|提升|完善)(?:的|之处|方面|$)|问题查摆|自查发现|需要改进|制约.{0,4}因素|反思|(?:困难|挑战)$/u,
];
/** Speaks of problems of others, or of solving them: a measure. */
const SOLVES =
  /问题导向|问题整改|(?:解决|化解|破解|聚焦|整改|针对|回应|补齐|补足|补强|弥补|攻克|克服|瞄准|直面|紧盯).{0,18}(?:问题|短板|弱项|难题|困难|不足)|急难愁盼|困难(?:群众|职工|家庭|企业)|(?:问题|矛盾)纠纷|强弱项|补短板/u;

const PLAN: readonly RegExp[] = [
  /下一?(?:步|阶段|年|个?年度)|下(?:步|阶段)|(?:明|来|次|翌)年(?!来|度报告)|新的?一年|今后|未来(?!社区|乡村)|下半年|往后|接下来/u,
  /(?:努力|改进|整改|工作)方向|(?:改进|整改|对策|应对)(?:提升|完善|优化|落实)?(?:的)?(?:措施|举措|建议|对策|意见|思路)|对策/u,
  /(?:工作|重点|主要|具体|总体|年度?|初步|有关|建设)的?(?:打算|安排|计划|思路|设想|展望|谋划|部署|规划)$/u,
  /打算|设想|展望(?:$|20)/u,
];

const OTHER =
  /其[他它余]|(?:需要?|应当?|须|要)(?:报告|说明|反映|汇报)的(?:事项|情况|问题|内容|事宜)|有关(?:事项|说明)|^(?:意见(?:和|与|及)?)?建议$|(?:意见|工作|有关|相关|几点)(?:和|与|及|的)?建议$|补充说明|需要?(?:请?上级|[省市县区]).{0,12}(?:协调|支持|解决|帮助)/u;

const MEASURES =
  /举措|措施|做法|成效|成果|成绩|亮点|经验|案例|(?:工作|主要|重点|落实|推进|开展|完成|进展|建设|执行|运行|实施|组织|履职|履行)的?(?:有关)?情况|工作(?:回顾|总结|概述|综述|落实|推进|开展|进展|实绩|举措)|回顾|总结|主要工作|重点工作|工作开展|目标任务|工作要点/u;

/** What became of plans and of problems named before: a report of work done, whatever it counts up. */
const FOLLOWED_UP =
  /(?:计划|安排|打算|部署|任务|要点|问题|不足|建议)的?(?:整改|完成|落实|执行|解决|进展|推进|实施)(?:落实|完成|进展)?(?:的)?情况$/u;

/** Measures that are still to be taken. */
const REMEDIES = /(?:改进|整改|应对|对策|解决.{0,6})(?:提升|完善|优化|落实)?的?(?:措施|举措)|打算.*$/gu;

const BACKGROUND =
  /^(?:.{0,8}(?:基本|总体|整体|总的)(?:工作)?(?:情况|概况|简况|概述|面貌)|(?:.{0,6})(?:概况|简介)|(?:辖区|镇情|乡情|机构(?:和人员)?)(?:基本)?(?:情况|概况)?)$/u;

/** Says what is done: nearly always a part of the work, whatever it is about. */
const ACTS =
  /^(?:坚持|加强|强化|推进|深化|聚焦|突出|健全|完善|提升|优化|狠抓|落实|筑牢|压实|夯实|扎实|严格|规范|积极|持续|创新|打造|构建|推动|做好|开展|抓好|抓实|全面|着力|深入|切实|建强|厚植|树牢|严守|激活|织密|做实|做优|凝聚|锚定|紧扣|立足|发挥|拓展|注重|高位)/u;

const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  organization: [
    '党的领导',
    '组织领导',
    '党建',
    '党委领导',
    '全面领导',
    '习近平法治思想',
    '政治引领',
    '政治站位',
    '思想认识',
    '理论学习',
    '理论武装',
    '统筹',
    '体制机制',
    '推进机制',
    '工作机制',
    '组织保障',
    '领导机制',
    '领导责任',
    '责任落实',
    '压实责任',
    '主体责任',
    '保障',
    '队伍',
    '能力建设',
    '法治思维',
    '领导干部',
    '关键少数',
    '法治能力',
    '督察',
    '考核',
    '顶层设计',
    '示范创建',
    '人才',
  ],
  functions: [
    '政府职能',
    '依法履职',
    '依法履行',
    '履职',
    '职能',
    '放管服',
    '营商环境',
    '政务服务',
    '审批',
    '权责清单',
    '履职事项',
    '便民',
    '机构',
    '简政',
    '服务型',
    '市场',
    '数字',
    '科技',
    '信息化',
    '智慧',
    '服务效能',
    '服务水平',
    '公共服务',
    '高效办成',
    '民生',
    '互联网',
    '惠企',
    '亲清',
    '诚信政府',
    '经济',
  ],
  decisions: [
    '决策',
    '规范性文件',
    '制度体系',
    '合法性审',
    '合法性审核',
    '合法性审查',
    '法律顾问',
    '制度建设',
    '立法',
    '议事',
    '法治审核',
    '法制审核',
    '建章立制',
    '制度机制',
    '依法行政制度',
    '规章制度',
    '备案审查',
  ],
  enforcement: [
    '执法',
    '三项制度',
    '行政处罚',
    '赋权',
    '综合行政执法',
    '文明执法',
    '执法监管',
    '两法衔接',
    '违建',
    '城市管理',
  ],
  emergency: [
    '突发事件',
    '应急',
    '安全生产',
    '防灾',
    '减灾',
    '风险防',
    '防范化解',
    '消防',
    '公共安全',
    '重大风险',
    '防汛',
    '疫情',
  ],
  supervision: [
    '监督',
    '权力',
    '公开',
    '问责',
    '审计',
    '人大',
    '政协',
    '行政复议',
    '应诉',
    '诚信',
    '廉政',
    '廉洁',
    '制约',
    '司法建议',
    '投诉',
    '建议提案',
    '透明',
  ],
  awareness: [
    '普法',
    '宣传',
    '法治文化',
    '法治观念',
    '法治意识',
    '法治信仰',
    '法治社会',
    '法治教育',
    '法律素养',
    '法治素养',
    '宪法',
    '法律服务',
    '示范村',
    '法律明白人',
    '学法',
    '尊法',
    '全民守法',
    '法治氛围',
    '法治阵地',
    '法治乡村',
    '法律援助',
    '民法典',
  ],
  governance: [
    '社会治理',
    '基层治理',
    '矛盾',
    '纠纷',
    '调解',
    '信访',
    '枫桥',
    '综治',
    '平安',
    '网格',
    '乡村治理',
    '治理',
    '多元化解',
    '社会稳定',
    '扫黑',
    '禁毒',
    '社区矫正',
    '安置帮教',
    '自治',
    '维稳',
    '稳定',
    '和谐',
    '村规民约',
  ],
};

/** How much each field of work speaks through a text: characters of its words that occur in it. */
export function fieldWeights(text: string): ReadonlyMap<Field, number> {
  const weights = new Map<Field, number>();
  for (const field of FIELDS) {
    const weight = FIELD_WORDS[field].reduce(
      (sum, word) => (text.includes(word) ? sum + word.length : sum),
      0,
    );
    if (weight > 0) weights.set(field, weight);
  }
  return weights;
}

export function fieldOf(text: string): Field | null {
  let best: Field | null = null;
  let most = 0;
  for (const [field, weight] of fieldWeights(text)) {
    if (weight > most) [best, most] = [field, weight];
  }
  return best;
}

/** A heading without white space, quotation and what stands in brackets: only its own words are read. */
export function plainHeading(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/《[^《》]*》/gu, '')
    .replace(/[“”"‘’']/gu, '')
    .replace(/[。：:；;，,、]+$/u, '');
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(/(?<!\d)(20\d{2})年/gu)].map((match) => Number(match[1]));
}

/** Years of a past span do not date a heading: 2021—2025年规划, 2023年以来. */
function laterThan(text: string, year: number | null): boolean {
  return year !== null && yearsOf(text).some((named) => named > year);
}

/**
 * What a heading (without ordinal) is about, most fitting first; several where it joins several parts
 * (存在的问题及下一步打算 is shortcomings, then plan). Empty when its words say nothing. `year` is the year reported on; null if unknown.
 */
export function readHeading(heading: string, year: number | null): readonly Reading[] {
  const text = plainHeading(heading);
  if (text === '') return [];
  if (OPENING.test(text)) return [{ meaning: 'opening', confidence: 0.95 }];
  const leadership = LEADERSHIP.test(text);
  if (leadership && !/存在.{0,8}(?:问题|不足)/u.test(text))
    return [{ meaning: 'leadership', confidence: 0.95 }];

  if (FOLLOWED_UP.test(text) && !laterThan(text, year)) return [{ meaning: 'measures', confidence: 0.9 }];
  // 深化改革攻坚，破除发展困难: two clauses of which the first acts.
  const solves = SOLVES.test(text) || (ACTS.test(text) && text.includes('，'));
  const exists = /存在|不足和|不足与|不足及|原因|(?:亟待|亟需|急需|有待|尚未|未能)解决/u.test(text);
  const answers = /^针对/u.test(text) && PLAN.some((pattern) => pattern.test(text));
  const shortcomings = SHORTCOMINGS.some((pattern) => pattern.test(text)) && (!solves || exists) && !answers;
  const later = laterThan(text, year);
  const past = /(?:完成|落实|执行|进展|开展|推进)情况|成效|回顾|总结|上一?年/u.test(text);
  const named =
    PLAN.slice(0, 2).some((pattern) => pattern.test(text)) &&
    !/上一年度?/u.test(text.replace(/下一年度?/gu, ''));
  const planned = PLAN.slice(2).some((pattern) => pattern.test(text)) && !past;
  const plan = named || later || planned;
  const other = OTHER.test(text) && !/其[他它]方面的?(?:问题|不足)/u.test(text);
  const done = text.replace(REMEDIES, '');
  const measures = MEASURES.test(done);

  if (other && !plan && !(shortcomings && exists)) return [{ meaning: 'other', confidence: 0.9 }];
  const parts: Reading[] = [];
  if (shortcomings) {
    const both =
      /(?:举措|措施|做法|成效|成绩|亮点|经验|工作开展|主要工作|工作(?:落实|推进|完成)?情况).{0,12}(?:和|与|及|以及|、).{0,4}(?:存在|问题|不足|困难)/u;
    if (both.test(done)) parts.push({ meaning: 'measures', confidence: 0.8 });
    parts.push({ meaning: 'shortcomings', confidence: solves && !/^存在/u.test(text) ? 0.7 : 0.95 });
    if (plan) parts.push({ meaning: 'plan', confidence: 0.85 });
    return parts;
  }
  if (plan) {
    const both =
      /(?:举措|措施|做法|成效|开展情况|工作情况|完成情况|落实情况|总结|回顾).{0,10}(?:和|与|及|以及|、|暨).{0,12}(?:下一?步|下一年|明年|计划|打算|安排|思路)/u;
    if (both.test(done)) parts.push({ meaning: 'measures', confidence: 0.8 });
    else if (past && !named && !later) return [{ meaning: 'measures', confidence: 0.8 }];
    parts.push({ meaning: 'plan', confidence: named || later ? 0.95 : 0.75 });
    return parts;
  }
  if (BACKGROUND.test(text)) return [{ meaning: 'background', confidence: 0.85 }];
  const field = fieldOf(text);
  // 主要举措和成效 is measures as a whole; 依法履职情况 or 普法工作措施 names a field of work first.
  if (
    measures &&
    (field === null ||
      /^(?:20\d\d年度?|上一?年度?|本年度?|全年|推进|加强|法治政府建设|法治建设|依法行政|年度|的|我[镇乡]|20\d\d|及|和|工作)*(?:主要|重点|工作|总体|采取|推进|开展|具体|取得|所做)/u.test(
        text,
      ))
  ) {
    return [{ meaning: 'measures', confidence: 0.9 }];
  }
  if (field !== null) return [{ meaning: field, confidence: 0.85 }];
  if (measures) return [{ meaning: 'measures', confidence: 0.8 }];
  if (/法治|依法|法律|行政/u.test(text) || solves || ACTS.test(text))
    return [{ meaning: 'measures', confidence: 0.65 }];
  return [];
}
