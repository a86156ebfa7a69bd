import { describe, expect, it } from 'vitest';
import { reportProgress, sectionProgress } from '../../../core/report/progress.ts';
import { blank, paragraph, report } from '../../support/reports.ts';

describe('progress', () => {
  it('calls a section with nothing but its heading not begun', () => {
    expect(sectionProgress({ id: 'plan', blocks: [paragraph('h', 1, '安排')] }).status).toBe('empty');
  });

  it('calls a section with blanks being written, and one with only 沿用 sentences to be confirmed', () => {
    const carried = { type: 'text', text: '去年的话。', carried: true } as const;
    expect(
      sectionProgress({ id: 'a', blocks: [paragraph('1', 0, carried, blank('b', '件数', '件'))] }).status,
    ).toBe('writing');
    expect(sectionProgress({ id: 'a', blocks: [paragraph('1', 0, carried)] }).status).toBe('confirm');
  });

  it('adds up the sections of a report', () => {
    const progress = reportProgress(
      report({
        sections: [
          { id: 'a', blocks: [paragraph('1', 0, '写好了。')] },
          { id: 'b', blocks: [paragraph('2', 0, '调解', blank('x', '调解', '件'))] },
        ],
      }),
    );
    expect(progress).toMatchObject({ blanks: 1, carried: 0, done: 0.5, characters: 4 + 2 + 3 });
  });
});

describe('gaps written out', () => {
  it('keep a section from being done', () => {
    const section = { id: 'a', blocks: [paragraph('1', 0, '全年调解XX件，成功率××%。')] };
    expect(sectionProgress(section)).toMatchObject({ gaps: 2, status: 'writing' });
  });

  it('are not sizes, nor names that are withheld', () => {
    const section = { id: 'a', blocks: [paragraph('1', 0, '发放XXL号背心，当事人张××诉讼已结。')] };
    expect(sectionProgress(section)).toMatchObject({ gaps: 0, status: 'done' });
  });
});
