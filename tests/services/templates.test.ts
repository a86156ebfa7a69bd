import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCode, services, templatesFolder, temporaryFolder, value } from './harness.ts';

async function withTemplate(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'templates'));
  await writeFile(join(folder, 'templates', name), content);
  return folder;
}

async function builtIn(changes: Record<string, unknown>): Promise<string> {
  const text = await readFile(join(templatesFolder, 'annual-report.json'), 'utf8');
  return JSON.stringify({ ...JSON.parse(text), ...changes });
}

async function shelf(folder: string) {
  return value(await (await services(folder))['templates.list'](null));
}

describe('the templates', () => {
  it('are those that come with the app, without problems', async () => {
    const { templates, problems } = await shelf(await temporaryFolder());
    expect(templates.map((template) => template.id)).toEqual([
      'annual-report',
      'annual-report-chapters',
      'work-briefing',
    ]);
    expect(problems).toEqual([]);
  });

  it('have one more when a file is dropped into the data folder, without a restart', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    expect(value(await api['templates.list'](null)).templates).toHaveLength(3);
    await mkdir(join(folder, 'templates'));
    const text = await builtIn({ id: 'county', name: '县里的模板' });
    await writeFile(join(folder, 'templates', '县里.json'), `\uFEFF${text}`);
    expect(value(await api['templates.list'](null)).templates.at(-1)).toMatchObject({ id: 'county' });
  });

  it.each<[string, () => Promise<string | Uint8Array>, string]>([
    ['no JSON', async () => '{"format":1,', '不是完好的 JSON 文件'],
    ['not in UTF-8', async () => new Uint8Array([0x7b, 0xc4, 0xea, 0x7d]), '不是完好的 JSON 文件'],
    ['not a template', async () => builtIn({ sections: [] }), 'sections'],
    ['larger than any template', async () => new Uint8Array(3 * 1024 * 1024), '超过 2 MB'],
    ['using the id of a built-in one', async () => builtIn({ name: '冒名' }), '已被'],
  ])('leave out a file that is %s and say which and why', async (_name, content, words) => {
    const { templates, problems } = await shelf(await withTemplate('县里.json', await content()));
    expect(templates).toHaveLength(3);
    expect(templates.map((template) => template.name)).not.toContain('冒名');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe('县里.json');
    expect(problems[0]?.message).toContain(words);
  });

  it('of the unit are saved, changed and taken away in the data folder', async () => {
    const folder = await temporaryFolder();
    const api = await services(folder);
    const [first] = value(await api['templates.list'](null)).templates;
    if (!first) throw new Error('no template');
    const own = { ...first, id: 'annual-report-own', name: '本单位的写法' };
    value(await api['templates.save']({ template: own }));
    value(await api['templates.save']({ template: { ...own, name: '改过的写法' } }));
    const listed = value(await api['templates.list'](null));
    expect(listed.own).toEqual(['annual-report-own']);
    expect(listed.templates.at(-1)?.name).toBe('改过的写法');
    value(await api['templates.remove']({ id: 'annual-report-own' }));
    expect(value(await api['templates.list'](null)).own).toEqual([]);
  });

  it('that come with the app are neither replaced nor removed', async () => {
    const api = await services(await temporaryFolder());
    const [first] = value(await api['templates.list'](null)).templates;
    if (!first) throw new Error('no template');
    expect(errorCode(await api['templates.save']({ template: first }))).toBe('taken');
    expect(errorCode(await api['templates.remove']({ id: first.id }))).toBe('not-found');
  });

  it('are not saved with a fault in them', async () => {
    const api = await services(await temporaryFolder());
    const [first] = value(await api['templates.list'](null)).templates;
    if (!first) throw new Error('no template');
    const broken = { ...first, id: 'own', title: '{谁}的报告' };
    expect(errorCode(await api['templates.save']({ template: broken }))).toBe('not-a-template');
  });
});
