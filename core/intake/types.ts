// The neutral form between a file someone wrote and a report.

import type { Inline, Level, Report } from '../report/schema.ts';
import type { OrdinalFault } from './outline/ordinal-faults.ts';

export type SourceFormat = 'docx' | 'text' | 'html' | 'markdown' | 'report' | 'pdf';

/** What a reader or a cleaning pass has to say. `text` is Chinese and fit to show. */
export type Message = {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly text: string;
};

/** Where a paragraph stood in the file, as far as the file says. */
export type SourceRole = 'body' | 'header' | 'footer' | 'textbox' | 'footnote';

export type SourceParagraph = {
  readonly type: 'paragraph';
  readonly text: string;
  /** Runs, where the reader knows more than the characters (bold); their texts joined are `text`. */
  readonly content?: readonly Inline[];
  /** Heading level by style or outline level; null when the file says nothing. */
  readonly styleLevel: Level | null;
  /** Ordinal of automatic numbering, not part of `text`, e.g. `（一）`; null for none. */
  readonly numbering: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly role: SourceRole;
};

export type SourceTable = {
  readonly type: 'table';
  /** Cell texts; paragraphs of a cell are joined with a line break. */
  readonly rows: readonly (readonly string[])[];
  readonly headerRows: number;
};

export type SourceBlock = SourceParagraph | SourceTable;

/** A file as read: nothing cleaned, nothing lost. */
export type Source = {
  readonly format: SourceFormat;
  readonly blocks: readonly SourceBlock[];
  readonly messages: readonly Message[];
};

/** A line of the file that is not part of the report, and why. */
export type Dropped = { readonly text: string; readonly reason: string };

/** What one cleaning pass did. */
export type PassRecord = {
  readonly id: string;
  /** What the pass is called on the screen, e.g. 去掉注音. */
  readonly title: string;
  /** How many places it changed. */
  readonly count: number;
  /** Up to 50 of them. */
  readonly changes: readonly { readonly before: string; readonly after: string }[];
};

/** Where a chapter (or a part without heading) of the file went, and why. */
export type ChapterMatch = {
  /** Id of its first block in the report. */
  readonly block: string;
  readonly heading: string | null;
  /** Section id; null for 未归类. */
  readonly section: string | null;
  /** 0–1. */
  readonly confidence: number;
  /** Chinese, fit to show. */
  readonly reason: string;
};

/** Something wrong with the ordinal a heading had in the file. The report prints ordinals of its own. */
export type FileOrdinalFault = OrdinalFault & {
  /** Paragraph id of the heading. */
  readonly line: string;
};

/** A file turned into a report. */
export type Intake = {
  readonly format: SourceFormat;
  readonly report: Report;
  readonly passes: readonly PassRecord[];
  readonly messages: readonly Message[];
  /** In the file's order; empty for a saved report. */
  readonly chapters: readonly ChapterMatch[];
  /** In the file's order; empty for a saved report. */
  readonly ordinalFaults: readonly FileOrdinalFault[];
};
