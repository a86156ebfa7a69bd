// The five real reports beside the repository: what labels.md says of them. Skipped, visibly, where they are not at hand.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean, PASSES } from '../../../core/intake/clean/clean.ts';
import { wholeText } from '../../../core/intake/clean/pass.ts';
import { readSource } from '../../../core/intake/read/read.ts';
import { account } from './account.ts';
import { importBytes, type Options, sectionTexts } from './run.ts';

const FOLDER = new URL('../../../../shared/samples/full/', import.meta.url);
const there = existsSync(FOLDER);
if (!there) console.warn('samples.test.ts: 没有 ../shared/samples/full，五份样本的测试跳过。');

function bytes(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.txt`, FOLDER));
}

function load(name: string, options: Options = { templateId: 'annual-report' }) {
  return importBytes(bytes(name), options);
}

/** The file's text after the passes that put one character for another or take white space away. */
async function substituted(name: string): Promise<string> {
  const source = await readSource(bytes(name), `${name}.txt`);
  if (!source.ok) throw new Error(source.error.message);
  const wanted = PASSES.filter(({ id }) => ['invisible', 'compatibility', 'pinyin', 'simplify'].includes(id));
  const { blocks, dropped } = await clean(source.value, wanted);
  return [wholeText(blocks), ...dropped.map(({ text }) => text)].join('\n');
}

/** Headings of level 1 of a section, its own first. */
function chapters(json: Awaited<ReturnType<typeof load>>['json'], id: string): string[] {
  const section = json.sections.find((candidate) => candidate.id === id);
  const inner = section?.paragraphs.filter(({ level }) => level === 1).map(({ text }) => text) ?? [];
  return section?.heading ? [section.heading, ...inner] : inner;
}

const NAMES = ['yanpi-2024', 'mudu-2024', 'mudu-2023', 'yangshe-2023', 'sidaohezi-2023'];

describe.skipIf(!there)('the five samples', () => {
  it.each(NAMES)('%s loses no character and invents none', async (name) => {
    const text = await substituted(name);
    for (const options of [{}, { templateId: 'annual-report' }]) {
      const { json } = await load(name, options);
      const { missing, extra } = account(text, json);
      expect(missing).toMatch(/^[（(）)、.：:一二三四五六七八九十\d]*$/u);
      expect(extra).toBe('');
      expect(json.unmapped).toEqual([]);
    }
  });

  it('yanpi-2024: five items, two titles, four leftovers, an advertisement, a line of the page', async () => {
    const { json, intake } = await load('yanpi-2024');
    expect(json.title).toBe('演陂镇2024年度法治政府建设工作报告');
    expect([json.issuer, json.year, json.recipient, json.issueDate]).toEqual([
      '演陂镇人民政府',
      2024,
      null,
      null,
    ]);
    expect(json.messages.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['issuer-guessed', 'levels-normalised']),
    );
    expect(json.sections.map(({ id, heading }) => [id, heading === null])).toEqual([
      ['opening', true],
      ['measures', false],
      ['shortcomings', false],
      ['leadership', false],
      ['plan', false],
      ['other', false],
    ]);
    expect(json.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 9, 8, 9, 11, 5]);
    const measures = sectionTexts(json, 'measures').join('\n');
    expect(measures.match(/XX[件元起]/gu)).toEqual(['XX件', 'XX元', 'XX起', 'XX起']);
    expect(sectionTexts(json, 'measures').filter((text) => /^[一二三]是/u.test(text))).toHaveLength(3);
    const dropped = json.dropped.map(({ text }) => text);
    expect(dropped).toEqual(
      expect.arrayContaining([
        '英国威廉希尔公司',
        '图片',
        '扫一扫在手机打开当前页',
        '演陂镇2024年法治政府建设年度报告',
      ]),
    );
    expect(dropped).toHaveLength(4);
    expect(intake.chapters.every(({ confidence }) => confidence > 0.9)).toBe(true);
  });

  it('mudu-2024: 党的领导 and the measures in one section, no pinyin, no furniture, simplified', async () => {
    const { json } = await load('mudu-2024');
    expect(json.title).toBe('木渎镇2024年度法治政府建设情况报告');
    expect([json.issuer, json.year, json.recipient, json.issueDate]).toEqual([
      '木渎镇人民政府',
      2024,
      null,
      null,
    ]);
    expect(json.template).toBe('annual-report');
    expect(chapters(json, 'measures')).toHaveLength(2);
    expect(chapters(json, 'leadership')).toEqual([]);
    expect(chapters(json, 'shortcomings')).toEqual(['存在的问题和不足']);
    expect(chapters(json, 'plan')).toEqual(['下一年度推进法治政府建设主要工作安排']);
    const own = json.sections.flatMap(({ id }) => sectionTexts(json, id)).join('\n');
    expect(own).not.toMatch(/\([a-zü-ǜāáǎàēéěèīíǐìōóǒòūúǔù]+\)/u);
    expect(own).not.toMatch(/[鎮瀆設農開關]|ICP|浏览量|打印此页/u);
    expect(own).toContain('1+31');
    const page = json.dropped
      .filter(({ reason }) => !reason.includes('注音'))
      .map(({ text }) => text)
      .join('\n');
    expect(page).toMatch(/浏览量/u);
    expect(page).toMatch(/ICP备/u);
    expect(page).toMatch(/打印此页/u);
    expect(page).toMatch(/您当前所在位置/u);
  });

  it('mudu-2023: broken paragraphs joined, spaces at digits gone, signature and date found', async () => {
    const { json } = await load('mudu-2023');
    expect(json.title).toBe('2023年度木渎镇法治政府建设工作报告');
    expect([json.issuer, json.year, json.issueDate]).toEqual(['吴中区木渎镇人民政府', 2023, '2024-01-17']);
    expect(json.sections.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
      ['opening', 1],
      ['measures', 12],
      ['shortcomings', 1],
      ['leadership', 1],
      ['plan', 1],
      ['other', 0],
    ]);
    const own = json.sections.flatMap(({ id }) => sectionTexts(json, id)).join('\n');
    expect(own).toContain('人大监督');
    expect(own).toContain('法治方式化解');
    expect(own).toContain('36万件');
    expect(own).not.toMatch(/#|\p{Script=Han} \d|\d \p{Script=Han}/u);
    expect(
      json.sections.find(({ id }) => id === 'measures')?.paragraphs.filter(({ level }) => level === 2),
    ).toHaveLength(6);
  });

  it('yangshe-2023: seven chapters, problems and plans without a heading, the second list apart', async () => {
    const { json } = await load('yangshe-2023');
    expect([json.title, json.issuer, json.year, json.recipient, json.issueDate, json.documentNumber]).toEqual(
      [null, '张家港市杨舍镇人民政府', 2023, '张家港市人民政府', '2024-02-27', null],
    );
    expect(chapters(json, 'measures')).toHaveLength(7);
    expect(chapters(json, 'leadership')).toEqual([]);
    const shortcomings = json.sections.find(({ id }) => id === 'shortcomings');
    expect([shortcomings?.heading, shortcomings?.paragraphs.length]).toEqual([null, 1]);
    const plan = json.sections.find(({ id }) => id === 'plan');
    expect(plan?.heading).toBeNull();
    expect(plan?.paragraphs).toHaveLength(4);
    expect(plan?.paragraphs.at(-1)).toEqual({ level: 0, text: '专此报告。' });
    expect(json.dropped.map(({ text }) => text).join()).toContain('公网安备');
    expect(sectionTexts(json, 'shortcomings').join()).toContain('着手');
  });

  it('yangshe-2023 without a template named: chapters by field of work', async () => {
    const { json } = await load('yangshe-2023', {});
    expect(json.template).toBe('annual-report-chapters');
    const counts = new Map(
      json.sections.map(({ id, paragraphs, heading }) => [id, paragraphs.length + (heading ? 1 : 0)]),
    );
    for (const id of [
      'organization',
      'functions',
      'enforcement',
      'emergency',
      'supervision',
      'awareness',
      'governance',
      'shortcomings',
      'plan',
    ]) {
      expect(counts.get(id), id).toBeGreaterThan(0);
    }
  });

  it('sidaohezi-2023: a briefing, run-in headings whole, the page below dropped, the radical put right', async () => {
    const { json } = await load('sidaohezi-2023', {});
    expect(json.template).toBe('work-briefing');
    expect([json.issuer, json.year]).toEqual(['四道河子镇人民政府', 2023]);
    expect(json.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['opening', null],
      ['background', '基本情况'],
      ['measures', '工作开展情况'],
      ['shortcomings', '存在的问题'],
      ['plan', '下一步打算'],
    ]);
    expect(json.sections.find(({ id }) => id === 'measures')?.paragraphs.map(({ level }) => level)).toEqual([
      2, 2, 2, 2, 2, 2,
    ]);
    expect(json.dropped.map(({ text }) => text)).toEqual(['用户登录', '还没有账号?', '立即注册']);
  });

  it('sidaohezi-2023 as an annual report: 基本情况 belongs to the measures', async () => {
    const { json } = await load('sidaohezi-2023');
    expect(chapters(json, 'measures')).toEqual(['基本情况', '工作开展情况']);
    expect(chapters(json, 'plan')).toEqual(['下一步打算']);
  });
});
