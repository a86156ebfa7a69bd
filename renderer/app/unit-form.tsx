// The unit's profile: name, level, county and recipient; the other names follow and can be written over.

import type { UnitLevel, UnitSettings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { fillText } from '../../core/template/skeleton.ts';
import { LEVEL_NAMES, levelOfName, placeName, renameUnit, withLevel } from '../../core/unit-names.ts';
import { Choice } from './choice.tsx';
import { TextField } from './text-field.tsx';
import { parseWords } from './unit-checks.ts';
import './unit-form.css';

type Props = {
  readonly unit: UnitSettings;
  readonly places: readonly string[];
  /** Shows the title of a report of this year; null without a template. */
  readonly template: Template | null;
  readonly year: number;
  readonly onUnit: (unit: UnitSettings) => void;
  readonly onPlaces: (places: readonly string[]) => void;
};

const LEVELS: readonly (readonly [UnitLevel, string])[] = [
  ['town', LEVEL_NAMES.town],
  ['township', LEVEL_NAMES.township],
  ['subdistrict', LEVEL_NAMES.subdistrict],
];

const DERIVED: readonly {
  readonly key: 'fullName' | 'titleName' | 'mark';
  readonly label: string;
  readonly hint: string;
}[] = [
  { key: 'fullName', label: '单位全称（署名用）', hint: '云岭县青石镇人民政府' },
  { key: 'titleName', label: '标题里的发文机关', hint: '云岭县青石镇人民政府' },
  { key: 'mark', label: '发文机关标志（红头）', hint: '云岭县青石镇人民政府文件' },
];

export function UnitForm({ unit, places, template, year, onUnit, onPlaces }: Props) {
  const { shortName, county = '' } = unit;
  const title = template
    ? fillText(template.title, {
        year,
        nextYear: year + 1,
        issuer: unit.titleName || unit.fullName || shortName,
        place: shortName,
      })
    : '';
  return (
    <>
      <div className="unit-grid">
        <div>
          <TextField
            label="单位简称"
            placeholder="青石镇"
            value={shortName}
            onCommit={(typed) => onUnit(renameUnit(unit, { shortName: placeName(typed) }))}
            {...(shortName !== '' && levelOfName(shortName) === null
              ? { describedBy: 'unit-name-note' }
              : {})}
          />
          {shortName !== '' && levelOfName(shortName) === null && (
            <p className="note" id="unit-name-note">
              请写全，如“青石镇”“松坡街道”；也可以在旁边选级别。
            </p>
          )}
        </div>
        <Choice
          name="unitLevel"
          label="级别"
          options={LEVELS}
          value={levelOfName(shortName) ?? unit.level ?? null}
          onChange={(level) =>
            onUnit({ ...renameUnit(unit, { shortName: withLevel(shortName, level) }), level })
          }
        />
        <TextField
          label="所属县（市、区）"
          placeholder="云岭县"
          value={county}
          onCommit={(typed) => onUnit(renameUnit(unit, { county: typed.trim() }))}
        />
        <TextField
          label="常用主送机关"
          placeholder="县委、县政府"
          value={unit.recipient}
          onCommit={(recipient) => onUnit({ ...unit, recipient })}
        />
      </div>
      <fieldset className="unit-derived">
        <legend>下面几项由上面的内容得出，和本单位的写法不同时请改</legend>
        <div className="unit-grid">
          {DERIVED.map(({ key, label, hint }) => (
            <TextField
              key={key}
              label={label}
              placeholder={hint}
              value={unit[key] ?? ''}
              onCommit={(value) => onUnit({ ...unit, [key]: value })}
            />
          ))}
          <TextField
            label="本单位的村、社区等地名（每行一个）"
            placeholder="竹溪村"
            rows={2}
            onlyOnLeave={true}
            value={places.join('\n')}
            onCommit={(text) => onPlaces(parseWords(text))}
          />
        </div>
        {shortName !== '' && title !== '' && <p className="unit-title">标题将写成：{title}</p>}
      </fieldset>
    </>
  );
}
