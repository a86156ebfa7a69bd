// The selection in the page is the clerk's; the editor's copy of it comes a moment later.

import type { EditorView } from 'prosemirror-view';

/**
 * Lets the editor read now where the selection in the page is. The browser moves it at the press of a button or key and tells
 * of it in a task of its own; whatever draws in between would put the old selection back over the new one, and what is typed
 * next would go into the wrong paragraph. To be called before a transaction is made that does not come from the editor itself.
 */
export function readSelection(view: EditorView): void {
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}
