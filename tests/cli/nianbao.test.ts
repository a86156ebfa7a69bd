import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../services/harness.ts';
import { report } from '../support/reports.ts';
import { build, nianbao, serving } from './built.ts';
import { CLEAN, folderWith, LEFTOVER, run } from './folder.ts';

beforeAll(build);

describe('nianbao import', () => {
  it('publishes what it read as JSON', async () => {
    const folder = await folderWith({ '报告.txt': CLEAN });
    const { status, stdout } = await run(folder, 'import', '报告.txt', '--json');
    expect(status).toBe(0);
    const read = JSON.parse(stdout);
    expect(Object.keys(read)).toEqual([
      'file',
      'format',
      'template',
      'year',
      'issuer',
      'title',
      'recipient',
      'documentNumber',
      'issueDate',
      'sections',
      'unmapped',
      'dropped',
      'messages',
    ]);
    expect(read).toMatchObject({
      file: '报告.txt',
      format: 'text',
      template: 'annual-report',
      year: 2025,
      issuer: '青石镇人民政府',
      recipient: '县委、县政府',
      documentNumber: null,
      issueDate: '2026-01-20',
      unmapped: [],
    });
    expect(await readdir(folder)).toEqual(['报告.txt']);
  });

  it('takes what the options say over what it guesses', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const flags = ['--template', 'work-briefing', '--year', '2024', '--issuer', '白水镇人民政府'];
    const { stdout } = await run(folder, 'import', 'a.txt', '--json', '--recipient', '县人民政府', ...flags);
    expect(JSON.parse(stdout)).toMatchObject({
      template: 'work-briefing',
      year: 2024,
      issuer: '白水镇人民政府',
      recipient: '县人民政府',
    });
  });

  it('shows a person where the text went', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const { status, stdout } = await run(folder, 'import', 'a.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('主送机关　县委、县政府');
    expect(stdout).toContain('未归类：0 段');
  });
});

describe('nianbao check', () => {
  it('ends with 0 on a clean report', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const { status, stdout } = await run(folder, 'check', 'a.txt');
    expect(stdout).not.toContain('必须处理  ');
    expect(status).toBe(0);
  });

  it('ends with 1 and marks the place when something blocks', async () => {
    const folder = await folderWith({ 'a.txt': LEFTOVER });
    const { status, stdout } = await run(folder, 'check', 'a.txt');
    expect(status).toBe(1);
    expect(stdout).toContain('「XX」件重大事项');
  });

  it('publishes findings whose offsets point at the text, in the paragraphs of the import', async () => {
    const folder = await folderWith({ 'a.txt': LEFTOVER });
    const [checked, read] = await Promise.all([
      run(folder, 'check', 'a.txt', '--json'),
      run(folder, 'import', 'a.txt', '--json'),
    ]);
    const { findings, ...head } = JSON.parse(checked.stdout);
    expect(head).toEqual({ file: 'a.txt', template: 'annual-report', year: 2025 });
    const found = findings.find((finding: { rule: string }) => finding.rule === 'P01');
    expect(Object.keys(found).sort()).toEqual([
      'context',
      'end',
      'message',
      'paragraph',
      'rule',
      'section',
      'severity',
      'start',
      'suggestions',
      'text',
    ]);
    expect(found.context.slice(found.start, found.end)).toBe('XX');
    const section = JSON.parse(read.stdout).sections.find(({ id }: { id: string }) => id === found.section);
    expect(section.paragraphs[found.paragraph].text).toBe(found.context);
  });

  it('checks several files, one JSON object a line, and ends with the worst status', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN, 'b.txt': LEFTOVER });
    const both = await run(folder, 'check', 'a.txt', 'b.txt', '--json');
    expect(both.status).toBe(1);
    const objects = both.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
    const third = await run(folder, 'check', 'a.txt', 'missing.txt', 'b.txt', '--json');
    expect(third.status).toBe(2);
    expect(third.stdout.trim().split('\n')).toHaveLength(3);
  });

  it('reads a saved report, also when its template is not on this PC', async () => {
    const saved = JSON.stringify(report({ templateId: 'elsewhere' }));
    const folder = await folderWith({ 'report.json': saved });
    const { stdout } = await run(folder, 'check', 'report.json', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ template: 'elsewhere', year: 2025 });
    expect((await run(folder, 'import', 'report.json')).stderr).toContain('elsewhere');
  });
});

describe('nianbao export of other files', () => {
  it('writes 网站公开稿 as a page and as text', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    expect((await run(folder, 'export', 'a.txt', '-o', '公开.html')).status).toBe(0);
    expect((await run(folder, 'export', 'a.txt', '-o', '公开.txt')).status).toBe(0);
    const page = await readFile(join(folder, '公开.html'), 'utf8');
    expect(page).toContain('<h1>青石镇2025年度法治政府建设情况报告</h1>');
    expect(await readFile(join(folder, '公开.txt'), 'utf8')).toContain('　　一、上一年度推进法治政府建设的');
    const refused = await run(folder, 'export', 'a.txt', '-o', 'b.html', '--profile', 'submission');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('网站公开稿')]);
  });

  it('holds 网站公开稿 back while personal data waits for a decision, and no other file', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN.replace('无。', '业主赵六家住青石镇人民路12号。') });
    expect((await run(folder, 'export', 'a.txt', '-o', '报送.docx')).status).toBe(0);
    const { status, stdout } = await run(folder, 'export', 'a.txt', '-o', '公开.html');
    expect(status).toBe(1);
    expect(stdout).toContain('家庭住址“青石镇人民路12号” → 青石镇人民路某号');
    const json = await run(folder, 'export', 'a.txt', '-o', '公开.html', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      out: null,
      personal: [{ kind: 'address', section: 'other', paragraph: 0, start: 6, end: 15 }],
    });
    expect((await run(folder, 'export', 'a.txt', '-o', '公开.html', '--draft')).status).toBe(0);
  });

  it('says in Chinese where nothing on the PC makes a PDF', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const { status, stderr } = await nianbao(
      ['export', 'a.txt', '-o', 'out.pdf', '--data', join(folder, 'data')],
      { cwd: folder, env: { ...process.env, PATH: folder } },
    );
    // A LibreOffice that is found in its usual place cannot work without the system's commands either.
    expect([status, stderr]).toEqual([2, expect.stringMatching(/PDF.*另存为 PDF。\n$/u)]);
  });
});

describe('nianbao export', () => {
  it('writes the official document when nothing blocks', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const { status, stdout } = await run(folder, 'export', 'a.txt', '-o', '报告.docx');
    expect(stdout).toContain('已导出正式稿：报告.docx');
    expect(status).toBe(0);
    expect((await readFile(join(folder, '报告.docx'))).subarray(0, 2).toString()).toBe('PK');
    const again = await run(folder, 'check', '报告.docx', '--json');
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ year: 2025 });
  });

  it('writes no final document while something blocks, and says what', async () => {
    const folder = await folderWith({ 'a.txt': LEFTOVER });
    const { status, stdout } = await run(folder, 'export', 'a.txt', '-o', 'out.docx');
    expect(status).toBe(1);
    expect(stdout).toContain('「XX」');
    expect(await readdir(folder)).toEqual(['a.txt']);
    const json = await run(folder, 'export', 'a.txt', '-o', 'out.docx', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ out: null, findings: [{ rule: 'P01' }] });
  });

  it('writes a draft all the same', async () => {
    const folder = await folderWith({ 'a.txt': LEFTOVER });
    const { status, stdout } = await run(folder, 'export', 'a.txt', '-o', 'out.docx', '--draft');
    expect(status).toBe(0);
    expect(stdout).toContain('还有 1 处必须处理');
    expect(await readdir(folder)).toEqual(['a.txt', 'out.docx']);
  });

  it('never writes over its input, by whatever name', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    await symlink('a.txt', join(folder, 'b.docx'));
    for (const out of ['a.txt', './a.txt', 'b.docx']) {
      const { status, stderr } = await run(folder, 'export', 'a.txt', '-o', out);
      expect(status).toBe(2);
      expect(stderr).toContain('输出文件就是输入文件');
    }
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(CLEAN);
  });

  it('says so when the folder to write to is not there', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN });
    const { status, stderr } = await run(folder, 'export', 'a.txt', '-o', 'missing/out.docx');
    expect(status).toBe(2);
    expect(stderr).toContain('找不到文件夹');
  });
});

describe('input that cannot be used', () => {
  it.each<[string, string | Uint8Array]>([
    ['空.docx', ''],
    ['图片.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['旧.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
    ['断.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['坏.json', '{"schemaVersion":1,"id":"a"}'],
    ['新.json', '{"schemaVersion":999,"id":"a"}'],
  ])('gets a Chinese sentence, a JSON error and status 2: %s', async (name, content) => {
    const folder = await folderWith({ [name]: content });
    const { status, stdout, stderr } = await run(folder, 'check', name, '--json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff]{4}.*。/u);
    expect(stderr).not.toContain('    at ');
    const { error } = JSON.parse(stdout);
    expect(stderr).toContain(error.message);
  });

  it('includes files that are too large, folders, missing files and unknown templates', async () => {
    const folder = await folderWith({ 'a.txt': CLEAN, 'big.txt': new Uint8Array(201 * 1024 * 1024) });
    const code = async (...args: string[]) =>
      JSON.parse((await run(folder, ...args, '--json')).stdout).error.code;
    expect(await code('check', 'big.txt')).toBe('too-large');
    expect(await code('import', '.')).toBe('not-a-file');
    expect(await code('check', 'missing.txt')).toBe('not-found');
    expect(await code('check', 'a.txt', '--template', 'nothing')).toBe('template-unknown');
    expect(await code('check')).toBe('usage');
  });
});

describe('nianbao serve', () => {
  it('opens the library on the folder named and ends on a signal', async () => {
    const folder = await temporaryFolder();
    const app = await serving(['--data', folder]);
    expect(await app.call('app.info', 'null')).toMatchObject({ ok: true, value: { dataFolder: folder } });
    expect(await app.call('templates.list', 'null')).toMatchObject({ ok: true, value: { problems: [] } });
    const ended = new Promise((resolve) => app.process.once('exit', (code) => resolve(code)));
    app.process.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('ends when the window it opened is closed', async () => {
    const folder = await temporaryFolder();
    // A browser that shows the page, that is: calls the app once, and is closed.
    const script = `#!${process.execPath}
      const url = new URL(process.argv.find((arg) => arg.startsWith('--app=')).slice('--app='.length));
      const headers = { origin: url.origin, 'x-nianbao-token': url.hash.slice('#token='.length) };
      fetch(url.origin + '/api/app.info', { method: 'POST', headers, body: 'null' });`;
    await writeFile(join(folder, 'chromium'), script, { mode: 0o755 });
    const env = { ...process.env, PATH: folder, DISPLAY: ':0' };
    const { status, stdout } = await nianbao(['serve', '--open', '--data', join(folder, 'data')], { env });
    expect(stdout).toContain('已用 Chromium 打开');
    expect(status).toBe(0);
  });

  it('prints the address and goes on where there is no screen', async () => {
    const folder = await temporaryFolder();
    const { PATH = '' } = process.env;
    const app = await serving(['--open', '--data', folder], { PATH });
    expect(await app.call('app.info', 'null')).toMatchObject({ ok: true });
    expect(app.process.exitCode).toBeNull();
  });

  it('says what is wrong with a data folder it cannot use', async () => {
    const folder = await folderWith({ data: '' });
    const { status, stderr } = await run(folder, 'serve');
    expect(status).toBe(2);
    expect(stderr).toContain('找不到文件夹');
  });
});

it('explains itself', async () => {
  expect((await nianbao(['--help'])).stdout).toContain('nianbao check 文件或文件夹…');
  expect((await nianbao(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect((await nianbao(['--help'])).status).toBe(0);
});
