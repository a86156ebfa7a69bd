// One measurable requirement of the standard, and how lines of a rendered page are asked for what it speaks of.

import type { RenderedChunk, RenderedLine, RenderedPage } from './render.ts';

export type Requirement = {
  /** Clause of GB/T 9704-2012. */
  readonly clause: string;
  /** Chinese, fit to print. */
  readonly title: string;
  readonly expected: string;
  readonly measured: string;
  readonly met: boolean;
};

/** 版心 on the paper, mm. */
export const LEFT = 28;
export const RIGHT = 184;
export const TOP = 37;
export const BOTTOM = 262;

/** Width of a character of 16 points as it is set (156 ÷ 28, rounded as Word has it), of one of 14 points, and a line, mm. */
export const CHARACTER = (15.75 / 72) * 25.4;
export const SMALL_CHARACTER = (14 / 72) * 25.4;
export const LINE = (28.95 / 72) * 25.4;

const round = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

/** A length that should be `wanted` mm, more or less. */
export function length(
  [clause, title]: readonly [string, string],
  wanted: number,
  tolerance: number,
  measured: number | undefined,
): Requirement {
  const digits = wanted > 0 && wanted < 1 ? 2 : 1;
  return {
    clause,
    title,
    expected: `${round(wanted, digits)} mm ± ${tolerance} mm`,
    measured: measured === undefined ? '没有找到' : `${round(measured, digits)} mm`,
    met: measured !== undefined && Math.abs(measured - wanted) <= tolerance,
  };
}

/** A length said in characters or lines, `unit` mm each. */
export function counted(
  [clause, title]: readonly [string, string],
  wanted: number,
  [unit, name]: readonly [number, '字' | '行'],
  tolerance: number,
  measured: number | undefined,
): Requirement {
  const found = measured === undefined ? undefined : measured / unit;
  return {
    clause,
    title,
    expected: `${wanted} ${name}`,
    measured: found === undefined ? '没有找到' : `${round(found)} ${name}`,
    met: found !== undefined && Math.abs(found - wanted) <= tolerance,
  };
}

export function said(
  [clause, title]: readonly [string, string],
  expected: string,
  measured: string,
  met: boolean = measured === expected,
): Requirement {
  return { clause, title, expected, measured, met };
}

type FaceName = '小标宋体' | '仿宋体' | '楷体' | '黑体' | '宋体';

/** What HALF_WIDTH_FACES in render.ts stand for; the one for 小标宋体 and 宋体 is the same. */
const STAND_INS: readonly (readonly [RegExp, readonly FaceName[]])[] = [
  [/WenKai\s?Mono/u, ['黑体']],
  [/WenKai/u, ['楷体']],
  [/Sans/u, ['仿宋体']],
  [/Serif/u, ['小标宋体', '宋体']],
];

/** Face and size of a chunk. */
export function face(
  place: readonly [string, string],
  [name, points, size]: readonly [FaceName, number | null, string],
  chunk: RenderedChunk | undefined,
): Requirement {
  const names = STAND_INS.find(([font]) => font.test(chunk?.font ?? ''))?.[1] ?? [];
  const found = names.includes(name) ? name : (names[0] ?? '没有找到');
  const sized = chunk && chunk.size === points ? size : `${chunk?.size ?? 0} 磅`;
  return points === null
    ? said(place, name, found)
    : said(place, `${name}，${size}`, chunk ? `${found}，${sized}` : '没有找到');
}

export function plainText(line: RenderedLine | undefined): string {
  return (line?.text ?? '').replace(/\s/gu, '');
}

export function right(line: RenderedChunk | undefined): number | undefined {
  return line && line.x + line.width;
}

export function centre(line: RenderedChunk | undefined): number | undefined {
  return line && line.x + line.width / 2;
}

/** Upper and lower edge of the characters: the stand-ins' boxes are 1.448 em high and begin 0.28 em above them. */
export function upper(line: RenderedChunk | undefined): number | undefined {
  return line && line.y + (0.28 / 1.448) * line.height;
}

export function lower(line: RenderedChunk | undefined): number | undefined {
  return line && line.y + (1.28 / 1.448) * line.height;
}

export function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

export function lineWith(page: RenderedPage | undefined, text: string | RegExp): RenderedLine | undefined {
  return page?.lines.find((line) =>
    typeof text === 'string' ? plainText(line).includes(text) : text.test(plainText(line)),
  );
}

export function chunkWith(line: RenderedLine | undefined, text: string): RenderedChunk | undefined {
  return line?.chunks.find((chunk) => chunk.text.includes(text));
}

/** Lines within 版心, without the page number. */
export function within(page: RenderedPage | undefined): readonly RenderedLine[] {
  return page?.lines.filter((line) => line.y > TOP - 1 && line.y + line.height < BOTTOM + 3) ?? [];
}

/** The page number's line. */
export function numberOf(page: RenderedPage | undefined): RenderedLine | undefined {
  return page?.lines.find((line) => line.y > BOTTOM + 3);
}
