// The golden report: a report of our own with every look-alike woven in trips no rule; its twin with planted faults gives
// each of them at its place, and nothing else.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import type { CheckContext, Finding } from '../../../core/checks/types.ts';
import { importFile } from '../../../core/intake/import.ts';
import { applyEdit } from '../../../core/report/edit.ts';
import { findLine, lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { counter } from '../../support/reports.ts';
import { PLANTS, type Plant } from './golden/plants.ts';
import { CONTEXT, TEMPLATE } from './tester.ts';

const context: CheckContext = { ...CONTEXT, template: TEMPLATE };
let clean: Report;

beforeAll(async () => {
  const bytes = readFileSync(new URL('./golden/clean-report.txt', import.meta.url));
  const intake = await importFile(bytes, {
    fileName: 'clean-report.txt',
    newId: counter(),
    now: '2026-01-20T02:00:00.000Z',
    templates: [TEMPLATE],
  });
  if (!intake.ok) throw new Error(intake.error.message);
  clean = intake.value.report;
});

/** `青石镇「XX」件`: what a person needs to see of a finding. */
function shown(report: Report, finding: Finding): string {
  const text = findLine(report, finding.line ?? '')?.text ?? '';
  const { start, end } = finding;
  return `${finding.rule} ${text.slice(Math.max(0, start - 8), start)}「${text.slice(start, end)}」${text.slice(end, end + 8)} ${finding.message}`;
}

function planted(report: Report, { where, plant }: Plant): Report {
  const there = [...lines(report)].filter(({ text }) => text.includes(where));
  const line = there[0];
  if (!line || there.length > 1 || line.text.indexOf(where) !== line.text.lastIndexOf(where)) {
    throw new Error(`“${where}” has to stand in the report once`);
  }
  const start = line.text.indexOf(where);
  return applyEdit(report, { line: line.id, start, end: start + where.length, replacement: plant });
}

describe('the golden report', () => {
  test('is a report of at least 6000 characters with all five mandated sections', () => {
    const text = [...lines(clean)].map((line) => line.text).join('');
    expect(text.replace(/\s/gu, '').length).toBeGreaterThan(6000);
    for (const id of ['measures', 'shortcomings', 'leadership', 'plan', 'other']) {
      expect(clean.sections.find((section) => section.id === id)?.blocks.length).toBeGreaterThan(1);
    }
    expect(clean.unmapped).toEqual([]);
  });

  test('gives no error and no warning', () => {
    const found = check(clean, context).filter(({ severity }) => severity !== 'info');
    expect(found.map((finding) => shown(clean, finding))).toEqual([]);
  });
});

describe('the golden report with planted faults', () => {
  let twin: Report;
  let found: Finding[];

  beforeAll(() => {
    twin = PLANTS.reduce(planted, clean);
    found = check(twin, context);
  });

  /** Whether a finding touches what was planted. */
  const isAt = (finding: Finding, { plant }: Plant): boolean => {
    if (finding.line === null) return false;
    const start = findLine(twin, finding.line)?.text.indexOf(plant) ?? -1;
    return start >= 0 && finding.start < start + plant.length && start < finding.end;
  };

  test.each(PLANTS.map((entry) => [entry.rule, entry.plant, entry] as const))(
    '%s finds %s',
    (_, __, entry) => {
      const here = found.filter((finding) => isAt(finding, entry));
      expect(here.map(({ rule }) => rule)).toContain(entry.rule);
    },
  );

  test('gives nothing where nothing was planted', () => {
    const strange = found.filter(
      (finding) =>
        finding.line !== null && finding.severity !== 'info' && !PLANTS.some((entry) => isAt(finding, entry)),
    );
    expect(strange.map((finding) => shown(twin, finding))).toEqual([]);
  });

  test('gives at a place only what was planted there', () => {
    const unplanned = found.filter(
      (finding) =>
        PLANTS.some((entry) => isAt(finding, entry)) &&
        !PLANTS.some((entry) => isAt(finding, entry) && entry.rule === finding.rule),
    );
    expect(unplanned.map((finding) => `${shown(twin, finding)} ${flaggedText(twin, finding)}`)).toEqual([]);
  });
});
