import { NodeSelection, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../core/report/text.ts';
import { toReport } from '../../../renderer/editor/document.ts';
import { createState } from '../../../renderer/editor/state.ts';
import { insertStarter } from '../../../renderer/screens/workbench/insert-starter.ts';
import { paragraph, report } from '../../support/reports.ts';

const OURS = { year: 2025, issuer: '青石镇人民政府', place: '青石镇' };

function stateOf() {
  const made = report({
    sections: [
      { id: 'opening', blocks: [paragraph('a', 0, '开头。')] },
      { id: 'measures', blocks: [paragraph('h', 1, '举措'), paragraph('b', 0, '写好的话。')] },
      { id: 'plan', blocks: [] },
    ],
  });
  return createState(made, null);
}

function inserted(starter: string, section: string, cursorIn: string | null) {
  let state = stateOf();
  if (cursorIn !== null) {
    let at = 0;
    state.doc.descendants((node, position) => {
      if (node.attrs['id'] === cursorIn) at = position + 1 + node.content.size;
    });
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  }
  const applied = insertStarter(
    starter,
    section,
    OURS,
  )(state, (transaction) => {
    state = state.apply(transaction);
  });
  const made = toReport(state.doc);
  const texts = made.sections
    .find(({ id }) => id === section)
    ?.blocks.map((block) => (block.type === 'paragraph' ? paragraphText(block) : ''));
  return { applied, texts, selection: state.selection };
}

describe('a sentence to begin with', () => {
  it('goes in at the cursor in its section, and its first blank is selected', () => {
    const { texts, selection } = inserted('全年调解{{调解|件}}。', 'measures', 'b');
    expect(texts).toEqual(['举措', '写好的话。全年调解××件。']);
    expect(selection).toBeInstanceOf(NodeSelection);
  });

  it('becomes a new paragraph at the end when the cursor is elsewhere or in a heading', () => {
    for (const cursor of ['a', 'h', null]) {
      expect(inserted('{year}年，{place}调解{{调解|件}}。', 'measures', cursor).texts).toEqual([
        '举措',
        '写好的话。',
        '2025年，青石镇调解××件。',
      ]);
    }
  });

  it('fills the empty line of an empty section', () => {
    const { texts, selection } = inserted('没有别的情况。', 'plan', null);
    expect(texts).toEqual(['没有别的情况。']);
    expect(selection.empty).toBe(true);
  });

  it('does not apply to a section the report has not got', () => {
    expect(inserted('话。', 'nowhere', null).applied).toBe(false);
  });
});
