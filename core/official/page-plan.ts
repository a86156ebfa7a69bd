// The page plan: what stands on the paper, in order, as pure data. Every writer (docx, preview, PDF, website edition)
// starts from it and knows nothing of reports.

import type { Format, Settings } from '../settings.ts';

export type Fonts = Settings['fonts'];

/** A face by what it is used for; which font that is, the plan's `fonts` say. */
export type Face = 'title' | 'body' | 'heading1' | 'heading2' | 'pageNumber';

/** What a paragraph is. Its measures and its Word style follow from it: see role-styles.ts. */
export type Role =
  | 'headSpace'
  | 'mark'
  | 'documentNumber'
  | 'numberGap'
  | 'redRule'
  | 'title'
  | 'recipient'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'continuation'
  | 'emptyLine'
  | 'attachmentList'
  | 'attachmentMark'
  | 'attachmentTitle'
  | 'anchor'
  | 'signature'
  | 'unsealedSignature'
  | 'date'
  | 'note'
  | 'imprintRule'
  | 'copies'
  | 'printing'
  | 'tableHead'
  | 'tableCell'
  | 'tableText'
  | 'pageNumberOdd'
  | 'pageNumberEven'
  | 'pageNumberCentred'
  | 'draftMark';

export type PlanRun = {
  /** A line break is one, a tab goes to the paragraph's next stop; there are no other control characters. */
  readonly text: string;
  readonly face: Face;
  readonly bold: boolean;
  /** A value still owed: yellow in a draft. */
  readonly blank: boolean;
  /** The font to set it in where that of its face has no such characters (see glyph-cover.ts); null for the face's own. */
  readonly font: string | null;
};

export type PlanParagraph = {
  readonly kind: 'paragraph';
  readonly role: Role;
  readonly runs: readonly PlanRun[];
  /** Id of the report's line it prints (core/report/lines.ts); null for empty lines and the date. */
  readonly line: string | null;
  /** Never the last line of a page. */
  readonly keepNext: boolean;
  /** Its text goes on in the next block, a `continuation`: its last line is a full one. */
  readonly continued: boolean;
  /** Its characters are spread over the whole room of each line (分散对齐). */
  readonly spread: boolean;
  /** Starts a new page, upright or on its side; null where it goes on below what stands before. */
  readonly newPage: Orientation | null;
  /**
   * Room left free on both sides, twips; null for the role's own. Of `left`, the first line gets `hanging` back.
   */
  readonly sides: { readonly left: number; readonly right: number; readonly hanging?: number } | null;
  /** Where tabs go to, twips from the left edge of 版心. */
  readonly stops: readonly TabStop[];
  /** A size of its own, where the role's does not fit; its line is as high as its characters. */
  readonly sizeHalfPoints: number | null;
  /** Distance from line to line, where it is not the role's. */
  readonly lineTwips: number | null;
  /** Rules as wide as 版心 along the upper and lower edge, in 1/8 points; 0 for none. */
  readonly rules: { readonly above: number; readonly below: number };
};

export type TabStop = { readonly align: 'left' | 'center' | 'right'; readonly position: number };

/** `landscape`: A4 横排, for tables too wide for an upright page (8). */
export type Orientation = 'portrait' | 'landscape';

export type PlanTable = {
  readonly kind: 'table';
  readonly line: string;
  /** Rows repeated at the top of every page. */
  readonly headerRows: number;
  /** As of a paragraph. */
  readonly newPage: Orientation | null;
  /** Twips; they add up to the width of 版心, or to its height on a landscape page. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly PlanCell[])[];
};

export type PlanCell = {
  /** How many columns it takes. */
  readonly span: number;
  readonly paragraph: PlanParagraph;
};

export type PlanBlock = PlanParagraph | PlanTable;

/** A box on the first page, twips from the upper left corner of 版心. */
export type BesideMark = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paragraph: PlanParagraph;
};

export type PagePlan = {
  /** Core properties of the file. */
  readonly properties: {
    readonly title: string;
    readonly creator: string;
    /** ISO 8601 instants, or null if the report's are none. */
    readonly createdAt: string | null;
    readonly updatedAt: string | null;
  };
  readonly draft: boolean;
  readonly fonts: Fonts;
  /** Pitch, page numbers and headings as the unit has them; what differs from the standard is said in `notes`. */
  readonly format: Format;
  readonly blocks: readonly PlanBlock[];
  /** What was set otherwise than usual and why, in Chinese and fit to show. */
  readonly notes: readonly string[];
  /** 联合行文: 文件 beside the names of several organs (7.2.4), on the first page; null for none. */
  readonly besideMark: BesideMark | null;
  /** 版记: stands at the foot of the last page, its last rule on the lower edge of 版心; null for none. */
  readonly imprint: { readonly heightTwips: number; readonly paragraphs: readonly PlanParagraph[] } | null;
};
