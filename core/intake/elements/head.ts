// What stands before the text: red head, title, a line below the title, 主送机关.

import { parseOrdinal } from '../../outline/ordinal.ts';
import { isProse } from '../clean/furniture.ts';
import { cutStart } from '../clean/pass.ts';
import type { Dropped, Message, SourceBlock, SourceParagraph } from '../types.ts';
import {
  documentNumberLine,
  listedNumber,
  organLine,
  organNames,
  parseDateLine,
  recipientLine,
  redHeadLine,
  signatoryLine,
} from './lines.ts';
import { findTitles, type TitleSpan } from './title.ts';

export type Head = {
  readonly title: string;
  readonly recipient: string;
  readonly documentNumber: string;
  readonly signatory: string;
  /** The lines of 发文机关标志 above 发文字号, from the top. */
  readonly marks: readonly string[];
  /** Organ and date standing below the title; empty and null where there are none. */
  readonly issuer: string;
  readonly issueDate: string | null;
  /** The blocks after the head. */
  readonly rest: readonly SourceBlock[];
  readonly dropped: readonly Dropped[];
  readonly messages: readonly Message[];
};

/** A head is no longer than this, in lines. */
const LONGEST_HEAD = 60;

/** The lines before the first that can only belong to the text. */
function headLines(blocks: readonly SourceBlock[]): SourceParagraph[] {
  const lines: SourceParagraph[] = [];
  for (const block of blocks.slice(0, LONGEST_HEAD)) {
    if (block.type !== 'paragraph') break;
    const text = block.text.trim();
    const heading =
      (block.numbering !== null || parseOrdinal(text) !== null) && documentNumberLine(text) === null;
    if (heading || isProse(text) || /[。；]$/u.test(text)) break;
    lines.push(block);
  }
  return lines;
}

function chooseTitle(spans: readonly TitleSpan[]): TitleSpan | null {
  return spans.findLast((span) => span.sure) ?? spans[0] ?? null;
}

/** A line below the title that says it again, or a part of it: what a page leaves of a title cut off. */
function repeats(text: string, title: string): boolean {
  const bare = (line: string): string => line.replace(/\s+/gu, '');
  return bare(text).length >= 6 && bare(title).includes(bare(text)) && !organLine(text);
}

/** A recipient run in with the first sentence: 县人民政府：根据…. UTF-16 length of its part with the colon; 0 for none. */
function runInRecipient(text: string): number {
  const match =
    /^\s*([^。，；：:]{2,40}(?:政府|县委|区委|市委|旗委|委员会|办公室))\s*[:：]\s*(?=\S{8})/u.exec(text);
  return match && recipientLine(`${match[1] ?? ''}：`) !== null ? match[0].length : 0;
}

export function readHead(blocks: readonly SourceBlock[]): Head {
  const lines = headLines(blocks);
  const dropped: Dropped[] = [];
  const messages: Message[] = [];
  const fields = { documentNumber: '', signatory: '', issuer: '', recipient: '' };
  let issueDate: string | null = null;

  // A heading without ordinal below the addressee or the title's own lines belongs to the text.
  const recipientAt = lines.findIndex((line) => recipientLine(line.text) !== null);
  const spans = findTitles(recipientAt < 0 ? lines : lines.slice(0, recipientAt));
  const title = chooseTitle(spans);
  const redHead = (text: string): boolean => {
    const listed = listedNumber(text);
    if (listed && fields.documentNumber === '') {
      fields.documentNumber = listed.number;
      dropped.push({ text: listed.label, reason: '网页：发布信息' });
      return true;
    }
    const numbered = documentNumberLine(text);
    if (numbered && fields.documentNumber === '') fields.documentNumber = numbered.number;
    const signed = signatoryLine(numbered?.rest ?? text);
    if (signed !== null) {
      fields.signatory = fields.signatory === '' ? signed : `${fields.signatory} ${signed}`;
      dropped.push({ text: numbered ? numbered.rest : text, reason: '版头：签发人' });
    }
    if (numbered || signed !== null) return true;
    if (redHeadLine(text)) {
      dropped.push({ text, reason: '版头' });
      return true;
    }
    return false;
  };

  const marks: string[] = [];
  let at = 0;
  if (title) {
    const above = lines.slice(0, title.start);
    const numberAt = above.findIndex((line) => documentNumberLine(line.text.trim()) !== null);
    for (const [i, line] of above.entries()) {
      const text = line.text.trim();
      if (i < numberAt && signatoryLine(text) === null && !/^\d+$|^(?:绝密|机密|秘密|特急|加急)/u.test(text))
        marks.push(text);
      if (redHead(text)) continue;
      const other = spans.find((span) => i >= span.start && i < span.end);
      dropped.push({ text, reason: other ? '网页标题，正文另有标题' : '标题前的内容，与报告无关' });
    }
    at = title.end;
  } else {
    while (at < lines.length && redHead(lines[at]?.text.trim() ?? '')) at += 1;
    messages.push({
      code: 'title-missing',
      severity: 'warning',
      text: '文件里没有找到标题，请在标题一栏补上。',
    });
  }

  for (; at < lines.length; at++) {
    const text = lines[at]?.text.trim() ?? '';
    const date = parseDateLine(text);
    const recipient = recipientLine(text);
    if (recipient !== null) {
      fields.recipient = recipient;
      at += 1;
      break;
    }
    if (date !== null && issueDate === null) issueDate = date;
    else if (title && organLine(text) && fields.issuer === '') fields.issuer = organNames(text);
    else if (title && repeats(text, title.title)) dropped.push({ text, reason: '重复的标题' });
    else if (!redHead(text)) break;
  }

  let rest: readonly SourceBlock[] = blocks.slice(at);
  const first = rest[0];
  if (fields.recipient === '' && first?.type === 'paragraph') {
    const length = runInRecipient(first.text);
    if (length > 0) {
      fields.recipient = recipientLine(first.text.slice(0, length)) ?? '';
      rest = [cutStart(first, length), ...rest.slice(1)];
    }
  }
  return { title: title?.title ?? '', ...fields, marks, issueDate, rest, dropped, messages };
}
