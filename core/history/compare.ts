// A save point beside the present text: section by section, line by line, the changed characters of a changed line.

import { type FIELD_LINES, type Line, lines } from '../report/lines.ts';
import type { Report } from '../report/schema.ts';
import { type DiffPart, diffText } from '../rollover/compare.ts';
import { diff } from '../rollover/diff.ts';

export type LineChange = {
  readonly kind: 'changed' | 'removed' | 'added';
  /** Line id in the save point; in the present for an added line. */
  readonly line: string;
  /** The characters of both, in order. */
  readonly parts: readonly DiffPart[];
};

export type SectionChanges = {
  /** Section id, `unmapped`, or null for the elements of the document. */
  readonly section: string | null;
  readonly changes: readonly LineChange[];
  /** How many lines are as they were. */
  readonly same: number;
};

/** The date is no line of the report, but the clerk fills it in like one. */
export const ISSUE_DATE = '@issueDate';

type Item = Pick<Line, 'id' | 'text' | 'level'>;

function itemsBySection(report: Report): Map<string | null, Item[]> {
  const map = new Map<string | null, Item[]>([[null, []]]);
  for (const { id } of report.sections) map.set(id, []);
  for (const { id, text, level, section } of lines(report)) {
    const list = map.get(section) ?? [];
    list.push({ id, text, level });
    map.set(section, list);
  }
  map.get(null)?.push({ id: ISSUE_DATE, text: report.issueDate ?? '', level: 0 });
  return map;
}

function compareItems(before: readonly Item[], now: readonly Item[]): Omit<SectionChanges, 'section'> {
  const changes: LineChange[] = [];
  let same = 0;
  // A line keeps its id while it is edited; a text that was imported anew has other ids and the same words.
  const alike = (a: Item, b: Item): boolean => a.id === b.id || (a.text !== '' && a.text === b.text);
  for (const step of diff(before, now, alike)) {
    if (step.kind === 'removed') {
      const { id, text } = step.last;
      if (text !== '') changes.push({ kind: 'removed', line: id, parts: [{ kind: 'removed', text }] });
    } else if (step.kind === 'added') {
      const { id, text } = step.current;
      if (text !== '') changes.push({ kind: 'added', line: id, parts: [{ kind: 'added', text }] });
    } else if (step.last.text === step.current.text && step.last.level === step.current.level) {
      same += 1;
    } else {
      const parts = diffText(step.last.text, step.current.text);
      changes.push({ kind: 'changed', line: step.last.id, parts });
    }
  }
  return { changes, same };
}

/** In the order of the present report; sections without a line are left out. */
export function compareRevision(revision: Report, present: Report): SectionChanges[] {
  const before = itemsBySection(revision);
  const now = itemsBySection(present);
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((section) => ({ section, ...compareItems(before.get(section) ?? [], now.get(section) ?? []) }))
    .filter(({ changes, same }) => changes.length > 0 || same > 0);
}

/** What the elements are called. */
export const ELEMENT_NAMES: Readonly<Record<keyof typeof FIELD_LINES | typeof ISSUE_DATE, string>> = {
  '@documentNumber': '发文字号',
  '@signatory': '签发人',
  '@title': '标题',
  '@recipient': '主送机关',
  '@closing': '结束语',
  '@issuer': '署名',
  [ISSUE_DATE]: '成文日期',
};
