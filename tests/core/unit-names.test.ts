import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type UnitSettings } from '../../core/settings.ts';
import { deriveNames, levelOfName, placeName, renameUnit, withLevel } from '../../core/unit-names.ts';

const NOTHING: UnitSettings = DEFAULT_SETTINGS.unit;

describe('the names of a unit', () => {
  it('follow from its short name and its county', () => {
    expect(deriveNames('青石镇', '云岭县')).toEqual({
      fullName: '云岭县青石镇人民政府',
      titleName: '云岭县青石镇人民政府',
      mark: '云岭县青石镇人民政府文件',
      recipient: '县委、县政府',
    });
  });

  it('of a street office end in 办事处, and those below a district report to the district', () => {
    expect(deriveNames('松坡街道', '云岭区')).toMatchObject({
      fullName: '云岭区松坡街道办事处',
      recipient: '区委、区政府',
    });
  });

  it('tell the level by their ending, and take another ending with another level', () => {
    expect(['青石镇', '桐花瑶族乡', '松坡街道', '青石'].map(levelOfName)).toEqual([
      'town',
      'township',
      'subdistrict',
      null,
    ]);
    expect(withLevel('青石', 'town')).toBe('青石镇');
    expect(withLevel('青石镇', 'subdistrict')).toBe('青石街道');
    expect(withLevel('', 'town')).toBe('');
    expect(placeName('青石镇人民政府')).toBe('青石镇');
    expect(placeName(' 松坡街道办事处 ')).toBe('松坡街道');
  });

  it('follow a change of the short name unless the clerk wrote them herself', () => {
    const first = renameUnit(NOTHING, { shortName: '青石镇', county: '云岭县' });
    const own = { ...first, mark: '青石镇人民政府' };
    const second = renameUnit(own, { shortName: '松坡街道' });
    expect(second).toMatchObject({
      shortName: '松坡街道',
      level: 'subdistrict',
      fullName: '云岭县松坡街道办事处',
      titleName: '云岭县松坡街道办事处',
      mark: '青石镇人民政府',
      recipient: '县委、县政府',
    });
  });
});
