// Drawings: the text boxes, WordArt and diagrams in them. Word writes most of them twice, for itself and for older programs.

import type { Notes } from '../notes.ts';
import { child, descendants, elements, ownText, type XmlElement } from '../xml.ts';

/** Block-level content found inside a paragraph, to be read after it. */
export type Box =
  | { readonly type: 'blocks'; readonly element: XmlElement }
  | { readonly type: 'line'; readonly text: string };

/**
 * The one branch of a mc:AlternateContent to read: the first choice, unless only the fallback has text.
 * Never both: they hold the same text.
 */
export function choose(alternate: XmlElement): XmlElement | null {
  const choice = child(alternate, 'mc:Choice');
  const fallback = child(alternate, 'mc:Fallback');
  if (!choice || !fallback) return choice ?? fallback;
  return !holdsWriting(choice) && holdsWriting(fallback) ? fallback : choice;
}

const writers = new WeakMap<XmlElement, boolean>();

/** Whether an element below has text. Remembered: such branches stand in each other. */
function holdsWriting(element: XmlElement): boolean {
  const known = writers.get(element);
  if (known !== undefined) return known;
  let holds = false;
  for (const inner of elements(element)) {
    const { name, attributes, children } = inner;
    if (name === 'w:t' || name === 'a:t') holds ||= children.length > 0;
    holds ||= (name === 'v:textpath' && attributes.has('string')) || holdsWriting(inner);
    if (holds) break;
  }
  writers.set(element, holds);
  return holds;
}

/** Text boxes and text lines of a drawing in document order; pictures and what has its text elsewhere are noted. */
export function readDrawing(drawing: XmlElement, notes: Notes): readonly Box[] {
  const boxes: Box[] = [];
  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'mc:AlternateContent': {
        const chosen = choose(element);
        if (chosen) visit(chosen);
        return;
      }
      case 'w:txbxContent':
        notes.add('textboxes');
        boxes.push({ type: 'blocks', element });
        return;
      case 'a:p': {
        const text = lineOf(element);
        if (text !== '') boxes.push({ type: 'line', text });
        return;
      }
      case 'v:textpath': {
        const text = element.attributes.get('string') ?? '';
        if (text !== '') boxes.push({ type: 'line', text });
        return;
      }
      case 'pic:pic':
      case 'v:imagedata':
        notes.add('pictures');
        return;
      case 'c:chart':
      case 'dgm:relIds':
      case 'o:OLEObject':
        notes.add('objects');
        return;
      default:
        for (const inner of elements(element)) visit(inner);
    }
  };
  visit(drawing);
  return boxes;
}

function lineOf(paragraph: XmlElement): string {
  let text = '';
  for (const element of descendants(paragraph)) if (element.name === 'a:t') text += ownText(element);
  return text;
}
