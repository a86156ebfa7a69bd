// Word classes that several rules share, as pattern sources for the `u` flag.

/** What may stand for crossed-out characters. */
export const CROSS = 'XxＸｘ×╳✕✖⨯⨉✗✘❌хХχΧㄨ';

const COMPOUND = [
  '人次',
  '场次',
  '户次',
  '车次',
  '家次',
  '件次',
  '平方米',
  '平方公里',
  '立方米',
  '公里',
  '公顷',
  '千米',
  '万余',
  '万元',
  '亿元',
  '万人',
  '万份',
  '万件',
  '小时',
  '分钟',
  '课时',
  '学时',
  '余件',
  '余人',
  '余次',
  '余场',
  '余份',
  '余起',
  '余户',
  '多件',
  '多人',
  '多次',
  '多场',
  '多份',
  '批次',
  '轮次',
  '间次',
  '个百分点',
  '个月',
  '公斤',
  '千克',
  '周年',
];

// A measure word, and the characters after which it is the beginning of another word (件 is always one; 人民 never is).
const SINGLE: Readonly<Record<string, string>> = {
  件: '',
  起: '步草到因点来诉始码源伏重',
  宗: '旨教',
  次: '数序日生要元级',
  份: '额',
  场: '所景地镇合外内馆面',
  条: '例款约块理文目件',
  户: '籍主外口',
  元: '旦素宵首月',
  万: '物家里众事',
  亿: '',
  名: '称单义额录优牌誉胜',
  座: '谈位机',
  块: '链状',
  项: '目',
  部: '门署分队位委',
  篇: '章',
  期: '间限刊待盼望货末中初',
  幅: '度员面',
  亩: '产均',
  天: '然津气平山',
  批: '准示评复',
  轮: '流班',
  辆: '',
  台: '账风阶',
  套: '餐路',
  支: '部持撑委付书出',
  册: '',
  张: '贴家村镇某三',
  栋: '',
  吨: '',
  个: '人别体性案税',
  人: '民大才员口社事居物力身心工家均们群文性为格命间生类道际选',
  家: '庭长属园乡访校政暴国族风教人',
  处: '理置罚于分方在境长事级',
  年: '度初底末内中均轻龄终检审报',
  月: '度',
  日: '常前均益后报程照记',
  本: '级地镇乡县年月次着质土',
  面: '对向临',
  只: '要有能',
  组: '织长建委',
  所: '有在需谓以属得长做处涉',
  届: '',
  节: '约日假',
  堂: '',
  遍: '',
  支队: '',
  间: '',
  盏: '',
  头: '',
  对: '',
  米: '',
  斤: '',
  枚: '',
  类: '型似别',
  句: '',
  例: '如',
  级: '',
  倍: '',
  里: '',
  点: '',
  架: '构子空',
  位: '于置列次移数',
  棵: '',
  株: '洲',
  单: '位元一独纯个',
  卷: '宗入',
  课: '程题堂后',
  片: '区面段',
  段: '落时',
  班: '子组级车',
  队: '伍员长',
  道: '路德理歉',
  口: '头岸号径',
  艘: '',
  箱: '',
  周: '边末期全年',
  时: '',
  分: '',
};

const single = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([word, not]) => (not === '' ? word : `${word}(?![${not}])`)).join('|');

const CERTAIN = new Set([
  ...'件起宗次份场条户元万亿名座块项部篇期幅亩天批辆台套册栋吨个人家处届遍间盏例轮支张枚棵株卷艘箱架',
]);

/** A measure word as such: 件, 人次, 个(not 个人). */
export const MEASURE = `(?:${COMPOUND.join('|')}|[余多][件起宗次份场条户名座块项部篇期亩批辆台套册栋吨个人家处]|余[万亿]?元|${single(
  Object.entries(SINGLE).filter(([word]) => CERTAIN.has(word)),
)})`;

/** Also words that count only where something clearly stands for a number. */
export const WIDE_MEASURE = `(?:${COMPOUND.join('|')}|[余多][件起宗次份场条户名座块项部篇期亩批辆台套册栋吨个人家处]|余[万亿]?元|${single(Object.entries(SINGLE))})`;

/** 行政区划 and offices that follow a name. */
export const PLACE =
  '(?:镇|乡|村|县|市|区|州|省|旗|街道|社区|苏木|办事处|(?:局|办|所|组)(?![理公案事结法件学好面限势织有在需谓以属得长建成合]))';

/** Punctuation that ends a clause, or the end of the text. */
export const CLAUSE_END = '(?:[，。；、：！？,;:!?）)」”]|$)';

/** A measure word, or what can be one and ends the clause: what stands before it has to be a number. */
export const COUNTS = `(?:${MEASURE}|${WIDE_MEASURE}${CLAUSE_END})`;

/** What is counted, or done so many times. */
export const COUNTED =
  '(?:共|计|约|达|办理|受理|开展|调解|检查|发放|召开|组织|培训|接待|宣传|活动|资料|纠纷|案件|投诉|咨询|举办|化解|审查|制定|修订|清理|办结|排查|整改|隐患|信访|处罚|罚款|群众|学习|演练|建议|提案|意见|信息|讲座|率|文件|保留|废止|修改|新增|成功|完成|评查|参与|惠及|覆盖|走访|巡查|受众|出动|审核|出具|提出|解答|调处|会议|名单|经费|资金|面积|损失|调解员|网格员|合同|视频|违建|行政村|教育)';

/** What no sentence has before a measure word, for a character class: signs, lines, boxes; no quotes, brackets, arrows, spaces. */
export const MARKS =
  '#$&*@\\\\\\^_`|~=¿¦§¨¯°±´¸\\u02b0-\\u02ff\\u2016\\u2017\\u2020-\\u2024\\u2031-\\u2038\\u203b-\\u205e\\u2200-\\u22ff\\u2300-\\u23ff\\u2500-\\u2767\\u2776-\\u27e5\\u2900-\\u297f\\u2a00-\\u2bff〃〒〓〜〰・＂＃＄＆＊＠＼＾＿｀｜～＝￣￥﹉-﹏︖﹖﹟-﹡﹣﹦﹨-﹫؟';

/** Whether a text has anything that may stand for what is missing; false for the most of a finished text. */
export const HAS_SIGN = new RegExp(
  `[${MARKS}${CROSS}?？○〇…·＋+A-Za-z叉口某 \\t\\u00a0\\u2002\\u2003\\u3000]|[-－—–―‐‑‒‥．./／～~\\\\](?!\\d)|[（(【［\\[〔{｛<＜](?![\\u3400-\\u9fff\\d“《])|[（(【［\\[〔{｛<＜][待填]`,
  'u',
);

/** Chinese characters of the basic block. */
export const HAN = '[\\u3400-\\u9fff]';

/** Family names after which `某` or `××` stands for a person. */
export const SURNAME =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩聂晁勾敖融冷辛那简饶曾毋沙养鞠须丰巢关蒯相查红游竺权盖益桓公]';
