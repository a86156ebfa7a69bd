// intake ∘ write = identity: what the app exports, it reads back as the same report.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../core/intake/import.ts';
import { exportDocx } from '../../../core/official/export.ts';
import type { Block, Level, Paragraph, Report } from '../../../core/report/schema.ts';
import { paragraphText } from '../../../core/report/text.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import annualReport from '../../../templates/annual-report.json' with { type: 'json' };
import { counter, paragraph, report } from '../../support/reports.ts';

const parsed = parseTemplate(annualReport);
if (!parsed.ok) throw new Error(parsed.error.message);
const template = parsed.value;

const SUBJECTS = ['矛盾纠纷化解', '行政执法', '法治宣传教育', '合法性审查', '政务公开', '应急演练'];
const PREDICATES = ['有序推进', '取得成效', '得到群众认可', '逐步规范', '按计划完成'];
const NUMBERS = ['12', '386', '1.5万余', '99.14'];

const sentence = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...PREDICATES), fc.option(fc.constantFrom(...NUMBERS)))
  .map(([subject, predicate, n]) => `${subject}${n === null ? '' : `办理${n}件，`}${predicate}。`);
const body = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => `全镇${all.join('')}`);
const heading = fc
  .tuple(fc.constantFrom('加强', '规范', '深化', '落实'), fc.constantFrom(...SUBJECTS))
  .map((words) => words.join(''));

type Sketch = { readonly level: Level; readonly text: string };
const line = (level: Level, text: fc.Arbitrary<string>): fc.Arbitrary<Sketch> =>
  text.map((t) => ({ level, text: t }));
const runIn = fc.tuple(heading, body).map(([h, b]) => `${h}。${b}`);

/** A chapter: body text, or parts below headings of level 2 (alone on their line or run in), some with level 3 below. */
const chapter = fc.oneof(
  fc.array(line(0, body), { minLength: 1, maxLength: 3 }),
  fc
    .array(fc.tuple(line(2, heading), line(0, body)), { minLength: 2, maxLength: 4 })
    .map((parts) => parts.flat()),
  fc.array(line(2, runIn), { minLength: 2, maxLength: 4 }),
  fc
    .array(fc.tuple(line(2, heading), line(3, heading), line(0, body), line(3, heading), line(0, body)), {
      minLength: 2,
      maxLength: 3,
    })
    .map((parts) => parts.flat()),
);

const table = fc
  .array(fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...NUMBERS)), { minLength: 1, maxLength: 4 })
  .map((rows) => [['项目', '数量'], ...rows]);

const made: fc.Arbitrary<Report> = fc
  .record({
    chapters: fc.tuple(chapter, chapter, chapter, chapter),
    opening: body,
    table: fc.option(table),
    closing: fc.constantFrom('', '专此报告。', '特此报告。'),
    recipient: fc.constantFrom('', '县委、县政府', '云岭县人民政府'),
    issueDate: fc.constantFrom('2026-01-20', '2026-02-07'),
    place: fc.constantFrom('青石镇', '白水镇', '桐花乡'),
  })
  .map(({ chapters, opening, table: cells, place, ...fields }) => {
    const id = counter();
    const blocks = (sketches: readonly Sketch[]): Block[] =>
      sketches.map(({ level, text }) => paragraph(id(), level, text));
    const section = (index: number): Block[] => {
      const of = template.sections[index + 1];
      return [paragraph(id(), 1, of?.heading ?? ''), ...blocks(chapters[index] ?? [])];
    };
    const rows: Block[] = cells
      ? [
          {
            type: 'table',
            id: id(),
            headerRows: 1,
            rows: cells.map((row) => row.map((text): Paragraph => paragraph(id(), 0, text))),
          },
        ]
      : [];
    return report({
      ...fields,
      issuer: `云岭县${place}人民政府`,
      title: `${place}2025年度法治政府建设情况报告`,
      sections: [
        { id: 'opening', blocks: [paragraph(id(), 0, `2025年，${opening}现将有关情况报告如下：`)] },
        { id: 'measures', blocks: [...section(0), ...rows] },
        { id: 'shortcomings', blocks: section(1) },
        { id: 'leadership', blocks: section(2) },
        { id: 'plan', blocks: section(3) },
        { id: 'other', blocks: [] },
      ],
    });
  });

/** The report without ids and times. */
function essence(r: Report): unknown {
  const { title, recipient, issuer, issueDate, closing, year, documentNumber, signatory, unmapped } = r;
  const text = (p: Paragraph): [Level, string] => [p.level, paragraphText(p)];
  const blocks = (all: readonly Block[]): unknown =>
    all.map((b) =>
      b.type === 'paragraph' ? text(b) : { header: b.headerRows, rows: b.rows.map((row) => row.map(text)) },
    );
  return {
    title,
    recipient,
    issuer,
    issueDate,
    closing,
    year,
    documentNumber,
    signatory,
    unmapped: blocks(unmapped),
    sections: r.sections.map((s) => ({ id: s.id, blocks: blocks(s.blocks) })),
  };
}

describe('a report that was exported', () => {
  it('comes back from its .docx as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.constantFrom('plain' as const, 'web' as const, 'submission' as const),
        async (written, profile) => {
          const numbered =
            profile === 'submission' ? { documentNumber: '青石府〔2026〕5号', signatory: '赵守成' } : {};
          const sent = { ...written, ...numbered };
          const bytes = await exportDocx(sent, { fonts: DEFAULT_SETTINGS.fonts, draft: false, profile });
          const read = await importFile(bytes, {
            fileName: '报告.docx',
            newId: counter('r'),
            now: written.createdAt,
            templates: [template],
            templateId: template.id,
          });
          expect(read.ok && essence(read.value.report)).toEqual(essence(sent));
        },
      ),
      { numRuns: 120 },
    );
  });
});
