// A checker for callers that get a fresh copy of the report every time, as a worker does: what has not changed is told by
// its content and given back its identity, so that the memory of the rules (see check.ts) holds.

import { mapReport } from '../report/edit.ts';
import type { Inline, Paragraph, Report } from '../report/schema.ts';
import { paragraphsOf } from '../report/text.ts';
import { examine } from './check.ts';
import { withoutDismissed } from './filters.ts';
import type { CheckContext, Finding } from './types.ts';

function sameInline(one: Inline, other: Inline): boolean {
  if (one.type === 'text') {
    return (
      other.type === 'text' &&
      one.text === other.text &&
      one.bold === other.bold &&
      one.carried === other.carried
    );
  }
  return (
    other.type === 'blank' &&
    one.id === other.id &&
    one.label === other.label &&
    one.unit === other.unit &&
    one.lastValue === other.lastValue
  );
}

function sameParagraph(one: Paragraph, other: Paragraph): boolean {
  return (
    one.level === other.level &&
    one.content.length === other.content.length &&
    one.content.every((inline, i) => {
      const there = other.content[i];
      return there !== undefined && sameInline(inline, there);
    })
  );
}

/** The report with every paragraph of `before` that is equal to its own of the same id. */
export function keepParagraphs(before: Report, now: Report): Report {
  const known = new Map<string, Paragraph>();
  for (const { blocks } of [...before.sections, { blocks: before.unmapped }, ...(before.attachments ?? [])]) {
    for (const paragraph of paragraphsOf(blocks)) known.set(paragraph.id, paragraph);
  }
  const keep = (paragraph: Paragraph): Paragraph => {
    const there = known.get(paragraph.id);
    return there && sameParagraph(there, paragraph) ? there : paragraph;
  };
  return mapReport(now, keep);
}

/** Gives back the last value as long as the next ones are equal to it. */
function keeper<T>(): (value: T) => T {
  let last: { readonly value: T; readonly written: string | undefined } | null = null;
  return (value) => {
    if (last?.value === value) return value;
    const written = JSON.stringify(value);
    if (last?.written === written) return last.value;
    last = { value, written };
    return value;
  };
}

export type Checker = {
  /** As `check` in check.ts. */
  readonly check: (report: Report, context: CheckContext) => Finding[];
  /** As `examine` in check.ts. */
  readonly examine: (report: Report, context: CheckContext) => Finding[];
};

/** A checker with a memory of its own last report. */
export function createChecker(): Checker {
  const tables = keeper<CheckContext['tables']>();
  const unit = keeper<CheckContext['unit']>();
  const lastYears = keeper<CheckContext['last']>();
  let before: Report | null = null;
  const all = (report: Report, context: CheckContext): { report: Report; findings: Finding[] } => {
    const kept = before ? keepParagraphs(before, report) : report;
    before = kept;
    const findings = examine(kept, {
      ...context,
      tables: tables(context.tables),
      unit: unit(context.unit),
      last: lastYears(context.last),
    });
    return { report: kept, findings };
  };
  return {
    examine: (report, context) => all(report, context).findings,
    check(report, context) {
      const { report: kept, findings } = all(report, context);
      return withoutDismissed(kept, findings);
    },
  };
}
