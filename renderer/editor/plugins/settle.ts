// Once an input method has finished, one empty transaction lets the other plugins catch up.

import { Plugin } from 'prosemirror-state';
import { SETTLED } from './identity.ts';

/** Milliseconds; longer than the editor takes to read the composition's last change from the page. */
const AFTER_COMPOSITION = 60;

export const settle = new Plugin({
  props: {
    handleDOMEvents: {
      compositionend(view) {
        setTimeout(() => {
          if (view.isDestroyed || view.composing) return;
          view.dispatch(view.state.tr.setMeta(SETTLED, true).setMeta('addToHistory', false));
        }, AFTER_COMPOSITION);
        return false;
      },
    },
  },
});
