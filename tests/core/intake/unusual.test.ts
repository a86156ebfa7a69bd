// Reports in shapes of their own: run together, unfinished, listed by web pages. Places and sentences are made up.

import { describe, expect, it } from 'vitest';
import { account, bag } from './account.ts';
import { importText, sectionTexts } from './run.ts';
import { A, B, BASE, C, D } from './sentences.ts';

describe('a report that is out of the ordinary', () => {
  const texts = (json: Parameters<typeof sectionTexts>[0], ids: readonly string[]): string[][] =>
    ids.map((id) => sectionTexts(json, id));

  it('with three parts in one chapter is cut where each begins', async () => {
    const file = [
      '青石镇2024年法治政府建设情况报告',
      A,
      '一、主要做法、存在问题和下一步打算',
      '（一）主要做法',
      B,
      '（二）存在问题',
      C,
      '（三）下一步打算',
      D,
    ];
    const { json } = await importText(file.join('\n'), BASE);
    expect(texts(json, ['measures', 'shortcomings', 'plan'])).toEqual([
      ['主要做法、存在问题和下一步打算', '主要做法', B],
      ['存在问题', C],
      ['下一步打算', D],
    ]);
  });

  it('that counts its parts with 一是 alone turns where these name problems and plans', async () => {
    const file = [
      '青石镇2024年法治政府建设情况报告',
      A,
      '一是主要工作情况。',
      B,
      '二是存在的问题。',
      C,
      '三是下一步打算。',
      D,
    ];
    const { json } = await importText(file.join('\n'), BASE);
    expect(texts(json, ['shortcomings', 'plan'])).toEqual([
      ['二是存在的问题。', C],
      ['三是下一步打算。', D],
    ]);
  });

  it.each([
    '2025年1月',
    '2025年 月 日',
    '2025年×月×日',
    '2025年X月X日',
    '20XX年1月5日',
    '二〇二五年一月X日',
    '年    月    日',
    '2025年2月30日',
  ])('dated %s is signed, and the unfinished date stays where the checker sees it', async (date) => {
    const file = ['青石镇2024年法治政府建设情况报告', A, '一、下一步打算', D, '云岭县青石镇人民政府', date];
    const { intake, json } = await importText(file.join('\n'), BASE);
    expect([intake.report.issuer, json.issueDate]).toEqual(['云岭县青石镇人民政府', null]);
    expect(json.unmapped.map(({ text }) => text)).toEqual([date]);
    expect(json.messages.map(({ code }) => code)).toContain('date-unfinished');
    expect(sectionTexts(json, 'plan')).toEqual(['下一步打算', D]);
  });

  it.each([
    '（联系人：XXX，联系电话：0800—xxxxxx）',
    '抄送：XX县委全面依法治县委员会办公室。',
    '青石镇党政办公室　　2026年X月X日印发',
  ])('with the open line %s at its foot keeps that line where the checker sees it', async (line) => {
    const foot = ['云岭县青石镇人民政府', '2025年1月8日', line];
    const file = ['青石镇2024年法治政府建设情况报告', A, '一、下一步打算', D, ...foot];
    const { json } = await importText(file.join('\n'), BASE);
    expect(json.unmapped.map(({ text }) => text)).toEqual([line]);
    expect([json.issuer, json.issueDate]).toEqual(['云岭县青石镇人民政府', '2025-01-08']);
  });

  it('with an open document number above its title keeps that line where the checker sees it', async () => {
    const file = [
      '青政报〔2025〕XX号　　签发人：＿＿＿＿',
      '青石镇2024年法治政府建设情况报告',
      A,
      '一、下一步打算',
      D,
    ];
    const { json } = await importText(file.join('\n'), BASE);
    expect(json.unmapped.map(({ text }) => text)).toEqual([file[0]]);
    expect(json.title).toBe('青石镇2024年法治政府建设情况报告');
  });

  it.each([
    ['云岭县农业农村局2024年法治政府建设年度报告', '云岭县农业农村局'],
    ['云岭县发展和改革委员会2024年法治政府建设年度报告', '云岭县发展和改革委员会'],
    ['关于青石镇人民政府2024年度法治政府建设情况的报告', '青石镇人民政府'],
    ['青石镇2024年法治政府建设年度报告 |', '青石镇人民政府'],
  ])('without signature, titled %s, is issued by %s', async (title, issuer) => {
    const file = [title, A, '一、主要做法', B].join('\n');
    const { intake, json } = await importText(file, BASE);
    expect(intake.report.issuer).toBe(issuer);
    expect(intake.report.title).toBe(title.replace(' |', ''));
    expect(account(file, json)).toEqual({ missing: bag('一、'), extra: '' });
  });

  it('listed with its number in square brackets has that number', async () => {
    const file = ['- [ 发文字号 ] 桐政〔2025〕3号', '桐花乡2024年法治政府建设情况报告', A, '一、主要做法', B];
    const { json } = await importText(file.join('\n'), BASE);
    expect(json.documentNumber).toBe('桐政〔2025〕3号');
    expect(json.dropped.map(({ text }) => text)).toEqual(['- [ 发文字号 ]']);
  });

  const LISTED = [
    ['索引号', '000014349/2025-026', '主题分类', '其他'],
    ['发文机关：', '云岭县桐花乡人民政府', '成文日期：', '2025-01-22'],
    ['标题：', '桐花乡2024年度法治政府建设情况的报告', '', ''],
    ['发文字号：', '桐政〔2025〕3号', '发布日期：', '2025-01-25'],
  ];
  const page = (above: string): string =>
    `<html><body><table>${LISTED.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>` +
    `${above}<p>县人民政府：</p><p>${A}</p><p>一、主要做法</p><p>${B}</p></body></html>`;

  it.each([['<h1>桐花乡2024年度法治政府建设情况的报告</h1>'], ['']])(
    'below a table of the page is read from its title %s on',
    async (above) => {
      const { json } = await importText(page(above), BASE);
      expect([json.title, json.documentNumber, json.recipient, json.issuer, json.issueDate]).toEqual([
        '桐花乡2024年度法治政府建设情况的报告',
        '桐政〔2025〕3号',
        '县人民政府',
        '桐花乡人民政府',
        null,
      ]);
      expect(texts(json, ['opening', 'measures'])).toEqual([[A], ['主要做法', B]]);
      expect(json.dropped[0]?.text).toContain('索引号 000014349/2025-026 主题分类 其他');
    },
  );

  it('below such a table as plain text keeps every character, and takes its issuer from it', async () => {
    const rows = ['| 索引号：0001/2025-26 | |', '| 发布机构：云岭县桐花乡人民政府 | 主题词： |'];
    const file = [...rows, `2024年，${A}`, '一、主要做法', B].join('\n');
    const { json } = await importText(file, BASE);
    expect(json.issuer).toBe('云岭县桐花乡人民政府');
    expect(texts(json, ['opening', 'measures'])).toEqual([[`2024年，${A}`], ['主要做法', B]]);
    expect(account(file, json)).toEqual({ missing: bag('一、'), extra: '' });
  });

  it('keeps a table of its own that stands before its text', async () => {
    const table = '<table><tr><td>指标</td><td>数量</td></tr><tr><td>调解</td><td>12</td></tr></table>';
    const html = `<html><body><h1>桐花乡2024年法治政府建设情况报告</h1>${table}<p>${A}</p></body></html>`;
    const { json } = await importText(html, BASE);
    expect(json.sections.flatMap(({ paragraphs }) => paragraphs).some(({ text }) => text === '调解')).toBe(
      true,
    );
  });

  it('takes a numbered sentence that counts for no heading, and a numbered name for one', async () => {
    const file = [
      '青石镇2024年法治政府建设情况报告',
      A,
      '一、主要做法',
      '（一）调解',
      `1.现有专职调解员12名，其中持证8名。${B}`,
      '（二）实事',
      `1.抓实“3件实事”。${B}`,
    ];
    const { json } = await importText(file.join('\n'), BASE);
    const measures = json.sections.find(({ id }) => id === 'measures');
    expect(measures?.paragraphs.map(({ level }) => level)).toEqual([2, 0, 2, 3]);
  });

  it('takes all paragraphs of a row for headings or none, so that none is numbered twice', async () => {
    const levels = async (...row: readonly string[]): Promise<(number | undefined)[]> => {
      const file = ['青石镇2024年法治政府建设情况报告', A, '一、主要做法', '（一）调解', ...row];
      const { json } = await importText(file.join('\n'), BASE);
      return (json.sections.find(({ id }) => id === 'measures')?.paragraphs ?? [])
        .slice(1)
        .map(({ level }) => level);
    };
    const counts = `现有专职调解员12名，其中持证8名。${B}`;
    expect(await levels(`1.建强队伍。${B}`, `2.${counts}`, `3.抓实培训。${B}`)).toEqual([3, 3, 3]);
    expect(await levels(`1.建强队伍。${B}`, `2.${counts}`, `3.${counts}`)).toEqual([0, 0, 0]);
  });

  it('keeps the few headings of a row of chapters', async () => {
    const counts = `现有专职调解员12名，其中持证8名。${B}`;
    const file = ['青石镇2024年法治政府建设情况报告', A, ...[1, 2, 3, 4].map((n) => `${n}.${counts}`)];
    const { json } = await importText([...file, '5.存在的不足', C, '6.下一步打算', D].join('\n'), BASE);
    expect(texts(json, ['shortcomings', 'plan'])).toEqual([
      ['存在的不足', C],
      ['下一步打算', D],
    ]);
  });

  it('in one endless line is parted into title, parts and signature', async () => {
    const line = `桐花乡2024年法治政府建设情况报告 2024年，${A}一、主要举措（一）加强领导。${A}（二）规范执法。${B}二、存在的不足一是${C}三、下一步打算${D}桐花乡人民政府2025年1月3日`;
    const { json } = await importText(line, BASE);
    expect([json.title, json.issuer, json.issueDate]).toEqual([
      '桐花乡2024年法治政府建设情况报告',
      '桐花乡人民政府',
      '2025-01-03',
    ]);
    expect(texts(json, ['opening', 'measures', 'shortcomings'])).toEqual([
      [`2024年，${A}`],
      ['主要举措', `加强领导。${A}`, `规范执法。${B}`],
      ['存在的不足', `一是${C}`],
    ]);
  });

  it('signed by two on one line, with seals and a date each, is signed by both', async () => {
    const file = [
      '桐花乡2024年法治政府建设情况报告',
      A,
      '一、下一步打算',
      D,
      '特此报告，请审示。',
      '（盖章）',
      '中共桐花乡委员会（盖章）    桐花乡人民政府（盖章）',
      '2025年1月6日        2025年1月6日',
    ].join('\n');
    const { intake, json } = await importText(file, BASE);
    expect([intake.report.issuer, json.issueDate, intake.report.closing]).toEqual([
      '中共桐花乡委员会\n桐花乡人民政府',
      '2025-01-06',
      '特此报告，请审示。',
    ]);
    expect(sectionTexts(json, 'plan')).toEqual(['下一步打算', D, '特此报告，请审示。']);
    expect(account(file, json)).toEqual({ missing: bag('一、2025年1月6日'), extra: '' });
  });

  it.each(['2025.1.8', '2025-01-08', '二○二五年元月八日'])('signed on %s has that date', async (date) => {
    const file = ['桐花乡2024年法治政府建设情况报告', A, '一、下一步打算', D, '桐花乡人民政府', date];
    const { json } = await importText(file.join('\n'), BASE);
    expect([json.issuer, json.issueDate]).toEqual(['桐花乡人民政府', '2025-01-08']);
    expect(sectionTexts(json, 'plan')).toEqual(['下一步打算', D]);
  });

  it.each(['云岭县依法行政工作领导小组', '各位代表'])('addressed to %s has that recipient', async (name) => {
    const file = ['松坡街2024年法治政府建设情况报告', `${name}：`, A, '一、下一步打算', D];
    const { json } = await importText(file.join('\n'), BASE);
    expect([json.issuer, json.recipient]).toEqual(['松坡街道办事处', name]);
    expect(sectionTexts(json, 'opening')).toEqual([A]);
  });
});
