// `nianbao check` over folders, as a 县司法局 would run it.

import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { closeServices, services, value } from '../services/harness.ts';
import { report } from '../support/reports.ts';
import { build } from './built.ts';
import { CLEAN, folderWith, LEFTOVER, objects, run } from './folder.ts';

beforeAll(build);

const files = (stdout: string): string[] => objects(stdout).map(({ file }) => file);

describe('a folder', () => {
  it('is looked through for documents, by name, folders after files', async () => {
    const folder = await folderWith({
      '汇总/10 白水镇.txt': CLEAN,
      '汇总/2 青石镇.md': LEFTOVER,
      '汇总/已保存.json': JSON.stringify(report()),
      '汇总/已保存.previous.json': JSON.stringify(report()),
      '汇总/别的程序.json': '{"name":"x"}',
      '汇总/~$青石镇.docx': 'lock',
      '汇总/.隐藏.txt': LEFTOVER,
      '汇总/图.png': 'no document',
      '汇总/.git/a.txt': LEFTOVER,
      '汇总/桐花乡/年报.html': `<p>${CLEAN.replaceAll('\n', '</p><p>')}</p>`,
    });
    const { stdout } = await run(folder, 'check', '汇总', '--json');
    expect(files(stdout)).toEqual(
      ['2 青石镇.md', '10 白水镇.txt', '已保存.json', '桐花乡/年报.html'].map((name) => join('汇总', name)),
    );
  });

  it('lists nothing twice, and follows no link round in circles', async () => {
    const folder = await folderWith({ '汇总/a.txt': CLEAN, '汇总/b.txt': CLEAN });
    await symlink('..', join(folder, '汇总', '上级'));
    await symlink('a.txt', join(folder, '汇总', 'c.txt'));
    const { stdout } = await run(folder, 'check', '汇总/b.txt', '汇总', '--json');
    expect(files(stdout)).toEqual(['汇总/b.txt', '汇总/a.txt']);
  });

  it.skipIf(process.platform === 'win32')('with a pipe in it does not wait for the pipe', async () => {
    const folder = await folderWith({ '汇总/a.txt': CLEAN });
    execFileSync('mkfifo', [join(folder, '汇总', 'b.txt')]);
    expect(files((await run(folder, 'check', '汇总', '--json')).stdout)).toEqual(['汇总/a.txt']);
  });

  it('without documents says so, and the others are checked all the same', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    await mkdir(join(folder, '空'));
    const { status, stdout, stderr } = await run(folder, 'check', '空', 'a.txt', '--json');
    expect(objects(stdout).map(({ error }) => error?.code ?? null)).toEqual(['no-files', null]);
    expect(stderr).toContain('空：文件夹里没有可以检查的文件');
    expect(status).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('that is locked does not stop the others', async () => {
    const folder = await folderWith({ '汇总/a.txt': CLEAN, '汇总/锁/b.txt': CLEAN });
    await chmod(join(folder, '汇总', '锁'), 0);
    const { status, stdout } = await run(folder, 'check', '汇总', '--json');
    await chmod(join(folder, '汇总', '锁'), 0o755);
    expect(objects(stdout).map(({ error }) => error?.code ?? null)).toEqual([null, 'no-access']);
    expect(status).toBe(2);
  });
});

describe('several files', () => {
  it('end with a table of the files and one of the rules, whatever cannot be read', async () => {
    const folder = await folderWith({
      '1.txt': CLEAN,
      '2.txt': LEFTOVER.replace('4次', 'XX次'),
      '3.docx': zipSync({ 'a.txt': new Uint8Array() }),
    });
    const { status, stdout, stderr } = await run(folder, 'check', '.');
    expect(status).toBe(2);
    expect(stderr).toContain('3.docx：');
    const lines = stdout.split('\n');
    expect(lines.find((line) => line.startsWith('1.txt '))).toMatch(/ 2025 +0 +\d+ +\d+ {2}/u);
    expect(lines.find((line) => line.startsWith('2.txt '))).toMatch(/ 2025 +2 +\d+ +\d+ {2}要改$/u);
    expect(lines.find((line) => line.startsWith('3.docx '))).toMatch(/没有检查$/u);
    expect(lines.find((line) => line.startsWith('P01 '))).toMatch(/必须处理 +2 +1$/u);
  });
});

describe('a document that is no yearly report', () => {
  const NOTICE = `云岭县司法局关于开展案卷评查的通知
各司法所：
现将有关事项通知如下。
一、评查范围
2024年以来办结的案件，每所抽取XX卷。
云岭县司法局
2026年3月1日
`;

  it('is checked by the rules that apply to it', async () => {
    const folder = await folderWith({ 'a.txt': NOTICE });
    const { stdout } = await run(folder, 'check', 'a.txt');
    expect(stdout).toContain('a.txt：通知，不是年度报告，只按各种公文都适用的规则检查');
    const [{ findings }] = objects((await run(folder, 'check', 'a.txt', '--json')).stdout);
    const found = findings.map(({ rule }: { rule: string }) => rule);
    expect(found).toContain('P01');
    expect(found.filter((rule: string) => /^[SY]/u.test(rule))).toEqual([]);
    // Unless the clerk wants others.
    const structure = objects((await run(folder, 'check', 'a.txt', '--json', '--rules', 'S01')).stdout);
    expect(structure[0].findings.length).toBeGreaterThan(0);
  });
});

describe('--fail-on', () => {
  it('decides whether what is only advised counts', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN.replace('无。', '开展"法律进村"活动。') });
    expect((await run(folder, 'check', 'a.txt')).status).toBe(0);
    expect((await run(folder, 'check', 'a.txt', '--fail-on', 'error')).status).toBe(0);
    expect((await run(folder, 'check', 'a.txt', '--fail-on', 'warning')).status).toBe(1);
  });
});

describe('--rules', () => {
  const QUOTES = LEFTOVER.replace('无。', '开展"法律进村"活动。');

  it('checks by these rules and groups only', async () => {
    const folder = await folderWith({ 'a.txt': QUOTES });
    const rulesOf = async (...args: string[]): Promise<string[]> => {
      const [checked] = objects((await run(folder, 'check', 'a.txt', '--json', ...args)).stdout);
      return [...new Set<string>(checked.findings.map(({ rule }: { rule: string }) => rule))].sort();
    };
    expect(await rulesOf('--rules', 'P')).toEqual(['P01']);
    expect(await rulesOf('--rules', 'p01,u02')).toEqual(['P01', 'U02']);
    expect(await rulesOf()).toEqual(expect.arrayContaining(['P01', 'U02']));
  });

  it('never calls a report clean that was checked in part', async () => {
    const folder = await folderWith({ 'a.txt': QUOTES });
    const { status, stdout } = await run(folder, 'check', 'a.txt', '--rules', 'L');
    expect(stdout).toContain('按所选的规则没有发现问题。');
    expect(status).toBe(0);
  });

  it('refuses rules there are not', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const { status, stderr, stdout } = await run(folder, 'check', 'a.txt', '--rules', 'P01,Z9', '--json');
    expect(status).toBe(2);
    expect(stderr).toContain('没有“Z9”这条规则');
    expect(objects(stdout)).toMatchObject([{ error: { code: 'usage' } }]);
  });
});

describe('what the unit has set', () => {
  it('holds here too, but for rules that are asked for', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN.replace('无。', '开展"法律进村"活动。') });
    const data = join(folder, 'data');
    const api = await services(data);
    const checks = { places: [], words: [], wrongWords: [], rulesOff: ['U02'] };
    value(await api['settings.save']({ settings: { ...DEFAULT_SETTINGS, checks } }));
    await closeServices(data);
    const rulesOf = async (...args: string[]): Promise<string[]> => {
      const [checked] = objects((await run(folder, 'check', 'a.txt', '--json', ...args)).stdout);
      return checked.findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rulesOf()).not.toContain('U02');
    expect(await rulesOf('--rules', 'U')).toContain('U02');
  });
});

describe('--last', () => {
  const MEASURES = Array.from(
    { length: 8 },
    (_, i) => `镇司法所${'一二三四五六七八'.charAt(i)}号调解室坚持逢集开门接待群众，当场答复能够答复的问题。`,
  ).join('');
  const NOW = CLEAN.replace('镇政府对3件重大事项进行合法性审查。', MEASURES);
  const LAST = NOW.replaceAll('2025', '2024').replaceAll('2026', '2025');

  it('holds a report against last year’s', async () => {
    const folder = await folderWith({ 'a.txt': NOW, 'b.txt': LAST });
    const rulesOf = async (...args: string[]): Promise<string[]> => {
      const [checked] = objects((await run(folder, 'check', 'a.txt', '--json', ...args)).stdout);
      return checked.findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rulesOf('--last', 'b.txt')).toContain('R03');
    expect(await rulesOf()).not.toContain('R03');
  });

  it('is for one report', async () => {
    const folder = await folderWith({ '汇总/a.txt': NOW, '汇总/b.txt': NOW, 'c.txt': LAST });
    const { status, stderr } = await run(folder, 'check', '汇总', '--last', 'c.txt');
    expect(status).toBe(2);
    expect(stderr).toContain('--last 只能和一个文件一起用');
    const missing = await run(folder, 'check', 'c.txt', '--last', 'none.txt', '--json');
    expect(objects(missing.stdout)).toMatchObject([{ file: 'none.txt', error: { code: 'not-found' } }]);
  });
});

describe('--list-rules', () => {
  it('names every rule with its severity and its basis', async () => {
    const folder = await folderWith({});
    const [{ rules }] = objects((await run(folder, 'check', '--list-rules', '--json')).stdout);
    expect(rules.length).toBeGreaterThan(80);
    expect(Object.keys(rules[0]).sort()).toEqual(['basis', 'group', 'id', 'severity', 'title']);
    const { stdout } = await run(folder, 'check', '--list-rules', '--rules', 'P');
    expect(stdout).toMatch(/^P01 {2}必须处理 {2}\S+\n {5}依据：\S+/u);
    expect(stdout).not.toContain('\nY01');
  });
});

describe('--html', () => {
  const HOSTILE = LEFTOVER.replace('依法决策', '依法决策<script>alert(1)</script>');

  it('writes one page that needs nothing else, runs nothing and shows the place', async () => {
    const folder = await folderWith({ '<b>1.txt': HOSTILE, '2.txt': CLEAN, '3.docx': 'PK\u0003\u0004' });
    const { status, stdout } = await run(folder, 'check', '.', '--html', '结果.html');
    expect(status).toBe(2);
    expect(stdout).toContain('检查结果已写成网页：结果.html');
    const page = await readFile(join(folder, '结果.html'), 'utf8');
    expect(page).not.toMatch(/<script|<link|<img|<b>|https?:|url\(|@import/u);
    expect(page).toContain('&lt;b&gt;1.txt');
    expect(page).toContain('<mark>XX</mark>件重大事项');
    expect(page).toContain('<h3 class="error">必须处理（1 处）</h3>');
    expect(page).toContain('共检查 2 份，需要修改 1 份');
    expect(page).toContain('读不出来 1 份');
    // A second round does not take the page for a report, under whatever name.
    const again = await run(folder, 'check', '.', '--html', '结果2.html', '--json');
    expect(objects(again.stdout)).toHaveLength(3);
  });

  it('keeps the terminal to the tables', async () => {
    const folder = await folderWith({ 'a.txt': LEFTOVER });
    const { stdout } = await run(folder, 'check', 'a.txt', '--html', 'b.html');
    expect(stdout).not.toContain('「XX」');
    expect(stdout).toContain('P01');
  });

  it('is never written over what is checked', async () => {
    const folder = await folderWith({ 'a.html': LEFTOVER });
    const { status, stderr } = await run(folder, 'check', 'a.html', '--html', './a.html');
    expect(status).toBe(2);
    expect(stderr).toContain('输出文件就是输入文件');
    expect(await readFile(join(folder, 'a.html'), 'utf8')).toBe(LEFTOVER);
    expect((await run(folder, 'check', 'a.html', '--html', '没有/b.html')).status).toBe(2);
    expect(await readdir(folder)).toEqual(['a.html']);
  });
});
