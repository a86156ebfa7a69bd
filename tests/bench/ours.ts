// What the bench measures of ours: the functions the app calls, with the data that comes with it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, examine } from '../../core/checks/check.ts';
import { RULES } from '../../core/checks/rules.ts';
import { parseCheckTables } from '../../core/checks/tables.ts';
import type { CheckContext, Finding } from '../../core/checks/types.ts';
import { importFile } from '../../core/intake/import.ts';
import { readSource } from '../../core/intake/read/read.ts';
import type { Source } from '../../core/intake/types.ts';
import { exportDocx } from '../../core/official/export.ts';
import { type LaidPage, layout } from '../../core/official/layout.ts';
import { drawPage, type Picture } from '../../core/official/page-picture.ts';
import type { PagePlan } from '../../core/official/page-plan.ts';
import { plan } from '../../core/official/plan.ts';
import { numberHeadings } from '../../core/outline/numbering.ts';
import { lines } from '../../core/report/lines.ts';
import type { Paragraph, Report } from '../../core/report/schema.ts';
import { paragraphText } from '../../core/report/text.ts';
import type { Result } from '../../core/result.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { parseTemplate } from '../../core/template/parse.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export type Ours = {
  readonly read: (bytes: Uint8Array) => Promise<Source>;
  readonly importReport: (bytes: Uint8Array, fileName: string) => Promise<Report>;
  readonly check: (report: Report) => Finding[];
  readonly ruleIds: readonly string[];
  /** One rule alone. */
  readonly examine: (report: Report, ruleId: string) => Finding[];
  readonly exportDocx: (report: Report) => Promise<Uint8Array>;
  readonly layOut: (report: Report) => Laid;
  /** What the window draws of them. */
  readonly drawPages: (laid: Laid) => readonly Picture[];
};

type Laid = { readonly plan: PagePlan; readonly pages: readonly LaidPage[] };

/** `templatesFolder` is templates/ of the project. */
export function openOurs(templatesFolder: string): Ours {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(templatesFolder, path), 'utf8'));
  const templates = readdirSync(templatesFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => value(parseTemplate(json(name))));
  const tables = value(
    parseCheckTables(
      Object.fromEntries(
        readdirSync(join(templatesFolder, 'data')).map((name) => [
          name.replace('.json', ''),
          json(join('data', name)),
        ]),
      ),
    ),
  );
  const context = (report: Report): CheckContext => ({
    today: '2026-01-22',
    template: templates.find(({ id }) => id === report.templateId) ?? null,
    tables,
  });
  return {
    read: async (bytes) => value(await readSource(bytes, 'bench.docx')),
    async importReport(bytes, fileName) {
      let ids = 0;
      const newId = (): string => `b${++ids}`;
      const now = '2026-01-22T09:00:00.000Z';
      return value(await importFile(bytes, { fileName, newId, now, templates })).report;
    },
    check: (report) => check(report, context(report)),
    ruleIds: RULES.map(({ id }) => id),
    examine: (report, ruleId) =>
      examine(
        report,
        context(report),
        RULES.filter(({ id }) => id === ruleId),
      ),
    layOut(report) {
      const planned = plan(report, { fonts: DEFAULT_SETTINGS.fonts, draft: false });
      return { plan: planned, pages: layout(planned) };
    },
    drawPages: ({ plan: planned, pages }) =>
      pages.map((page, i) => drawPage(planned, page, i + 1, i === pages.length - 1)),
    exportDocx: (report) => exportDocx(report, { fonts: DEFAULT_SETTINGS.fonts, draft: false }),
  };
}

/** Everything the reader took out of a file. */
export function textOfSource(source: Source): string {
  return source.blocks
    .map((block) =>
      block.type === 'table' ? block.rows.flat().join('\t') : (block.numbering ?? '') + block.text,
    )
    .join('\n');
}

/** Everything a report holds, ordinals and date as they print. */
export function textOfReport(report: Report): string {
  const ordinals = numberHeadings(report);
  const [year = '', month = '', day = ''] = (report.issueDate ?? '').split('-');
  const text = [...lines(report)].map((line) => (ordinals.get(line.id) ?? '') + line.text);
  // The colon prints after the recipient and is not part of it.
  const colon = report.recipient === '' ? '' : '：';
  return [
    ...text,
    colon,
    `${year}年${Number(month)}月${Number(day)}日`,
    ...report.dropped.map((one) => one.text),
  ].join('\n');
}

/** The report with one paragraph's text changed, everything else the same objects, as after a keystroke. */
export function withText(report: Report, from: string, to: string): Report {
  const changed = (paragraph: Paragraph): Paragraph =>
    paragraphText(paragraph) === from ? { ...paragraph, content: [{ type: 'text', text: to }] } : paragraph;
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.type === 'paragraph' ? changed(block) : block)),
    })),
  };
}

/** Text of the line a finding is on; empty for findings without a place. */
export function lineOf(report: Report, finding: Finding): string {
  for (const line of lines(report)) if (line.id === finding.line) return line.text;
  return '';
}
