import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TITLE_CHARACTERS, titleLines } from '../../../core/official/title-lines.ts';
import { widthInCharacters } from '../../../core/official/width.ts';

const ISSUER = '云岭县青石镇人民政府';

describe('the lines of a title (7.3.1)', () => {
  it('leaves a title that fits on one line alone', () => {
    expect(titleLines('青石镇2025年法治政府建设年度报告', [ISSUER])).toEqual([
      '青石镇2025年法治政府建设年度报告',
    ]);
  });

  it('breaks after the issuer and keeps year and 的报告 whole', () => {
    expect(titleLines('云岭县青石镇人民政府关于2025年度法治政府建设情况的报告', [ISSUER])).toEqual([
      '云岭县青石镇人民政府关于',
      '2025年度法治政府建设情况的报告',
    ]);
  });

  it('keeps the break a clerk made', () => {
    expect(titleLines('青石镇人民政府\n2025年法治政府建设年度报告', [ISSUER])).toEqual([
      '青石镇人民政府',
      '2025年法治政府建设年度报告',
    ]);
  });

  it('sets the title of joint issuers as a trapezium or lozenge with both names whole', () => {
    const party = '中共云岭县青石镇委员会';
    const lines = titleLines(`${party}${ISSUER}关于2025年度推进法治政府建设工作情况的报告`, [party, ISSUER]);
    expect(lines.join('')).toBe(`${party}${ISSUER}关于2025年度推进法治政府建设工作情况的报告`);
    expect(lines.some((line) => line.includes(party))).toBe(true);
    expect(lines.some((line) => line.includes(ISSUER))).toBe(true);
    const widths = lines.map(widthInCharacters);
    const hourglass = widths.some((w, i) => w < (widths[i - 1] ?? 0) && w < (widths[i + 1] ?? 0));
    expect(hourglass).toBe(false);
  });

  it('breaks long titles where the sense allows, and keeps set phrases whole', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['报告', ['报告']],
      ['青石镇2025年度矛盾纠纷调解情况分月统计表', ['青石镇2025年度矛盾纠纷', '调解情况分月统计表']],
      [
        '云岭县青石镇2025年度重大行政决策事项和行政规范性文件合法性审查情况一览表',
        ['云岭县青石镇2025年度重大行政决策事项', '和行政规范性文件合法性审查情况一览表'],
      ],
      [
        '白水镇人民政府关于2025年度党政主要负责人履行推进法治建设第一责任人职责情况的报告',
        ['白水镇人民政府关于2025年度', '党政主要负责人履行推进法治建设', '第一责任人职责情况的报告'],
      ],
      [
        '中共云岭县松坡街道工作委员会、云岭县人民政府松坡街道办事处关于2025年度推进法治政府建设工作情况及2026年工作安排的报告',
        [
          '中共云岭县松坡街道工作委员会、',
          '云岭县人民政府松坡街道办事处',
          '关于2025年度推进法治政府建设',
          '工作情况及2026年工作安排的报告',
        ],
      ],
    ];
    for (const [title, lines] of cases) expect(titleLines(title, [])).toEqual(lines);
  });

  it('never loses or changes a character, and fits 版心 wherever words allow', () => {
    const words = [
      '云岭县',
      '青石镇',
      '人民政府',
      '关于',
      '2025年度',
      '推进',
      '法治政府建设',
      '工作',
      '情况',
      '的报告',
      '和',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 16 }), (parts) => {
        const title = parts.join('');
        const lines = titleLines(title, [ISSUER]);
        expect(lines.join('')).toBe(title);
        if (widthInCharacters(title) <= 2 * TITLE_CHARACTERS - 10) {
          for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(TITLE_CHARACTERS);
        }
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^(?:度|年|的|镇|县)/u);
      }),
    );
  });
});
