// What the lists of requirements are made with.

import type { Inspected } from '../inspect.ts';
import type { FormattedRun } from './formatting.ts';

/** A requirement; `meets` null where the file does not tell. */
export function item(
  [clause, title, expected]: readonly [clause: string, title: string, expected: string],
  found: string,
  meets: boolean | null,
): Inspected {
  return { clause, title, expected, found, verdict: meets === null ? 'unknown' : meets ? 'ok' : 'deviation' };
}

export const ABSENT = '文件里没有找到';

/** What most of the characters have in common, by `key`; null without any. */
export function dominant<T>(
  weighted: readonly { readonly value: T; readonly weight: number }[],
  key: (value: T) => string,
): T | null {
  const sums = new Map<string, { value: T; weight: number }>();
  for (const { value, weight } of weighted) {
    const sum = sums.get(key(value));
    if (sum) sum.weight += weight;
    else sums.set(key(value), { value, weight });
  }
  let best: { value: T; weight: number } | null = null;
  for (const sum of sums.values()) if (!best || sum.weight > best.weight) best = sum;
  return best?.value ?? null;
}

/** The kinds of faces the standard names. */
export type FaceKind = '仿宋' | '楷体' | '黑体' | '小标宋' | '宋体';

const FACE_NAMES: Readonly<Record<FaceKind, string>> = {
  仿宋: '仿宋体',
  楷体: '楷体',
  黑体: '黑体',
  小标宋: '小标宋体',
  宋体: '宋体',
};

const KINDS: readonly (readonly [FaceKind, RegExp])[] = [
  ['小标宋', /小标宋|biao\s*song|xbs/iu],
  ['仿宋', /仿宋|fang\s*song/iu],
  ['楷体', /楷|kai/iu],
  ['黑体', /(?<!雅)黑|sim\s*hei|st\s*hei/iu],
  ['宋体', /宋|song|sim\s*sun/iu],
];

export function faceKind(font: string): FaceKind | null {
  return KINDS.find(([, pattern]) => pattern.test(font))?.[0] ?? null;
}

/** 号 by half points. */
const SIZES: Readonly<Record<number, string>> = {
  52: '1号',
  48: '小1号',
  44: '2号',
  36: '小2号',
  32: '3号',
  30: '小3号',
  28: '4号',
  24: '小4号',
  21: '5号',
};

function sizeText(halfPoints: number): string {
  const name = SIZES[halfPoints];
  return name === undefined ? `${halfPoints / 2} 磅` : name;
}

/** Whether most characters of the runs are of a face and a size, and no character bold. */
export function faceItem(
  clause: string,
  title: string,
  runs: readonly FormattedRun[],
  face: FaceKind,
  sizeHalfPoints: number | null,
): Inspected {
  const size = sizeHalfPoints === null ? '' : `，${sizeText(sizeHalfPoints)}`;
  const bold = face === '仿宋' ? '' : '，不加粗';
  const head = [clause, title, FACE_NAMES[face] + size + bold] as const;
  const inked = runs.filter((run) => run.text.trim() !== '');
  const most = dominant(
    inked.map((value) => ({ value, weight: value.text.length })),
    (run) => `${run.font} ${run.sizeHalfPoints} ${run.bold}`,
  );
  if (!most) return item(head, ABSENT, null);
  const found = `${most.font ?? '未写明字体'}，${sizeText(most.sizeHalfPoints)}${most.bold ? '，加粗' : ''}`;
  const right =
    most.font !== null &&
    faceKind(most.font) === face &&
    (sizeHalfPoints === null || most.sizeHalfPoints === sizeHalfPoints) &&
    (face === '仿宋' || !most.bold);
  return item(head, found, most.font === null ? null : right);
}

export function millimetres(twips: number): number {
  return (twips / 1440) * 25.4;
}

export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
