// 导出文件的字体: the faces of the document.

import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts';
import { TextField } from '../../app/text-field.tsx';
import type { PartProps } from './part.ts';

const FONTS: readonly { readonly key: keyof Settings['fonts']; readonly label: string }[] = [
  { key: 'title', label: '标题' },
  { key: 'body', label: '正文' },
  { key: 'heading1', label: '一级标题 一、' },
  { key: 'heading2', label: '二级标题（一）' },
  { key: 'latin', label: '数字和字母' },
  { key: 'pageNumber', label: '页码' },
];

export function FontsPart({ settings, save }: PartProps) {
  return (
    <>
      <p className="note">写进 Word 文件的字体名。单位的电脑上有哪种就写哪种，例如“仿宋”或“仿宋_GB2312”。</p>
      <div className="settings-grid">
        {FONTS.map(({ key, label }) => (
          <TextField
            key={key}
            label={label}
            placeholder={DEFAULT_SETTINGS.fonts[key]}
            value={settings.fonts[key]}
            onCommit={(value) =>
              save({ fonts: { ...settings.fonts, [key]: value.trim() || DEFAULT_SETTINGS.fonts[key] } })
            }
          />
        ))}
      </div>
    </>
  );
}
