// The elements of an official document around its text, found in cleaned blocks.

import type { Letterhead } from '../../report/schema.ts';
import type { Dropped, Message, SourceBlock } from '../types.ts';
import { partAttachments, type SourceAttachment } from './attachments.ts';
import { partGaps } from './gaps.ts';
import { readHead } from './head.ts';
import { readLetterhead } from './letterhead.ts';
import { partRunIn } from './run-in.ts';
import { readTail, takeNotes } from './tail.ts';
import { guessYear } from './year.ts';

export type Elements = {
  readonly title: string;
  readonly recipient: string;
  readonly documentNumber: string;
  readonly signatory: string;
  readonly issuer: string;
  readonly issueDate: string | null;
  readonly closing: string;
  readonly year: number;
  /** The text between head and tail. */
  readonly body: readonly SourceBlock[];
  readonly attachments: readonly SourceAttachment[];
  readonly letterhead: Letterhead | undefined;
  readonly unmapped: readonly SourceBlock[];
  readonly dropped: readonly Dropped[];
  readonly messages: readonly Message[];
};

export type ElementOptions = {
  readonly year?: number;
  readonly issuer?: string;
  readonly recipient?: string;
  /** The organ the web page lists as the document's, null if none. */
  readonly listedOrgan: string | null;
  /** ISO instant. */
  readonly now: string;
};

/** The organ a title's place has: 演陂镇 → 演陂镇人民政府, 松坡街道 → 松坡街道办事处; null if the title names no place. */
export function organOfTitle(title: string): string | null {
  const text = title.replace(/^(?:关于|20\d\d年?度?|二[〇○零].{2}年度?|上报|报送|印发)+/u, '');
  const whole =
    /((?:[\p{Script=Han}]{2,20})(?:人民政府|街道办事处|办事处|管理委员会|管委会|委员会|办公室|局))(?=关于|\d{4}|二[〇○零]|法治|推进|年度|$)/u.exec(
      text,
    );
  if (whole?.[1]) return whole[1].replace(/^(?:中共|中国共产党).*?(?:委员会(?=.)|工委|党委)\s*/u, '');
  const place =
    /^([\p{Script=Han}]{1,16}?(?:街道|(?:民族)?[镇乡](?!镇|村|风)|苏木|街(?=\d{4}|二[〇○零]|法治)))/u.exec(
      text,
    )?.[1];
  if (place === undefined) return null;
  if (place.endsWith('街')) return `${place}道办事处`;
  return place.endsWith('街道') ? `${place}办事处` : `${place}人民政府`;
}

const furnitureReason: Readonly<Record<string, string>> = { header: '页眉', footer: '页脚' };

export function readElements(blocks: readonly SourceBlock[], options: ElementOptions): Elements {
  const dropped: Dropped[] = [];
  const messages: Message[] = [];
  const printed = blocks.filter((block) => {
    if (block.type !== 'paragraph') return true;
    if (block.text.trim() === '') return false;
    const reason = furnitureReason[block.role];
    if (reason !== undefined) dropped.push({ text: block.text.trim(), reason });
    return reason === undefined;
  });
  // Footnotes belong to sentences that have lost their marks: the clerk decides where they go.
  const footnotes = printed.filter((block) => block.type === 'paragraph' && block.role === 'footnote');
  const head = readHead(partRunIn(printed.filter((block) => !footnotes.includes(block))));
  const [notes, noted] = takeNotes(head.rest);
  const parted = partAttachments(noted);
  const tail = readTail(parted.main, parted.attachments);
  dropped.push(...parted.dropped);
  const around = partGaps([...head.dropped, ...notes, ...tail.dropped]);
  dropped.push(...around.rest);
  messages.push(...head.messages, ...tail.messages);

  if (footnotes.length > 0) {
    messages.push({
      code: 'footnotes',
      severity: 'warning',
      text: `文件有 ${footnotes.length} 条脚注，放在“未归类”里，请移到正文或删去。`,
    });
  }

  if (parted.attachments.length > 0) {
    messages.push({
      code: 'attachments-read',
      severity: 'info',
      text: `文件后面有 ${parted.attachments.length} 个附件，已作为年报的附件读入，请核对标题和内容。`,
    });
  }

  let issuer = options.issuer ?? (tail.issuer || head.issuer);
  if (issuer === '') {
    const titled = organOfTitle(head.title);
    issuer = titled ?? options.listedOrgan ?? '';
    messages.push(
      issuer === ''
        ? { code: 'issuer-missing', severity: 'warning', text: '文件里没有署名，请补上发文机关的全称。' }
        : {
            code: 'issuer-guessed',
            severity: 'info',
            text: `文件里没有署名，按${titled === null ? '网页所列的发布机构' : '标题'}推定为“${issuer}”，请核对全称。`,
          },
    );
  }
  // A name or date found twice is kept once; the other copy is accounted for here.
  for (const name of [tail.issuer, head.issuer]) {
    if (name !== '' && name !== issuer) dropped.push({ text: name, reason: '署名，与所用的发文机关不同' });
  }
  if (tail.issuer !== '' && head.issuer === tail.issuer) {
    dropped.push({ text: head.issuer, reason: '题下署名，与落款相同' });
  }
  const issueDate = tail.issueDate ?? head.issueDate;
  if (tail.issueDate !== null && head.issueDate !== null) {
    dropped.push({ text: dateText(head.issueDate), reason: '题下日期，落款另有日期' });
  }
  if (options.recipient !== undefined && head.recipient !== '' && head.recipient !== options.recipient) {
    dropped.push({ text: `${head.recipient}：`, reason: '原主送机关，已按要求替换' });
  }

  const texts = tail.body.map((block) => (block.type === 'paragraph' ? block.text : ''));
  const guess = guessYear({
    title: head.title,
    opening: texts.slice(0, 2).join('\n').slice(0, 600),
    issueDate,
    text: texts.join('\n'),
    now: options.now,
  });
  const year = options.year ?? guess.year;
  if (options.year === undefined && guess.from === 'clock') {
    messages.push({
      code: 'year-guessed',
      severity: 'warning',
      text: `文件里看不出报告年度，暂按 ${year} 年，请核对。`,
    });
  } else if (options.year !== undefined && guess.from === 'title' && guess.year !== options.year) {
    messages.push({
      code: 'year-differs',
      severity: 'warning',
      text: `标题写的是 ${guess.year} 年，这里按 ${options.year} 年度导入，请核对。`,
    });
  }
  return {
    title: head.title,
    recipient: options.recipient ?? head.recipient,
    documentNumber: head.documentNumber,
    signatory: head.signatory,
    issuer,
    issueDate,
    closing: tail.closing,
    year,
    body: tail.body,
    attachments: parted.attachments,
    letterhead: readLetterhead({ marks: head.marks, dropped: around.rest, issuer, issueDate }),
    unmapped: [...tail.unmapped, ...around.gaps, ...footnotes],
    dropped,
    messages,
  };
}

function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
