// Checks the text in the worker whenever it has rested, and hands on what was found unless newer words have made it old.

import type { Finding } from '../../core/checks/types.ts';
import type { Report } from '../../core/report/schema.ts';
import type { SectionTodo } from '../../core/rollover/todo.ts';
import type { CheckSettings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { runJob } from '../worker/client.ts';
import type { JobContext } from '../worker/protocol.ts';

/** Milliseconds without a change before the check runs. */
const PAUSE = 150;

type Receiver = {
  readonly findings: (findings: readonly Finding[]) => void;
  readonly todo: (todo: readonly SectionTodo[]) => void;
};

export class Checking {
  private readonly report: () => Report;
  private readonly receive: Receiver;
  private readonly today: string;
  private readonly template: Template | null;
  private last: Report | null = null;
  private unit: CheckSettings | undefined;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private serial = 0;

  constructor(
    about: { readonly today: string; readonly template: Template | null },
    report: () => Report,
    receive: Receiver,
  ) {
    this.today = about.today;
    this.template = about.template;
    this.report = report;
    this.receive = receive;
  }

  context(): JobContext {
    return { today: this.today, template: this.template, last: this.last, unit: this.unit };
  }

  /** Tells of a change; the check follows. What an earlier one still finds is about words that have moved. */
  plan(): void {
    this.serial += 1;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE);
  }

  /** Last year's report, which some rules hold this one against. */
  setLast(last: Report | null): void {
    if (last === this.last) return;
    this.last = last;
    this.plan();
  }

  /** What the unit has set for its checks. */
  setUnit(unit: CheckSettings | undefined): void {
    if (unit === this.unit) return;
    this.unit = unit;
    this.plan();
  }

  async run(): Promise<void> {
    const { serial } = this;
    const report = this.report();
    const findings = await runJob('check', { report, context: this.context() });
    if (!findings.ok || serial !== this.serial) return;
    this.receive.findings(findings.value);
    const todo = await runJob('todo', report);
    if (todo.ok && serial === this.serial) this.receive.todo(todo.value);
  }
}
