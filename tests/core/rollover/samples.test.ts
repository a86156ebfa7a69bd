// The real reports beside the repository, read at run time and never copied: what becomes a blank, what moves, what stays.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocks, check } from '../../../core/checks/check.ts';
import { parseCheckTables } from '../../../core/checks/tables.ts';
import { compareFigures } from '../../../core/figures/compare.ts';
import { ledger } from '../../../core/figures/ledger.ts';
import { importFile } from '../../../core/intake/import.ts';
import { exportDocx } from '../../../core/official/export.ts';
import { applyEdit } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { type RollOver, rollOver } from '../../../core/rollover/roll-over.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import type { Template } from '../../../core/template/schema.ts';
import { counter } from './fixtures.ts';

const SAMPLES = new URL('../../../../shared/samples/full/', import.meta.url);
const TEMPLATES = new URL('../../../templates/', import.meta.url);
const there = existsSync(SAMPLES);
if (!there) console.warn('samples.test.ts skipped: ../shared/samples/full is not beside this repository');

function templates(): Template[] {
  return readdirSync(TEMPLATES)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const parsed = parseTemplate(JSON.parse(readFileSync(new URL(name, TEMPLATES), 'utf8')));
      return parsed.ok ? [parsed.value] : [];
    });
}

async function read(name: string): Promise<{ report: Report; template: Template }> {
  const known = templates();
  const intake = await importFile(readFileSync(new URL(`${name}.txt`, SAMPLES)), {
    fileName: `${name}.txt`,
    newId: counter('p'),
    now: '2026-01-01T00:00:00.000Z',
    templates: known,
  });
  if (!intake.ok) throw new Error(intake.error.message);
  const { report } = intake.value;
  const template = known.find(({ id }) => id === report.templateId);
  if (!template) throw new Error(`no template ${report.templateId}`);
  return { report, template };
}

async function roll(name: string, year: number): Promise<RollOver & { last: Report }> {
  const { report, template } = await read(name);
  return {
    last: report,
    ...rollOver(report, {
      year,
      id: 'draft',
      newId: counter('b'),
      now: '2026-01-01T00:00:00.000Z',
      template,
    }),
  };
}

function blanks(report: Report): string[] {
  return [...lines(report)].flatMap(({ paragraph }) =>
    (paragraph?.content ?? []).flatMap((inline) =>
      inline.type === 'blank' && inline.lastValue !== null ? [inline.lastValue + inline.unit] : [],
    ),
  );
}

const text = (report: Report): string => [...lines(report)].map((line) => line.text).join('\n');

describe.skipIf(!there)('the real reports', () => {
  it('木渎 2023 → 2024: every yearly figure is a blank that knows its last value, in reading order', async () => {
    const { report } = await roll('mudu-2023', 2024);
    expect(blanks(report)).toEqual([
      '9个',
      '超36万件',
      '约26%',
      '17.48%',
      '超7万平方米',
      '117处',
      '超2.6万家次',
      '2.9万条',
      '32场次',
      '2座',
      '100%',
      '62件',
      '1件',
      '100%',
      '1900余件',
      '590件',
      '9件',
      '4.3万件',
      '93.26%',
      '140余次',
      '1.5万余份',
    ]);
  });

  it('木渎 2023 → 2024: names, routines and slogans stay', async () => {
    const { report } = await roll('mudu-2023', 2024);
    const squeezed = text(report).replace(/\s/gu, '');
    for (const kept of [
      '15分钟医保服务圈',
      '“三项制度”',
      '每半年召开一次',
      '“两会”',
      '“两法衔接”',
      '第一道防线',
      '“法律七进”',
      '“八五”',
      '一法律顾问',
    ]) {
      expect(squeezed).toContain(kept);
    }
  });

  it('木渎 2023 → 2024: the title and the year’s own statements move, the statement about 2023 is pointed out', async () => {
    const { report, notes, changes } = await roll('mudu-2023', 2024);
    expect(report.title).toContain('2024年度');
    expect(changes.filter(({ kind }) => kind === 'year')).toHaveLength(2);
    expect(text(report).match(/2023年/gu)).toHaveLength(1);
    expect(notes.some(({ kind, text: year }) => kind === 'year' && year === '2023')).toBe(true);
  });

  it.each([
    [
      'yangshe-2023',
      2023,
      [
        '30%',
        '57%',
        '99%',
        '3376件',
        '138名',
        '500余人',
        '2000余家',
        '5件',
        '1件',
        '400余场',
        '12910起',
        '1个',
        '36个',
      ],
    ],
    [
      'mudu-2024',
      2024,
      [
        '100%',
        '63件',
        '1件',
        '100%',
        '21.39万件',
        '约27%',
        '1万余家',
        '60%',
        '130余场',
        '500余次',
        '7000余个',
        '27814件',
        '约99.14%',
        '2187件',
        '27件',
        '4件',
      ],
    ],
    ['yanpi-2024', 2024, ['万余人']],
    [
      'sidaohezi-2023',
      2023,
      [
        '133名',
        '100%',
        '4次',
        '70余项',
        '2起',
        '1起',
        '80名',
        '63名',
        '38件',
        '34件',
        '4件',
        '55起',
        '94.5%',
        '1件',
        '1个',
        '100%',
        '19次',
        '超6000人次',
        '2000余件',
        '100%',
        '16场次',
        '2场次',
        '10场',
        '500余人次',
        '127户',
        '254人次',
        '1000余份',
        '11户',
        '3个',
        '2件',
        '12名',
        '60人次',
        '30人',
        '20场',
        '5000人次',
        '4次',
      ],
    ],
  ])('%s: every yearly figure is a blank and no year of the report is left', async (name, year, expected) => {
    const { report, last } = await roll(name, year + 1);
    expect(blanks(report)).toEqual(expected);
    expect(last.year).toBe(year);
    const outside = text(report).replace(/《[^》]*》|〔[^〕]*〕/gu, '');
    expect(outside).not.toContain(`${year}年`);
  });

  it('木渎 2023 → 2024: filled with the figures of the real 2024 report it is ready for the final export', async () => {
    const { last, report: draft, notes } = await roll('mudu-2023', 2024);
    const { report: real } = await read('mudu-2024');
    const { template } = await read('mudu-2023');
    const known = new Map(
      compareFigures(last, real).flatMap(({ last: before, current }) =>
        before && current ? [[`${before.line} ${before.what}`, current.written]] : [],
      ),
    );
    expect(known.size).toBeGreaterThanOrEqual(7);

    const tables = parseCheckTables(
      Object.fromEntries(
        ['periods', 'meetings', 'laws', 'words', 'formulae', 'documents'].map((name) => [
          name,
          JSON.parse(readFileSync(new URL(`data/${name}.json`, TEMPLATES), 'utf8')),
        ]),
      ),
    );
    if (!tables.ok) throw new Error(tables.error.message);
    const context = { today: '2025-01-15', template, tables: tables.value };
    expect(blocks(check(draft, context))).toBe(true);

    // The real report of 2024 does not state every figure; what it leaves out is filled with last year's.
    let filled = draft;
    for (let row = ledger(filled, { all: false }).find(({ number }) => number === null); row; ) {
      const value = known.get(`${row.line} ${row.what}`) ?? row.lastWritten ?? '';
      filled = applyEdit(filled, {
        line: row.line,
        start: row.start,
        end: row.end,
        replacement: value + row.unit,
      });
      row = ledger(filled, { all: false }).find(({ number }) => number === null);
    }
    for (const { kind, line, start, end } of notes) {
      if (kind === 'year' && line !== null)
        filled = applyEdit(filled, { line, start, end, replacement: '2024' });
    }
    filled = { ...filled, issueDate: '2025-01-15' };
    expect(text(filled)).toContain('审批服务事项21.39万件');
    expect(text(filled)).toContain('调解各类纠纷2187件');
    expect(check(filled, context).filter(({ severity }) => severity === 'error')).toEqual([]);
    const docx = unzipSync(await exportDocx(filled, { fonts: DEFAULT_SETTINGS.fonts, draft: false }));
    expect(new TextDecoder().decode(docx['word/document.xml'])).toContain('2187');
  });
});
