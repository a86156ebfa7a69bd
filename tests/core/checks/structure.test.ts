import { describe, expect, test } from 'vitest';
import { S01 } from '../../../core/checks/rules/S01.ts';
import { S02 } from '../../../core/checks/rules/S02.ts';
import { S03 } from '../../../core/checks/rules/S03.ts';
import type { CheckContext, Rule } from '../../../core/checks/types.ts';
import type { Report } from '../../../core/report/schema.ts';
import { blank, paragraph, report } from '../../support/reports.ts';
import { CONTEXT, findings, TEMPLATE } from './tester.ts';
import { chapter, LONG, whole, without } from './whole-report.ts';

const context: CheckContext = { ...CONTEXT, template: TEMPLATE };

const found = (rule: Rule, subject: Report): string[] =>
  findings(rule, subject, context).map(({ finding }) => `${finding.section} ${finding.severity}`);

describe('S01 规定的内容缺项', () => {
  test('flags every mandated item that is nowhere told, and only mentions the fifth', () => {
    expect(found(S01, without('shortcomings', 'leadership', 'other'))).toEqual([
      'shortcomings error',
      'leadership error',
      'other info',
    ]);
  });

  test('leaves a whole report alone', () => {
    expect(found(S01, without())).toEqual([]);
  });

  test('says nothing where there is no template', () => {
    expect(findings(S01, without('plan'), CONTEXT)).toEqual([]);
  });

  test('an item told under a heading of another chapter is a hint, not an error', () => {
    const inside = whole.map((section) =>
      section.id === 'measures'
        ? {
            ...section,
            blocks: [
              ...section.blocks,
              paragraph('m-l', 2, '党委负责人履行第一责任人职责情况'),
              paragraph('m-lb', 0, LONG),
            ],
          }
        : section.id === 'leadership'
          ? { ...section, blocks: [] }
          : section,
    );
    expect(found(S01, report({ sections: inside }))).toEqual(['leadership info']);
  });

  test('an item told in a sentence of another chapter is a hint too', () => {
    const inside = without('leadership');
    const sections = inside.sections.map((section) =>
      section.id === 'measures'
        ? { ...section, blocks: [...section.blocks, paragraph('m-2', 0, '镇长切实履行第一责任人职责。')] }
        : section,
    );
    expect(found(S01, report({ sections }))).toEqual(['leadership info']);
  });
});

describe('S02 没有写第一责任人履职情况', () => {
  const silent = report({
    sections: [
      chapter('measures', '主要工作', LONG),
      chapter('leadership', '领导情况', '书记和镇长重视法治工作，多次听取汇报。'),
    ],
  });

  test('flags a text that never says it', () => {
    expect(found(S02, silent)).toEqual(['leadership warning']);
    expect(findings(S02, report({ sections: [chapter('measures', '主要工作', LONG)] }))).toHaveLength(1);
  });

  test('leaves alone a text that says it anywhere', () => {
    expect(found(S02, without())).toEqual([]);
    const elsewhere = report({
      sections: [chapter('measures', '主要工作', '党委负责人履行第一责任人职责情况良好。')],
    });
    expect(findings(S02, elsewhere)).toEqual([]);
    const otherWords = report({
      sections: [chapter('measures', '主要工作', '党政主要负责人认真履行法治建设职责。')],
    });
    expect(findings(S02, otherWords)).toEqual([]);
  });

  test('leaves a missing chapter to S01 and an empty report alone', () => {
    expect(found(S02, without('leadership'))).toEqual([]);
    expect(findings(S02, report({ sections: [] }))).toEqual([]);
  });
});

describe('S03 章节只有标题', () => {
  const blocks = (...items: ReturnType<typeof paragraph>[]): Report =>
    report({ sections: [{ id: 'measures', blocks: items }] });

  test('flags a chapter that is only a heading', () => {
    const subject = report({
      sections: [chapter('shortcomings', '存在的问题'), chapter('plan', '下一步打算', LONG)],
    });
    expect(findings(S03, subject).map(({ text }) => text)).toEqual(['存在的问题']);
  });

  test('flags a subheading without text between two that have some', () => {
    const subject = blocks(
      paragraph('a', 1, '主要举措'),
      paragraph('b', 2, '加强领导'),
      paragraph('c', 0, LONG),
      paragraph('d', 2, '规范执法'),
      paragraph('e', 1, '下一步打算'),
      paragraph('f', 0, LONG),
    );
    expect(findings(S03, subject).map(({ text, finding }) => [text, finding.severity])).toEqual([
      ['规范执法', 'warning'],
    ]);
  });

  test('asks about a chapter of a few characters', () => {
    expect(found(S03, blocks(paragraph('a', 1, '存在的问题'), paragraph('b', 0, '问题不少。')))).toEqual([
      'measures warning',
    ]);
  });

  test('does not count the characters of a chapter whose blanks are still open', () => {
    const open = paragraph('b', 0, blank('b1', '其他需要报告的情况', ''), '。');
    expect(found(S03, blocks(paragraph('a', 1, '其他需要报告的情况'), open))).toEqual([]);
  });

  test('leaves alone 无, a chapter that begins with a subheading, run-in headings, lists of headings and a table', () => {
    expect(found(S03, report({ sections: [chapter('other', '其他需要报告的情况', '无。')] }))).toEqual([]);
    expect(found(S03, report({ sections: [chapter('other', '其他需要报告的情况　无。')] }))).toEqual([]);
    expect(
      found(
        S03,
        blocks(paragraph('a', 1, '主要举措'), paragraph('b', 2, '加强领导'), paragraph('c', 0, LONG)),
      ),
    ).toEqual([]);
    expect(found(S03, blocks(paragraph('a', 1, `主要举措。${LONG}`)))).toEqual([]);
    expect(
      found(
        S03,
        blocks(
          paragraph('a', 1, `下一步打算。${LONG}`),
          paragraph('b', 3, '加强领导'),
          paragraph('c', 3, '规范执法'),
          paragraph('d', 3, '深化普法'),
        ),
      ),
    ).toEqual([]);
    const table = report({
      sections: [
        {
          id: 'measures',
          blocks: [
            paragraph('a', 1, '工作数据'),
            { type: 'table', id: 't', headerRows: 0, rows: [[paragraph('c', 0, LONG)]] },
          ],
        },
      ],
    });
    expect(found(S03, table)).toEqual([]);
  });
});
