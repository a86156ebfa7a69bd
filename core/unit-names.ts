// What follows from a unit's name, level and county: its names in documents and whom it reports to.

import type { UnitLevel, UnitSettings } from './settings.ts';

export const LEVEL_NAMES: Readonly<Record<UnitLevel, string>> = {
  town: '镇',
  township: '乡',
  subdistrict: '街道',
};

/** What a name ends in says its level: 青石镇, 桐花乡, 松坡街道; null where it does not. */
export function levelOfName(name: string): UnitLevel | null {
  if (/镇$/u.test(name)) return 'town';
  if (/乡$/u.test(name)) return 'township';
  return /街道$/u.test(name) ? 'subdistrict' : null;
}

/** 青石镇人民政府, 松坡街道办事处 → the name without the organ; spaces go. */
export function placeName(typed: string): string {
  return typed.replace(/\s+/gu, '').replace(/(?:人民政府|办事处)$/u, '');
}

/** The name with the ending of a level: 青石, town → 青石镇; 青石镇, subdistrict → 青石街道. */
export function withLevel(name: string, level: UnitLevel): string {
  const stem = name.replace(/(?:镇|乡|街道)$/u, '');
  return stem === '' ? '' : stem + LEVEL_NAMES[level];
}

/** 云岭县 → 县委、县政府; what stands above a township by the last character of its name. */
export function recipientOf(county: string): string {
  const kind = /(?:县|区|市|旗)$/u.exec(county)?.[0] ?? '县';
  return `${kind}委、${kind}政府`;
}

export type DerivedNames = {
  readonly fullName: string;
  readonly titleName: string;
  readonly mark: string;
  readonly recipient: string;
};

/** `shortName` with its level's ending, e.g. 青石镇; all empty but the recipient while it is empty. */
export function deriveNames(shortName: string, county: string): DerivedNames {
  const organ = levelOfName(shortName) === 'subdistrict' ? '办事处' : '人民政府';
  const fullName = shortName === '' ? '' : `${county}${shortName}${organ}`;
  return {
    fullName,
    titleName: fullName,
    mark: fullName === '' ? '' : `${fullName}文件`,
    recipient: county === '' ? '' : recipientOf(county),
  };
}

/**
 * The unit with a new short name or county. Names that were derived, or empty, follow; names the clerk wrote herself stay.
 */
export function renameUnit(
  unit: UnitSettings,
  change: { readonly shortName?: string; readonly county?: string },
): UnitSettings {
  const shortName = change.shortName ?? unit.shortName;
  const county = change.county ?? unit.county ?? '';
  const before = deriveNames(unit.shortName, unit.county ?? '');
  const after = deriveNames(shortName, county);
  const follow = (key: keyof DerivedNames): string => {
    const now = unit[key] ?? '';
    return now === '' || now === before[key] ? after[key] : now;
  };
  const level = levelOfName(shortName) ?? unit.level;
  return {
    ...unit,
    shortName,
    county,
    ...(level ? { level } : {}),
    fullName: follow('fullName'),
    titleName: follow('titleName'),
    mark: follow('mark'),
    recipient: follow('recipient'),
  };
}
