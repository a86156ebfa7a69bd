// Whole documents in the shapes townships send them. Places and sentences are made up.

import { describe, expect, it } from 'vitest';
import { numberHeadings } from '../../../core/outline/numbering.ts';
import { account, bag } from './account.ts';
import { importText, sectionTexts } from './run.ts';
import { A, B, BASE, C, D, E } from './sentences.ts';

describe('a red-head document', () => {
  const file = [
    '000012',
    '云岭县青石镇人民政府文件',
    '青政〔2025〕5号          签发人：周正  林清',
    '云岭县青石镇人民政府',
    '关于2024年度法治政府建设情况的报告',
    '县委、县政府：',
    `2024年，${A}现将有关情况报告如下：`,
    '一、推进法治政府建设的主要举措和成效',
    `（一）加强组织领导。${A}`,
    `（二）规范行政执法。${B}`,
    '二、存在的不足和原因',
    C,
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    E,
    '四、2025年工作安排',
    `2025年，我镇${D}`,
    '特此报告。',
    '附件：1.行政执法情况统计表',
    '      2.规范性文件清单',
    '云岭县青石镇人民政府',
    '2025年1月17日',
    '（此件公开发布）',
    '抄送：县委全面依法治县委员会办公室。',
    '青石镇党政综合办公室    2025年1月18日印发',
    '— 1 —',
  ].join('\n');

  it('gives its elements', async () => {
    const { intake, json } = await importText(file, BASE);
    const { report } = intake;
    expect(report.title).toBe('云岭县青石镇人民政府关于2024年度法治政府建设情况的报告');
    expect(report.documentNumber).toBe('青政〔2025〕5号');
    expect(report.signatory).toBe('周正 林清');
    expect(report.recipient).toBe('县委、县政府');
    expect(report.issuer).toBe('云岭县青石镇人民政府');
    expect(report.issueDate).toBe('2025-01-17');
    expect(report.closing).toBe('特此报告。');
    expect(report.year).toBe(2024);
    expect(json.dropped.map(({ reason }) => reason)).toEqual([
      '页码',
      '版头',
      '版头',
      '版头：签发人',
      '附注',
      '版记：抄送',
      '版记：印发',
    ]);
    expect(json.unmapped.map(({ text }) => text)).toEqual(['附件：1.行政执法情况统计表', '2.规范性文件清单']);
    expect(json.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 2, 1, 1, 2, 0]);
  });

  it('loses nothing but ordinals and the colon of the addressee', async () => {
    const { json } = await importText(file, BASE);
    expect(account(file, json)).toEqual({ missing: bag('一、（一）（二）二、三、四、：'), extra: '' });
  });
});

describe('titles', () => {
  it.each([
    [
      'two lines',
      ['青石镇人民政府', '2024年法治政府建设年度报告'],
      '青石镇人民政府2024年法治政府建设年度报告',
    ],
    [
      'broken in the noun',
      ['云岭县青石镇2024年法治政府建设', '工作情况的报告'],
      '云岭县青石镇2024年法治政府建设工作情况的报告',
    ],
    [
      'three lines',
      ['中共青石镇委员会', '青石镇人民政府', '关于2024年度法治政府建设工作情况的报告'],
      '中共青石镇委员会 青石镇人民政府关于2024年度法治政府建设工作情况的报告',
    ],
    [
      'joint on one line',
      ['中共青石镇委员会  青石镇人民政府', '关于2024年度法治建设情况的报告'],
      '中共青石镇委员会  青石镇人民政府关于2024年度法治建设情况的报告',
    ],
    ['a summary', ['松坡街道2024年法治政府建设工作总结'], '松坡街道2024年法治政府建设工作总结'],
    [
      'with next year in it',
      ['青石镇2024年法治政府建设工作总结及2025年工作计划'],
      '青石镇2024年法治政府建设工作总结及2025年工作计划',
    ],
    ['Chinese numerals', ['青石镇二〇二四年度依法行政工作报告'], '青石镇二〇二四年度依法行政工作报告'],
    [
      'page title above',
      ['青石镇2024年法治政府建设年度报告', '发布时间：2025-01-20', '青石镇关于2024年法治政府建设情况的报告'],
      '青石镇关于2024年法治政府建设情况的报告',
    ],
  ])('%s', async (_, lines, title) => {
    const { intake } = await importText([...lines, A, '一、主要做法', B, '二、存在问题', C].join('\n'), BASE);
    expect(intake.report.title.replace(/\s+/gu, ' ')).toBe(title.replace(/\s+/gu, ' '));
    expect(intake.report.year).toBe(2024);
    expect(intake.report.sections[1]?.blocks.length).toBe(2);
  });

  it('is left empty, with a word to the clerk, when the file has none', async () => {
    const { intake } = await importText(['县人民政府：', A, '一、主要做法', B].join('\n'), BASE);
    expect(intake.report.title).toBe('');
    expect(intake.messages.map(({ code }) => code)).toContain('title-missing');
  });

  it('does not take a heading without ordinal for the title', async () => {
    const { intake } = await importText(
      [
        '青石镇2024年法治政府建设情况报告',
        A,
        '推进法治政府建设工作情况',
        B,
        '存在的问题',
        C,
        '下一步工作打算',
        D,
      ].join('\n'),
      BASE,
    );
    expect(intake.report.title).toBe('青石镇2024年法治政府建设情况报告');
    expect(intake.report.sections.map(({ blocks }) => blocks.length)).toEqual([1, 2, 2, 0, 2, 0]);
  });
});

describe('signatures', () => {
  const body = ['青石镇2024年法治政府建设情况报告', A, '一、主要做法', B];
  it.each([
    ['one organ', ['云岭县青石镇人民政府', '2025年1月17日'], '云岭县青石镇人民政府', '2025-01-17'],
    [
      'joint',
      ['中共青石镇委员会', '青石镇人民政府', '2025年1月17日'],
      '中共青石镇委员会\n青石镇人民政府',
      '2025-01-17',
    ],
    ['on one line', ['云岭县青石镇人民政府 2025年1月17日'], '云岭县青石镇人民政府', '2025-01-17'],
    ['letter-spaced', ['青 石 镇 人 民 政 府', '2025 年 1 月 17 日'], '青石镇人民政府', '2025-01-17'],
    ['Chinese numerals', ['青石镇人民政府', '二〇二五年一月十七日'], '青石镇人民政府', '2025-01-17'],
    ['a circle for the zero', ['青石镇人民政府', '二○二四年十二月三十一日'], '青石镇人民政府', '2024-12-31'],
    ['in brackets', ['青石镇人民政府', '（2025年1月17日）'], '青石镇人民政府', '2025-01-17'],
    ['a street office', ['松坡街道办事处', '2025年2月8日'], '松坡街道办事处', '2025-02-08'],
    ['no date', ['云岭县青石镇人民政府'], '云岭县青石镇人民政府', null],
    ['a date only', ['2025年1月17日'], '青石镇人民政府', '2025-01-17'],
  ])('%s', async (_, lines, issuer, date) => {
    const { intake, json } = await importText([...body, ...lines].join('\n'), BASE);
    expect([intake.report.issuer, intake.report.issueDate]).toEqual([issuer, date]);
    expect(sectionTexts(json, 'measures')).toEqual(['主要做法', B]);
    expect(json.unmapped).toEqual([]);
  });

  it('a date below the title counts when there is no signature, and is accounted for when there is', async () => {
    const below = await importText(
      ['青石镇2024年法治政府建设情况报告', '（2025年1月10日）', ...body.slice(1)].join('\n'),
      BASE,
    );
    expect(below.intake.report.issueDate).toBe('2025-01-10');
    const both = await importText(
      [
        '青石镇2024年法治政府建设情况报告',
        '（2025年1月10日）',
        ...body.slice(1),
        '青石镇人民政府',
        '2025年1月17日',
      ].join('\n'),
      BASE,
    );
    expect(both.intake.report.issueDate).toBe('2025-01-17');
    expect(both.json.dropped).toContainEqual({ text: '2025年1月10日', reason: '题下日期，落款另有日期' });
  });

  it('a year given by the caller wins, and the clerk hears of it', async () => {
    const { intake } = await importText(body.join('\n'), { ...BASE, year: 2025 });
    expect(intake.report.year).toBe(2025);
    expect(intake.messages.map(({ code }) => code)).toContain('year-differs');
  });
});

describe('closing words', () => {
  it.each(['专此报告。', '特此报告', '以上报告，请审阅。', '特此汇报。'])('%s', async (closing) => {
    const { intake, json } = await importText(
      [
        '青石镇2024年法治政府建设情况报告',
        A,
        '一、主要做法',
        B,
        closing,
        '青石镇人民政府',
        '2025年1月17日',
      ].join('\n'),
      BASE,
    );
    expect(intake.report.closing).toBe(closing);
    expect(sectionTexts(json, 'measures').at(-1)).toBe(closing);
  });
});

const HEAD = ['青石镇2024年法治政府建设情况报告', `2024年，${A}现将情况报告如下：`];

async function sections(
  lines: readonly string[],
  templateId = 'annual-report',
): Promise<(id: string) => string[]> {
  const { json } = await importText([...HEAD, ...lines].join('\n'), { templateId });
  expect(json.unmapped).toEqual([]);
  return (id) => sectionTexts(json, id);
}

describe('mapping', () => {
  it('topical chapters, then problems and next year', async () => {
    const found = await sections([
      '一、坚持党的领导',
      A,
      '二、规范行政执法',
      B,
      '三、深化普法宣传',
      B,
      '四、存在的问题',
      C,
      '五、2025年工作打算',
      D,
    ]);
    expect(found('measures')).toHaveLength(6);
    expect(found('shortcomings')).toEqual(['存在的问题', C]);
    expect(found('plan')).toEqual(['2025年工作打算', D]);
  });

  it('problems and next steps in one chapter, by its inner headings', async () => {
    const found = await sections([
      '一、主要做法',
      A,
      '二、存在的问题及下一步打算',
      '（一）存在的问题',
      C,
      '（二）下一步打算',
      D,
    ]);
    expect(found('shortcomings')).toEqual(['存在的问题及下一步打算', '存在的问题', C]);
    expect(found('plan')).toEqual(['下一步打算', D]);
  });

  it('problems and next steps in one chapter, by its words', async () => {
    const found = await sections([
      '一、主要做法',
      A,
      '二、存在的不足和下一步工作打算',
      C,
      `下一步，我镇${D}`,
    ]);
    expect(found('shortcomings')).toEqual(['存在的不足和下一步工作打算', C]);
    expect(found('plan')).toEqual([`下一步，我镇${D}`]);
  });

  it('problems and next steps at the end without a heading', async () => {
    const turn = `虽然我镇法治建设取得了一些成绩，但还存在不少问题：${C}`;
    const found = await sections(['一、加强组织领导', A, '二、规范执法', B, turn, `下一步，我镇${D}`]);
    expect(found('measures')).toEqual(['加强组织领导', A, '规范执法', B]);
    expect(found('shortcomings')).toEqual([turn]);
    expect(found('plan')).toEqual([`下一步，我镇${D}`]);
  });

  it('next steps at the end of the problems', async () => {
    const found = await sections(['一、主要做法', A, '二、存在的问题', C, `今后，我镇${D}`]);
    expect(found('shortcomings')).toEqual(['存在的问题', C]);
    expect(found('plan')).toEqual([`今后，我镇${D}`]);
  });

  it('problems and plans as inner headings of the only chapter of work', async () => {
    const found = await sections([
      '一、2024年工作情况',
      '（一）规范执法',
      A,
      '（二）深化普法',
      B,
      '（三）存在的问题',
      C,
      '（四）下一步打算',
      D,
    ]);
    expect(found('measures')).toEqual(['2024年工作情况', '规范执法', A, '深化普法', B]);
    expect(found('shortcomings')).toEqual(['存在的问题', C]);
    expect(found('plan')).toEqual(['下一步打算', D]);
  });

  it('item ③ inside the measures stays there', async () => {
    const found = await sections([
      '一、主要举措和成效',
      '（一）党政主要负责人履行第一责任人职责情况',
      E,
      '（二）规范执法',
      B,
      '二、存在的不足',
      C,
      '三、下一步安排',
      D,
    ]);
    expect(found('measures')).toHaveLength(5);
    expect(found('leadership')).toEqual([]);
  });

  it('sentences that mention problems inside the work stay in the work', async () => {
    const inner = `针对排查发现的问题，镇里逐项整改，${A}`;
    const found = await sections([
      '一、规范执法',
      inner,
      '二、化解矛盾',
      `存在矛盾隐患的村全部建账，${B}`,
      '三、存在的不足',
      C,
      '四、今后打算',
      D,
    ]);
    expect(found('measures')).toHaveLength(4);
  });

  it('chapters of work after the problems that only promise belong to the plans', async () => {
    const found = await sections([
      '一、主要做法',
      A,
      '二、存在的问题',
      C,
      '三、进一步加强组织领导',
      `我镇${D}`,
      '四、持续深化普法宣传',
      `我镇${D}`,
    ]);
    expect(found('plan')).toEqual(['进一步加强组织领导', `我镇${D}`, '持续深化普法宣传', `我镇${D}`]);
  });

  it('a chapter about nothing the template knows is guessed at, and said so', async () => {
    const { intake } = await importText(
      [...HEAD, '一、松木坡的故事', A, '二、存在的问题', C].join('\n'),
      BASE,
    );
    expect(intake.chapters.find(({ heading }) => heading === '松木坡的故事')?.section).toBe('measures');
    expect(intake.messages.map(({ code }) => code)).toContain('chapter-uncertain');
  });

  it('what has no section in a template stays in 未归类', async () => {
    const { json } = await importText([...HEAD, '一、基本情况', A, '二、其他需要报告的情况', B].join('\n'), {
      templateId: 'work-briefing',
    });
    expect(json.unmapped).toEqual([
      { level: 1, text: '其他需要报告的情况' },
      { level: 0, text: B },
    ]);
    expect(json.messages.map(({ code }) => code)).toContain('chapter-unmapped');
  });
});

describe('printed ordinals', () => {
  it('begin again at 1. in plans that follow the last chapter without a heading', async () => {
    const turn = `以上工作虽然取得成效，但存在的问题也不容忽视，${C}针对上述短板，将从以下几方面着手：`;
    const { intake } = await importText(
      [
        ...HEAD,
        '一、规范执法',
        `1.持证上岗。${A}`,
        `2.公开透明。${B}`,
        turn,
        `1.充实力量。${D}`,
        `2.创新普法。${D}`,
      ].join('\n'),
      BASE,
    );
    expect([...numberHeadings(intake.report).values()]).toEqual(['一、', '1.', '2.', '1.', '2.']);
  });
});

describe('outline', () => {
  const levels = async (lines: readonly string[]): Promise<(readonly [number, string])[]> => {
    const { intake } = await importText([...HEAD, ...lines].join('\n'), BASE);
    const blocks = intake.report.sections.flatMap((section) => section.blocks);
    return blocks.slice(1).flatMap((block) =>
      block.type === 'paragraph'
        ? [
            [
              block.level,
              block.content
                .map((run) => (run.type === 'text' ? run.text : ''))
                .join('')
                .slice(0, 8),
            ] as const,
          ]
        : [],
    );
  };

  it('reads half-written ordinals', async () => {
    expect(
      await levels(['一. 主要做法', A, '(一)、规范执法', B, '1、持证上岗', B, '(1)岗前培训', B]),
    ).toEqual([
      [1, '主要做法'],
      [0, A.slice(0, 8)],
      [2, '规范执法'],
      [0, B.slice(0, 8)],
      [3, '持证上岗'],
      [0, B.slice(0, 8)],
      [4, '岗前培训'],
      [0, B.slice(0, 8)],
    ]);
  });

  it('moves a text whose outermost level is 1. up', async () => {
    expect(
      (await levels(['1.主要做法', A, '（1）规范执法', B, '2.存在的问题', C])).map(([level]) => level),
    ).toEqual([1, 0, 2, 0, 1, 0]);
  });

  it('takes 一） for a （一） that lost its bracket where 一、 is in use', async () => {
    expect(
      (await levels(['一、主要做法', '一）规范执法', A, '二）深化普法', B, '二、存在的问题', C])).map(
        ([level]) => level,
      ),
    ).toEqual([1, 2, 0, 2, 0, 1, 0]);
  });

  it('leaves enumerations in the text alone', async () => {
    const items = ['1.建立清单，明确责任；', '2.按月调度，通报进展；', '3.年底考核，兑现奖惩。'];
    expect(
      (await levels(['一、主要做法', '主要抓了三件事：', ...items, `一是${A}`, `二是${B}`])).map(
        ([level]) => level,
      ),
    ).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('keeps 第一部分 above 一、', async () => {
    expect(
      (await levels(['第一部分 主要做法', '一、规范执法', A, '第二部分 存在的问题', C])).map(
        ([level]) => level,
      ),
    ).toEqual([1, 2, 0, 1, 0]);
  });

  it('reads headings without ordinals by Markdown signs and by bold type', async () => {
    expect((await levels(['## 主要做法', A, '## 存在的问题', C])).map(([level]) => level)).toEqual([
      1, 0, 1, 0,
    ]);
    expect((await levels(['**主要做法**', A, '**存在的问题**', C])).map(([level]) => level)).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('reads lines that stand alone as headings where there are no others', async () => {
    expect(
      (await levels(['组织领导方面', A, '普法宣传方面', B, '存在的问题', C, '下步打算', D])).map(
        ([level]) => level,
      ),
    ).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
  });

  it('cuts a report that came as one line', async () => {
    const line = `2024年，${A}现将情况报告如下：一、主要举措和成效（一）规范执法。${A}${B}（二）深化普法。${B}${A}二、存在的不足和原因 ${C}${C}三、下一步工作打算 ${D}${D}${A}${B}`;
    const { json } = await importText(`青石镇2024年法治政府建设情况报告\n${line}`, BASE);
    expect(json.sections.map(({ heading }) => heading)).toEqual([
      null,
      '主要举措和成效',
      '存在的不足和原因',
      null,
      '下一步工作打算',
      null,
    ]);
    expect(json.sections[1]?.paragraphs.map(({ level }) => level)).toEqual([2, 2]);
  });

  it('gives a text without any heading an opening and measures, problems and plans by their words', async () => {
    const turn = `同时，我镇也清醒看到，工作中还存在一些不足，${C}`;
    const found = await sections([A, B, turn, `下一步，我镇${D}`]);
    expect(found('opening')).toHaveLength(1);
    expect(found('measures')).toEqual([A, B]);
    expect(found('shortcomings')).toEqual([turn]);
    expect(found('plan')).toEqual([`下一步，我镇${D}`]);
  });
});

describe('a text that was wrapped at a width', () => {
  const wrap = (text: string, width: number): string[] => {
    const lines: string[] = [];
    for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
    return lines;
  };

  it('has its lines put together again', async () => {
    const paragraphs = [`2024年，${A}`, `${B}${A}`, `${A}${B}${A}`, C, D];
    const file = [
      '青石镇2024年法治政府建设情况报告',
      ...wrap(`　　${paragraphs[0] ?? ''}`, 28),
      '一、主要做法',
      '- 1 -',
      ...wrap(`　　${paragraphs[1] ?? ''}`, 28),
      ...wrap(`　　${paragraphs[2] ?? ''}`, 28),
      '二、存在的问题',
      '- 2 -',
      ...wrap(`　　${paragraphs[3] ?? ''}`, 28),
      '三、下一步打算',
      ...wrap(`　　${paragraphs[4] ?? ''}`, 28),
    ].join('\n');
    const { json } = await importText(file, BASE);
    const texts = json.sections.flatMap(({ paragraphs: own }) => own.map(({ text }) => text));
    expect(texts).toEqual(paragraphs);
  });
});

describe('which template fits', () => {
  it.each([
    [
      'work-briefing',
      '青石镇2024年法治建设工作汇报',
      '',
      ['基本情况', '工作开展情况', '存在的问题', '下一步打算'],
    ],
    [
      'annual-report-chapters',
      '青石镇2024年法治政府建设情况报告',
      '县人民政府：',
      ['加强组织领导', '依法履行职能', '规范行政执法', '加强权力监督', '深化普法宣传', '化解矛盾纠纷'],
    ],
    [
      'annual-report',
      '青石镇2024年法治政府建设情况报告',
      '县人民政府：',
      ['主要举措和成效', '存在的不足', '第一责任人履职情况', '下一年度安排'],
    ],
    [
      'annual-report',
      '青石镇2024年法治政府建设情况报告',
      '',
      ['加强组织领导', '规范行政执法', '深化普法宣传'],
    ],
  ])('%s for %s', async (id, title, recipient, headings) => {
    const chapters = headings.flatMap((heading, i) => [`${'一二三四五六七'.charAt(i)}、${heading}`, A]);
    const { json } = await importText([title, recipient, A, ...chapters].join('\n'));
    expect(json.template).toBe(id);
    expect(json.messages.map(({ code }) => code)).toContain('template-chosen');
  });

  it('an unknown template is refused', async () => {
    await expect(importText(HEAD.join('\n'), { templateId: 'nowhere' })).rejects.toThrow('nowhere');
  });
});

describe('a saved report', () => {
  it('comes back unchanged', async () => {
    const { intake } = await importText([...HEAD, '一、主要做法', A].join('\n'), BASE);
    const again = await importText(JSON.stringify(intake.report, null, 2));
    expect(again.intake.format).toBe('report');
    expect(again.intake.report).toEqual(intake.report);
  });

  it('is refused in words when it is cut off', async () => {
    await expect(importText('{"schemaVersion": 1, "id": "x"')).rejects.toThrow('不完整');
  });
});

describe('web pages', () => {
  it('with a list of data above: the number is kept, the rest is the page’s', async () => {
    const { intake, json } = await importText(
      [
        '- 索 引 号: qs01-2025-00003',
        '- 备注/文号: 青政〔2025〕5号',
        '- 发布机构: 青石镇人民政府',
        '- 公文生成日期: 2025-02-07',
        '中共云岭县委员会，云岭县人民政府：',
        A,
        '一、主要做法',
        B,
      ].join('\n'),
      BASE,
    );
    expect(intake.report.documentNumber).toBe('青政〔2025〕5号');
    expect(intake.report.recipient).toBe('中共云岭县委员会，云岭县人民政府');
    expect(json.dropped).toHaveLength(4);
    expect(json.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([A]);
  });

  it('with the title cut off below the page’s own', async () => {
    const { intake, json } = await importText(
      [
        '您当前所在位置: 首页 > 乡镇信息公开 > 青石镇',
        '青石镇2024年度法治政府建设工作报告',
        '来源：时间：2025-02-28',
        '分享：',
        '青石镇2024年度法治政府建设',
        A,
        '一、主要做法',
        B,
      ].join('\n'),
      BASE,
    );
    expect(intake.report.title).toBe('青石镇2024年度法治政府建设工作报告');
    expect(json.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([A]);
  });

  it('with the title in one line above and in two below', async () => {
    const { intake, json } = await importText(
      [
        '您当前的位置：首页 >政务公开 >法治政府建设年报',
        '云岭县青石镇人民政府 关于2024年度法治政府建设情况的报告',
        '日期：2025-03-01',
        '云岭县青石镇人民政府',
        '关于2024年度法治政府建设情况的报告',
        A,
        '一、主要做法',
        B,
      ].join('\n'),
      BASE,
    );
    expect(intake.report.title).toBe('云岭县青石镇人民政府关于2024年度法治政府建设情况的报告');
    expect(json.dropped).toHaveLength(3);
    expect(json.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([A]);
  });

  it('with the site’s name and address below the title', async () => {
    const { intake, json } = await importText(
      [
        '中共桐花乡党委桐花乡人民政府关于2024年法治政府建设工作的报告',
        '云岭县人民政府门户网站 www.yunling.gov.cn 发布时间：2025-04-03 15:22',
        A,
        '一、主要做法',
        B,
      ].join('\n'),
      BASE,
    );
    expect(intake.report.issuer).toBe('桐花乡人民政府');
    expect(json.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([A]);
  });
});
