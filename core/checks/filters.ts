// What happens to findings after the rules: each step is one small function.

import type { Dismissal, Report } from '../report/schema.ts';
import { EVERYWHERE } from './dismissal.ts';
import type { Finding, Severity } from './types.ts';
import { viewOf } from './view.ts';

/** The flagged characters; empty for a finding about something that is missing. */
export function flaggedText(report: Report, finding: Finding): string {
  if (finding.line === null) return '';
  const view = viewOf(report);
  const line = view.lines[view.order.get(finding.line) ?? -1];
  return line ? line.text.slice(finding.start, finding.end) : '';
}

/** What a dismissal of a finding without a line refers to. */
function lineKey(finding: Finding): string {
  return finding.line ?? `@${finding.section ?? 'report'}`;
}

function key(rule: string, line: string, text: string, occurrence: number): string {
  return JSON.stringify([rule, line, text.slice(0, 200), occurrence]);
}

/** Findings with the number of equal ones before them in the same line (the two `XX` of one sentence are 0 and 1). */
function numbered(
  report: Report,
  findings: readonly Finding[],
): { finding: Finding; text: string; nth: number }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const text = flaggedText(report, finding);
    const same = key(finding.rule, lineKey(finding), text, 0);
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    return { finding, text, nth };
  });
}

/** Leaves out what the clerk decided to leave. `findings` in reading order. */
export function withoutDismissed(report: Report, findings: readonly Finding[]): Finding[] {
  if (report.dismissals.length === 0) return [...findings];
  const off = new Set(report.dismissals.filter((d) => d.line === EVERYWHERE).map((d) => d.rule));
  const dismissed = new Set(report.dismissals.map((d) => key(d.rule, d.line, d.text, d.occurrence ?? 0)));
  return numbered(report, findings)
    .filter(({ finding, text, nth }) => !dismissed.has(key(finding.rule, lineKey(finding), text, nth)))
    .filter(({ finding }) => finding.severity === 'error' || !off.has(finding.rule))
    .map(({ finding }) => finding);
}

/**
 * The entry to add to a report's `dismissals` for a finding. `all` are the findings without any dismissal applied, in
 * reading order, as `examine` returns them. `at` is an ISO 8601 instant.
 */
export function dismissalOf(
  report: Report,
  all: readonly Finding[],
  finding: Finding,
  reason: string,
  at: string,
): Dismissal {
  const same = numbered(report, all).find(
    (entry) =>
      entry.finding.rule === finding.rule &&
      entry.finding.line === finding.line &&
      entry.finding.section === finding.section &&
      entry.finding.start === finding.start &&
      entry.finding.end === finding.end,
  );
  const text = flaggedText(report, finding).slice(0, 200);
  return {
    rule: finding.rule,
    line: lineKey(finding),
    text,
    reason,
    at,
    ...(same && same.nth > 0 ? { occurrence: same.nth } : {}),
  };
}

/** Reading order: the report as a whole, then line by line; a finding about a section comes before its lines. */
export function inReadingOrder(report: Report, findings: readonly Finding[]): Finding[] {
  const { lines, order } = viewOf(report);
  const firstLine = new Map<string, number>();
  lines.forEach((line, i) => {
    if (line.section !== null && !firstLine.has(line.section)) firstLine.set(line.section, i);
  });
  const sectionOrder = new Map(report.sections.map((section, i) => [section.id, i]));
  // An empty section has no line; it stands before the first line of the next section that has one.
  const placeOfSection = (id: string): number => {
    for (let i = sectionOrder.get(id) ?? report.sections.length; i < report.sections.length; i += 1) {
      const place = firstLine.get(report.sections[i]?.id ?? '');
      if (place !== undefined) return place - 0.5;
    }
    return lines.length;
  };
  const place = (finding: Finding): number => {
    if (finding.line !== null) return order.get(finding.line) ?? lines.length;
    return finding.section === null ? -1 : placeOfSection(finding.section);
  };
  return findings
    .map((finding) => ({ finding, at: place(finding) }))
    .sort(
      (a, b) =>
        a.at - b.at ||
        a.finding.start - b.finding.start ||
        b.finding.end - a.finding.end ||
        (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0),
    )
    .map(({ finding }) => finding);
}

/** Leaves out what lies within a word that the unit never wants flagged. */
export function withoutUnitWords(
  report: Report,
  findings: readonly Finding[],
  words: readonly string[],
): readonly Finding[] {
  if (words.length === 0) return findings;
  const { lines, order } = viewOf(report);
  return findings.filter(({ line, start, end }) => {
    const text = line === null ? '' : (lines[order.get(line) ?? -1]?.text ?? '');
    return !words.some((word) => {
      if (word === '') return false;
      for (
        let at = text.indexOf(word, Math.max(0, end - word.length));
        at >= 0 && at <= start;
        at = text.indexOf(word, at + 1)
      ) {
        if (end <= at + word.length) return true;
      }
      return false;
    });
  });
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

function isLeftover(finding: Finding): boolean {
  return finding.rule.startsWith('P');
}

/** Longer ranges stand for a whole sentence or paragraph: what is wrong in it is told apart. */
const LONGEST_PHRASE = 40;

/** Whether a finding says nothing beside another one: it lies inside it and is no graver. */
function saidBy(other: Finding, finding: Finding): boolean {
  const length = finding.end - finding.start;
  const around = other.end - other.start;
  return (
    other.start <= finding.start &&
    finding.end <= other.end &&
    length < around &&
    around <= LONGEST_PHRASE &&
    !/^[RFS]/u.test(other.rule) &&
    WEIGHT[other.severity] >= WEIGHT[finding.severity]
  );
}

/** A finding that stands for many places is not settled by what is said of the first. */
function isCollective(finding: Finding): boolean {
  return finding.suggestions.length > 0 && finding.suggestions.every(({ edits }) => edits.length > 1);
}

/**
 * One place, one finding. Two leftovers that overlap are one: the graver stays, then the longer, then the first rule's.
 * A finding of another rule inside a leftover or a graver finding says nothing new and goes. Equal findings of one rule are
 * one.
 */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const byLine = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const known = byLine.get(finding.line);
    if (known) known.push(finding);
    else byLine.set(finding.line, [finding]);
  }
  const kept = new Set<Finding>();
  for (const [line, here] of byLine) {
    if (line === null) {
      for (const finding of here) kept.add(finding);
      continue;
    }
    const leftovers = here
      .filter(isLeftover)
      .sort(
        (a, b) =>
          WEIGHT[b.severity] - WEIGHT[a.severity] ||
          b.end - b.start - (a.end - a.start) ||
          (a.rule < b.rule ? -1 : 1),
      );
    const chosen: Finding[] = [];
    for (const finding of leftovers) {
      if (!chosen.some((other) => finding.start < other.end && other.start < finding.end))
        chosen.push(finding);
    }
    for (const finding of chosen) kept.add(finding);
    const seen = new Set<string>();
    for (const finding of here) {
      if (isLeftover(finding)) continue;
      const same = `${finding.rule} ${finding.start} ${finding.end}`;
      if (seen.has(same)) continue;
      seen.add(same);
      const inside =
        chosen.some((other) => other.start <= finding.start && finding.end <= other.end) ||
        here.some((other) => other.rule !== finding.rule && !isLeftover(other) && saidBy(other, finding));
      if (!inside || isCollective(finding)) kept.add(finding);
    }
  }
  return findings.filter((finding) => kept.has(finding));
}
