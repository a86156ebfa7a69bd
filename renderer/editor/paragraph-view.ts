// A paragraph whose attributes change in place: setting a level or an id never redraws the text, so that a running
// composition survives it.

import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

export class ParagraphView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private node: Node;

  constructor(node: Node) {
    this.node = node;
    this.dom = document.createElement('p');
    this.contentDOM = this.dom;
    this.show();
  }

  private show(): void {
    const level = String(this.node.attrs['level']);
    this.dom.dataset['level'] = level;
    if (level === '0') {
      this.dom.removeAttribute('role');
      this.dom.removeAttribute('aria-level');
    } else {
      this.dom.setAttribute('role', 'heading');
      this.dom.setAttribute('aria-level', String(Number(level) + 1));
    }
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }
}
