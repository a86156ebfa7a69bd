// What is shown but not stored: ordinals before headings, section names beside the text, hints in empty sections. All of
// it as attributes that the style sheet prints, so that no character of it is ever part of the text.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { numberHeadings } from '../../../core/outline/numbering.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Template } from '../../../core/template/schema.ts';
import { toReport } from '../document.ts';
import { schema } from '../schema.ts';

function build(document: Node, template: Template | null): DecorationSet {
  const decorations: Decoration[] = [];
  const ordinals = numberHeadings(toReport(document));
  document.forEach((section, offset) => {
    const id: string = section.attrs['id'];
    const label = id === UNMAPPED ? '未归类' : (template?.sections.find((one) => one.id === id)?.label ?? id);
    const isEmpty =
      section.childCount <= 1 &&
      section.textContent === '' &&
      section.firstChild?.type !== schema.nodes.table;
    decorations.push(
      Decoration.node(offset, offset + section.nodeSize, {
        'data-label': label,
        ...(id === UNMAPPED ? { class: isEmpty ? 'unmapped is-empty' : 'unmapped' } : {}),
      }),
    );
    section.forEach((block, inner) => {
      const from = offset + 1 + inner;
      const ordinal = ordinals.get(block.attrs['id']);
      if (ordinal !== undefined) {
        decorations.push(Decoration.node(from, from + block.nodeSize, { 'data-ordinal': ordinal }));
      } else if (isEmpty) {
        decorations.push(
          Decoration.node(from, from + block.nodeSize, {
            'data-placeholder': '这一节还没有内容，可以从这里写起。',
          }),
        );
      }
    });
  });
  return DecorationSet.create(document, decorations);
}

export function labels(template: Template | null): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => build(state.doc, template),
      apply: (transaction, old, _before, state) =>
        transaction.docChanged ? build(state.doc, template) : old,
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}
