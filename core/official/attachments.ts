// 附件说明 and 附件 — GB/T 9704-2012, 7.3.4 and 7.3.7.

import type { Attachment } from '../report/schema.ts';
import {
  LINES_AFTER_ATTACHMENT_TITLE,
  LINES_BEFORE_ATTACHMENT_LIST,
  LINES_BEFORE_ATTACHMENT_TITLE,
} from './constants.ts';
import { emptyLines, makeParagraph, makeRun } from './make-paragraph.ts';
import type { Orientation, PlanBlock, PlanParagraph } from './page-plan.ts';
import { printable } from './printable.ts';
import { charactersTwips } from './role-styles.ts';
import { textArea } from './text-area.ts';
import { titleCharacters, titleLines } from './title-lines.ts';
import { widthInCharacters } from './width.ts';

const LABEL = '附件：';
/** 7.3.4: 左空二字. */
const LEFT_CHARACTERS = 2;

/** The title in one line, without a mark behind it: 附件名称后不加标点符号. */
function listedTitle({ title }: Attachment): string {
  return title
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .replace(/[，。；、：,.;:]+$/u, '');
}

/**
 * 7.3.4: an empty line below the text, 附件： two characters in, several attachments numbered, a title's further lines below its
 * first character. Nothing without attachments.
 */
export function attachmentList(attachments: readonly Attachment[]): PlanParagraph[] {
  if (attachments.length === 0) return [];
  const numbered = attachments.length > 1;
  const rows = attachments.map((attachment, i) => {
    const label = i === 0 ? LABEL : '';
    const number = numbered ? `${i + 1}.` : '';
    const hanging = widthInCharacters(label + number);
    const before = LEFT_CHARACTERS + (i === 0 ? 0 : widthInCharacters(LABEL));
    return makeParagraph(
      'attachmentList',
      attachment.id,
      [makeRun(`${label}${number}${listedTitle(attachment)}`, 'body')],
      {
        keepNext: true,
        sides: {
          left: charactersTwips(before + hanging),
          right: 0,
          hanging: charactersTwips(hanging),
        },
      },
    );
  });
  return [...emptyLines(LINES_BEFORE_ATTACHMENT_LIST, true), ...rows];
}

/**
 * 7.3.7: 附件 with its number in the first line of a new page, the title in the third, then what it holds, set like the text.
 * `orientation` is that of its first page.
 */
export function attachmentHead(
  attachment: Attachment,
  number: number | null,
  orientation: Orientation,
): PlanBlock[] {
  const lines = titleLines(attachment.title, [], titleCharacters(textArea(orientation).width));
  return [
    makeParagraph('attachmentMark', null, [makeRun(`附件${number ?? ''}`, 'heading1')], {
      newPage: orientation,
    }),
    ...emptyLines(LINES_BEFORE_ATTACHMENT_TITLE, true),
    makeParagraph('attachmentTitle', attachment.id, [
      { ...makeRun('', 'title'), text: lines.map(printable).join('\n') },
    ]),
    ...emptyLines(LINES_AFTER_ATTACHMENT_TITLE, true),
  ];
}
