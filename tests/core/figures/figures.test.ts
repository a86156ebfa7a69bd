import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresInText, findFigures } from '../../../core/figures/figures.ts';
import { changesYearly } from '../../../core/figures/kind.ts';
import { findLine } from '../../../core/report/lines.ts';
import { reportOf } from '../rollover/fixtures.ts';
import { PLAN, WORK } from './sentences.ts';

/** The text without its ⟦marks⟧, and the marked stretches. */
function unmark(marked: string): { text: string; spans: string[] } {
  let text = '';
  const spans: string[] = [];
  for (const part of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (part.startsWith('⟦')) spans.push(`${text.length}:${inner}`);
    text += inner;
  }
  return { text, spans };
}

function yearly(text: string, plan: boolean): string[] {
  return figuresInText(text, plan)
    .filter(({ kind }) => changesYearly(kind))
    .map(({ start, end }) => `${start}:${text.slice(start, end)}`);
}

describe('which numbers are figures of the year', () => {
  it.each(WORK)('%s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(yearly(text, false)).toEqual(spans);
  });

  it.each(PLAN)('in the plan: %s', (marked) => {
    const { text, spans } = unmark(marked);
    expect(yearly(text, true)).toEqual(spans);
  });

  it('is tried on at least 150 sentences', () => {
    expect(WORK.length + PLAN.length).toBeGreaterThanOrEqual(150);
  });
});

describe('what a figure says', () => {
  const first = (text: string) => figuresInText(text, false)[0];

  it.each([
    ['发放资料1.5万余份。', 15_000, '1.5万余', '份', true],
    ['共受理事项超36万件。', 360_000, '超36万', '件', true],
    ['投入36万元。', 36, '36', '万元', false],
    ['投入36万余元。', 360_000, '36万余', '元', true],
    ['投入120余万元。', 120, '120余', '万元', true],
    ['罚款12,500元。', 12_500, '12,500', '元', false],
    ['开展宣传三十二场。', 32, '三十二', '场', false],
    ['整改隐患2.9万条。', 29_000, '2.9万', '条', false],
    ['接单 4.3 万件。', 43_000, '4.3万', '件', false],
    ['办结率９８％。', 98, '９８', '％', false],
    ['满意率95%以上。', 95, '95', '%', true],
    ['培训百余人次。', 100, '百余', '人次', true],
    ['走访3至5次。', 3, '3至5', '次', true],
  ])('%s', (text, number, written, unit, approximate) => {
    expect(first(text)).toMatchObject({ number, written, unit, approximate });
  });

  it.each([
    ['全年调解各类矛盾纠纷1900余件。', ['调解矛盾纠纷']],
    ['依申请公开答复率100%。', ['依申请公开答复率']],
    ['新建2座消防站。', ['新建消防站']],
    ['办理代表建议62件、委员提案1件。', ['办理代表建议', '办理委员提案']],
    ['围绕宪法宣传周、民法典宣传月等节点开展普法活动140余次。', ['开展普法活动']],
    [
      '受理审批事项36万件，占全县总量26%，同比增长17%。',
      ['受理审批事项', '受理审批事项占全县总量', '受理审批事项同比增长'],
    ],
    ['创建甲村、乙村、丙村3个民主法治示范村。', ['创建民主法治示范村']],
    [
      '解答法律咨询7000余个,有效满足需求;受理事项36万件,占全县总量26%.',
      ['解答法律咨询', '受理事项', '受理事项占全县总量'],
    ],
    ['党委会专题研究法治工作3次、政府常务会2次。', ['研究法治工作', '政府常务会']],
    ['案件从12件下降到8件。', ['案件', '案件下降']],
    ['先后5次召开会议。', ['召开会议']],
    ['新增公共法律服务站（室）16个。', ['新增公共法律服务站']],
    ['开展宣讲10场500余人次。', ['开展宣讲', '开展宣讲（人次）']],
    ['2023年，全镇共受理信访件590件。', ['受理信访件']],
    ['二是调解纠纷30件。', ['调解纠纷']],
    ['3.现有专职调解员12名。', ['专职调解员']],
    ['在册社区矫正对象6人。', ['在册社区矫正对象']],
    ['执法队实有8人。', ['执法队实有']],
    ['全镇36个基层党组织。', ['基层党组织']],
  ])('names what it counts: %s', (text, expected) => {
    expect(figuresInText(text, false).map(({ what }) => what)).toEqual(expected);
  });
});

describe('figures of a report', () => {
  it('takes what a table cell counts, and its unit, from the headings of its row and column', () => {
    const report = reportOf({
      measures: [
        [
          ['序号', '项目', '数量', '单位'],
          ['1', '调解矛盾纠纷', '215', '件'],
          ['2', '法治宣传', '32场次', '—'],
        ],
      ],
    });
    expect(findFigures(report).map(({ what, written, unit }) => ({ what, written, unit }))).toEqual([
      { what: '调解矛盾纠纷', written: '215', unit: '' },
      { what: '法治宣传', written: '32', unit: '场次' },
    ]);
  });

  it('leaves headings alone and reads what runs in after them', () => {
    const report = reportOf({ measures: ['## 办好10件实事', '## 强化普法。举办讲座12场。'] });
    expect(findFigures(report).map(({ written, unit }) => written + unit)).toEqual(['12场']);
  });

  it('reads a sentence that stands where a heading would', () => {
    const report = reportOf({ measures: ['## 全年召开专题会议4次。', '## 全年走访30户。收集建议12条。'] });
    expect(findFigures(report).map(({ written, unit }) => written + unit)).toEqual(['4次', '30户', '12条']);
  });

  it('holds a number of villages for the same throughout, once the text says it is the place’s own', () => {
    const report = reportOf({ measures: ['全镇下辖12个村。', '12个村中有3个村建成调解室。'] });
    expect(findFigures(report).map(({ written, unit, kind }) => [written + unit, kind])).toEqual([
      ['12个', 'stable'],
      ['12个', 'stable'],
      ['3个', 'yearly'],
    ]);
  });

  it('gives ranges of the paragraph that hold the number and its unit', () => {
    const report = reportOf({ measures: ['全镇调解纠纷约 120 余件，成功率99%。'], plan: ['全年培训20场。'] });
    for (const figure of findFigures(report)) {
      const text = findLine(report, figure.line)?.text ?? '';
      const found = text.slice(figure.start, figure.end).replace(/\s/gu, '');
      expect(found).toBe(figure.written + figure.unit);
    }
  });

  it('never overlaps, never leaves its text and never throws', () => {
    const piece = fc.constantFrom(
      '全年',
      '调解',
      '1900',
      '余',
      '万',
      '件',
      '超',
      ' ',
      '%',
      '，',
      '。',
      '《',
      '》',
      '“',
      '”',
      '2023年',
      '第',
      '三',
      '十',
      '场',
      '每',
      '村',
      '（',
      '）',
      '元',
      '—',
      '.',
      ',',
      '百分之',
      '个',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, plan) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end, number } of figuresInText(text, plan)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(number)).toBe(true);
          at = end;
        }
      }),
    );
  });
});
