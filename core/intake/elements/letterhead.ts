// What the head and the foot of a file say of its letterhead (版头、附注、版记), so that next year's has it too.

import type { Letterhead } from '../../report/schema.ts';
import type { Dropped } from '../types.ts';
import { parseDateLine } from './lines.ts';

function textOf(dropped: readonly Dropped[], reason: string): string {
  return dropped.find((entry) => entry.reason === reason)?.text.trim() ?? '';
}

/** 青石镇党政综合办公室　　2026年1月20日印发. */
const PRINTING = /^(.{0,60}?)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*(?:印发|印制|印)$/u;

/**
 * The letterhead that the lines left out amount to; undefined if the file has none. `marks` are the lines above 发文字号, from the top;
 * the issuers' own names with 文件 are what an empty mark prints.
 */
export function readLetterhead(input: {
  readonly marks: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly issuer: string;
  readonly issueDate: string | null;
}): Letterhead | undefined {
  const { marks, dropped, issuer, issueDate } = input;
  const printing = PRINTING.exec(textOf(dropped, '版记：印发'));
  const printedOn = parseDateLine(printing?.[2] ?? '');
  const copies = textOf(dropped, '版记：抄送')
    .replace(/^抄\s*送\s*[:：]\s*/u, '')
    .replace(/。$/u, '');
  const note = /^[（(](.*)[）)]$/u.exec(textOf(dropped, '附注'))?.[1] ?? '';
  const usual = issuer.replace(/\s+/gu, '');
  const printed = marks.join('').replace(/\s+/gu, '');
  const named = printed.replace(/文件/u, '') === usual;
  const letterhead: Letterhead = {
    mark: named ? '' : marks.join('\n'),
    note: note.trim(),
    copies: copies.trim(),
    printer: printing?.[1]?.trim() ?? '',
    printedOn: printedOn === issueDate ? null : printedOn,
  };
  const empty = printed === '' && letterhead.note + letterhead.copies + letterhead.printer === '';
  return empty ? undefined : letterhead;
}
