import { expect, it } from 'vitest';
import { otherKind, rulesForOthers } from '../../../core/checks/applicable.ts';
import { RULES } from '../../../core/checks/rules.ts';
import { paragraph, report } from '../../support/reports.ts';

it.each([
  ['云岭县人民政府办公室\n关于开展行政执法专项检查的通知', '通知'],
  ['云岭县司法局关于商请协助调查的函', '函'],
  ['青石镇安全生产工作方案（试行）', '方案'],
  ['青石镇2025年度法治政府建设情况报告', null],
  ['青石镇人民政府关于印发2025年度法治政府建设年度报告的通知', null],
  ['青石镇2025年工作总结', null],
  ['', null],
])('takes “%s” for %s', (title, kind) => {
  expect(otherKind(report({ title }))).toBe(kind);
});

it('looks among the first lines where no title was found', () => {
  const untitled = (...texts: string[]) =>
    report({
      title: '',
      sections: [{ id: 'opening', blocks: texts.map((text, i) => paragraph(`${i}`, 0, text)) }],
    });
  expect(otherKind(untitled('云岭县司法局', '关于开展案卷评查的通知', '各司法所：'))).toBe('通知');
  expect(otherKind(untitled('关于法治政府建设年度工作', '关于转发上级文件的通知'))).toBeNull();
  expect(otherKind(untitled('根据县委办公室的要求，现发出如下通知'))).toBeNull();
  expect(otherKind(untitled('落实上级会议决定'))).toBeNull();
});

it('leaves out what only a yearly report has to have', () => {
  const groups = new Set(rulesForOthers(RULES).map(({ group }) => group));
  expect([...groups].sort()).toEqual(['D', 'E', 'F', 'L', 'M', 'N', 'P', 'R', 'T', 'U']);
});
