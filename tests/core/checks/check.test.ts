import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks, check, examine } from '../../../core/checks/check.ts';
import { dismissalOf, flaggedText } from '../../../core/checks/filters.ts';
import { checkJson } from '../../../core/checks/json.ts';
import { RULES } from '../../../core/checks/rules.ts';
import type { Rule } from '../../../core/checks/types.ts';
import { blank, paragraph, report } from '../../support/reports.ts';
import { exampleReport } from './example.ts';
import { CONTEXT, TEMPLATE, withText } from './tester.ts';

const leftovers = RULES.filter((rule) => rule.group === 'P');

describe('the engine', () => {
  test('finds leftovers in every place that carries text, in reading order', () => {
    const about = report({
      documentNumber: '青石府〔2026〕 号',
      signatory: '＿＿＿＿',
      title: 'XX镇2025年度法治政府建设情况报告',
      recipient: 'XX县委、县政府',
      closing: '特此报告（待定）。',
      issuer: '××县青石镇人民政府',
      sections: [
        {
          id: 'measures',
          blocks: [
            paragraph('h1', 1, 'XX年主要举措'),
            {
              type: 'table',
              id: 't',
              headerRows: 1,
              rows: [
                [paragraph('c1', 0, '项目'), paragraph('c2', 0, '数量')],
                [paragraph('c3', 0, '调解'), paragraph('c4', 0, 'XX件')],
              ],
            },
          ],
        },
      ],
      unmapped: [paragraph('u', 0, '另有X件')],
    });
    expect(examine(about, CONTEXT, leftovers).map((f) => [f.section, f.line, flaggedText(about, f)])).toEqual(
      [
        [null, '@documentNumber', ' '],
        [null, '@signatory', '＿＿＿＿'],
        [null, '@title', 'XX'],
        [null, '@recipient', 'XX'],
        ['measures', 'h1', 'XX'],
        ['measures', 'c4', 'XX'],
        ['unmapped', 'u', 'X'],
        [null, '@closing', '（待定）'],
        [null, '@issuer', '××'],
      ],
    );
  });

  test('a blank is one finding over its ××件 that says what is asked and what last year was', () => {
    const about = report({
      sections: [
        {
          id: 'measures',
          blocks: [
            paragraph('p1', 0, '全年调解', blank('b', '调解矛盾纠纷', '件', '1900余'), '，办结率100%。'),
          ],
        },
      ],
    });
    const found = check(about, CONTEXT).filter((f) => f.rule.startsWith('P'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule: 'P01', start: 4, end: 7, severity: 'error', suggestions: [] });
    expect(found[0]?.message).toBe('空缺“调解矛盾纠纷”还没有填。上年是1900余件。');
  });

  test.each([
    ['20XX年XX月XX日印发', ['20XX年XX月XX日']],
    ['（待补充XX件）', ['XX']],
    ['调解XX件、X起、**件', ['XX', 'X', '**']],
    ['X月X日召开', ['X月X日']],
  ])('overlapping leftovers are one finding: %s', (text, flagged) => {
    const about = withText(text);
    const found = examine(about, CONTEXT, leftovers).map((f) => flaggedText(about, f));
    expect(found.length).toBe(flagged.length);
    expect(found.map((t) => flagged.some((want) => t.includes(want)))).not.toContain(false);
  });

  test('a finding of another rule inside a leftover is dropped, one around it stays', () => {
    const rule = (start: number, end: number): Rule => ({
      id: 'U99',
      title: '',
      group: 'U',
      severity: 'warning',
      basis: '',
      example: { flags: '', leavesAlone: '' },
      *check() {
        yield { section: 'measures', line: 'p1', start, end, message: '。', suggestions: [] };
      },
    });
    const rules = (r: Rule): string[] =>
      examine(withText('办案XX件'), CONTEXT, [...leftovers, r]).map((f) => f.rule);
    expect(rules(rule(2, 3))).toEqual(['P01']);
    expect(rules(rule(0, 5))).toEqual(['U99', 'P01']);
  });

  test('a dismissed finding stays away until its characters change; its twin in the same line stays', () => {
    const about = withText('宣讲XX起，咨询XX起');
    const all = examine(about, CONTEXT, leftovers);
    const second = all[1];
    if (!second) throw new Error('no second finding');
    const dismissal = dismissalOf(about, all, second, '引用模板原文', '2026-01-05T08:00:00.000Z');
    expect(dismissal).toMatchObject({ rule: 'P01', line: 'p1', text: 'XX', occurrence: 1 });
    const left = (text: string): number[] =>
      check({ ...withText(text), dismissals: [dismissal] }, CONTEXT)
        .filter((f) => f.rule === 'P01')
        .map((f) => f.start);
    expect(left('宣讲XX起，咨询XX起')).toEqual([2]);
    expect(left('宣讲XX起，咨询××起')).toEqual([2, 8]);
  });

  test('a dismissed finding about something missing stays away', () => {
    const about = report({ sections: [{ id: 'measures', blocks: [paragraph('p1', 0, '依法行政。')] }] });
    const all = examine(about, CONTEXT);
    const missing = all.find((f) => f.rule === 'S02');
    if (!missing) throw new Error('S02 expected');
    const dismissals = [dismissalOf(about, all, missing, '县里不要求', '2026-01-05T08:00:00.000Z')];
    expect(check({ ...about, dismissals }, CONTEXT).map((f) => f.rule)).not.toContain('S02');
  });

  test('only errors block', () => {
    expect(blocks(check(withText('办案XX件'), CONTEXT))).toBe(true);
    expect(blocks(examine(withText('根据某某县委部署'), CONTEXT, leftovers))).toBe(false);
    expect(blocks([])).toBe(false);
  });

  test('only the changed paragraph is searched again, with the same result', () => {
    const before = withText('办案XX件\n罚款XX元');
    check(before, CONTEXT);
    const first = before.sections[0]?.blocks[0];
    if (!first) throw new Error('no block');
    const after = report({ sections: [{ id: 'measures', blocks: [paragraph('p0', 0, '导语'), first] }] });
    expect(examine(after, CONTEXT, leftovers).map((f) => [f.line, f.start])).toEqual([['p1', 2]]);
  });
});

describe('the published JSON', () => {
  test('points into the paragraphs of the import JSON', () => {
    const about = report({
      title: 'XX镇报告',
      sections: [
        {
          id: 'measures',
          blocks: [paragraph('h', 1, '主要举措'), paragraph('a', 0, '导语'), paragraph('b', 0, '办案XX件')],
        },
      ],
    });
    const json = checkJson(about, examine(about, CONTEXT, leftovers), 'a.txt');
    expect(json).toMatchObject({ file: 'a.txt', template: 'annual-report', year: 2025 });
    expect(json.findings).toEqual([
      expect.objectContaining({
        section: null,
        paragraph: null,
        start: 0,
        end: 2,
        text: 'XX',
        context: 'XX镇报告',
      }),
      expect.objectContaining({
        rule: 'P01',
        severity: 'error',
        section: 'measures',
        paragraph: 1,
        start: 2,
        end: 4,
        text: 'XX',
        context: '办案XX件',
        suggestions: [],
      }),
    ]);
  });

  test('a finding about something missing has no place', () => {
    const about = report({ sections: [{ id: 'measures', blocks: [paragraph('a', 0, '依法行政。')] }] });
    const json = checkJson(about, check(about, CONTEXT), 'a.txt');
    expect(json.findings.find((f) => f.rule === 'S02')).toMatchObject({
      paragraph: null,
      start: 0,
      end: 0,
      text: '',
      context: '',
    });
  });
});

describe('every rule', () => {
  test('has an id of its group, in the order of the list, and says why', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of RULES) {
      expect(rule.id.startsWith(rule.group)).toBe(true);
      expect(rule.title).not.toBe('');
      expect(rule.basis).not.toBe('');
    }
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s flags its own example and leaves its look-alike alone',
    (_, rule) => {
      const found = (example: string): string[] => {
        const { report: about, ...beside } = exampleReport(example);
        const context = {
          ...CONTEXT,
          template: TEMPLATE,
          today: about.issueDate ?? CONTEXT.today,
          ...beside,
        };
        return examine(about, context, [rule]).map((f) => flaggedText(about, f) || f.message);
      };
      expect(found(rule.example.flags)).not.toEqual([]);
      expect(found(rule.example.leavesAlone)).toEqual([]);
    },
  );

  test('yields only ranges inside the line, on any text', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        ...'Xx×*_－—…？?○□（）()[]【】《》“”〔〕 　件次年月日镇率%共待略此处填写20一是、，。；第某王诉',
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(signs, (text) => {
        const about = withText(text);
        for (const finding of examine(about, CONTEXT)) {
          if (finding.line !== 'p1') continue;
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
