// Plain text and Markdown: every line that holds a character is a paragraph. Marks of Markdown stay; cleaning takes them off.

import { type Result, success } from '../../../result.ts';
import type { Message, Source, SourceParagraph } from '../../types.ts';
import { refuse } from '../refusals.ts';
import type { Decoded } from './decode.ts';

/** What a text editor, Word's “plain text” and PDF extractors end a line with. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

const MARKDOWN_HEADING = /^ {0,3}#{1,6}[ \t]+\S/mu;

/** Reads text; `broken` is what decodeText counted. Fails with `blank` if there is nothing but white space. */
export function readText({ text, broken }: Pick<Decoded, 'text' | 'broken'>): Result<Source> {
  const blocks = text.split(LINE_END).filter(holdsText).map(plainParagraph);
  if (blocks.length === 0) return refuse('blank');
  const messages: Message[] = [];
  if (broken > 0) {
    messages.push({
      code: 'undecodable',
      severity: 'warning',
      text: `文件里有 ${broken} 处文字读不出来，以“\ufffd”代替。请对照原文件补上。`,
    });
  }
  return success({ format: MARKDOWN_HEADING.test(text) ? 'markdown' : 'text', blocks, messages });
}

/** Whether anything visible is left when white space and byte order marks are taken away. */
export function holdsText(text: string): boolean {
  return /[^\s\ufeff\u200b]/u.test(text);
}

function plainParagraph(text: string): SourceParagraph {
  return { type: 'paragraph', text, styleLevel: null, numbering: null, align: null, role: 'body' };
}
