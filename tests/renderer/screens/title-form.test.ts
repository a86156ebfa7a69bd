// Breaks of the title that the program would make itself are not written down.

import { describe, expect, it } from 'vitest';
import { titleLines } from '../../../core/official/title-lines.ts';
import { titleOfLines } from '../../../renderer/screens/export/title-form.tsx';

const ISSUERS = ['云岭县青石镇人民政府'];
const TITLE = '云岭县青石镇人民政府关于2025年度法治政府建设情况的报告';

describe('the lines of a title', () => {
  it('as the program breaks them are the title without breaks', () => {
    const own = titleLines(TITLE, ISSUERS);
    expect(own.length).toBeGreaterThan(1);
    expect(titleOfLines(own.join('\n'), ISSUERS)).toBe(TITLE);
    expect(titleOfLines(`${TITLE}\n`, ISSUERS)).toBe(TITLE);
  });

  it('as the clerk breaks them are kept', () => {
    const wanted = '云岭县青石镇人民政府\n关于2025年度\n法治政府建设情况的报告';
    expect(titleOfLines(` ${wanted.replace('\n', '\n\n')} `, ISSUERS)).toBe(wanted);
    expect(titleLines(wanted, ISSUERS).join('\n')).toBe(wanted);
  });
});
