// When the text may be drawn anew: not while an input method is at work in it or the mouse is held down, and never before
// the editor has read where the selection is.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { readSelection } from '../selection-reading.ts';
import { SETTLED } from './identity.ts';

/** Milliseconds; longer than the editor takes to read the composition's last change from the page. */
const AFTER_COMPOSITION = 60;

/** What ends a press of the mouse. A button let go outside of the window is only seen when the mouse comes back without it. */
const ENDS = ['mouseup', 'dragend', 'mousemove'] as const;

const pressed = new WeakSet<EditorView>();

/** Drawing now would get in the way of the clerk's hand. One empty transaction follows as soon as it would not. */
export function isBusy(view: EditorView): boolean {
  return view.composing || pressed.has(view);
}

function catchUp(view: EditorView): void {
  if (view.isDestroyed || isBusy(view)) return;
  readSelection(view);
  view.dispatch(view.state.tr.setMeta(SETTLED, true).setMeta('addToHistory', false));
}

/**
 * Deletes as a change of the document what the browser was about to delete in one line by itself. The browser would keep the
 * style of what it took away, put the first letter of a composition into an element of that style, and lose the composition
 * when the editor draws the letter as it should be: the letter would stay in the text. True if it was deleted here.
 */
function deleteInLine(view: EditorView, event: InputEvent): boolean {
  if (event.target !== view.dom || event.isComposing || view.composing) return false;
  const range = event.inputType.startsWith('delete') ? event.getTargetRanges()[0] : undefined;
  if (!range) return false;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  const { doc, tr } = view.state;
  if (from >= to || !doc.resolve(from).sameParent(doc.resolve(to))) return false;
  event.preventDefault();
  view.dispatch(tr.delete(from, to).scrollIntoView());
  return true;
}

export const settle = new Plugin({
  props: {
    handleDOMEvents: {
      compositionend(view) {
        setTimeout(() => catchUp(view), AFTER_COMPOSITION);
        return false;
      },
      mousedown(view) {
        pressed.add(view);
        const { ownerDocument } = view.dom;
        const onUp = ({ buttons, type }: MouseEvent) => {
          if (type === 'mousemove' && buttons !== 0) return;
          for (const name of ENDS) ownerDocument.removeEventListener(name, onUp, true);
          pressed.delete(view);
          // After the editor's own handling of the click.
          setTimeout(() => catchUp(view), 0);
        };
        for (const name of ENDS) ownerDocument.addEventListener(name, onUp, true);
        return false;
      },
      beforeinput: deleteInLine,
      // A command goes by the editor's copy of the selection.
      keydown(view, event) {
        if (!view.composing && !event.isComposing) readSelection(view);
        return false;
      },
    },
  },
});
