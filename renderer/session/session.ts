// One open report: its text with its history, what the check says of it, and whether it is saved. Screens subscribe and
// never hold a copy.

import { redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState, Selection, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { dismissalOfRule } from '../../core/checks/dismissal.ts';
import type { Finding, Suggestion } from '../../core/checks/types.ts';
import type { Edit } from '../../core/report/edit.ts';
import type { FieldLine } from '../../core/report/lines.ts';
import { type ReportProgress, reportProgress } from '../../core/report/progress.ts';
import type { Dismissal, Level, Report } from '../../core/report/schema.ts';
import type { Hit } from '../../core/report/search.ts';
import { type Result, success } from '../../core/result.ts';
import type { SectionTodo } from '../../core/rollover/todo.ts';
import type { CheckSettings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { call } from '../api/client.ts';
import { takeFocusedBlank } from '../editor/blank-view.ts';
import { levelAtCursor, sectionIndex, selectSection } from '../editor/commands.ts';
import { frameOf, toReport, withoutFillers } from '../editor/document.ts';
import { confirmCarried } from '../editor/plugins/carried.ts';
import { findingAtCursor, showFindings } from '../editor/plugins/findings.ts';
import { showHits } from '../editor/plugins/hits.ts';
import { showNotes } from '../editor/plugins/notes.ts';
import { isBusy } from '../editor/plugins/settle.ts';
import { linePositions } from '../editor/positions.ts';
import type { Frame } from '../editor/schema.ts';
import { readSelection } from '../editor/selection-reading.ts';
import { createState } from '../editor/state.ts';
import { lineText } from '../findings/line-text.ts';
import { runJob } from '../worker/client.ts';
import { Autosave, type SaveState } from './autosave.ts';
import { carryOut, changeFrame, isFieldLine, makeEdits, moveBlock } from './changes.ts';
import { Checking } from './checking.ts';
import { keepSame } from './keep-same.ts';
import { blankById, charactersOf, firstBlank, firstCarried, type Place } from './places.ts';

export type Snapshot = {
  readonly report: Report;
  /** What of the report is not text of a section; the same object as long as none of it changes. */
  readonly frame: Frame;
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
  /** A place in an attachment that wants to be shown; whoever shows it answers with `attachmentShown`. */
  readonly wantedAttachment: Place | null;
};

type Decorate = (state: EditorState) => Transaction;

export class ReportSession {
  readonly template: Template | null;
  private readonly checking: Checking;
  private readonly autosave: Autosave;
  private readonly listeners = new Set<() => void>();
  private state: EditorState;
  private view: EditorView | null = null;
  private readOnly = false;
  private snapshot: Snapshot;
  /** Marks that arrived while the clerk was composing or held the mouse down. */
  private readonly held = new Map<'findings' | 'notes' | 'hits', Decorate>();

  constructor(report: Report, template: Template | null, today: string) {
    this.template = template;
    this.state = createState(report, template);
    this.snapshot = {
      report: withoutFillers(toReport(this.state.doc)),
      frame: frameOf(this.state.doc),
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
      wantedAttachment: null,
    };
    this.autosave = new Autosave(
      (current) => call('reports.save', { report: { ...current, updatedAt: new Date().toISOString() } }),
      () => withoutFillers(toReport(this.state.doc)),
      (save) => {
        // Each key waits anew; that it waits is told once.
        if (save.kind !== 'waiting' || this.snapshot.save.kind !== 'waiting') this.publish({ save });
      },
    );
    this.checking = new Checking({ today, template }, () => this.snapshot.report, {
      findings: (found) => {
        const findings = keepSame(this.snapshot.findings, found);
        this.publish({ findings });
        this.mark('findings', (state) => showFindings(state, findings));
      },
      todo: (open) => {
        const todo = keepSame(this.snapshot.todo, open);
        this.publish({ todo });
        const notes = todo.flatMap((one) => one.notes);
        this.mark('notes', (state) => showNotes(state, notes));
      },
    });
    void this.checking.run();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot => this.snapshot;

  getState(): EditorState {
    return this.state;
  }

  /** The state with the selection where the clerk sees it: what every transaction that is not the editor's own starts from. */
  private current(): EditorState {
    if (this.view) readSelection(this.view);
    return this.state;
  }

  attach(view: EditorView): void {
    this.view = view;
    if (this.readOnly) view.setProps({ editable: () => false });
  }

  /** While another program is the writer nothing changes the text, whichever button is pressed. */
  setReadOnly(readOnly: boolean): void {
    if (readOnly === this.readOnly) return;
    this.readOnly = readOnly;
    this.view?.setProps({ editable: () => !readOnly });
  }

  detach(): void {
    this.view = null;
  }

  private publish(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }

  readonly dispatch = (transaction: Transaction): void => {
    if (this.readOnly && transaction.docChanged) return;
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
      this.publish({ report, frame: frameOf(this.state.doc), progress: reportProgress(report), ...here });
      this.autosave.touch();
      this.checking.plan();
    } else if (
      here.section !== this.snapshot.section ||
      here.finding !== this.snapshot.finding ||
      here.level !== this.snapshot.level
    ) {
      this.publish(here);
    }
    // Marks of a text that is no longer there: a new check is on its way.
    if (this.state.doc !== before) this.held.clear();
    else for (const [kind, decorate] of this.held) this.mark(kind, decorate);
  };

  /** Saves now what is not saved yet. */
  readonly saveNow = (): Promise<void> => {
    takeFocusedBlank();
    return this.autosave.flush();
  };

  // Checking

  /** Last year's report, which some rules hold this one against. */
  setLast(last: Report | null): void {
    this.checking.setLast(last);
  }

  /** What the unit has set for its checks. */
  setUnit(unit: CheckSettings | undefined): void {
    this.checking.setUnit(unit);
  }

  /** Marks places in the text, as soon as that does not get in the way of the clerk's hand. */
  private mark(kind: 'findings' | 'notes' | 'hits', decorate: Decorate): void {
    if (this.view && isBusy(this.view)) {
      this.held.set(kind, decorate);
      return;
    }
    this.held.delete(kind);
    this.dispatch(decorate(this.current()));
  }

  /** Marks what was searched for, found in the present text; brings the current one into view if it is `wanted` there. */
  showHits(hits: readonly Hit[], current: Hit | null, wanted: boolean): void {
    this.mark('hits', (state) => showHits(state, hits, current));
    if (wanted) this.view?.dom.querySelector('.hit.is-current')?.scrollIntoView({ block: 'nearest' });
  }

  /** What is selected, if it is a few words of one line: what a search starts with. */
  selectedWords(): string {
    const { $from, $to, from, to } = this.current().selection;
    const words = $from.sameParent($to) ? this.state.doc.textBetween(from, to) : '';
    return words.length > 60 ? '' : words;
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
    this.dispatch(changeFrame(this.current(), change));
  }

  /** Carries out a finding's suggestion as one undo step. */
  apply(suggestion: Suggestion): void {
    const transaction = carryOut(this.current(), suggestion);
    if (transaction) this.dispatch(transaction);
  }

  /** Replaces words as the clerk's own edit, as one undo step. */
  replace(edits: readonly Edit[]): void {
    const transaction = makeEdits(this.current(), edits);
    if (transaction) this.dispatch(transaction);
  }

  /** Leaves a finding alone for good, with the reason kept in the report. */
  async dismiss(finding: Finding, reason: string): Promise<Result<null>> {
    const { report } = this.snapshot;
    const at = new Date().toISOString();
    const made = await runJob('dismiss', { report, context: this.checking.context(), finding, reason, at });
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
    const text = finding.line === null ? null : lineText(this.snapshot.report, finding.line);
    return text?.slice(finding.start, finding.end) ?? '';
  }

  /** Moves a block of the text to the end of a section, and shows it there. */
  moveBlock(id: string, section: string): void {
    const transaction = moveBlock(this.current(), id, section);
    if (transaction) this.dispatch(transaction);
  }

  // Going places

  private select(selection: Selection | null): boolean {
    if (!selection) return false;
    this.dispatch(this.state.tr.setSelection(selection).scrollIntoView());
    this.view?.focus();
    return true;
  }

  /** Puts the cursor where a finding is: on its characters, in its field, or at the start of its section. */
  goTo(place: Place): void {
    const { line, section } = place;
    if (line !== null && isFieldLine(line)) this.publish({ wantedField: line });
    else if (this.select(charactersOf(this.state.doc, place))) return;
    else if (this.snapshot.report.attachments?.some(({ id }) => id === section)) {
      this.publish({ wantedAttachment: place });
    } else if (section === null) this.publish({ wantedField: '@title' });
    else this.goToSection(this.state.doc.children.findIndex((node) => node.attrs['id'] === section));
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
    this.select(firstBlank(this.state.doc));
  }

  /** Selects a blank by its id. */
  goToBlank(id: string): void {
    this.select(blankById(this.state.doc, id));
  }

  /** Puts the cursor on a carried sentence and confirms it. */
  confirmAt(place: Place): void {
    this.goTo(place);
    const transaction = confirmCarried(this.state);
    if (transaction) this.dispatch(transaction);
  }

  /** Puts the cursor into the first sentence that still waits to be confirmed. */
  goToFirstCarried(): void {
    this.select(firstCarried(this.state.doc));
  }

  /** Opens the form of the document's elements, at the first empty one the form has a line for. */
  openFields(): void {
    const { title, recipient } = this.snapshot.report;
    this.publish({ wantedField: title === '' ? '@title' : recipient === '' ? '@recipient' : '@issuer' });
  }

  attachmentShown(): void {
    this.publish({ wantedAttachment: null });
  }

  fieldFocused(): void {
    this.publish({ wantedField: null });
  }

  undo(): void {
    this.run(undo);
  }

  /** Gives the keyboard back to the text, the cursor where it was. */
  focusText(): void {
    this.view?.focus();
  }

  run(command: Command): boolean {
    const done = command(this.current(), this.dispatch);
    if (done) this.view?.focus();
    return done;
  }
}
