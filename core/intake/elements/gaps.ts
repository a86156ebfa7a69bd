// Lines of the head and the foot that still wait for something. They are not the report's text, yet leaving them out
// would take a leftover away from the eyes of the checker.

import type { Dropped, SourceParagraph } from '../types.ts';

const GAP =
  /[XxＸｘ×╳]{2,}|[_＿]{2,}|[*＊]{2,}|[□○●]{2,}|某某|〔\s*〕|[〕\]］]\s+号|[XxＸｘ×*＊]\s*[年月日号]|待[定填补]/u;

/** Parts what was left out: lines with a gap go on as paragraphs for 未归类, the rest stays left out. */
export function partGaps(dropped: readonly Dropped[]): {
  readonly gaps: readonly SourceParagraph[];
  readonly rest: readonly Dropped[];
} {
  const gaps = dropped
    .filter(({ text }) => GAP.test(text))
    .map(
      ({ text }): SourceParagraph => ({
        type: 'paragraph',
        text,
        styleLevel: null,
        numbering: null,
        align: null,
        role: 'body',
      }),
    );
  return { gaps, rest: dropped.filter(({ text }) => !GAP.test(text)) };
}
