import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument, toReport, withoutFillers } from '../../../renderer/editor/document.ts';
import { createState } from '../../../renderer/editor/state.ts';
import { anyReport, blank, paragraph, report } from '../../support/reports.ts';

describe('report ↔ editor document', () => {
  it('gives every report back as it was', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(toReport(toDocument(any))).toEqual(any);
      }),
    );
  });

  it('makes documents that fit the schema', () => {
    fc.assert(fc.property(anyReport, (any) => toDocument(any).check()));
  });

  it('keeps blanks, marks, line breaks in cells and what is not text of a section', () => {
    const full = report({
      documentNumber: '青石府〔2026〕5号',
      dropped: [{ text: '扫一扫', reason: '网页上的文字' }],
      sections: [
        {
          id: 'measures',
          blocks: [
            paragraph('p1', 1, '主要举措'),
            paragraph(
              'p2',
              0,
              { type: 'text', text: '调解纠纷', carried: true, bold: true },
              blank('b1', '调解', '件', '12'),
            ),
            {
              type: 'table',
              id: 't1',
              headerRows: 1,
              rows: [[paragraph('c1', 0, '上\n下'), paragraph('c2', 0)]],
            },
          ],
        },
      ],
      unmapped: [paragraph('u1', 2, '别处的话')],
    });
    expect(toReport(toDocument(full))).toEqual(full);
  });

  it('keeps an empty section empty although the editor gives it a line to write in', () => {
    const empty = report({ sections: [{ id: 'plan', blocks: [] }] });
    const { doc } = createState(empty, null);
    expect(doc.firstChild?.childCount).toBe(1);
    expect(withoutFillers(toReport(doc))).toEqual(empty);
  });

  it('keeps the identity of blocks that did not change', () => {
    const document = toDocument(report({ sections: [{ id: 'plan', blocks: [paragraph('p1', 0, '甲')] }] }));
    expect(toReport(document).sections[0]).toBe(toReport(document).sections[0]);
  });
});
