// The measure words of a report's statistics. Data: what counts as a unit, and after which characters it is none.

export type UnitFamily =
  | 'event'
  | 'person'
  | 'thing'
  | 'place'
  | 'money'
  | 'area'
  | 'length'
  | 'rate'
  | 'time';

export type Unit = {
  readonly name: string;
  readonly family: UnitFamily;
  /** What may not follow, as the inside of a negative lookahead: 处 is no unit in 110处警. */
  readonly notBefore?: string;
  /** How many of `base` one unit is, so that 万元 and 元 can be compared. */
  readonly factor?: number;
  readonly base?: string;
};

/** A line of the table: names separated by spaces; `name!abc` forbids the characters a, b, c after the name. */
function units(family: UnitFamily, table: string): Unit[] {
  return table
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [name = '', guard] = entry.split('!');
      return guard === undefined ? { name, family } : { name, family, notBefore: `[${guard}]` };
    });
}

export const UNITS: readonly Unit[] = [
  ...units(
    'event',
    `件 件次 起!到来步草诉动点因底码伏用义效源重立 次!级要序日年数生子 场!所地景域馆合 场次 人次 户次 家次 车次 辆次 台次 批次 班次 条次 篇次 频次 期!间限望货刊待
     批!准评复示 宗!旨教族 例!如会外行 轮!训换岗流候 节!日点约能假目气水 堂 课时 学时 单!位独元个一纯 笔 例次 人天`,
  ),
  ...units(
    'person',
    `人!大民员事口社才防均力文身 名!称誉录义单 户!籍外口主均型 位!于置列居次一 组!织长成建员合团 户家庭`,
  ),
  ...units(
    'thing',
    `份!额子 册 本!级地镇年身次职单村市区辖 条!例款文块目 个!性旧 项 篇!章幅 幅 块 张!贴榜扬 套 台!账阶风湾帐 辆 面!积向对临前貌上板 枚 封 箱 盒 版!本图 页 卷
     副 部!门署队委分级长位件 支!部持付出行撑援委 首!次批问席创届家个先要府 则!是为要可应不由将 种!植类子粮 株 棵 头 只!要有能是需跑进争 条目 期次 万字 字!数样 吨 公斤 千克 斤
     把 门!户口类店槛前诊 通!过报知道行信讯车用告电水办常 片!区面段长 盏 根 顶 件套 具 部次 批件 倍 道!路德理防 分!钟之类级别局中析工管布解 份次`,
  ),
  ...units(
    'place',
    `家!庭属访长园风族乡中教 处!理置罚警分长于级方室遇 座 栋 幢 间!隔接 所!有长在属需以得谓辖里内站 站!点位长在立 点位 条街 个点`,
  ),
  ...units('money', '元!旦素月'),
  { name: '万元', family: 'money', factor: 10_000, base: '元' },
  { name: '亿元', family: 'money', factor: 100_000_000, base: '元' },
  ...units('area', '平方米 亩 立方米'),
  { name: '平米', family: 'area', factor: 1, base: '平方米' },
  { name: '㎡', family: 'area', factor: 1, base: '平方米' },
  { name: '公顷', family: 'area', factor: 15, base: '亩' },
  { name: '平方公里', family: 'area', factor: 1_000_000, base: '平方米' },
  ...units('length', '公里 米'),
  { name: '千米', family: 'length', factor: 1, base: '公里' },
  ...units('rate', '% 个百分点 ‰'),
  ...units('time', '小时 天 个工作日 个月 分钟'),
];

const BY_NAME: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.name, unit]));

export function unitNamed(name: string): Unit | null {
  return BY_NAME.get(name) ?? null;
}

/** Units that count the same, so that 2件 and 3起 of one indicator can be compared. */
const SAME: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '单'],
  ['次', '场', '场次', '期'],
  ['份', '册', '本'],
  ['人', '名', '位'],
  ['个', '处', '家', '座'],
  ['%'],
];

/** The unit two figures are compared in and what one of `name` is worth in it. */
export function comparable(name: string): { readonly base: string; readonly factor: number } {
  const unit = unitNamed(name);
  if (unit?.base !== undefined) return { base: unit.base, factor: unit.factor ?? 1 };
  return { base: SAME.find((names) => names.includes(name))?.[0] ?? name, factor: 1 };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Source of a regular expression that matches a unit of the given families, the longest first. */
export function unitSource(accepts: (unit: Unit) => boolean): string {
  const sorted = UNITS.filter(accepts).sort((a, b) => b.name.length - a.name.length);
  return `(?:${sorted.map(({ name, notBefore }) => escapeRegExp(name) + (notBefore ? `(?!${notBefore})` : '')).join('|')})`;
}
