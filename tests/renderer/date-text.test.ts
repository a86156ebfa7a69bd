import { describe, expect, it } from 'vitest';
import { parseDate, printedDate } from '../../renderer/app/date-text.ts';

describe('dates as people write them', () => {
  it.each(['2026年1月5日', '2026-01-05', '2026.1.5', ' 2026 年 1 月 5 日 ', '2026/1/5'])(
    'reads %s',
    (text) => {
      expect(parseDate(text)).toBe('2026-01-05');
    },
  );

  it.each(['2026年2月30日', '26年1月5日', '2026年1月', '××年×月×日', ''])('refuses %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('prints without padding, and reads back what it prints', () => {
    expect(printedDate('2026-01-05')).toBe('2026年1月5日');
    expect(parseDate(printedDate('2026-12-31'))).toBe('2026-12-31');
  });
});
