// 公文格式: the unit's habits beside the standard; each deviation is named.

import { deviations } from '../../../core/official/format.ts';
import { type Format, STANDARD_FORMAT } from '../../../core/settings.ts';
import { Choice } from '../../app/choice.tsx';
import type { PartProps } from './part.ts';

const PITCHES: readonly (readonly ['28.95' | '28' | '29' | '30', string])[] = [
  ['28.95', '28.95 磅（国标）'],
  ['28', '28 磅'],
  ['29', '29 磅'],
  ['30', '30 磅'],
];

const PITCH_VALUES: Readonly<Record<(typeof PITCHES)[number][0], Format['linePitch']>> = {
  '28.95': 28.95,
  '28': 28,
  '29': 29,
  '30': 30,
};

const PAGE_NUMBERS: readonly (readonly [Format['pageNumbers'], string])[] = [
  ['outer', '单页居右、双页居左（国标）'],
  ['centred', '居中'],
];

const BOLD: readonly (readonly ['no' | 'yes', string])[] = [
  ['no', '不加粗（国标）'],
  ['yes', '加粗'],
];

export function FormatPart({ settings, save }: PartProps) {
  const format = settings.format ?? STANDARD_FORMAT;
  const change = (part: Partial<Format>) => save({ format: { ...format, ...part } });
  const pitch = PITCHES.find(([value]) => PITCH_VALUES[value] === format.linePitch)?.[0] ?? null;
  const named = deviations(format);
  return (
    <>
      <p className="note">默认按 GB/T 9704—2012。上级另有要求的才改；改了什么，预览和导出时都会写明。</p>
      <Choice
        name="linePitch"
        label="行距"
        options={PITCHES}
        value={pitch}
        onChange={(value) => change({ linePitch: PITCH_VALUES[value] })}
      />
      <Choice
        name="pageNumbers"
        label="页码"
        options={PAGE_NUMBERS}
        value={format.pageNumbers}
        onChange={(pageNumbers) => change({ pageNumbers })}
      />
      <Choice
        name="boldHeading2"
        label="二级标题"
        options={BOLD}
        value={format.boldHeading2 ? 'yes' : 'no'}
        onChange={(bold) => change({ boldHeading2: bold === 'yes' })}
      />
      <Choice
        name="boldHeading3"
        label="三级标题"
        options={BOLD}
        value={format.boldHeading3 ? 'yes' : 'no'}
        onChange={(bold) => change({ boldHeading3: bold === 'yes' })}
      />
      {named.length > 0 && (
        <ul className="notice settings-deviations">
          {named.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
