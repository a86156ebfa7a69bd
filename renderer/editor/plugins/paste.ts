// Paste from anywhere as plain paragraphs: the words come, the formatting stays behind. What was copied inside the
// editor keeps its blanks and levels.

import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { schema } from '../schema.ts';

function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '');
}

export const plainPaste = new Plugin({
  props: {
    handlePaste(view, event) {
      const data = event.clipboardData;
      if (!data || data.getData('text/html').includes('data-pm-slice')) return false;
      const found = pastedLines(data.getData('text/plain'));
      if (found.length === 0) return true;
      const { $from } = view.state.selection;
      const { tr } = view.state;
      if (found.length === 1 || $from.parent.type === schema.nodes.cell) {
        tr.insertText(found.join('\n'));
      } else {
        const paragraphs = found.map((line) => schema.nodes.paragraph.create(null, schema.text(line)));
        tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1));
      }
      view.dispatch(tr.scrollIntoView().setMeta('paste', true));
      return true;
    },
  },
});
