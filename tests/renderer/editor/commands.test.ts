import { undo } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Block, Report } from '../../../core/report/schema.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import {
  blankFrom,
  confirm,
  goToSection,
  keys,
  sectionIndex,
  setLevel,
} from '../../../renderer/editor/commands.ts';
import { toReport } from '../../../renderer/editor/document.ts';
import { KEEPS_CARRIED } from '../../../renderer/editor/plugins/carried.ts';
import { linePositions } from '../../../renderer/editor/positions.ts';
import { createState } from '../../../renderer/editor/state.ts';
import { blank, paragraph, report } from '../../support/reports.ts';

function open(...blocks: Block[]): EditorState {
  return createState(report({ sections: [{ id: 'measures', blocks }] }), null);
}

/** With the cursor in a line, `offset` positions into its content. */
function at(state: EditorState, line: string, offset: number): EditorState {
  const position = (linePositions(state.doc).get(line) ?? 0) + 1 + offset;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
}

function run(state: EditorState, command: Command | undefined): EditorState {
  let next = state;
  expect(
    command?.(state, (transaction) => {
      next = state.apply(transaction);
    }),
  ).toBe(true);
  return next;
}

function texts(state: EditorState): string[] {
  return [...paragraphsOf(sectionBlocks(toReport(state.doc)))].map(paragraphText);
}

function sectionBlocks(of: Report): readonly Block[] {
  return of.sections[0]?.blocks ?? [];
}

describe('the document while the clerk types', () => {
  it('gives every empty section a line to write in', () => {
    expect(sectionBlocks(toReport(open().doc))).toHaveLength(1);
  });

  it('gives a new paragraph an id of its own', () => {
    const state = run(at(open(paragraph('p1', 0, '甲乙')), 'p1', 1), keys['Enter']);
    const ids = [...paragraphsOf(sectionBlocks(toReport(state.doc)))].map((one) => one.id);
    expect(texts(state)).toEqual(['甲', '乙']);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe('p1');
  });

  it('continues with body text after a heading, and breaks the line in a table cell', () => {
    const table: Block = { type: 'table', id: 't', headerRows: 0, rows: [[paragraph('c1', 0, '甲乙')]] };
    const heading = run(at(open(paragraph('p1', 1, '举措')), 'p1', 2), keys['Enter']);
    expect(
      sectionBlocks(toReport(heading.doc)).map((block) => block.type === 'paragraph' && block.level),
    ).toEqual([1, 0]);
    expect(texts(run(at(open(table), 'c1', 1), keys['Enter']))).toEqual(['甲\n乙']);
  });

  it('turns paragraphs into headings and back, as one step to undo', () => {
    const before = at(open(paragraph('p1', 0, '举措')), 'p1', 1);
    const after = run(before, setLevel(2));
    expect(sectionBlocks(toReport(after.doc))[0]).toMatchObject({ level: 2 });
    expect(toReport(run(after, undo).doc)).toEqual(toReport(before.doc));
  });

  it('finds the blanks forwards and backwards', () => {
    const { doc } = open(
      paragraph('p1', 0, '调解', blank('b1', '调解', '件'), '，宣传', blank('b2', '宣传', '场')),
    );
    const first = blankFrom(doc, 0, 1) ?? -1;
    const second = blankFrom(doc, first + 1, 1) ?? -1;
    expect(doc.nodeAt(first)?.attrs['id']).toBe('b1');
    expect(doc.nodeAt(second)?.attrs['id']).toBe('b2');
    expect(blankFrom(doc, second + 1, 1)).toBeNull();
    expect(blankFrom(doc, second, -1)).toBe(first);
  });

  it('goes from section to section and stops at the ends', () => {
    const two = createState(
      report({ sections: ['measures', 'plan'].map((id) => ({ id, blocks: [paragraph(id, 0, id)] })) }),
      null,
    );
    const second = run(at(two, 'measures', 1), goToSection(1));
    expect(sectionIndex(second)).toBe(1);
    expect(goToSection(-1)(at(two, 'measures', 1))).toBe(false);
  });
});

describe('sentences carried over from last year', () => {
  const carried = (text: string) => ({ type: 'text', text, carried: true }) as const;
  const marks = (state: EditorState) =>
    [...paragraphsOf(sectionBlocks(toReport(state.doc)))]
      .flatMap((one) =>
        one.content.map((inline) =>
          inline.type === 'text' && inline.carried
            ? `[${inline.text}]`
            : inline.type === 'text'
              ? inline.text
              : '×',
        ),
      )
      .join('');

  it('are confirmed one by one', () => {
    const state = at(open(paragraph('p1', 0, carried('学了法律。办了案件。'))), 'p1', 2);
    expect(marks(run(state, confirm))).toBe('学了法律。[办了案件。]');
  });

  it('are come to, not confirmed, from where none stands, around the end', () => {
    const carried = { type: 'text', text: '学了法律。', carried: true } as const;
    const state = at(open(paragraph('a', 0, carried), paragraph('b', 0, '新写的话。')), 'b', 2);
    const there = run(state, confirm);
    expect(there.doc.eq(state.doc)).toBe(true);
    expect(there.selection.$from.parent.attrs['id']).toBe('a');
    const done = run(there, confirm);
    expect(confirm(done)).toBe(false);
  });

  it('are confirmed by editing them, and only the sentence that was edited', () => {
    const state = at(open(paragraph('p1', 0, carried('学了法律。办了案件。宣传到村。'))), 'p1', 7);
    const edited = state.apply(state.tr.insertText('许多'));
    expect(marks(edited)).toBe('[学了法律。]办了许多案件。[宣传到村。]');
    expect(marks(run(edited, undo))).toBe('[学了法律。办了案件。宣传到村。]');
  });

  it('stay carried when a ready change is applied to them', () => {
    const state = at(open(paragraph('p1', 0, carried('学了法律,办了案件。'))), 'p1', 4);
    const start = state.selection.from;
    const fixed = state.apply(state.tr.insertText('，', start, start + 1).setMeta(KEEPS_CARRIED, true));
    expect(marks(fixed)).toBe('[学了法律，办了案件。]');
  });

  it('stay carried when only a heading level changes', () => {
    const state = at(open(paragraph('p1', 0, carried('学了法律。'))), 'p1', 2);
    expect(marks(run(state, setLevel(3)))).toBe('[学了法律。]');
  });
});
