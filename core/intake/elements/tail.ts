// What stands after the text: 结束语, 附件说明, 署名, 成文日期, 附注, 版记, and what a web page adds below.

import { parseOrdinal } from '../../outline/ordinal.ts';
import { isProse } from '../clean/furniture.ts';
import type { Dropped, Message, SourceBlock, SourceParagraph } from '../types.ts';
import { listsAttachments, type SourceAttachment } from './attachments.ts';
import {
  attachmentLine,
  closingLine,
  imprintLine,
  organLine,
  organNames,
  parseDateLine,
  SEAL,
} from './lines.ts';

export type Tail = {
  /** Joint issuers one a line; empty where there is no signature. */
  readonly issuer: string;
  readonly issueDate: string | null;
  readonly closing: string;
  /** The blocks before the tail. */
  readonly body: readonly SourceBlock[];
  /** Attachments without a mark of their own and their list: nothing of the report's sections, but the clerk's own. */
  readonly unmapped: readonly SourceBlock[];
  readonly dropped: readonly Dropped[];
  readonly messages: readonly Message[];
};

function lineAt(blocks: readonly SourceBlock[], at: number): string | null {
  const block = blocks[at];
  return block?.type === 'paragraph' ? block.text.trim() : null;
}

/** 青石镇人民政府 2024年1月17日 in one line. */
function signatureWithDate(text: string): { readonly organ: string; readonly date: string } | null {
  const match = /^(.{4,60}?)\s*((?:\d{4}|[二〇○零一三四五六七八九]{4})\s*年.{2,8}[日号])$/u.exec(text);
  if (!match || !organLine(match[1] ?? '')) return null;
  const date = parseDateLine(match[2] ?? '');
  return date === null ? null : { organ: match[1] ?? '', date };
}

/** The date of a signature's line; joint issuers may each have the same one on it. */
function signedDate(text: string): string | null {
  const [first, ...others] = text.split(/\s{2,}|\t/u).map(parseDateLine);
  return first !== undefined && others.every((date) => date === first) ? first : null;
}

/** Index of the date of the signature: the last line that is one, with nothing but short lines or attachments after it. */
function findDate(blocks: readonly SourceBlock[]): number {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const text = lineAt(blocks, at);
    if (text === null) continue;
    if (signedDate(text) !== null || signatureWithDate(text)) {
      // A date in the middle of the text stands between paragraphs without an organ beside it.
      const beside = organLine(lineAt(blocks, at - 1) ?? '') || organLine(lineAt(blocks, at + 1) ?? '');
      const last = !blocks.slice(at + 1).some((block) => block.type === 'table' || isProse(block.text));
      if (beside || last || signatureWithDate(text)) return at;
    }
  }
  return -1;
}

/** A line in the shape of a date that is none: 2025年1月, 2025年 月 日, 20XX年×月×日, 年 月 日, 2026年2月30日. */
function unfinishedDate(text: string): boolean {
  const shape = /^(?:[^\s年月日]{2,4})?\s*年\s*[^\s年月日]{0,3}\s*月\s*(?:[^\s年月日]{0,3}\s*日)?$/u;
  return shape.test(text) && parseDateLine(text) === null;
}

type Signature = { issuer: string; issueDate: string | null; start: number; end: number };

/** The signature's organs above (or right below) its date; or an organ alone on the last line. */
function findSignature(blocks: readonly SourceBlock[]): Signature {
  const dateAt = findDate(blocks);
  if (dateAt < 0) {
    const end = blocks.length - (unfinishedDate(lineAt(blocks, blocks.length - 1) ?? '') ? 1 : 0);
    const last = lineAt(blocks, end - 1);
    return last !== null && organLine(last)
      ? { issuer: organNames(last), issueDate: null, start: end - 1, end }
      : { issuer: '', issueDate: null, start: blocks.length, end: blocks.length };
  }
  const text = lineAt(blocks, dateAt) ?? '';
  const both = signatureWithDate(text);
  const names = both ? [organNames(both.organ)] : [];
  let start = dateAt;
  while (start > 0 && dateAt - start < 4 && organLine(lineAt(blocks, start - 1) ?? '')) {
    start -= 1;
    names.unshift(organNames(lineAt(blocks, start) ?? ''));
  }
  let end = dateAt + 1;
  if (names.length === 0 && organLine(lineAt(blocks, end) ?? '')) {
    names.push(organNames(lineAt(blocks, end) ?? ''));
    end += 1;
  }
  return { issuer: names.join('\n'), issueDate: both?.date ?? signedDate(text), start, end };
}

function paragraphDropped(paragraph: SourceParagraph, reason: string): Dropped {
  return { text: paragraph.text.trim(), reason };
}

/** `attachments`: what follows in the file; a list that names only them is printed anew. */
export function readTail(blocks: readonly SourceBlock[], attachments: readonly SourceAttachment[]): Tail {
  const dropped: Dropped[] = [];
  const unmapped: SourceBlock[] = [];
  const messages: Message[] = [];

  // Imprint and notes are known by their form and can stand on either side of the date in what a page makes of them.
  const [notes, rest] = takeNotes(blocks);
  dropped.push(...notes);
  const signature = findSignature(rest);
  for (let at = signature.start; at < signature.end; at++) {
    for (const [text] of (lineAt(rest, at) ?? '').matchAll(SEAL))
      dropped.push({ text, reason: '落款：盖章处' });
  }
  const dates = (lineAt(rest, signature.end - 1) ?? '').split(/\s{2,}|\t/u);
  if (signature.issueDate !== null && parseDateLine(dates[0] ?? '') !== null) {
    for (const text of dates.slice(1)) dropped.push({ text, reason: '落款：另一个发文机关的日期' });
  }
  let inAttachment = false;
  for (const block of rest.slice(signature.end)) {
    inAttachment ||= block.type === 'paragraph' && attachmentLine(block.text);
    const text = block.type === 'paragraph' ? block.text.trim() : '';
    if (block.type === 'table' || inAttachment || isProse(text) || parseOrdinal(text)) {
      unmapped.push(block);
    } else if (unfinishedDate(text)) {
      // Kept where the checker sees it: what is left open in it is a leftover like any other.
      unmapped.push(block);
      messages.push({
        code: 'date-unfinished',
        severity: 'warning',
        text: `落款日期“${text.replace(/\s+/gu, ' ')}”没有写全，放在未归类里；请在成文日期一栏填好，再删去这一行。`,
      });
    } else {
      dropped.push(paragraphDropped(block, '落款之后的内容，与报告无关'));
    }
  }

  let end = signature.start;
  const listStart = attachmentList(rest, end);
  if (listStart < end) {
    const list = rest.slice(listStart, end);
    if (listsAttachments(list, attachments)) {
      for (const block of list)
        if (block.type === 'paragraph') dropped.push(paragraphDropped(block, '附件说明，按附件另编'));
    } else unmapped.unshift(...list);
    end = listStart;
  }
  let closing = '';
  const last = lineAt(rest, end - 1);
  if (last !== null && closingLine(last)) {
    closing = last;
    end -= 1;
  }
  if (unmapped.length > 0) {
    messages.push({
      code: 'attachments',
      severity: 'info',
      text: '附件和落款之后的文字没有归入章节，放在“未归类”里，请核对。',
    });
  }
  return {
    issuer: signature.issuer,
    issueDate: signature.issueDate,
    closing,
    body: rest.slice(0, end),
    unmapped,
    dropped,
    messages,
  };
}

/** Takes the lines of the imprint and notes off the last fifteen blocks. */
export function takeNotes(blocks: readonly SourceBlock[]): readonly [Dropped[], SourceBlock[]] {
  const from = Math.max(0, blocks.length - 15);
  const notes: Dropped[] = [];
  const rest = blocks.filter((block, i) => {
    if (i < from || block.type !== 'paragraph') return true;
    const reason = imprintLine(block.text);
    if (reason !== null) notes.push(paragraphDropped(block, reason));
    return reason === null;
  });
  return [notes, rest];
}

/** Where 附件说明 begins that ends at `end`: 附件：1.… and the lines of its list; `end` if there is none. */
function attachmentList(blocks: readonly SourceBlock[], end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - 8); at--) {
    const text = lineAt(blocks, at);
    if (text === null || isProse(text)) return end;
    if (attachmentLine(text)) return at;
    // 2.2025年度…: no ordinal anywhere else.
    if (parseOrdinal(text) === null && !/^\d{1,2}\s*[.．、]/u.test(text)) return end;
  }
  return end;
}
