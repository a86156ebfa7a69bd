// A blank as a chip: a real input inside the text. Its input method is the input's own, so nothing is lost or doubled;
// the document changes once, when the value is taken.

import { keydownHandler } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { goToBlank, keys } from './commands.ts';
import { blankAttrs, schema } from './schema.ts';
import { readSelection } from './selection-reading.ts';

const runKey = keydownHandler(keys);

/** Width in em: digits and Latin letters take half of a Chinese character. */
function width(value: string): number {
  let em = 0;
  for (const character of value) em += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.58 : 1;
  return Math.max(2, em + 0.3);
}

/** What is typed into blanks and not taken yet, by blank id: the editor may draw a chip anew at any time. */
const drafts = new Map<string, { readonly value: string; readonly focused: boolean }>();

let focused: BlankView | null = null;

/** Takes what stands in the blank with the keyboard into the text, so that it is saved with it. Not amid a composition. */
export function takeFocusedBlank(): void {
  focused?.takeNow();
}

export class BlankView implements NodeView {
  readonly dom: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly unit: HTMLElement;
  private readonly hint: HTMLElement;
  private node: Node;
  private composing = false;
  private readonly view: EditorView;
  private readonly getPosition: () => number | undefined;

  constructor(node: Node, view: EditorView, getPosition: () => number | undefined) {
    this.node = node;
    this.view = view;
    this.getPosition = getPosition;
    this.dom = document.createElement('span');
    this.dom.className = 'blank';
    this.dom.contentEditable = 'false';
    this.input = document.createElement('input');
    this.input.type = 'text';
    this.input.placeholder = '××';
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    this.unit = document.createElement('span');
    this.unit.className = 'blank-unit';
    this.hint = document.createElement('span');
    this.hint.className = 'blank-hint';
    this.dom.append(this.input, this.unit, this.hint);
    this.input.addEventListener('input', () => this.resize());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('blur', () => this.onBlur());
    this.input.addEventListener('focus', () => {
      focused = this;
    });
    this.input.addEventListener('compositionstart', () => {
      this.composing = true;
    });
    this.input.addEventListener('compositionend', () => {
      this.composing = false;
    });
    this.show();
    this.resume();
  }

  /** Goes on with what was typed into this blank before it was drawn anew. */
  private resume(): void {
    const draft = drafts.get(blankAttrs(this.node).id);
    if (!draft) return;
    drafts.delete(blankAttrs(this.node).id);
    this.input.value = draft.value;
    this.resize();
    if (draft.focused) queueMicrotask(() => this.input.focus({ preventScroll: true }));
  }

  private show(): void {
    const { label, unit, lastValue } = blankAttrs(this.node);
    const last = lastValue === null ? '' : `上年：${lastValue}${unit}`;
    // A word joiner where there is no unit: the mark after the blank must not start a line.
    this.unit.textContent = unit || '\u2060';
    this.hint.textContent = [label, last].filter((part) => part !== '').join(' · ') || '填写实际数';
    const name = [`空缺：${label || '待填内容'}`, unit && `单位${unit}`, last].filter((part) => part !== '');
    this.input.setAttribute('aria-label', name.join('，'));
    this.resize();
  }

  private resize(): void {
    this.input.style.width = `${width(this.input.value)}em`;
  }

  /** The text that takes the blank's place; the unit is not doubled if the clerk typed it too. */
  private filled(): string {
    const { unit } = blankAttrs(this.node);
    const value = this.input.value.trim();
    return unit !== '' && value.endsWith(unit) ? value : value + unit;
  }

  /** Takes the value into the text, the cursor after it unless it is elsewhere already. True if there was one. */
  private take(cursor: 'after' | 'stays' = 'after'): boolean {
    if (this.input.value.trim() === '') return false;
    readSelection(this.view);
    const position = this.getPosition();
    if (position === undefined) return false;
    const marks = this.node.marks.filter((mark) => mark.type === schema.marks.bold);
    const text = schema.text(this.filled(), marks);
    this.input.value = '';
    const { tr } = this.view.state;
    tr.replaceWith(position, position + 1, text);
    if (cursor === 'after') tr.setSelection(TextSelection.create(tr.doc, position + text.nodeSize));
    this.view.dispatch(tr);
    return true;
  }

  takeNow(): void {
    if (!this.composing && this.take()) this.view.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const position = this.getPosition();
    if (position === undefined) return;
    const { selectionStart, selectionEnd, value } = this.input;
    if ((event.ctrlKey || event.metaKey) && (value === '' || !/^[zy]$/iu.test(event.key))) {
      // The editor's keys go on working; copying, pasting and an undo of what is being typed are the field's own.
      if (runKey(this.view, event)) event.preventDefault();
      return;
    }
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const atEnd = selectionStart === value.length && selectionEnd === value.length;
    switch (event.key) {
      case 'Enter':
        event.preventDefault();
        if (this.take()) this.view.focus();
        else this.leave(position + 1);
        return;
      case 'Tab': {
        this.take();
        const direction = event.shiftKey ? -1 : 1;
        if (goToBlank(direction)(this.view.state, this.view.dispatch)) event.preventDefault();
        return;
      }
      case 'Escape':
        event.preventDefault();
        this.input.value = '';
        this.resize();
        this.leave(position + 1);
        return;
      case 'ArrowLeft':
        if (!atStart) return;
        event.preventDefault();
        if (!this.take()) this.leave(position);
        else this.view.focus();
        return;
      case 'ArrowRight':
        if (!atEnd) return;
        event.preventDefault();
        if (!this.take()) this.leave(position + 1);
        else this.view.focus();
        return;
      case 'Backspace':
      case 'Delete':
        if (value !== '') return;
        event.preventDefault();
        this.view.dispatch(this.view.state.tr.delete(position, position + 1));
        this.view.focus();
    }
  }

  private leave(position: number): void {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, position)));
    this.view.focus();
  }

  private onBlur(): void {
    if (document.activeElement !== this.input && focused === this) focused = null;
    // After the event: replacing the node removes the input that is just losing the focus.
    setTimeout(() => {
      if (!this.view.isDestroyed && document.activeElement !== this.input) this.take('stays');
    }, 0);
  }

  selectNode(): void {
    this.dom.classList.add('is-selected');
    // As soon as the editor is done drawing, and before the next key: what is typed goes into the blank, not over it.
    queueMicrotask(() => {
      if (!this.dom.isConnected) return;
      this.input.focus({ preventScroll: true });
      this.dom.scrollIntoView({ block: 'nearest' });
    });
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected');
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs['id'] !== this.node.attrs['id']) return false;
    this.node = node;
    this.show();
    return true;
  }

  destroy(): void {
    const { value } = this.input;
    const hasKeyboard = document.activeElement === this.input;
    if (focused === this) focused = null;
    if (value !== '') drafts.set(blankAttrs(this.node).id, { value, focused: hasKeyboard });
  }

  stopEvent(event: Event): boolean {
    return event.target === this.input;
  }

  ignoreMutation(): boolean {
    return true;
  }
}
