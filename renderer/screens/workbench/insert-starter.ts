// A sentence to begin with, put in where the cursor stands in its section, else as a new paragraph at the section's end.
// Its first blank is selected, so that typing fills it.

import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import type { Inline } from '../../../core/report/schema.ts';
import { skeletonContent } from '../../../core/template/instantiate.ts';
import { newId } from '../../app/new-id.ts';
import { sectionIndex } from '../../editor/commands.ts';
import { schema } from '../../editor/schema.ts';

function toNode(inline: Inline): Node {
  if (inline.type === 'text') return schema.text(inline.text);
  const { id, label, unit, lastValue } = inline;
  return schema.nodes.blank.create({ id, label, unit, lastValue });
}

/** `starter` is in the language of the skeleton; `section` an id. Does not apply where the report has no such section. */
export function insertStarter(
  starter: string,
  section: string,
  { year, issuer, place }: { readonly year: number; readonly issuer: string; readonly place: string },
): Command {
  return (state, dispatch) => {
    let at = 0;
    let index = -1;
    state.doc.forEach((node, offset, i) => {
      if (node.attrs['id'] === section) {
        at = offset;
        index = i;
      }
    });
    const target = index < 0 ? null : state.doc.child(index);
    if (!target) return false;
    const values = { year, nextYear: year + 1, issuer, place: place || '本单位' };
    const nodes = skeletonContent(starter, values, newId).map(toNode);
    const { tr } = state;
    const { $to } = state.selection;
    const last = target.lastChild;
    let start: number;
    if (
      sectionIndex(state) === index &&
      $to.parent.type === schema.nodes.paragraph &&
      $to.parent.attrs['level'] === 0
    ) {
      start = $to.pos;
      tr.insert(start, nodes);
    } else if (last?.type === schema.nodes.paragraph && last.content.size === 0) {
      // The empty line that waits to be written in.
      start = at + target.nodeSize - 2;
      tr.insert(start, nodes);
    } else {
      const end = at + target.nodeSize - 1;
      start = end + 1;
      tr.insert(end, schema.nodes.paragraph.create({ id: newId(), level: 0 }, nodes));
    }
    const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    let blank: number | null = null;
    tr.doc.nodesBetween(start, start + size, (node, position) => {
      if (blank === null && node.type === schema.nodes.blank && position >= start) blank = position;
    });
    tr.setSelection(
      blank === null ? TextSelection.create(tr.doc, start + size) : NodeSelection.create(tr.doc, blank),
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
