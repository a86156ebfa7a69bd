// Rules that look across lines, sections and years, and what a unit sets for itself.

import { describe, expect, test } from 'vitest';
import { check, examine } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import { E12 } from '../../../core/checks/rules/E12.ts';
import { M03 } from '../../../core/checks/rules/M03.ts';
import { U02 } from '../../../core/checks/rules/U02.ts';
import { U14 } from '../../../core/checks/rules/U14.ts';
import type { CheckContext } from '../../../core/checks/types.ts';
import { applyEdits } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { CheckSettings } from '../../../core/settings.ts';
import { report } from '../../support/reports.ts';
import { CONTEXT, withText } from './tester.ts';

const unit = (changes: Partial<CheckSettings>): CheckContext => ({
  ...CONTEXT,
  unit: { places: [], words: [], wrongWords: [], rulesOff: [], ...changes },
});

test('merging a broken line takes the next paragraph in and away, in one step', () => {
  const about = withText('青石镇贯彻落实上级部署要求，扎实推进\n法治政府建设，成效明显。\n另一段。');
  const edits = examine(about, CONTEXT, [E12]).flatMap(({ suggestions }) => suggestions[0]?.edits ?? []);
  const texts = [...lines(applyEdits(about, edits))]
    .filter(({ paragraph: own }) => own)
    .map(({ text }) => text);
  expect(texts).toEqual(['青石镇贯彻落实上级部署要求，扎实推进法治政府建设，成效明显。', '另一段。']);
});

test('a broken line is told once: as broken, not as lacking its full stop', () => {
  const about = withText(`${'青石镇贯彻落实上级部署要求'.repeat(3)}，扎实推进\n法治政府建设，成效明显。`);
  expect(examine(about, CONTEXT, [U14, E12]).map(({ rule }) => rule)).toEqual(['E12']);
});

test('straight quotes are offered one by one and all at once, over the whole report', () => {
  const about = withText('落实"谁执法谁普法"责任制。\n推行"一站式"和“马上办”服务。');
  const found = examine(about, CONTEXT, [U02]);
  expect(found.map((finding) => flaggedText(about, finding))).toEqual(['"谁执法谁普法"', '"一站式"']);
  const all = found[0]?.suggestions[1];
  expect(all?.label).toBe('全部改为“ ”（2处）');
  const texts = [...lines(applyEdits(about, all?.edits ?? []))].map(({ text }) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['落实“谁执法谁普法”责任制。', '推行“一站式”和“马上办”服务。']),
  );
});

test('M03 names what is missing, and 发文字号 only with a letterhead', () => {
  const message = (changes: Partial<Report>): string[] =>
    examine(report(changes), CONTEXT, [M03]).map((finding) => finding.message);
  expect(message({})).toEqual([]);
  expect(message({ issuer: ' ', issueDate: null })).toEqual(['署名、成文日期还没有填，定稿前请补上。']);
  const letterhead = { mark: '', note: '', copies: '', printer: '', printedOn: null };
  expect(message({ letterhead })).toEqual(['发文字号、签发人还没有填，定稿前请补上。']);
});

describe('what a unit sets', () => {
  const text = '青少年法制教育中心推进法制政府建设，办案XX件。';
  const rules = (context: CheckContext): string[] =>
    check(withText(text), context)
      .filter(({ line }) => line === 'p1')
      .map((finding) => `${finding.rule} ${flaggedText(withText(text), finding)}`);

  test('a word of its dictionary is never flagged, the same characters elsewhere are', () => {
    expect(rules(CONTEXT)).toEqual(['T05 法制', 'P01 XX']);
    expect(rules(unit({ words: ['推进法制政府'] }))).toEqual(['P01 XX']);
    expect(rules(unit({ words: ['推进法制社会', ''] }))).toEqual(['T05 法制', 'P01 XX']);
  });

  test('a rule it switched off says nothing and hides nothing, and comes back when it is switched on', () => {
    expect(rules(unit({ rulesOff: ['T05'] }))).toEqual(['P01 XX']);
    expect(rules(unit({ rulesOff: ['P01'] }))).toEqual(['T05 法制']);
    expect(rules(CONTEXT)).toEqual(['T05 法制', 'P01 XX']);
  });
});
