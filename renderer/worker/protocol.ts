// What the one worker can do: job name → input and output. Typing never waits for any of it.

import type { CheckTables } from '../../core/checks/tables.ts';
import type { CheckContext, Finding, Rule } from '../../core/checks/types.ts';
import type { FigurePair } from '../../core/figures/compare.ts';
import type { SectionChanges } from '../../core/history/compare.ts';
import type { Intake } from '../../core/intake/types.ts';
import type { Inspected } from '../../core/official/inspect.ts';
import type { Picture } from '../../core/official/page-picture.ts';
import type { PagePlan } from '../../core/official/page-plan.ts';
import type { PlanOptions } from '../../core/official/plan.ts';
import type { Dismissal, Report } from '../../core/report/schema.ts';
import type { Result } from '../../core/result.ts';
import type { SectionComparison } from '../../core/rollover/compare.ts';
import type { RollOver } from '../../core/rollover/roll-over.ts';
import type { SectionTodo } from '../../core/rollover/todo.ts';
import type { Template } from '../../core/template/schema.ts';

export type ImportJob = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly templates: readonly Template[];
  readonly templateId?: string;
  /** Ids of the cleaning passes to apply; without it those that are on by default. */
  readonly passes?: readonly string[];
};

export type PassInfo = { readonly id: string; readonly title: string; readonly byDefault: boolean };

export type NewReportJob = {
  readonly template: Template;
  readonly id: string;
  readonly now: string;
  readonly year: number;
  readonly issuer: string;
  readonly place: string;
  readonly recipient: string;
  readonly titleName?: string;
  readonly mark?: string;
};

export type FiguresJob = { readonly current: Report; readonly last: Report | null };

export type RuleInfo = Omit<Rule, 'check'>;

/** The worker has the tables already: see `tables` in core.worker.ts. */
export type JobContext = Omit<CheckContext, 'tables'>;

export type Jobs = {
  /** Sets the data tables for all jobs that follow. */
  readonly tables: { readonly input: CheckTables; readonly output: null };
  readonly import: { readonly input: ImportJob; readonly output: Result<Intake> };
  readonly passes: { readonly input: null; readonly output: readonly PassInfo[] };
  readonly check: {
    readonly input: { readonly report: Report; readonly context: JobContext };
    readonly output: readonly Finding[];
  };
  readonly rules: { readonly input: null; readonly output: readonly RuleInfo[] };
  readonly dismiss: {
    readonly input: {
      readonly report: Report;
      readonly context: JobContext;
      readonly finding: Finding;
      readonly reason: string;
      /** ISO 8601 instant. */
      readonly at: string;
    };
    readonly output: Dismissal;
  };
  readonly export: {
    readonly input: {
      readonly report: Report;
      readonly planning: PlanOptions;
      readonly as: 'docx' | 'html' | 'txt';
    };
    readonly output: Uint8Array;
  };
  /** The pages `export` would make of the same report, drawn: the window that shows them only puts them on the screen. */
  readonly layout: {
    readonly input: { readonly report: Report; readonly planning: PlanOptions };
    readonly output: { readonly plan: PagePlan; readonly pictures: readonly Picture[] };
  };
  readonly inspect: { readonly input: Uint8Array; readonly output: Result<readonly Inspected[]> };
  readonly rollOver: {
    readonly input: {
      readonly last: Report;
      readonly template: Template;
      readonly year: number;
      readonly id: string;
      readonly now: string;
    };
    readonly output: RollOver;
  };
  readonly compare: {
    readonly input: { readonly last: Report; readonly current: Report };
    readonly output: readonly SectionComparison[];
  };
  /** A save point beside the present text. */
  readonly compareRevision: {
    readonly input: { readonly revision: Report; readonly present: Report };
    readonly output: readonly SectionChanges[];
  };
  readonly todo: { readonly input: Report; readonly output: readonly SectionTodo[] };
  readonly figures: { readonly input: FiguresJob; readonly output: readonly FigurePair[] };
  readonly figuresFile: {
    readonly input: FiguresJob & {
      readonly format: 'csv' | 'xlsx';
      /** What each section is called. */
      readonly labels: ReadonlyMap<string, string>;
    };
    readonly output: Uint8Array;
  };
  readonly newReport: { readonly input: NewReportJob; readonly output: Report };
};

export type JobName = keyof Jobs;

/** One request; `serial` pairs it with its answer. */
export type Request = {
  readonly [Name in JobName]: {
    readonly serial: number;
    readonly name: Name;
    readonly input: Jobs[Name]['input'];
  };
}[JobName];

export type Answer =
  | { readonly serial: number; readonly ok: true; readonly value: unknown }
  | { readonly serial: number; readonly ok: false; readonly message: string };
