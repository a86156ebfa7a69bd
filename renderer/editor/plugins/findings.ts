// Findings underlined in the text. The session hands in what the worker found; until the next answer the marks move
// along with the text.

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Finding, Severity } from '../../../core/checks/types.ts';
import { linePositions, lineRange } from '../positions.ts';

type Shown = {
  readonly decorations: DecorationSet;
  readonly findings: ReadonlyMap<string, Finding>;
};

/** Decorations are compared by this: a finding that a new check finds again is not drawn again. */
type Spec = { readonly key: string };

const key = new PluginKey<Shown>('findings');

/** What is wrong, and what Ctrl+. does about it. */
export function hoverText({ message, suggestions }: Finding): string {
  const [first] = suggestions;
  return first ? `${message}\nCtrl+. ${first.label}` : message;
}

function show(document: Node, findings: readonly Finding[]): Shown {
  const positions = linePositions(document);
  const decorations: Decoration[] = [];
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.line === null || finding.end <= finding.start) continue;
    const position = positions.get(finding.line);
    const line = position === undefined ? null : document.nodeAt(position);
    if (position === undefined || !line) continue;
    const { from, to } = lineRange(line, position, finding.start, finding.end);
    const name = `${finding.rule} ${finding.line} ${finding.message}`;
    let nth = 0;
    while (byKey.has(`${name} ${nth}`)) nth += 1;
    const spec: Spec = { key: `${name} ${nth}` };
    byKey.set(spec.key, finding);
    const attributes = { class: `finding finding-${finding.severity}`, title: hoverText(finding) };
    decorations.push(Decoration.inline(from, to, attributes, spec));
  }
  return { decorations: DecorationSet.create(document, decorations), findings: byKey };
}

export const findingMarks = new Plugin<Shown>({
  key,
  state: {
    init: () => ({ decorations: DecorationSet.empty, findings: new Map() }),
    apply(transaction, old) {
      const findings: readonly Finding[] | undefined = transaction.getMeta(key);
      if (findings) return show(transaction.doc, findings);
      if (!transaction.docChanged) return old;
      return { ...old, decorations: old.decorations.map(transaction.mapping, transaction.doc) };
    },
  },
  props: {
    decorations: (state) => key.getState(state)?.decorations,
  },
});

/** A transaction that shows these findings, which were computed from the state's present document. */
export function showFindings(state: EditorState, findings: readonly Finding[]): Transaction {
  return state.tr.setMeta(key, findings).setMeta('addToHistory', false);
}

type Place = { readonly from: number; readonly to: number; readonly finding: Finding };

/** Where the findings stand now, in reading order. */
export function findingPlaces(state: EditorState): readonly Place[] {
  const shown = key.getState(state);
  if (!shown) return [];
  const places: Place[] = [];
  for (const { from, to, spec } of shown.decorations.find()) {
    // `spec` is untyped in ProseMirror; `show` above is the only place that makes one.
    const finding = shown.findings.get((spec as Spec).key);
    if (finding) places.push({ from, to, finding });
  }
  return places.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The finding at the cursor; the most severe one if there are several. */
export function findingAtCursor(state: EditorState): Finding | null {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const { from, to } = state.selection;
  const here = findingPlaces(state).filter((place) => place.from <= to && from <= place.to);
  here.sort((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity));
  return here[0]?.finding ?? null;
}
