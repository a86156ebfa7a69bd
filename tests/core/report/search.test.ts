import { describe, expect, it } from 'vitest';
import { searchReport } from '../../../core/report/search.ts';
import { paragraph, report } from '../../support/reports.ts';

const made = report({
  title: '青石镇年度报告',
  sections: [
    { id: 'measures', blocks: [paragraph('h', 1, '法律顾问'), paragraph('p', 0, '聘请法律顾问2名，ABC。')] },
  ],
});

describe('searching a report', () => {
  it('finds every place in reading order, headings and fields too', () => {
    expect(searchReport(made, '法律顾问', 9).map(({ line, start, end }) => [line, start, end])).toEqual([
      ['h', 0, 4],
      ['p', 2, 6],
    ]);
    expect(searchReport(made, '青石镇', 9)[0]?.section).toBeNull();
  });

  it('shows the words in their surroundings', () => {
    const [hit] = searchReport(made, 'abc', 9);
    expect(hit?.context.slice(hit.contextStart, hit.contextEnd)).toBe('ABC');
    expect(hit?.context).toBe('聘请法律顾问2名，ABC。');
  });

  it('finds nothing for nothing, and no more than wanted', () => {
    expect(searchReport(made, '  ', 9)).toEqual([]);
    expect(searchReport(made, '法律顾问', 1)).toHaveLength(1);
  });
});
