// `nianbao rollover`: last year's file becomes this year's draft.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../core/report/migrate.ts';
import { services, value } from '../services/harness.ts';
import { build } from './built.ts';
import { CLEAN, folderWith, objects, run } from './folder.ts';

beforeAll(build);

const LAST = CLEAN.replace('镇政府对3件重大事项', '2025年，镇政府对3件重大事项').replace(
  '无。',
  '青石镇获评2025年度全县先进。',
);

describe('nianbao rollover', () => {
  it('writes a draft that reads back as this year’s report, with blanks that know last year', async () => {
    const folder = await folderWith({ '上年.txt': LAST });
    const { status, stdout } = await run(
      folder,
      'rollover',
      '上年.txt',
      '-o',
      '草稿.json',
      '--year',
      '2026',
      '--json',
    );
    expect(status).toBe(0);
    const [rolled] = objects(stdout);
    expect(rolled).toMatchObject({
      file: '上年.txt',
      out: '草稿.json',
      library: null,
      lastYear: 2025,
      year: 2026,
      template: 'annual-report',
    });
    expect(rolled.blanks).toContainEqual(
      expect.objectContaining({ section: 'measures', paragraph: 0, unit: '件', lastValue: '3' }),
    );
    const draft = value(parseReport(JSON.parse(await readFile(join(folder, '草稿.json'), 'utf8'))));
    expect(draft).toMatchObject({ year: 2026, title: '青石镇2026年度法治政府建设情况报告', issueDate: null });
    expect(await readdir(folder)).toEqual(['上年.txt', '草稿.json']);
  });

  it('publishes places that point into the draft as it is imported', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    const [rolled] = objects((await run(folder, 'rollover', 'a.txt', '-o', 'd.json', '--json')).stdout);
    const [read] = objects((await run(folder, 'import', 'd.json', '--json')).stdout);
    const textOf = ({ section, paragraph }: { section: string; paragraph: number }): string =>
      read.sections.find(({ id }: { id: string }) => id === section).paragraphs[paragraph].text;
    for (const blank of rolled.blanks) {
      expect(textOf(blank).slice(blank.start, blank.end)).toBe(`××${blank.unit}`);
    }
    for (const note of rolled.notes) expect(textOf(note).slice(note.start, note.end)).toBe(note.text);
    const moved = rolled.changes.filter(
      ({ kind, section }: { kind: string; section: string | null }) => kind !== 'field' && section !== null,
    );
    for (const change of moved) {
      const text = textOf(change);
      expect(text.slice(change.start, change.start + change.after.length)).toBe(change.after);
    }
    expect(moved.length).toBeGreaterThan(1);
    expect(rolled.changes).toContainEqual(
      expect.objectContaining({ kind: 'year', field: 'title', before: '2025', after: '2026' }),
    );
    expect(rolled.changes).toContainEqual(
      expect.objectContaining({ kind: 'field', field: 'issueDate', before: '2026-01-20', start: null }),
    );
    expect(rolled.todo.map(({ section }: { section: string }) => section)).toEqual(
      read.sections.map(({ id }: { id: string }) => id),
    );
  });

  it('tells a person what moved, what is blank and what to look at', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    const { stdout } = await run(folder, 'rollover', 'a.txt', '-o', 'd.json');
    expect(stdout).toContain('2025 年度的报告已变成 2026 年度的草稿。');
    expect(stdout).toMatch(/年份　　2025 → 2026（\d 处）/u);
    expect(stdout).toMatch(/主要举措和成效 +1 /u);
    expect(stdout).toContain('青石镇获评「2025」年度全县先进。');
    expect(stdout).toContain('草稿已存成：d.json');
  });

  it('leaves the draft open for the final export until the blanks are filled', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    await run(folder, 'rollover', 'a.txt', '-o', 'd.json');
    const refused = await run(folder, 'export', 'd.json', '-o', 'd.docx', '--json');
    expect(refused.status).toBe(1);
    expect(objects(refused.stdout)[0].findings).toContainEqual(
      expect.objectContaining({ rule: 'P01', message: expect.stringContaining('上年是3件') }),
    );
  });

  it('writes a draft in Word where the name asks for it', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    expect((await run(folder, 'rollover', 'a.txt', '-o', 'd.docx')).status).toBe(0);
    const [read] = objects((await run(folder, 'import', 'd.docx', '--json')).stdout);
    expect(read).toMatchObject({ year: 2026, format: 'docx' });
  });

  it('twice to the same year is the same as once', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    await run(folder, 'rollover', 'a.txt', '-o', 'd.json', '--year', '2026');
    await run(folder, 'rollover', 'd.json', '-o', 'e.json', '--year', '2026');
    const read = async (name: string) => {
      const { id, createdAt, updatedAt, ...rest } = JSON.parse(await readFile(join(folder, name), 'utf8'));
      return rest;
    };
    expect(await read('e.json')).toEqual(await read('d.json'));
  });

  it('takes a file that does not say its year for one of the year before the draft', async () => {
    const folder = await folderWith({
      'a.txt': '法治政府建设情况报告\n一、主要举措和成效\n调解纠纷36件。\n二、下一步安排\n继续努力。\n',
    });
    const [rolled] = objects(
      (await run(folder, 'rollover', 'a.txt', '-o', 'd.json', '--year', '2019', '--json')).stdout,
    );
    expect(rolled).toMatchObject({ lastYear: 2018, year: 2019 });
  });

  it('refuses to go back in time, to write over its input and to write what it cannot', async () => {
    const folder = await folderWith({ 'a.txt': LAST, 'b.json': LAST });
    const refuses = async (code: string, ...args: string[]): Promise<void> => {
      const { status, stdout } = await run(folder, 'rollover', ...args, '--json');
      expect(status).toBe(2);
      expect(objects(stdout)).toMatchObject([{ error: { code } }]);
    };
    await refuses('year-before', 'a.txt', '-o', 'd.json', '--year', '2024');
    await refuses('onto-input', 'b.json', '-o', './b.json');
    await refuses('usage', 'a.txt', '-o', 'd.pdf');
    await refuses('template-unknown', 'a.txt', '-o', 'd.json', '--template', 'nothing');
    expect(await readdir(folder)).toEqual(['a.txt', 'b.json']);
  });
});

describe('--library', () => {
  it('puts the draft where the app finds it, and last year’s report once beside it', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    const { status, stdout } = await run(folder, 'rollover', 'a.txt', '--library', '--json');
    expect(status).toBe(0);
    const [{ library, out }] = objects(stdout);
    expect(out).toBeNull();
    await run(folder, 'rollover', 'a.txt', '--library');
    const api = await services(join(folder, 'data'));
    const { reports } = value(await api['reports.list'](null));
    expect(reports.map(({ year }) => year).sort()).toEqual([2025, 2026, 2026]);
    const opened = value(await api['reports.open']({ id: library }));
    expect(opened.report).toMatchObject({ year: 2026, issuer: '青石镇人民政府' });
    // What the workbench looks for: the year before, of the same issuer.
    const last = reports.find(({ year, issuer }) => year === 2025 && issuer === opened.report.issuer);
    expect(last?.blanks).toBe(0);
  });

  it('says who has the library open, and writes nothing there', async () => {
    const folder = await folderWith({ 'a.txt': LAST });
    const api = await services(join(folder, 'data'));
    const { status, stdout, stderr } = await run(folder, 'rollover', 'a.txt', '--library', '--json');
    expect(status).toBe(2);
    expect(objects(stdout)).toMatchObject([{ error: { code: 'locked' } }]);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/u);
    expect(value(await api['reports.list'](null)).reports).toEqual([]);
  });
});

const SAMPLE = fileURLToPath(new URL('../../../shared/samples/full/mudu-2023.txt', import.meta.url));
if (!existsSync(SAMPLE))
  console.warn('rollover.test.ts skips the real report: it is not beside this repository');

describe.skipIf(!existsSync(SAMPLE))('the real report', () => {
  it('木渎 2023 → 2024 points into the draft', async () => {
    const folder = await folderWith({ 'last.txt': await readFile(SAMPLE) });
    const [rolled] = objects(
      (await run(folder, 'rollover', 'last.txt', '-o', 'd.json', '--year', '2024', '--json')).stdout,
    );
    expect(rolled.blanks).toHaveLength(21);
    const [read] = objects((await run(folder, 'import', 'd.json', '--json')).stdout);
    for (const { section, paragraph, start, after, kind } of rolled.changes) {
      if (kind === 'field' || section === null) continue;
      const { text } = read.sections.find(({ id }: { id: string }) => id === section).paragraphs[paragraph];
      expect(text.slice(start, start + after.length)).toBe(after);
    }
  });
});
