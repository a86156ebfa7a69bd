import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import { toDocument, toReport } from '../../../renderer/editor/document.ts';
import { linePositions, lineRange, sentenceAround } from '../../../renderer/editor/positions.ts';
import { createState } from '../../../renderer/editor/state.ts';
import { anyReport, blank, paragraph, report } from '../../support/reports.ts';

describe('text offsets and document positions', () => {
  it('mean the same place: replacing a range in the editor is replacing it in the report', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.nat(), fc.nat(), (any, pick, a, b) => {
        const all = [...lines(any)].filter((one) => one.paragraph !== null && one.text.length > 0);
        const line = all[pick % Math.max(1, all.length)];
        if (!line) return;
        const [start = 0, end = 0] = [a % (line.text.length + 1), b % (line.text.length + 1)].sort(
          (x, y) => x - y,
        );
        if (start === end) return;
        const state = createState(any, null);
        const position = linePositions(state.doc).get(line.id) ?? -1;
        const node = state.doc.nodeAt(position);
        if (!node) throw new Error('the line is not in the document');
        const { from, to } = lineRange(node, position, start, end);
        const edited = toReport(state.apply(state.tr.insertText('新', from, to)).doc);
        const expected = applyEdit(any, { line: line.id, start, end, replacement: '新' });
        const textOf = (of: typeof any) => [...lines(of)].find((one) => one.id === line.id)?.text;
        expect(textOf(edited)).toBe(textOf(expected));
      }),
    );
  });

  it('knows the sentence around a place, a blank counting as one position', () => {
    const document = toDocument(
      report({
        sections: [
          { id: 'plan', blocks: [paragraph('p', 0, '办了', blank('b', '办案', '件'), '。都办结了。')] },
        ],
      }),
    );
    const line = document.nodeAt(linePositions(document).get('p') ?? -1);
    if (!line) throw new Error('the line is not in the document');
    expect(sentenceAround(line, 1)).toEqual({ from: 0, to: 4 });
    expect(sentenceAround(line, 4)).toEqual({ from: 4, to: 9 });
    expect(sentenceAround(line, 9)).toEqual({ from: 4, to: 9 });
  });
});
