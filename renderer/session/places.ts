// Places in the text that the screens send the cursor to, as selections of the editor's document. Null where there is none.

import type { Node } from 'prosemirror-model';
import { NodeSelection, type Selection, TextSelection } from 'prosemirror-state';
import type { Finding } from '../../core/checks/types.ts';
import { blankFrom, carriedFrom } from '../editor/commands.ts';
import { linePositions, lineRange } from '../editor/positions.ts';
import { schema } from '../editor/schema.ts';

/** A section, and in it characters of a line, if it is about any. */
export type Place = Pick<Finding, 'line' | 'start' | 'end' | 'section'>;

/** The characters of a place; exactly one blank is selected as such, so that its input opens. */
export function charactersOf(document: Node, { line: id, start, end }: Place): Selection | null {
  const position = id === null ? undefined : linePositions(document).get(id);
  const line = position === undefined ? null : document.nodeAt(position);
  if (position === undefined || !line) return null;
  const { from, to } = lineRange(line, position, start, end);
  if (document.nodeAt(from)?.type === schema.nodes.blank && to === from + 1) {
    return NodeSelection.create(document, from);
  }
  return TextSelection.create(document, from, to);
}

export function firstBlank(document: Node): Selection | null {
  const position = blankFrom(document, 0, 1);
  return position === null ? null : NodeSelection.create(document, position);
}

export function blankById(document: Node, id: string): Selection | null {
  let found: number | null = null;
  document.descendants((node, position) => {
    if (node.type === schema.nodes.blank && node.attrs['id'] === id) found = position;
    return found === null;
  });
  return found === null ? null : NodeSelection.create(document, found);
}

/** The start of the first sentence that still waits to be confirmed. */
export function firstCarried(document: Node): Selection | null {
  const found = carriedFrom(document, 0);
  return found === null ? null : TextSelection.create(document, found);
}
