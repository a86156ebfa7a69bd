// Ordinals as a file has them: what is wrong with them is told, though the report numbers its headings itself.

import { describe, expect, it } from 'vitest';
import { RULES } from '../../../core/checks/rules.ts';
import { ordinalFindings } from '../../../core/checks/written-ordinals.ts';
import { importText } from './run.ts';

const BODY = '全镇扎实推进依法行政各项工作，取得新的进展，群众满意度稳步提升，各项制度不断健全。';
const HEAD = ['青石镇2025年度法治政府建设情况报告', '2025年，青石镇推进依法行政。现将有关情况报告如下：'];

async function faults(...headings: readonly string[]): Promise<[rule: string, heading: string][]> {
  const lines = headings.flatMap((heading) => (heading.includes(BODY) ? [heading] : [heading, BODY]));
  const { intake } = await importText([...HEAD, ...lines].join('\n'), { templateId: 'annual-report' });
  return ordinalFindings(intake.report, intake.ordinalFaults, RULES).map(({ rule, line, end }) => {
    const all = [...intake.report.sections.flatMap(({ blocks }) => blocks), ...intake.report.unmapped];
    const block = all.find(({ id }) => id === line);
    const text =
      block?.type === 'paragraph' ? block.content.map((run) => (run.type === 'text' ? run.text : '')) : [];
    return [rule, text.join('').slice(0, end)];
  });
}

describe('ordinals of an imported file', () => {
  it('that skip a number are pointed out at the heading after the gap', async () => {
    expect(await faults('一、主要举措和成效', '二、存在的不足', '四、下一年度安排')).toEqual([
      ['N01', '下一年度安排'],
    ]);
  });

  it('that stand twice are pointed out once', async () => {
    const twice = [
      '一、主要举措和成效',
      '（一）加强领导',
      '（一）规范执法',
      '（三）普法宣传',
      '二、存在的不足',
    ];
    expect(await faults(...twice, '三、下一年度安排')).toEqual([['N01', '规范执法']]);
  });

  it('in careless forms are pointed out', async () => {
    expect(
      await faults(
        '一、主要举措和成效',
        '（一)加强领导',
        '（二）、规范执法',
        '二、存在的不足',
        '三.下一年度安排',
      ),
    ).toEqual([
      ['N04', '加强领导'],
      ['N03', '规范执法'],
      ['N03', '下一年度安排'],
    ]);
  });

  it('that begin with （一） are pointed out once', async () => {
    expect(await faults('（一）主要举措和成效', '（二）存在的不足', '（三）下一年度安排')).toEqual([
      ['N02', '主要举措和成效'],
    ]);
  });

  it.each([
    [
      [
        '一、主要举措和成效',
        '（一）加强领导',
        '（二）规范执法',
        '二、存在的不足',
        '（一）能力不足',
        '三、下一年度安排',
      ],
    ],
    [
      [
        '一、主要举措和成效',
        `1.加强领导。${BODY}`,
        `2.规范执法。${BODY}`,
        '二、存在的不足',
        '三、下一年度安排',
        `1.加强学习。${BODY}`,
      ],
    ],
    [
      [
        '一、主要举措和成效',
        `（一）加强领导。${BODY}（二）规范执法。${BODY}`,
        `（三）普法宣传。${BODY}`,
        '二、下一年度安排',
      ],
    ],
    [['一、主要举措和成效', '(一)加强领导', '(二)规范执法', '二、下一年度安排']],
  ])('that are right give no finding: %j', async (headings) => {
    expect(await faults(...headings)).toEqual([]);
  });
});
