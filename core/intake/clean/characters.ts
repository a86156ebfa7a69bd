// Characters that look right and are not: invisible ones, and radicals and compatibility forms that PDF extraction leaves
// behind (下⼀步 with U+2F00). Searching, sorting and printing go wrong with them.

import { editEach, type Pass, replaceAll } from './pass.ts';

/** Zero-width characters, byte order marks, soft hyphens, direction marks and control characters. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiners are meant one by one
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/gu;

/** Spaces of other widths that break words and line ends; U+3000 is a full-width space and stays. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

export const invisible: Pass = {
  id: 'invisible',
  title: '去掉看不见的字符',
  byDefault: true,
  apply: (blocks) => {
    const pattern = new RegExp(`${INVISIBLE.source}|${ODD_SPACE.source}`, 'gu');
    const removed = new RegExp(INVISIBLE.source, 'u');
    return {
      ...editEach(blocks, (text) => replaceAll(text, pattern, ([char]) => (removed.test(char) ? '' : ' '))),
      dropped: [],
    };
  },
};

/** CJK Radicals Supplement that stand for a whole character; Unicode gives most of them no decomposition. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    '⺀冫 ⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎尢 ⺏尣 ⺐尢 ⺑尣 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歹 ⺟母 ⺠民 ⺡氵 ⺢水',
    '⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罒 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹老 ⺺聿 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角',
    '⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀 ⻳龟',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** Kangxi radicals, radicals supplement, CJK compatibility ideographs. Full-width forms are punctuation and stay. */
const LOOKALIKES = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;

export const compatibility: Pass = {
  id: 'compatibility',
  title: '部首和兼容字符换成正常汉字',
  byDefault: true,
  apply: (blocks) => ({
    ...editEach(blocks, (text) =>
      replaceAll(text, LOOKALIKES, ([char]) => RADICALS.get(char) ?? char.normalize('NFKC')),
    ),
    dropped: [],
  }),
};
