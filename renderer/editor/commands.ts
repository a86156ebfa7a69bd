// What keys do in the editor. A command answers whether it applies, and does it when given a dispatch.

import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import type { Level } from '../../core/report/schema.ts';
import { confirmCarried } from './plugins/carried.ts';
import { findingPlaces } from './plugins/findings.ts';
import { isLine, schema } from './schema.ts';

/** Makes the paragraphs of the selection headings of a level, or body text (0). */
export function setLevel(level: Level): Command {
  return (state, dispatch) => {
    const { tr } = state;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, position) => {
      if (node.type === schema.nodes.paragraph && node.attrs['level'] !== level) {
        tr.setNodeAttribute(position, 'level', level);
      }
      return !isLine(node);
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/**
 * Confirms the carried sentence at the cursor and goes on to the next one, around the end, so that one key works through them.
 * Where no carried sentence stands it goes to the next: nothing is confirmed that the cursor was not in.
 */
export const confirm: Command = (state, dispatch) => {
  const confirmed = confirmCarried(state);
  const transaction = confirmed ?? state.tr;
  const next = carriedFrom(transaction.doc, transaction.selection.from) ?? carriedFrom(transaction.doc, 0);
  if (!confirmed && next === null) return false;
  if (next !== null) transaction.setSelection(TextSelection.create(transaction.doc, next));
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Position of the next carried text from a position on; null after the last. */
export function carriedFrom(document: Node, position: number): number | null {
  let found: number | null = null;
  document.descendants((node, at) => {
    if (found === null && at + node.nodeSize > position && schema.marks.carried.isInSet(node.marks)) {
      found = Math.max(at, position);
    }
    return found === null;
  });
  return found;
}

/** Position of the next (or previous) blank from a position; null after the last. */
export function blankFrom(document: Node, position: number, direction: 1 | -1): number | null {
  let found: number | null = null;
  document.descendants((node, at) => {
    if (node.type !== schema.nodes.blank) return true;
    if (direction === 1 ? at >= position && found === null : at < position) found = at;
    return true;
  });
  return found;
}

/** Selects the next (previous) blank; its input takes the focus. Does not apply after the last, so that Tab leaves the text. */
export function goToBlank(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const from = direction === 1 ? selection.to : selection.from;
    const position = blankFrom(state.doc, from, direction);
    if (position === null) return false;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView());
    return true;
  };
}

/** Selects the next (previous) finding of the text, around the end. */
export function goToFinding(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const places = findingPlaces(state);
    const { from } = state.selection;
    const next =
      direction === 1
        ? (places.find((place) => place.from > from) ?? places[0])
        : (places.findLast((place) => place.from < from) ?? places.at(-1));
    if (!next) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView());
    return true;
  };
}

/** Level of the paragraph at the cursor; null in a table. */
export function levelAtCursor({ selection: { $from } }: EditorState): Level | null {
  if ($from.parent.type !== schema.nodes.paragraph) return null;
  const level: Level = $from.parent.attrs['level'];
  return level;
}

/** Index of the section the cursor stands in. */
export function sectionIndex(state: EditorState): number {
  return state.selection.$from.index(0);
}

export function goToSection(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const target = sectionIndex(state) + direction;
    if (target < 0 || target >= state.doc.childCount) return false;
    dispatch?.(selectSection(state, target));
    return true;
  };
}

/** A transaction that puts the cursor at the start of a section's text. */
export function selectSection(state: EditorState, index: number) {
  let position = 0;
  for (let i = 0; i < index; i++) position += state.doc.child(i).nodeSize;
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(position + 1), 1)).scrollIntoView();
}

/** Enter: a new paragraph; after a heading it is body text. In a table cell a line break. */
const enter: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type === schema.nodes.cell) {
    if (!$from.sameParent($to)) return true;
    dispatch?.(state.tr.insertText('\n').scrollIntoView());
    return true;
  }
  if ($from.parent.type !== schema.nodes.paragraph) return false;
  const atEnd = $to.parentOffset === $to.parent.content.size;
  const type = schema.nodes.paragraph;
  const attrs = { id: '', level: atEnd ? 0 : $from.parent.attrs['level'] };
  const { tr } = state;
  tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  dispatch?.(tr.split(at, 1, [{ type, attrs }]).scrollIntoView());
  return true;
};

/** Backspace at the start of a heading makes it body text before it joins anything. */
const headingToBody: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== schema.nodes.paragraph) return false;
  if ($from.parent.attrs['level'] === 0) return false;
  dispatch?.(state.tr.setNodeAttribute($from.before(), 'level', 0));
  return true;
};

const backspace = baseKeymap['Backspace'];

export const keys: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(schema.marks.bold),
  'Mod-0': setLevel(0),
  'Mod-1': setLevel(1),
  'Mod-2': setLevel(2),
  'Mod-3': setLevel(3),
  'Mod-4': setLevel(4),
  'Mod-Enter': confirm,
  'Mod-ArrowUp': goToSection(-1),
  'Mod-ArrowDown': goToSection(1),
  Tab: goToBlank(1),
  'Shift-Tab': goToBlank(-1),
  Enter: enter,
  ...(backspace ? { Backspace: chainCommands(headingToBody, backspace) } : {}),
};
