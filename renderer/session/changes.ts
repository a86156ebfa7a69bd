// Changes to the report that the screens ask for, as transactions on the editor's state. Each is one undo step.

import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Suggestion } from '../../core/checks/types.ts';
import type { Edit } from '../../core/report/edit.ts';
import { FIELD_LINES, type FieldLine } from '../../core/report/lines.ts';
import { frameOf } from '../editor/document.ts';
import { KEEPS_CARRIED } from '../editor/plugins/carried.ts';
import { linePositions, lineRange } from '../editor/positions.ts';
import type { Frame } from '../editor/schema.ts';

export function isFieldLine(id: string): id is FieldLine {
  return id in FIELD_LINES;
}

export function changeFrame(state: EditorState, change: Partial<Frame>): Transaction {
  return closeHistory(state.tr).setDocAttribute('frame', { ...frameOf(state.doc), ...change });
}

function editField(frame: Frame, line: FieldLine, edit: Edit): Frame {
  const field = FIELD_LINES[line];
  const text = frame[field];
  return { ...frame, [field]: text.slice(0, edit.start) + edit.replacement + text.slice(edit.end) };
}

/** Carries out a finding's suggestion; null if its lines are not there any more. */
export function carryOut(state: EditorState, { edits }: Suggestion): Transaction | null {
  // A ready change is no proof that the clerk has read the sentence.
  return makeEdits(state, edits)?.setMeta(KEEPS_CARRIED, true) ?? null;
}

/** The edits as the clerk's own: a carried sentence they change is confirmed. Null if they change nothing. */
export function makeEdits(state: EditorState, edits: readonly Edit[]): Transaction | null {
  const { doc, tr } = state;
  const positions = linePositions(doc);
  let frame = frameOf(doc);
  // From each line's end, so that the offsets before stay true; tr.mapping moves them past edits of other lines.
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    if (isFieldLine(edit.line)) {
      frame = editField(frame, edit.line, edit);
      continue;
    }
    const position = positions.get(edit.line);
    const line = position === undefined ? null : doc.nodeAt(position);
    if (position === undefined || !line) continue;
    const { from, to } = lineRange(line, position, edit.start, edit.end);
    const after = position + line.nodeSize;
    if (edit.removesEmpty && edit.replacement === '' && from === position + 1 && to === after - 1) {
      tr.delete(tr.mapping.map(position, 1), tr.mapping.map(after, -1));
      continue;
    }
    tr.insertText(edit.replacement, tr.mapping.map(from, -1), tr.mapping.map(to, 1));
  }
  if (frame !== frameOf(doc)) tr.setDocAttribute('frame', frame);
  return tr.docChanged ? closeHistory(tr) : null;
}

/** Moves a block of the text to the end of a section; null if there is no such block or section. */
export function moveBlock({ doc, tr }: EditorState, id: string, section: string): Transaction | null {
  let found: { readonly node: Node; readonly at: number } | null = null;
  let end: number | null = null;
  doc.forEach((part, offset) => {
    if (part.attrs['id'] === section) end = offset + part.nodeSize - 1;
    part.forEach((node, inner) => {
      if (node.attrs['id'] === id) found = { node, at: offset + 1 + inner };
    });
  });
  if (found === null || end === null) return null;
  const { node, at }: { readonly node: Node; readonly at: number } = found;
  tr.insert(end, node).delete(tr.mapping.map(at, 1), tr.mapping.map(at + node.nodeSize, -1));
  return closeHistory(tr);
}
