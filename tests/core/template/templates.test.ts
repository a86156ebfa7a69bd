import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../../core/report/schema.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import { newReport } from '../../../core/template/instantiate.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import type { Template } from '../../../core/template/schema.ts';

const FOLDER = new URL('../../../templates/', import.meta.url);

function load(name: string): Template {
  const result = parseTemplate(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

function counter(): () => string {
  let n = 0;
  return () => `n${++n}`;
}

const options = {
  id: 'r1',
  now: '2026-01-05T02:00:00.000Z',
  year: 2025,
  issuer: '云岭县青石镇人民政府',
  place: '青石镇',
  recipient: '',
};

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe('the templates that come with the app', () => {
  test('are the three of the design', () => {
    expect(files.sort()).toEqual(['annual-report-chapters.json', 'annual-report.json', 'work-briefing.json']);
  });

  test.each(files)('%s is named by its id and makes a valid report with every section in order', (name) => {
    const template = load(name);
    expect(`${template.id}.json`).toBe(name);
    const report = newReport(template, { ...options, newId: counter() });
    expect(v.safeParse(reportSchema, report).success).toBe(true);
    expect(report.sections.map((s) => s.id)).toEqual(template.sections.map((s) => s.id));
    const text = report.sections.flatMap((s) => [...paragraphsOf(s.blocks)].map(paragraphText)).join('\n');
    expect(text).not.toMatch(/[{}]/u);
    expect(text).toContain('青石镇');
    expect(report.title).toMatch(/^云岭县青石镇人民政府关于2025年/u);
  });

  test.each(files)('%s cites an article only where it was read', (name) => {
    const cited =
      JSON.stringify(load(name)).match(/《[^《》]+》[^"]{0,20}?第[一二三四五六七八九十百]+条/gu) ?? [];
    for (const citation of cited) {
      expect(citation).toMatch(
        /《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）第二十四条|《党政机关公文处理工作条例》第十五条/u,
      );
    }
  });

  test('the annual report has the five items in the wording and order of the regulation', () => {
    const template = load('annual-report.json');
    expect(template.sections.map((s) => [s.id, s.required, s.heading])).toEqual([
      ['opening', 'info', null],
      ['measures', 'error', '上一年度推进法治政府建设的主要举措和成效'],
      ['shortcomings', 'error', '上一年度推进法治政府建设存在的不足和原因'],
      [
        'leadership',
        'error',
        '上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
      ],
      ['plan', 'error', '下一年度推进法治政府建设的主要安排'],
      ['other', 'info', '其他需要报告的情况'],
    ]);
  });
});

describe('newReport', () => {
  test('turns {{asks|unit}} into a blank and fills in the year and the place', () => {
    const report = newReport(load('annual-report.json'), { ...options, newId: counter() });
    const blanks = report.sections.flatMap((section) =>
      [...paragraphsOf(section.blocks)].flatMap((p) => p.content.filter((inline) => inline.type === 'blank')),
    );
    expect(blanks).toContainEqual(
      expect.objectContaining({ label: '调解矛盾纠纷', unit: '件', lastValue: null }),
    );
    expect(new Set(blanks.map((blank) => blank.id)).size).toBe(blanks.length);
    const plan = report.sections.find((s) => s.id === 'plan');
    expect([...paragraphsOf(plan?.blocks ?? [])].map(paragraphText)[1]).toMatch(/^2026年，青石镇/u);
    expect(report.recipient).toBe('县委、县政府');
  });

  test('joint issuers stand side by side in the title and one a line in the signature', () => {
    const report = newReport(load('work-briefing.json'), {
      ...options,
      newId: counter(),
      issuer: '中共云岭县青石镇委员会\n云岭县青石镇人民政府',
      recipient: '县委、县政府',
    });
    expect(report.title).toBe('中共云岭县青石镇委员会 云岭县青石镇人民政府关于2025年法治建设工作情况的报告');
    expect(report.issuer).toContain('\n');
    expect(report.recipient).toBe('县委、县政府');
  });

  test('without issuer and place the text still reads', () => {
    const report = newReport(load('annual-report.json'), {
      ...options,
      newId: counter(),
      issuer: '',
      place: '',
    });
    expect(report.title).toBe('关于2025年度法治政府建设情况的报告');
    const texts = [...paragraphsOf(report.sections[0]?.blocks ?? [])].map(paragraphText);
    expect(texts[0]).toMatch(/^2025年，本单位/u);
  });
});

describe('parseTemplate', () => {
  const good = JSON.parse(readFileSync(new URL('work-briefing.json', FOLDER), 'utf8'));
  const refused = (change: (data: typeof good) => void): string => {
    const data = structuredClone(good);
    change(data);
    const result = parseTemplate(data);
    return result.ok ? '' : result.error.message;
  };

  test('names the field that is wrong, counting from 1', () => {
    expect(refused((d) => delete d.sections[1].label)).toBe(
      '模板的“sections 第 2 项 label”有问题：缺少这个字段。改好后再打开。',
    );
    expect(refused((d) => Object.assign(d.sections[0], { lable: '' }))).toContain('没有这个字段');
    expect(refused((d) => Object.assign(d.sections[0], { required: 'yes' }))).toContain(
      'sections 第 1 项 required',
    );
    expect(refused((d) => Object.assign(d.sections[0], { id: 'A B' }))).toContain('章节编号只能用');
    expect(refused((d) => Object.assign(d, { sections: [] }))).toContain('至少要有一个章节');
    expect(refused((d) => Object.assign(d.sections[1], { id: 'opening' }))).toContain('章节编号有重复');
    expect(parseTemplate('x').ok).toBe(false);
  });

  test('refuses a skeleton that would print its own braces', () => {
    expect(refused((d) => Object.assign(d.sections[0].skeleton[0], { text: '共{{|件}}。' }))).toContain(
      '没有写要填什么',
    );
    expect(refused((d) => Object.assign(d.sections[0].skeleton[0], { text: '{yaer}年' }))).toContain(
      '不认识 {yaer}',
    );
    expect(refused((d) => Object.assign(d.sections[0].skeleton[0], { text: '共{{调解|件}。' }))).toContain(
      '花括号',
    );
    expect(refused((d) => Object.assign(d, { title: '{{哪年|年}}报告' }))).toContain('“title”');
  });

  test('the example of the format description is a valid template', () => {
    const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
    const example = /```json\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
    const result = parseTemplate(JSON.parse(example));
    expect(result.ok ? '' : result.error.message).toBe('');
  });
});
