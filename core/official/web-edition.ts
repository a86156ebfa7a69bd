// 网站公开稿 as plain text and as HTML, from the plan of the profile `web`.

import { CHARACTER_TWIPS, CHARACTERS_A_LINE, UNSEALED_SIGNATURE_RIGHT_CHARACTERS } from './constants.ts';
import type { PagePlan, PlanBlock, PlanParagraph, PlanRun, Role } from './page-plan.ts';
import { ROLE_STYLES } from './role-styles.ts';
import { widthInCharacters } from './width.ts';
import { escapeXml } from './xml.ts';

function textOf(paragraph: PlanParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

/** Full-width spaces that push `text` to where it stands on paper; at least none. */
function pushed(text: string, { role, sides }: PlanParagraph): string {
  const usual = role === 'date' ? ROLE_STYLES.date.rightCharacters : UNSEALED_SIGNATURE_RIGHT_CHARACTERS;
  const right = sides ? sides.right / CHARACTER_TWIPS : usual;
  const free = CHARACTERS_A_LINE - right - widthInCharacters(text);
  return '　'.repeat(Math.max(0, Math.round(free))) + text;
}

function textBlock(block: PlanBlock): string {
  if (block.kind === 'table') {
    return block.rows.map((row) => row.map((cell) => textOf(cell.paragraph)).join('\t')).join('\n');
  }
  const text = textOf(block);
  // An attachment begins after an empty line, as on paper after a new page.
  if (block.role === 'attachmentMark') return `\n${text}`;
  if (block.role === 'attachmentList') return '　'.repeat(2) + text;
  if (block.role === 'unsealedSignature' || block.role === 'date') return pushed(text, block);
  return '　'.repeat(ROLE_STYLES[block.role].firstLineCharacters) + text;
}

/** A paragraph that was parted for the sake of its pages is one again. */
function joined(blocks: readonly PlanBlock[]): PlanBlock[] {
  const whole: PlanBlock[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    if (block.kind === 'paragraph' && block.role === 'continuation' && before?.kind === 'paragraph')
      whole[whole.length - 1] = { ...before, runs: [...before.runs, ...block.runs] };
    else whole.push(block);
  }
  return whole;
}

/** Plain text with full-width indents, lines ended by `\n`; a table is one line a row, cells parted by tabs. */
export function writeText({ blocks }: PagePlan): string {
  return `${joined(blocks).map(textBlock).join('\n')}\n`;
}

function htmlRuns(runs: readonly PlanRun[], draft: boolean): string {
  return runs
    .map((run) => {
      const text = escapeXml(run.text).replaceAll('\n', '<br>');
      const marked = run.blank && draft ? `<mark>${text}</mark>` : text;
      return run.bold ? `<strong>${marked}</strong>` : marked;
    })
    .join('');
}

/** The HTML element of a role; h1 is the title's. */
const ELEMENTS: Partial<Readonly<Record<Role, string>>> = {
  title: 'h1',
  attachmentTitle: 'h2',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h5',
};

const CLASSES: Partial<Readonly<Record<Role, string>>> = {
  recipient: ' class="recipient"',
  attachmentTitle: ' class="attachment"',
  attachmentMark: ' class="recipient attachment"',
  unsealedSignature: ' class="signature"',
  date: ' class="signature"',
};

/** Of headings, as HTML counts them below the title. */
const LEVELS: Partial<Readonly<Record<Role, number>>> = {
  heading1: 2,
  heading2: 3,
  heading3: 4,
  heading4: 5,
};

function htmlParagraph({ role, runs, keepNext }: PlanParagraph, draft: boolean): string {
  if (role === 'emptyLine' || role === 'anchor') return '';
  const element = ELEMENTS[role];
  if (element === undefined) return `<p${CLASSES[role] ?? ''}>${htmlRuns(runs, draft)}</p>`;
  // A run-in heading (接排标题): text follows the heading in the same paragraph, which nothing needs to follow then.
  const level = LEVELS[role];
  if (level === undefined || keepNext)
    return `<${element}${CLASSES[role] ?? ''}>${htmlRuns(runs, draft)}</${element}>`;
  const text = ROLE_STYLES[role].face === 'body' ? 0 : runs.findIndex((run) => run.face === 'body');
  const heading = htmlRuns(runs.slice(0, Math.max(0, text)), draft);
  const marked = heading === '' ? '' : `<strong role="heading" aria-level="${level}">${heading}</strong>`;
  return `<p>${marked}${htmlRuns(runs.slice(Math.max(0, text)), draft)}</p>`;
}

function htmlBlock(block: PlanBlock, draft: boolean): string {
  if (block.kind === 'paragraph') return htmlParagraph(block, draft);
  const rows = block.rows.map((row, r) => {
    const element = r < block.headerRows ? 'th' : 'td';
    const cells = row.map(({ span, paragraph }) => {
      const spans = (r < block.headerRows ? ' scope="col"' : '') + (span > 1 ? ` colspan="${span}"` : '');
      return `<${element}${spans}>${htmlRuns(paragraph.runs, draft)}</${element}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = rows.slice(0, block.headerRows).join('\n');
  const body = rows.slice(block.headerRows).join('\n');
  return `<div class="wide"><table>\n${head === '' ? '' : `<thead>\n${head}\n</thead>\n`}<tbody>\n${body}\n</tbody>\n</table></div>`;
}

const STYLE =
  'body{max-width:28em;margin:2em auto;padding:0 1em;font:18px/1.8 FangSong,STFangsong,serif;text-align:justify}' +
  'h1{font-size:1.4em;font-weight:normal;text-align:center;line-height:1.4;margin-bottom:1.4em}' +
  'h2,h3,h4,h5{font-size:1em;font-weight:normal;text-indent:2em;margin:0}h2{font-family:SimHei,STHeiti,sans-serif}' +
  'h3{font-family:KaiTi,STKaiti,serif}p{margin:0;text-indent:2em}p.recipient{text-indent:0}' +
  'p.signature{text-align:right;text-indent:0;padding-right:2em}p:not(.signature)+p.signature{margin-top:1.8em}p.attachment{margin-top:2em}' +
  'h2.attachment{font:1.4em/1.4 FangSong,STFangsong,serif;text-align:center;text-indent:0;margin:.6em 0 1em}.wide{overflow-x:auto}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.2em .4em;text-align:center;font-size:.9em}';

/** A whole HTML page that needs nothing from the network. */
export function writeHtml({ blocks, properties, draft }: PagePlan): string {
  const body = joined(blocks)
    .map((block) => htmlBlock(block, draft))
    .filter((html) => html !== '')
    .join('\n');
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeXml(properties.title)}</title>\n` +
    `<style>${STYLE}</style>\n</head>\n<body>\n<main>\n${draft ? '<p class="recipient"><strong>草稿</strong></p>\n' : ''}${body}\n</main>\n</body>\n</html>\n`
  );
}
