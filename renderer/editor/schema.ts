// The editor's schema: the report model, node for node. One document holds the whole report, so that one history undoes
// across sections and fields alike.

import { type Node, Schema } from 'prosemirror-model';
import type { Report } from '../../core/report/schema.ts';
import { blankText } from '../../core/report/text.ts';

/** Everything of a report that is not text of a section; one attribute of the document. */
export type Frame = Omit<Report, 'sections' | 'unmapped'>;

export type BlankAttrs = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly lastValue: string | null;
};

export const schema = new Schema({
  topNode: 'report',
  nodes: {
    report: { content: 'section*', attrs: { frame: {} } },
    section: {
      content: '(paragraph | table)*',
      attrs: { id: {} },
      isolating: true,
      defining: true,
      selectable: false,
      toDOM: (node) => ['section', { 'data-section': String(node.attrs['id']) }, 0],
    },
    paragraph: {
      content: 'inline*',
      attrs: { id: { default: '' }, level: { default: 0 } },
      whitespace: 'pre',
      parseDOM: [
        { tag: 'p[data-level]', getAttrs: (dom) => ({ level: Number(dom.getAttribute('data-level')) }) },
        { tag: 'p' },
      ],
      toDOM: (node) => ['p', { 'data-level': String(node.attrs['level']) }, 0],
    },
    table: {
      content: 'row*',
      attrs: { id: { default: '' }, headerRows: { default: 0 } },
      isolating: true,
      selectable: false,
      toDOM: () => ['table', ['tbody', 0]],
    },
    row: { content: 'cell+', selectable: false, toDOM: () => ['tr', 0] },
    cell: {
      content: 'inline*',
      attrs: { id: { default: '' }, level: { default: 0 } },
      whitespace: 'pre',
      isolating: true,
      selectable: false,
      toDOM: () => ['td', 0],
    },
    text: { group: 'inline' },
    blank: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { id: { default: '' }, label: {}, unit: {}, lastValue: {} },
      leafText: (node) => blankText({ type: 'blank', ...blankAttrs(node) }),
      parseDOM: [
        {
          tag: 'span[data-blank]',
          getAttrs: (dom) => ({
            label: dom.getAttribute('data-label') ?? '',
            unit: dom.getAttribute('data-unit') ?? '',
            lastValue: dom.getAttribute('data-last'),
          }),
        },
      ],
      toDOM: (node) => {
        const { label, unit, lastValue } = blankAttrs(node);
        const last = lastValue === null ? {} : { 'data-last': lastValue };
        return ['span', { 'data-blank': '', 'data-label': label, 'data-unit': unit, ...last }];
      },
    },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    /** 沿用: taken over from last year, not yet confirmed. */
    carried: {
      inclusive: false,
      parseDOM: [{ tag: 'span.carried' }],
      toDOM: () => ['span', { class: 'carried' }, 0],
    },
  },
});

export function blankAttrs(node: Node): BlankAttrs {
  const { id, label, unit, lastValue } = node.attrs;
  return { id, label, unit, lastValue };
}

/** A node that holds running text: a paragraph or a table cell. */
export function isLine(node: Node): boolean {
  return node.type === schema.nodes.paragraph || node.type === schema.nodes.cell;
}
