// Faults to plant, each beside the same sentence without it. Clerks' leftovers and slips as published lists of errors name
// them, and what general Chinese linters look for; chosen before any tool was run on them.

export type Fault = { readonly what: string; readonly clean: string; readonly faulty: string };

export const FAULTS: readonly Fault[] = [
  { what: '占位 XX', clean: '镇政府审查合同36份。', faulty: '镇政府审查合同XX份。' },
  { what: '占位 ××', clean: '选派法律明白人到桐花岭村任教。', faulty: '选派法律明白人到××村任教。' },
  {
    what: '占位 20XX 年',
    clean: '依据2025年普法责任清单开展宣讲。',
    faulty: '依据20XX年普法责任清单开展宣讲。',
  },
  {
    what: '待补充',
    clean: '全镇培训网格员，人数由村里核实后上报。',
    faulty: '全镇培训网格员，人数（待补充）由村里核实后上报。',
  },
  { what: '数字缺失', clean: '开展消防安全检查21次。', faulty: '开展消防安全检查次。' },
  { what: '不存在的日期', clean: '2025年6月20日召开执法协调会。', faulty: '2025年6月31日召开执法协调会。' },
  {
    what: '已废止的法律',
    clean: '集中学习《中华人民共和国民法典》。',
    faulty: '集中学习《中华人民共和国婚姻法》。',
  },
  {
    what: '书名号不成对',
    clean: '对照《中华人民共和国行政处罚法》规范文书。',
    faulty: '对照《中华人民共和国行政处罚法规范文书。',
  },
  { what: '引号不成对', clean: '推行“一站式”调解服务。', faulty: '推行“一站式调解服务。' },
  { what: '括号不成对', clean: '各村（社区）设立法律服务点。', faulty: '各村（社区设立法律服务点。' },
  { what: '半角逗号', clean: '加强队伍建设，提升办案质量。', faulty: '加强队伍建设,提升办案质量。' },
  { what: '半角括号', clean: '邀请律师（公证员）进村值班。', faulty: '邀请律师(公证员)进村值班。' },
  { what: '重复标点', clean: '镇村两级台账统一更新。', faulty: '镇村两级台账统一更新。。' },
  { what: '重复的字', clean: '执法人员的着装更加规范。', faulty: '执法人员的的着装更加规范。' },
  { what: '重复的词', clean: '持续推进行政复议衔接工作。', faulty: '持续推进推进行政复议衔接工作。' },
  { what: '固定表述错字', clean: '深入推进扫黑除恶常态化。', faulty: '深入推进扫黑险恶常态化。' },
  { what: '全角数字', clean: '制定重大决策事项目录共8项。', faulty: '制定重大决策事项目录共８项。' },
  { what: '康熙部首', clean: '一是压实包保责任。', faulty: '⼀是压实包保责任。' },
  { what: '夹入拼音', clean: '木渎片区设立调解点。', faulty: '木渎（dú）片区设立调解点。' },
  {
    what: '身份证号',
    clean: '协助当事人申请法律援助。',
    faulty: '协助当事人（110101199003078515）申请法律援助。',
  },
  {
    what: '手机号码',
    clean: '公布镇司法所值班安排。',
    faulty: '公布镇司法所值班安排，联系电话13800138000。',
  },
  { what: '百分数超过一百', clean: '村级公开事项更新率98.5%。', faulty: '村级公开事项更新率198.5%。' },
  {
    what: '年份范围丢了连接号',
    clean: '落实规划（2021—2025年）的分工要求。',
    faulty: '落实规划（20212025年）的分工要求。',
  },
  { what: '发文字号括号', clean: '印发青政发〔2025〕12号文件。', faulty: '印发青政发[2025]12号文件。' },
];
