// The page plan: what stands on the paper, in order, as pure data. Every writer (docx, preview, PDF, website edition)
// starts from it and knows nothing of reports.

import type { Settings } from '../settings.ts';

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
  | 'draftMark';

export type PlanRun = {
  /** A line break is one, a tab goes to the paragraph's next stop; there are no other control characters. */
  readonly text: string;
  readonly face: Face;
  readonly bold: boolean;
  /** A value still owed: yellow in a draft. */
  readonly blank: boolean;
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
  /** Room left free on both sides, twips; null for the role's own. */
  readonly sides: { readonly left: number; readonly right: number } | null;
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

export type PlanTable = {
  readonly kind: 'table';
  readonly line: string;
  /** Rows repeated at the top of every page. */
  readonly headerRows: number;
  /** Twips; they add up to the width of 版心. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly PlanCell[])[];
};

export type PlanCell = {
  /** How many columns it takes. */
  readonly span: number;
  readonly paragraph: PlanParagraph;
};

export type PlanBlock = PlanParagraph | PlanTable;

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
  readonly blocks: readonly PlanBlock[];
  /** What was set otherwise than usual and why, in Chinese and fit to show. */
  readonly notes: readonly string[];
  /** 版记: stands at the foot of the last page, its last rule on the lower edge of 版心; null for none. */
  readonly imprint: { readonly heightTwips: number; readonly paragraphs: readonly PlanParagraph[] } | null;
};
