import { describe, expect, it } from 'vitest';
import { checkFonts } from '../../../core/official/font-check.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';

const { fonts } = DEFAULT_SETTINGS;
/** A PC on which both sides agree. */
const pc = (...names: string[]) => ({
  listed: new Set(names),
  shown: (name: string) => names.includes(name),
});

describe('the faces of the document', () => {
  it('are there under any of their names, one entry a face', () => {
    const known = pc('FZXiaoBiaoSong-B05S', 'FangSong_GB2312', 'SimHei', 'KaiTi_GB2312', 'SimSun');
    const checks = checkFonts(fonts, known);
    expect(checks.map(({ wanted, state }) => [wanted, state])).toEqual([
      ['方正小标宋简体', 'there'],
      ['仿宋_GB2312', 'there'],
      ['黑体', 'there'],
      ['楷体_GB2312', 'there'],
      ['宋体', 'there'],
    ]);
    expect(checks[1]?.elements).toEqual(['body', 'latin']);
  });

  it('that are missing come with what Word takes and the nearest of their kind', () => {
    const checks = checkFonts(fonts, pc('FangSong', 'SimSun', 'SimHei', 'KaiTi'));
    expect(checks.find(({ wanted }) => wanted === '仿宋_GB2312')).toMatchObject({
      state: 'missing',
      inWord: '仿宋',
      nearest: '仿宋',
    });
    expect(checks.find(({ wanted }) => wanted === '方正小标宋简体')?.inWord).toBe('宋体');
    expect(checks.find(({ wanted }) => wanted === '楷体_GB2312')).toMatchObject({ nearest: '楷体' });
    expect(checks.find(({ wanted }) => wanted === '方正小标宋简体')).toMatchObject({ nearest: null });
    expect(checkFonts(fonts, pc())[0]?.inWord).toBe('系统自带的中文字体');
  });

  it('are in doubt where the list and the screen do not say the same', () => {
    const listedOnly = { listed: new Set(['SimHei']), shown: () => false };
    const shownOnly = { listed: new Set<string>(), shown: (name: string) => name === 'SimHei' };
    for (const known of [listedOnly, shownOnly]) {
      expect(checkFonts(fonts, known).find(({ wanted }) => wanted === '黑体')?.state).toBe('unsure');
    }
  });
});
