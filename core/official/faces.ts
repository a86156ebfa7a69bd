// 公文字体: the faces of a document, the names PCs know them by, and what stands nearest to each.

import type { Fonts, PlanRun } from './page-plan.ts';

export type FontElement = keyof Fonts;

/** One face under all its names; the first is the one that is written into files. Windows lists many by the English one. */
const SAME: readonly (readonly string[])[] = [
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05_GBK'],
  ['华文中宋', 'STZhongsong'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['仿宋', 'FangSong'],
  ['方正仿宋_GBK', 'FZFangSong-Z02'],
  ['方正仿宋简体', 'FZFangSong-Z02S'],
  ['华文仿宋', 'STFangsong'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['楷体', 'KaiTi'],
  ['方正楷体_GBK', 'FZKai-Z03'],
  ['方正楷体简体', 'FZKai-Z03S'],
  ['华文楷体', 'STKaiti'],
  ['霞鹜文楷', 'LXGW WenKai'],
  ['黑体', 'SimHei'],
  ['方正黑体_GBK', 'FZHei-B01'],
  ['方正黑体简体', 'FZHei-B01S'],
  ['华文黑体', 'STHeiti'],
  ['宋体', 'SimSun'],
  ['新宋体', 'NSimSun'],
  ['华文宋体', 'STSong'],
  ['思源宋体', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  ['思源黑体', 'Noto Sans CJK SC', 'Source Han Sans SC'],
];

/** All names of the face, the given one first. */
export function namesOfFace(name: string): readonly string[] {
  const same = SAME.find((names) => names.includes(name));
  return same ? [name, ...same.filter((other) => other !== name)] : [name];
}

const FANGSONG = ['仿宋_GB2312', '仿宋', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋'];

/** Faces of the kind the standard names (5.2.2, 7.3.1, 7.3.3, 7.5), the usual one first. */
export const FACES_OF_ELEMENT: Readonly<Record<FontElement, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', '华文中宋'],
  body: FANGSONG,
  heading1: ['黑体', '方正黑体_GBK', '方正黑体简体', '华文黑体', '思源黑体'],
  heading2: ['楷体_GB2312', '楷体', '方正楷体_GBK', '方正楷体简体', '华文楷体', '霞鹜文楷'],
  latin: FANGSONG,
  pageNumber: ['宋体', '新宋体', '华文宋体', '思源宋体'],
};

/** What the screen shows where no face of the kind is there. */
const LAST_ON_SCREEN = ['宋体', '思源宋体'];

/** Written into the file beside each face: what Word takes instead where the face is not installed. */
export const SUBSTITUTES: Readonly<Record<string, string>> = {
  方正小标宋简体: '华文中宋',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

const GENERIC: Readonly<Record<FontElement, string>> = {
  title: 'serif',
  body: 'serif',
  heading1: 'sans-serif',
  heading2: 'serif',
  latin: 'serif',
  pageNumber: 'serif',
};

/** The value of CSS font-family: the face written into the file, then what stands nearest to it on this PC. */
export function familyOf(element: FontElement, fonts: Fonts): string {
  const wanted = fonts[element];
  const kind = [...FACES_OF_ELEMENT[element], ...LAST_ON_SCREEN];
  const names = [...(wanted === '' ? [] : [wanted]), ...kind].flatMap(namesOfFace);
  const quoted = [...new Set(names)].map((name) => `"${name.replace(/["\\]/gu, '\\$&')}"`);
  return `${quoted.join(', ')}, ${GENERIC[element]}`;
}

/** A run cut where the face changes, with the family of each part: in the body, letters and figures may have a face of their own. */
export function faceParts({ text, face, font }: PlanRun, fonts: Fonts): (readonly [string, string])[] {
  const family = familyOf(face, font === null ? fonts : { ...fonts, [face]: font });
  if (font !== null) return [[text, family]];
  if (face !== 'body' || fonts.latin === fonts.body) return [[text, family]];
  const latin = familyOf('latin', fonts);
  return text
    .split(/([ -~]+)/u)
    .flatMap((part, i) => (part === '' ? [] : [[part, i % 2 === 1 ? latin : family] as const]));
}
