import { describe, expect, it } from 'vitest';
import { excerpt, findingsText } from '../../cli/findings-text.ts';
import type { Finding } from '../../core/checks/types.ts';
import { paragraph, report } from '../support/reports.ts';

describe('an excerpt', () => {
  it('marks what was found', () => {
    expect(excerpt('全年办理案件XX件。', 6, 8)).toBe('全年办理案件「XX」件。');
  });

  it('shows no more of a long paragraph than is needed', () => {
    const text = `${'前'.repeat(100)}XX${'后'.repeat(100)}`;
    expect(excerpt(text, 100, 102)).toBe(`…${'前'.repeat(24)}「XX」${'后'.repeat(24)}…`);
  });

  it('stays on one line', () => {
    expect(excerpt('第一行\nXX', 4, 6)).toBe('第一行 「XX」');
  });
});

describe('findings as text', () => {
  const ours = report({
    sections: [
      {
        id: 'measures',
        blocks: [paragraph('h', 1, '主要举措'), paragraph('a', 0, '开会。'), paragraph('b', 0, '办案XX件。')],
      },
    ],
  });
  const finding: Finding = {
    rule: 'P01',
    severity: 'error',
    section: 'measures',
    line: 'b',
    start: 2,
    end: 4,
    message: '还空着。',
    suggestions: [{ label: '删去', edits: [] }],
  };
  const options = { file: 'a.txt', report: ours, template: null, kind: null, selected: false };

  it('say where, what and what to do, and count', () => {
    const text = findingsText([finding], options);
    expect(text).toContain('必须处理  P01  measures 第 2 段');
    expect(text).toContain('办案「XX」件。');
    expect(text).toContain('可以：删去');
    expect(text).toContain('共 1 处：必须处理 1，建议处理 0，提示 0。');
  });

  it('name the fields of the report and what is missing altogether', () => {
    const title = { ...finding, section: null, line: '@title', start: 0, end: 3 };
    const missing = { ...finding, section: null, line: null, start: 0, end: 0 };
    expect(findingsText([title], options)).toContain('P01  标题\n    「青石镇」2025年度');
    expect(findingsText([missing], options)).toContain('P01  全文\n    还空着。');
  });

  it('say so when there are none', () => {
    expect(findingsText([], options)).toContain('没有发现问题，可以导出正式稿。');
    expect(findingsText([], { ...options, selected: true })).toContain('按所选的规则没有发现问题。');
  });
});
