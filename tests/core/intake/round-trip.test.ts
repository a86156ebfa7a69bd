// intake ∘ write = identity: what the app exports, it reads back as the same report.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../core/intake/import.ts';
import { exportDocx } from '../../../core/official/export.ts';
import type { Profile } from '../../../core/official/plan.ts';
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

const attachment = fc.record({
  title: fc.constantFrom('行政执法情况统计表', '2025年度普法活动一览表', '云岭县青石镇重大行政决策事项目录'),
  rows: table,
  text: fc.option(body),
  headings: fc.option(fc.tuple(heading, body, heading, body)),
});

const letterhead = fc.record({
  mark: fc.constantFrom('', '云岭县人民政府青石镇公室文件', '青石镇法治建设领导小组\n办公室文件'),
  note: fc.constantFrom('', '此件公开发布'),
  copies: fc.constantFrom(
    '',
    '云岭县司法局',
    '县委全面依法治县委员会办公室，县司法局，县人民法院，县人民检察院，各村（社区）',
  ),
  printer: fc.constantFrom('', '青石镇党政综合办公室'),
  printedOn: fc.constantFrom(null, '2026-02-11'),
});

const made: fc.Arbitrary<Report> = fc
  .record({
    chapters: fc.tuple(chapter, chapter, chapter, chapter),
    opening: body,
    table: fc.option(table),
    closing: fc.constantFrom('', '专此报告。', '特此报告。'),
    recipient: fc.constantFrom('', '县委、县政府', '云岭县人民政府'),
    issueDate: fc.constantFrom('2026-01-20', '2026-02-07'),
    place: fc.constantFrom('青石镇', '白水镇', '桐花乡'),
    joint: fc.boolean(),
    attachments: fc.array(attachment, { maxLength: 3 }),
    letterhead,
  })
  .map(({ chapters, opening, table: cells, place, joint, attachments, letterhead: head, ...fields }) => {
    const id = counter();
    const blocks = (sketches: readonly Sketch[]): Block[] =>
      sketches.map(({ level, text }) => paragraph(id(), level, text));
    const section = (index: number): Block[] => {
      const of = template.sections[index + 1];
      return [paragraph(id(), 1, of?.heading ?? ''), ...blocks(chapters[index] ?? [])];
    };
    const tableOf = (all: readonly (readonly string[])[]): Block => ({
      type: 'table',
      id: id(),
      headerRows: 1,
      rows: all.map((row) => row.map((text): Paragraph => paragraph(id(), 0, text))),
    });
    const rows: Block[] = cells ? [tableOf(cells)] : [];
    const printed = head.copies + head.printer === '' ? { ...head, printedOn: null } : head;
    return report({
      ...fields,
      issuer: joint ? `中共${place}委员会\n${place}人民政府` : `云岭县${place}人民政府`,
      letterhead: printed.printer === '' ? { ...printed, printedOn: null } : printed,
      ...(attachments.length > 0 && {
        attachments: attachments.map(({ title, rows: own, text, headings }) => ({
          id: id(),
          title,
          blocks: [
            ...(text === null ? [] : [paragraph(id(), 0, text)]),
            ...(headings ?? []).map((words, i) => paragraph(id(), i % 2 === 0 ? 1 : 0, words)),
            tableOf(own),
          ],
        })),
      }),
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
    attachments: (r.attachments ?? []).map((a) => ({ title: a.title, blocks: blocks(a.blocks) })),
    sections: r.sections.map((s) => ({ id: s.id, blocks: blocks(s.blocks) })),
    // An empty letterhead is as good as none.
    letterhead: r.letterhead ?? { mark: '', note: '', copies: '', printer: '', printedOn: null },
  };
}

/** What a profile prints of the letterhead. */
function printedLetterhead(r: Report, profile: Profile): Report {
  const { letterhead: head, ...rest } = r;
  if (!head || profile === 'web' || profile === 'plain')
    return { ...rest, documentNumber: '', signatory: '' };
  const printed = { ...head, mark: profile === 'preprinted' ? '' : head.mark };
  return { ...rest, letterhead: printed };
}

const format = fc.record({
  linePitch: fc.constantFrom(28.95 as const, 28 as const, 29 as const, 30 as const),
  pageNumbers: fc.constantFrom('outer' as const, 'centred' as const),
  boldHeading2: fc.boolean(),
  boldHeading3: fc.boolean(),
});

describe('a report that was exported', () => {
  it('comes back from its .docx as it was', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.constantFrom<Profile>('plain', 'web', 'submission', 'preprinted'),
        format,
        async (written, profile, habits) => {
          const sent = { ...written, documentNumber: '青石府〔2026〕5号', signatory: '赵守成 李思远' };
          const bytes = await exportDocx(sent, {
            fonts: DEFAULT_SETTINGS.fonts,
            draft: false,
            profile,
            format: habits,
          });
          const read = await importFile(bytes, {
            fileName: '报告.docx',
            newId: counter('r'),
            now: written.createdAt,
            templates: [template],
            templateId: template.id,
          });
          expect(read.ok && essence(read.value.report)).toEqual(essence(printedLetterhead(sent, profile)));
        },
      ),
      { numRuns: 160 },
    );
  });
});
