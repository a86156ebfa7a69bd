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
import { counter, paragraph } from '../../support/reports.ts';
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

/** Faults of the report as a whole: each in a twin of its own. */
const WHOLE: readonly (readonly [rule: string, fault: string, (report: Report) => Report])[] = [
  ['Y01', 'last year in the title', (r) => ({ ...r, title: r.title.replace('2025', '2024') })],
  ['S09', 'a title that ends with 汇报', (r) => ({ ...r, title: '青石镇2025年度法治政府建设工作汇报' })],
  ['S10', 'a title with a full stop', (r) => ({ ...r, title: `${r.title}。` })],
  ['S05', 'a half-width colon after the addressee', (r) => ({ ...r, recipient: '县委、县政府:' })],
  ['S06', 'the signature of another township', (r) => ({ ...r, issuer: '云岭县白水镇人民政府' })],
  ['S08', 'the closing of another kind of document', (r) => ({ ...r, closing: '特此请示。' })],
  ['P06', 'a serial number nobody gave', (r) => ({ ...r, documentNumber: '青石府〔2026〕 号' })],
  ['Y10', 'a date in the year reported on', (r) => ({ ...r, issueDate: '2025-02-27' })],
  ['Y08', 'a meeting after the date', (r) => ({ ...r, issueDate: '2025-09-01' })],
  ['L03', 'laws that ended in the next report year', (r) => cite({ ...r, year: 2026 }, '《大气污染防治法》')],
  ['S01', 'no chapter on next year', (r) => withoutSection(r, 'plan')],
  ['S03', 'a chapter that is only a heading', (r) => onlyHeading(r, 'shortcomings')],
  ['N02', 'headings that do not begin at the highest level', (r) => withoutLevel(r, 1)],
  ['R02', 'a paragraph copied with another beginning', (r) => copied(r, 'shortcomings')],
  ['R03', 'a chapter that is last year’s', (r) => r],
  ['F07', 'figures that are last year’s', (r) => r],
];

function mapSections(
  report: Report,
  change: (section: Report['sections'][number]) => Report['sections'][number],
): Report {
  return { ...report, sections: report.sections.map(change) };
}

const withoutSection = (report: Report, id: string): Report =>
  mapSections(report, (section) => (section.id === id ? { id, blocks: [] } : section));
const onlyHeading = (report: Report, id: string): Report =>
  mapSections(report, (section) =>
    section.id === id ? { id, blocks: section.blocks.slice(0, 1) } : section,
  );
const withoutLevel = (report: Report, level: number): Report =>
  mapSections(report, (section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block.type === 'table' || block.level !== level),
  }));

/** Adds the section's third block again, its first words changed. */
const copied = (report: Report, id: string): Report =>
  mapSections(report, (section) => {
    const block = section.blocks[2];
    if (section.id !== id || block?.type !== 'paragraph') return section;
    const text = [...lines(report)].find((line) => line.id === block.id)?.text ?? '';
    return { id, blocks: [...section.blocks, paragraph('copy', 0, `另外，${text.slice(2)}`)] };
  });

const cite = (report: Report, law: string): Report =>
  mapSections(report, (section) =>
    section.id === 'measures'
      ? { ...section, blocks: [...section.blocks, paragraph('cite', 0, `依据${law}查处违法行为。`)] }
      : section,
  );

describe('the golden report with one fault of the whole', () => {
  test.each(WHOLE)('%s finds %s', (rule, _, change) => {
    const about = change(clean);
    const last = { ...clean, id: 'last', year: 2024 };
    const held = { ...context, last: rule === 'R03' || rule === 'F07' ? last : null };
    expect(check(about, held).map((finding) => finding.rule)).toContain(rule);
    expect(check(clean, context).map((finding) => finding.rule)).not.toContain(rule);
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
