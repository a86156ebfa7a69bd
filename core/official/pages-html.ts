// The pages as a document to print: one drawing a page, in the page's own size, for whatever makes a PDF of it.

import { faceParts, familyOf } from './faces.ts';
import type { LaidPage } from './layout.ts';
import {
  DRAFT_WORD,
  type DrawnLine,
  type DrawnRule,
  type DrawnText,
  drawPage,
  type Picture,
  paperOf,
  TURNED,
  WATERMARK,
} from './page-picture.ts';
import type { Fonts, PagePlan } from './page-plan.ts';
import { widthInCharacters } from './width.ts';
import { escapeXml } from './xml.ts';

/** Two decimals of a twip are finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function fillOf(color: string | null): string {
  return color === null ? '' : ` fill="#${color}"`;
}

function ruleSvg({ x, y, width, height, color }: DrawnRule): string {
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${fillOf(color)}/>`;
}

/** What is still owed, marked as wide as the official faces set it. */
function marksSvg(text: DrawnText): string {
  const whole = text.runs.map((run) => run.text).join('');
  const wide = (part: string): number =>
    widthInCharacters(part) * text.size + [...part].length * text.spacing;
  const stretch = text.width === null ? 1 : text.width / Math.max(1, wide(whole));
  const start = text.x - { start: 0, middle: wide(whole) / 2, end: wide(whole) }[text.anchor];
  let before = '';
  return text.runs
    .map((run) => {
      const x = start + wide(before) * stretch;
      before += run.text;
      if (!run.blank) return '';
      const width = wide(run.text) * stretch;
      return `<rect x="${number(x)}" y="${number(text.baseline - text.size * 0.9)}" width="${number(width)}" height="${number(text.size * 1.05)}" fill="#ff0"/>`;
    })
    .join('');
}

function textSvg(text: DrawnText, fonts: Fonts): string {
  const spans = text.runs.flatMap((run) =>
    faceParts(run, fonts).map(([part, family]) => {
      const bold = run.bold ? ' font-weight="700"' : '';
      return `<tspan font-family="${escapeXml(family)}"${bold}>${escapeXml(part)}</tspan>`;
    }),
  );
  const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`;
  const spacing = text.spacing === 0 ? '' : ` letter-spacing="${number(text.spacing)}"`;
  const width = text.width === null ? '' : ` textLength="${number(text.width)}" lengthAdjust="spacing"`;
  return `<text x="${number(text.x)}" y="${number(text.baseline)}" font-size="${number(text.size)}"${anchor}${spacing}${width}${fillOf(text.color)}>${spans.join('')}</text>`;
}

function watermarkSvg(picture: Picture, fonts: Fonts): string {
  const { size, stretch, color, opacity } = WATERMARK;
  const [x, y] = paperOf(picture).middle;
  return (
    `<text font-size="${number(size)}" text-anchor="middle" dominant-baseline="central" fill="${color}" opacity="${opacity}" ` +
    `font-family="${escapeXml(familyOf('heading1', fonts))}" transform="translate(${number(x)} ${number(y)}) rotate(-45) scale(1 ${number(stretch)})">${DRAFT_WORD}</text>`
  );
}

function lineSvg({ texts, turned }: DrawnLine, { fonts, draft }: PagePlan): string {
  const drawn = texts.map((text) => (draft ? marksSvg(text) : '') + textSvg(text, fonts)).join('');
  return turned ? `<g transform="${TURNED}">${drawn}</g>` : drawn;
}

function pageSvg(picture: Picture, plan: PagePlan): string {
  const { paperWidth, paperHeight } = paperOf(picture);
  return (
    `<section class="${picture.orientation}"><svg viewBox="0 0 ${paperWidth} ${paperHeight}">` +
    (plan.draft ? watermarkSvg(picture, plan.fonts) : '') +
    picture.rules.map(ruleSvg).join('') +
    picture.lines.map((line) => lineSvg(line, plan)).join('\n') +
    '</svg></section>'
  );
}

const STYLE =
  '@page portrait{size:210mm 297mm;margin:0}@page landscape{size:297mm 210mm;margin:0}html,body{margin:0}' +
  'section{overflow:hidden;break-after:page}section:last-child{break-after:auto}svg{display:block;width:100%;height:100%}' +
  '.portrait{page:portrait;width:210mm;height:297mm}.landscape{page:landscape;width:297mm;height:210mm}' +
  'text{font-kerning:none;text-autospace:no-autospace;text-spacing-trim:space-all;text-rendering:geometricPrecision;white-space:pre}';

/** A whole HTML document that needs nothing from the network and runs nothing. */
export function writePages(plan: PagePlan, pages: readonly LaidPage[]): string {
  const drawn = pages.map((page, i) => pageSvg(drawPage(plan, page, i + 1, i === pages.length - 1), plan));
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<title>${escapeXml(plan.properties.title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${drawn.join('\n')}\n</body>\n</html>\n`
  );
}
