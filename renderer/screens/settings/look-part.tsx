// 显示: size of the text, colours, contrast.

import type { Settings } from '../../../core/settings.ts';
import { Choice } from '../../app/choice.tsx';
import type { PartProps } from './part.ts';

const TEXT_SIZES: readonly (readonly [Settings['textSize'], string])[] = [
  ['standard', '标准'],
  ['large', '大'],
  ['extra', '特大'],
];

const THEMES: readonly (readonly [Settings['theme'], string])[] = [
  ['system', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
];

const CONTRASTS: readonly (readonly ['normal' | 'high', string])[] = [
  ['normal', '一般'],
  ['high', '高对比度'],
];

export function LookPart({ settings, save }: PartProps) {
  return (
    <>
      <Choice
        name="textSize"
        label="字号"
        options={TEXT_SIZES}
        value={settings.textSize}
        onChange={(textSize) => save({ textSize })}
      />
      <Choice
        name="theme"
        label="颜色"
        options={THEMES}
        value={settings.theme}
        onChange={(theme) => save({ theme })}
      />
      <Choice
        name="contrast"
        label="对比度"
        options={CONTRASTS}
        value={settings.contrast ?? 'normal'}
        onChange={(contrast) => save({ contrast })}
      />
      <p className="note">字看不清时，选“特大”和“高对比度”；只影响屏幕，不影响导出的文件。</p>
    </>
  );
}
