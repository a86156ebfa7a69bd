// Collects the text of a web page into paragraphs, with white space as a browser shows it.

import type { Inline, Level } from '../../../report/schema.ts';
import type { SourceBlock, SourceParagraph, SourceRole } from '../../types.ts';
import { trimEnd } from '../trim.ts';

/** What the elements around a piece of text say about it. */
export type Look = {
  readonly bold: boolean;
  readonly align: SourceParagraph['align'];
  readonly level: Level | null;
  readonly role: SourceRole;
  readonly preformatted: boolean;
  /** In a paragraph or a table cell <br> breaks the line; elsewhere it is how the page parts its paragraphs. */
  readonly keepsBreaks: boolean;
};

export type Writer = {
  text(text: string, look: Look): void;
  lineBreak(look: Look): void;
  /** The next paragraph starts with this ordinal; null takes back one that was not used. */
  ordinal(ordinal: string | null): void;
  /** Ends the paragraph, if one is begun. */
  end(): void;
  readonly blocks: SourceBlock[];
};

/** Two or more wide spaces in front: how pages indent the first line of a paragraph. */
const INDENT = /^(?:\u3000|\u00a0\u00a0)[\u3000\u00a0]*/u;

export function createWriter(): Writer {
  const blocks: SourceBlock[] = [];
  let runs: { text: string; bold: boolean; last: string }[] = [];
  let look: Look | null = null;
  let breaks = 0;
  let numbering: string | null = null;

  const last = () => runs.at(-1);

  function add(text: string, bold: boolean): void {
    const run = last();
    // The last character stands apart: looking into a text that still grows would copy it each time.
    const end = text.slice(-1);
    if (run && run.bold === bold) {
      run.text += text;
      run.last = end;
    } else runs.push({ text, bold, last: end });
  }

  function end(): void {
    const begun = look;
    while (last() && /^[ \t\n]*$/u.test(last()?.text ?? '')) runs.pop();
    const tail = last();
    if (tail && begun && !begun.preformatted) tail.text = trimEnd(tail.text, ' \n');
    const text = runs.map((run) => run.text).join('');
    if (begun && text.trim() !== '') {
      const bold = runs.some((run) => run.bold && run.text.trim() !== '');
      const content: Inline[] = runs.map((run) =>
        run.bold ? { type: 'text', text: run.text, bold: true } : { type: 'text', text: run.text },
      );
      const { level, align, role } = begun;
      blocks.push({
        type: 'paragraph',
        text,
        styleLevel: level,
        numbering,
        align,
        role,
        ...(bold ? { content } : {}),
      });
      numbering = null;
    }
    runs = [];
    look = null;
    breaks = 0;
  }

  function write(text: string, at: Look): void {
    if (text === '') return;
    if (breaks > 1 || (breaks === 1 && INDENT.test(text))) end();
    if (breaks === 1) add('\n', at.bold);
    breaks = 0;
    look ??= at;
    add(text, at.bold);
  }

  return {
    blocks,
    end,
    ordinal(ordinal) {
      numbering = ordinal;
    },
    lineBreak(at) {
      if (runs.length === 0) return;
      if (at.keepsBreaks) breaks += 1;
      else end();
    },
    text(raw, at) {
      if (at.preformatted) {
        for (const [i, line] of raw.split(/\r\n|[\r\n]/u).entries()) {
          if (i > 0) end();
          write(line, at);
        }
      } else {
        const collapsed = raw.replace(/[ \t\r\n\f]+/gu, ' ');
        const startsLine = runs.length === 0 || breaks > 0 || [' ', '\n'].includes(last()?.last ?? '');
        write(startsLine ? collapsed.replace(/^ /u, '') : collapsed, at);
      }
    },
  };
}
