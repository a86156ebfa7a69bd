// Names of persons: only where what stands beside them says that they are one.

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公付肖';
const COMPOUND = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|南宫|端木';

/** A surname and one or two characters. */
const NAME = `(?:${COMPOUND}|[${SURNAMES}])[\\u4e00-\\u9fff]{1,2}`;

/** A person is named by what he is to the matter. */
const LABEL =
  '姓名|联系人|当事人|申请人|被申请人|申诉人|原告|被告|村民|居民|业主|群众|户主|户主为|受害人|信访人|举报人|投诉人|承包人|经营者|其子|其妻|其女|其父|其母';

const WHOLE = new RegExp(`^(?:${NAME})$`, 'u');

/** Whether a cell of a table holds a name and nothing else. */
export function isName(text: string): boolean {
  return WHOLE.test(text);
}

/** What may stand between a name and the number that is its bearer's. */
const BETWEEN =
  '(?:同志|先生|女士)?[，,、；;：:（(\\s]*(?:[男女][，,、；;\\s]*)?(?:汉族[，,、\\s]*)?(?:公民)?(?:居民)?(?:身份证|身份号码?|证件|手机|移动电话|家庭电话|住宅电话|联系电话|联系方式|电话|银行卡|卡号|账号|邮箱|电子邮箱)?(?:号码|号)?[为是：:\\s]*';
const BEFORE = new RegExp(`(?:^|(?:${LABEL})[：:为]?\\s*|[^\\u4e00-\\u9fff])(${NAME})${BETWEEN}$`, 'u');
const AFTER = new RegExp(`^[（(](?:${LABEL})?[：:]?(${NAME})[）)]`, 'u');

export type Range = { readonly start: number; readonly end: number };

/** The name of whom the number from `start` to `end` (UTF-16, half-open) belongs to; null if none stands beside it. */
export function nameBeside(text: string, { start, end }: Range): Range | null {
  const reach = Math.max(0, start - 40);
  const before = BEFORE.exec(text.slice(reach, start));
  if (before?.[1]) {
    const at = reach + before.index + before[0].indexOf(before[1]);
    return { start: at, end: at + before[1].length };
  }
  const after = AFTER.exec(text.slice(end, end + 16));
  if (!after?.[1]) return null;
  const at = end + after[0].indexOf(after[1]);
  return { start: at, end: at + after[1].length };
}

/** 张三 → 张某, 张三丰 → 张某某. */
export function maskName(name: string): string {
  const length = new RegExp(`^(?:${COMPOUND})`, 'u').test(name) ? 2 : 1;
  return name.slice(0, length) + '某'.repeat(Math.max(1, name.length - length));
}
