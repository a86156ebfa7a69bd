// What a unit's habits change in the document, beside GB/T 9704-2012.

import { type Format, STANDARD_FORMAT } from '../settings.ts';
import { TEXT_AREA_HEIGHT_TWIPS } from './constants.ts';
import type { Role } from './page-plan.ts';

/** Distance from line to line of the text, twips. */
export function linePitchTwips({ linePitch }: Format): number {
  return Math.round(linePitch * 20);
}

/**
 * Line pitch of the page's grid, twips: as many lines as of the text, over the whole height. LibreOffice puts half of what a grid leaves
 * over above the first line.
 */
export function gridPitchTwips(height: number, format: Format): number {
  return Math.floor(height / Math.floor(height / linePitchTwips(format)));
}

/** Whether a role is bold; what runs in after a heading never is. */
export function isBold(role: Role, format: Format): boolean {
  return (role === 'heading2' && format.boldHeading2) || (role === 'heading3' && format.boldHeading3);
}

/** Each deviation from the standard with its clause, in Chinese and fit to show; empty for the standard. */
export function deviations(format: Format): readonly string[] {
  const lines = Math.floor(TEXT_AREA_HEIGHT_TWIPS / linePitchTwips(format));
  const named: readonly (readonly [boolean, string])[] = [
    [
      format.linePitch !== STANDARD_FORMAT.linePitch,
      `行距用固定值 ${format.linePitch} 磅，每面 ${lines} 行${lines === 22 ? '，末行之下留白' : ''}；国标为每面 22 行并撑满版心，即 ${STANDARD_FORMAT.linePitch} 磅（GB/T 9704—2012，5.2.3）。`,
    ],
    [
      format.pageNumbers !== STANDARD_FORMAT.pageNumbers,
      '页码居中；国标为单页码居右空一字、双页码居左空一字（GB/T 9704—2012，7.5）。',
    ],
    [format.boldHeading2, '第二层标题“（一）”加粗；国标只要求用楷体字（GB/T 9704—2012，7.3.3）。'],
    [format.boldHeading3, '第三层标题“1.”加粗；国标只要求用仿宋体字（GB/T 9704—2012，7.3.3）。'],
  ];
  return named.filter(([differs]) => differs).map(([, text]) => `按本单位的设置，${text}`);
}
