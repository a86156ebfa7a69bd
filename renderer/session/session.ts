// One open report: its text with its history, what the check says of it, and whether it is saved. Screens subscribe and
// never hold a copy.

import { closeHistory, redoDepth, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { dismissalOfRule } from '../../core/checks/dismissal.ts';
import type { Finding, Suggestion } from '../../core/checks/types.ts';
import type { Edit } from '../../core/report/edit.ts';
import { FIELD_LINES, type FieldLine, findLine } from '../../core/report/lines.ts';
import { type ReportProgress, reportProgress } from '../../core/report/progress.ts';
import type { Dismissal, Level, Report } from '../../core/report/schema.ts';
import { type Result, success } from '../../core/result.ts';
import type { SectionTodo } from '../../core/rollover/todo.ts';
import type { CheckSettings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { call } from '../api/client.ts';
import { takeFocusedBlank } from '../editor/blank-view.ts';
import { blankFrom, carriedFrom, levelAtCursor, sectionIndex, selectSection } from '../editor/commands.ts';
import { frameOf, toReport, withoutFillers } from '../editor/document.ts';
import { confirmCarried, KEEPS_CARRIED } from '../editor/plugins/carried.ts';
import { findingAtCursor, showFindings } from '../editor/plugins/findings.ts';
import { showNotes } from '../editor/plugins/notes.ts';
import { linePositions, lineRange } from '../editor/positions.ts';
import { type Frame, schema } from '../editor/schema.ts';
import { createState } from '../editor/state.ts';
import { runJob } from '../worker/client.ts';
import type { JobContext } from '../worker/protocol.ts';
import { Autosave, type SaveState } from './autosave.ts';

export type Snapshot = {
  readonly report: Report;
  readonly progress: ReportProgress;
  /** null until the first check has answered. */
  readonly findings: readonly Finding[] | null;
  /** What is left to do, section by section; null until it has first been worked out. */
  readonly todo: readonly SectionTodo[] | null;
  readonly save: SaveState;
  /** Index into the report's sections; one more is 未归类. */
  readonly section: number;
  /** The finding at the cursor. */
  readonly finding: Finding | null;
  /** Level of the paragraph at the cursor; null in a table. */
  readonly level: Level | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A field of the report that wants the keyboard; the form takes it and answers with `fieldFocused`. */
  readonly wantedField: FieldLine | null;
};

type Decorate = (state: EditorState) => Transaction;

/** Milliseconds without a change before the check runs. */
const CHECK_PAUSE = 150;

export class ReportSession {
  readonly template: Template | null;
  private readonly today: string;
  private last: Report | null = null;
  private unit: CheckSettings | undefined;
  private readonly autosave: Autosave;
  private readonly listeners = new Set<() => void>();
  private state: EditorState;
  private view: EditorView | null = null;
  private snapshot: Snapshot;
  private checkTimer: ReturnType<typeof setTimeout> | null = null;
  private checkSerial = 0;
  /** Marks that arrived while an input method was at work. */
  private readonly held = new Map<'findings' | 'notes', Decorate>();

  constructor(report: Report, template: Template | null, today: string) {
    this.template = template;
    this.today = today;
    this.state = createState(report, template);
    this.snapshot = {
      report: withoutFillers(toReport(this.state.doc)),
      progress: reportProgress(report),
      findings: null,
      todo: null,
      save: { kind: 'saved', at: report.updatedAt },
      section: 0,
      finding: null,
      level: null,
      canUndo: false,
      canRedo: false,
      wantedField: null,
    };
    this.autosave = new Autosave(
      (current) => call('reports.save', { report: { ...current, updatedAt: new Date().toISOString() } }),
      () => withoutFillers(toReport(this.state.doc)),
      (save) => this.publish({ save }),
    );
    void this.check();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot => this.snapshot;

  getState(): EditorState {
    return this.state;
  }

  attach(view: EditorView): void {
    this.view = view;
  }

  detach(): void {
    this.view = null;
  }

  private publish(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.state.doc;
    this.state = this.state.apply(transaction);
    this.view?.updateState(this.state);
    const here = {
      section: sectionIndex(this.state),
      finding: findingAtCursor(this.state),
      level: levelAtCursor(this.state),
      canUndo: undoDepth(this.state) > 0,
      canRedo: redoDepth(this.state) > 0,
    };
    if (this.state.doc !== before) {
      const report = withoutFillers(toReport(this.state.doc));
      this.publish({ report, progress: reportProgress(report), ...here });
      this.autosave.touch();
      this.planCheck();
    } else if (
      here.section !== this.snapshot.section ||
      here.finding !== this.snapshot.finding ||
      here.level !== this.snapshot.level
    ) {
      this.publish(here);
    }
    if (!this.view?.composing) for (const [kind, decorate] of this.held) this.mark(kind, decorate);
  };

  /** Saves now what is not saved yet. */
  readonly saveNow = (): Promise<void> => {
    takeFocusedBlank();
    return this.autosave.flush();
  };

  // Checking

  private planCheck(): void {
    this.checkSerial += 1;
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => void this.check(), CHECK_PAUSE);
  }

  private context(): JobContext {
    return { today: this.today, template: this.template, last: this.last, unit: this.unit };
  }

  /** Last year's report, which some rules hold this one against. */
  setLast(last: Report | null): void {
    if (last === this.last) return;
    this.last = last;
    this.planCheck();
  }

  /** What the unit has set for its checks. */
  setUnit(unit: CheckSettings | undefined): void {
    if (unit === this.unit) return;
    this.unit = unit;
    this.planCheck();
  }

  private async check(): Promise<void> {
    const serial = this.checkSerial;
    const { report } = this.snapshot;
    const result = await runJob('check', {
      report,
      context: this.context(),
    });
    // A newer text is being checked already: this answer is about words that have moved.
    if (!result.ok || serial !== this.checkSerial) return;
    this.publish({ findings: result.value });
    this.mark('findings', (state) => showFindings(state, result.value));
    const todo = await runJob('todo', report);
    if (!todo.ok || serial !== this.checkSerial) return;
    this.publish({ todo: todo.value });
    const notes = todo.value.flatMap((one) => one.notes);
    this.mark('notes', (state) => showNotes(state, notes));
  }

  /** Marks places in the text, once no input method is at work in it. */
  private mark(kind: 'findings' | 'notes', decorate: Decorate): void {
    if (this.view?.composing) {
      this.held.set(kind, decorate);
      return;
    }
    this.held.delete(kind);
    this.dispatch(decorate(this.state));
  }

  /** Where lines stand in the window, by id; without those that are not shown. */
  lineBoxes(ids: ReadonlySet<string>): ReadonlyMap<string, DOMRect> {
    const boxes = new Map<string, DOMRect>();
    for (const [id, position] of linePositions(this.state.doc)) {
      const element = ids.has(id) ? this.view?.nodeDOM(position) : null;
      if (element instanceof HTMLElement) boxes.set(id, element.getBoundingClientRect());
    }
    return boxes;
  }

  // Changing

  setFrame(change: Partial<Frame>): void {
    const frame = { ...frameOf(this.state.doc), ...change };
    this.dispatch(closeHistory(this.state.tr).setDocAttribute('frame', frame));
  }

  /** Carries out a finding's suggestion as one undo step. */
  apply(suggestion: Suggestion): void {
    const { tr } = this.state;
    const positions = linePositions(this.state.doc);
    let frame = frameOf(this.state.doc);
    // From each line's end, so that the offsets before stay true; tr.mapping moves them past edits of other lines.
    for (const edit of [...suggestion.edits].sort((a, b) => b.start - a.start)) {
      if (isFieldLine(edit.line)) {
        frame = editField(frame, edit.line, edit);
        continue;
      }
      const position = positions.get(edit.line);
      const line = position === undefined ? null : this.state.doc.nodeAt(position);
      if (position === undefined || !line) continue;
      const { from, to } = lineRange(line, position, edit.start, edit.end);
      const after = position + line.nodeSize;
      if (edit.removesEmpty && edit.replacement === '' && from === position + 1 && to === after - 1) {
        tr.delete(tr.mapping.map(position, 1), tr.mapping.map(after, -1));
        continue;
      }
      tr.insertText(edit.replacement, tr.mapping.map(from, -1), tr.mapping.map(to, 1));
    }
    if (frame !== frameOf(this.state.doc)) tr.setDocAttribute('frame', frame);
    // A ready change is no proof that the clerk has read the sentence.
    if (tr.docChanged) this.dispatch(closeHistory(tr).setMeta(KEEPS_CARRIED, true));
  }

  /** Leaves a finding alone for good, with the reason kept in the report. */
  async dismiss(finding: Finding, reason: string): Promise<Result<null>> {
    const { report } = this.snapshot;
    const at = new Date().toISOString();
    const made = await runJob('dismiss', { report, context: this.context(), finding, reason, at });
    if (!made.ok) return made;
    this.setFrame({ dismissals: [...this.snapshot.report.dismissals, made.value] });
    return success(null);
  }

  /** Leaves out whatever a rule finds in this report, now and later; errors stay. */
  dismissRule(rule: string, reason: string): void {
    const dismissal = dismissalOfRule(rule, reason, new Date().toISOString());
    this.setFrame({ dismissals: [...this.snapshot.report.dismissals, dismissal] });
  }

  undismiss(dismissal: Dismissal): void {
    this.setFrame({ dismissals: this.snapshot.report.dismissals.filter((one) => one !== dismissal) });
  }

  /** The characters a finding is about; empty where something is missing. */
  flaggedText(finding: Finding): string {
    const line = finding.line === null ? null : findLine(this.snapshot.report, finding.line);
    return line?.text.slice(finding.start, finding.end) ?? '';
  }

  /** Moves a block of the text to the end of a section, and shows it there. */
  moveBlock(id: string, section: string): void {
    const { doc, tr } = this.state;
    let found: { readonly node: Node; readonly at: number } | null = null;
    let end: number | null = null;
    doc.forEach((part, offset) => {
      if (part.attrs['id'] === section) end = offset + part.nodeSize - 1;
      part.forEach((node, inner) => {
        if (node.attrs['id'] === id) found = { node, at: offset + 1 + inner };
      });
    });
    if (found === null || end === null) return;
    const { node, at }: { readonly node: Node; readonly at: number } = found;
    tr.insert(end, node).delete(tr.mapping.map(at, 1), tr.mapping.map(at + node.nodeSize, -1));
    this.dispatch(closeHistory(tr));
  }

  // Going places

  /** Puts the cursor where a finding is: on its characters, in its field, or at the start of its section. */
  goTo({ line: lineId, start, end, section }: Pick<Finding, 'line' | 'start' | 'end' | 'section'>): void {
    if (lineId !== null && isFieldLine(lineId)) {
      this.publish({ wantedField: lineId });
      return;
    }
    const position = lineId === null ? undefined : linePositions(this.state.doc).get(lineId);
    const line = position === undefined ? null : this.state.doc.nodeAt(position);
    if (position !== undefined && line) {
      const { from, to } = lineRange(line, position, start, end);
      const selection = selectionOf(this.state.doc, from, to);
      this.dispatch(this.state.tr.setSelection(selection).scrollIntoView());
      this.view?.focus();
    } else if (section !== null) {
      this.goToSection(this.state.doc.children.findIndex((node) => node.attrs['id'] === section));
    } else {
      this.publish({ wantedField: '@title' });
    }
  }

  /** Puts the cursor at the start of a section, by index, and the section at the top of the desk. */
  goToSection(index: number): void {
    if (index < 0 || index >= this.state.doc.childCount) return;
    this.dispatch(selectSection(this.state, index));
    this.view?.focus();
    const shown = this.view?.dom.children[index];
    shown?.scrollIntoView({ block: 'start' });
  }

  /** Selects the first blank of the report; its input takes the keyboard. */
  goToFirstBlank(): void {
    const position = blankFrom(this.state.doc, 0, 1);
    if (position === null) return;
    this.dispatch(
      this.state.tr.setSelection(selectionOf(this.state.doc, position, position + 1)).scrollIntoView(),
    );
    this.view?.focus();
  }

  /** Selects a blank by its id. */
  goToBlank(id: string): void {
    let found: number | null = null;
    this.state.doc.descendants((node, position) => {
      if (node.type === schema.nodes.blank && node.attrs['id'] === id) found = position;
      return found === null;
    });
    if (found === null) return;
    this.dispatch(this.state.tr.setSelection(NodeSelection.create(this.state.doc, found)).scrollIntoView());
    this.view?.focus();
  }

  /** Puts the cursor on a carried sentence and confirms it. */
  confirmAt(place: Pick<Finding, 'line' | 'start' | 'end' | 'section'>): void {
    this.goTo(place);
    const transaction = confirmCarried(this.state);
    if (transaction) this.dispatch(transaction);
  }

  /** Puts the cursor into the first sentence that still waits to be confirmed. */
  goToFirstCarried(): void {
    const found = carriedFrom(this.state.doc, 0);
    if (found === null) return;
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, found)).scrollIntoView());
    this.view?.focus();
  }

  /** Opens the form of the document's elements, at the first empty one the form has a line for. */
  openFields(): void {
    const { title, recipient } = this.snapshot.report;
    this.publish({ wantedField: title === '' ? '@title' : recipient === '' ? '@recipient' : '@issuer' });
  }

  fieldFocused(): void {
    this.publish({ wantedField: null });
  }

  run(command: Command): boolean {
    const done = command(this.state, this.dispatch);
    if (done) this.view?.focus();
    return done;
  }
}

/** The range as a selection; exactly one blank is selected as such, so that its input opens. */
function selectionOf(document: Node, from: number, to: number): Selection {
  const node = document.nodeAt(from);
  if (node?.type === schema.nodes.blank && to === from + 1) return NodeSelection.create(document, from);
  return TextSelection.create(document, from, to);
}

function isFieldLine(id: string): id is FieldLine {
  return id in FIELD_LINES;
}

function editField(frame: Frame, line: FieldLine, edit: Edit): Frame {
  const field = FIELD_LINES[line];
  const text = frame[field];
  return { ...frame, [field]: text.slice(0, edit.start) + edit.replacement + text.slice(edit.end) };
}
