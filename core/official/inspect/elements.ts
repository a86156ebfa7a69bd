// Which paragraph of a .docx is which element of an official document (公文要素): by its text, as a reader would tell.

import { type HeadingLevel, parseOrdinal } from '../../outline/ordinal.ts';
import type { FormattedDocument, FormattedParagraph } from './formatting.ts';

export type Elements = {
  /** 发文机关标志, 发文字号 and the paragraph whose lower edge is the red rule. */
  readonly mark: FormattedParagraph | null;
  readonly documentNumber: FormattedParagraph | null;
  readonly redRule: FormattedParagraph | null;
  readonly title: readonly FormattedParagraph[];
  readonly recipient: FormattedParagraph | null;
  /** In reading order. */
  readonly headings: readonly { readonly level: HeadingLevel; readonly paragraph: FormattedParagraph }[];
  readonly body: readonly FormattedParagraph[];
  readonly signature: FormattedParagraph | null;
  readonly date: FormattedParagraph | null;
  /** 附注: the line in brackets below the date. */
  readonly note: FormattedParagraph | null;
  /** 附件说明, without the further lines of its list. */
  readonly attachmentList: FormattedParagraph | null;
  /** 附件1 … alone on a line below the date, and the title of each. */
  readonly attachmentMarks: readonly FormattedParagraph[];
  readonly attachmentTitles: readonly FormattedParagraph[];
  readonly copies: FormattedParagraph | null;
  readonly printing: FormattedParagraph | null;
};

const NUMBER = /[〔［[（(【]\s*\d{4}\s*[〕］\])）】]\s*第?\s*\d+\s*号/u;
const DATE =
  /^\s*[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*$/u;
/** Names of organs and a colon; no sentence such as 现将……报告如下：. */
const RECIPIENT = /^[^，,。；;]{2,50}(?<!如下)[：:]\s*$/u;
const NOTE = /^\s*[（(].+[）)]\s*$/u;
const ATTACHMENT_LIST = /^\s*附\s*件\s*[:：]\s*\S/u;
const ATTACHMENT_MARK = /^\s*附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?\s*$/u;
/** The head of a document stands in its first paragraphs. */
const HEAD_PARAGRAPHS = 20;
const LONGEST_TITLE = 80;
/** A line this long is no heading, whatever it starts with. */
const LONGEST_HEADING = 60;
/** 小2号: smaller is no title's size. */
const SMALLEST_TITLE_HALF_POINTS = 36;

function headingLevel(paragraph: FormattedParagraph): HeadingLevel | null {
  const ordinal = parseOrdinal(paragraph.text);
  if (ordinal) {
    const end = paragraph.text.search(/[。！？]/u);
    return (end < 0 ? paragraph.text.length : end) <= LONGEST_HEADING ? ordinal.level : null;
  }
  const level = paragraph.outlineLevel;
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}

/** The paragraphs from `start` that are the title; none if the text starts at once. */
function titleFrom(flow: readonly FormattedParagraph[], start: number): readonly FormattedParagraph[] {
  const first = flow.findIndex((paragraph, i) => i >= start && paragraph.text.trim() !== '');
  const large = (paragraph: FormattedParagraph | undefined): boolean =>
    paragraph !== undefined &&
    paragraph.align === 'center' &&
    (paragraph.runs[0]?.sizeHalfPoints ?? 0) >= SMALLEST_TITLE_HALF_POINTS;
  const head = flow[first];
  if (!head || head.text.length > LONGEST_TITLE || parseOrdinal(head.text)) return [];
  if (!large(head)) return /[。：:；]\s*$/u.test(head.text) ? [] : [head];
  let end = first + 1;
  while (large(flow[end]) && flow[end]?.text.trim() !== '') end += 1;
  return flow.slice(first, end);
}

/** Finds the elements. One that is not there is null or empty. */
export function findElements({ paragraphs }: FormattedDocument): Elements {
  const flow = paragraphs.filter((paragraph) => paragraph.where === 'text');
  const head = flow.slice(0, HEAD_PARAGRAPHS);
  const numberAt = head.findIndex((paragraph) => NUMBER.test(paragraph.text) && paragraph.text.length < 60);
  const ruleAt = head.findIndex((paragraph) => paragraph.ruleBelow !== null);
  const below = Math.max(numberAt, ruleAt) + 1;
  const title = titleFrom(flow, below);
  const last = title.at(-1);
  const text = flow
    .slice(last ? flow.indexOf(last) + 1 : below)
    .filter((paragraph) => paragraph.text.trim() !== '');
  const markAt = text.findIndex((paragraph, i) => i > 0 && ATTACHMENT_MARK.test(paragraph.text));
  const own = markAt < 0 ? text : text.slice(0, markAt);
  const dateAt = own.findLastIndex((paragraph) => DATE.test(paragraph.text));
  const [opening] = text;
  const recipient = opening && RECIPIENT.test(opening.text) ? opening : null;
  const signature = dateAt > 0 ? (text[dateAt - 1] ?? null) : null;
  const main = own.slice(recipient ? 1 : 0, dateAt > 0 ? dateAt - 1 : own.length);
  const listAt = main.findIndex((paragraph) => ATTACHMENT_LIST.test(paragraph.text));
  const after = text.slice(own.length);
  const leveled = (listAt < 0 ? main : main.slice(0, listAt)).map((paragraph) => ({
    paragraph,
    level: headingLevel(paragraph),
  }));
  return {
    mark:
      numberAt > 0
        ? (head.slice(0, numberAt).find((paragraph) => paragraph.text.trim() !== '') ?? null)
        : null,
    documentNumber: head[numberAt] ?? null,
    redRule: head[ruleAt] ?? null,
    title,
    recipient,
    headings: leveled.flatMap(({ paragraph, level }) => (level === null ? [] : [{ paragraph, level }])),
    body: leveled.flatMap(({ paragraph, level }) =>
      level === null && !/^\s*抄送|印发\s*$/u.test(paragraph.text) ? [paragraph] : [],
    ),
    signature,
    date: text[dateAt] ?? null,
    note: dateAt >= 0 ? (own.slice(dateAt + 1).find(({ text: line }) => NOTE.test(line)) ?? null) : null,
    attachmentList: main[listAt] ?? null,
    attachmentMarks: after.filter((paragraph) => ATTACHMENT_MARK.test(paragraph.text)),
    attachmentTitles: after.flatMap((paragraph, i) =>
      ATTACHMENT_MARK.test(after[i - 1]?.text ?? '') ? [paragraph] : [],
    ),
    copies: paragraphs.findLast((paragraph) => /^\s*抄\s*送\s*[：:]/u.test(paragraph.text)) ?? null,
    printing: paragraphs.findLast((paragraph) => /日\s*印发\s*$/u.test(paragraph.text)) ?? null,
  };
}
