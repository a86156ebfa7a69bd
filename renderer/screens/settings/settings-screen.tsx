// 设置: the unit, the faces of the document, the look of the app. Saved as it is changed.

import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts';
import { useApp } from '../../app/context.ts';
import type { Route } from '../../app/route.ts';
import { TextField } from '../../app/text-field.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { NOTHING_SET, parseWords, parseWrongWords, wrongWordsText } from '../../app/unit-checks.ts';
import './settings.css';

const UNIT: readonly {
  readonly key: keyof Settings['unit'];
  readonly label: string;
  readonly hint: string;
}[] = [
  { key: 'fullName', label: '单位全称（署名用）', hint: '云岭县青石镇人民政府' },
  { key: 'shortName', label: '单位简称（标题和正文用）', hint: '青石镇' },
  { key: 'recipient', label: '常用主送机关', hint: '县委、县政府' },
];

const FONTS: readonly { readonly key: keyof Settings['fonts']; readonly label: string }[] = [
  { key: 'title', label: '标题' },
  { key: 'body', label: '正文' },
  { key: 'heading1', label: '一级标题 一、' },
  { key: 'heading2', label: '二级标题（一）' },
  { key: 'latin', label: '数字和字母' },
  { key: 'pageNumber', label: '页码' },
];

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

export default function SettingsScreen({ back }: { readonly back: Route }) {
  const { settings, saveSettings, go, info, route } = useApp();
  const checks = settings.checks ?? NOTHING_SET;
  const save = (change: Partial<Settings>) => void saveSettings({ ...settings, ...change });
  return (
    <div className="frame">
      <Topbar title={<h1>设置</h1>} onBack={{ label: '返回', run: () => go(back) }} />
      <main className="page">
        <div className="page-inner settings">
          <section className="card">
            <h2>本单位</h2>
            <p className="note">新建年报时自动填上，以后也可以改。</p>
            <div className="settings-grid">
              {UNIT.map(({ key, label, hint }) => (
                <TextField
                  key={key}
                  label={label}
                  placeholder={hint}
                  value={settings.unit[key]}
                  onCommit={(value) => save({ unit: { ...settings.unit, [key]: value } })}
                />
              ))}
            </div>
          </section>
          <section className="card">
            <h2>显示</h2>
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
          </section>
          <section className="card">
            <h2>导出文件的字体</h2>
            <p className="note">
              写进 Word 文件的字体名。单位的电脑上有哪种就写哪种，例如“仿宋”或“仿宋_GB2312”。
            </p>
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
          </section>
          <section className="card">
            <h2>检查</h2>
            <div className="settings-grid">
              <TextField
                label="不检查的词（每行一个）"
                rows={3}
                onlyOnLeave={true}
                value={checks.words.join('\n')}
                onCommit={(text) => save({ checks: { ...checks, words: parseWords(text) } })}
              />
              <TextField
                label="本单位的地名（每行一个）"
                placeholder="白水镇"
                rows={3}
                onlyOnLeave={true}
                value={checks.places.join('\n')}
                onCommit={(text) => save({ checks: { ...checks, places: parseWords(text) } })}
              />
              <TextField
                label="易错词（每行一对，错的 → 对的）"
                placeholder="青石真 → 青石镇"
                rows={3}
                onlyOnLeave={true}
                value={wrongWordsText(checks.wrongWords)}
                onCommit={(text) => save({ checks: { ...checks, wrongWords: parseWrongWords(text) } })}
              />
            </div>
            <p>
              <button type="button" className="link" onClick={() => go({ screen: 'rules', back: route })}>
                检查规则
              </button>
              <span className="note"> 每条规则查什么、为什么查，各有一个例子。</span>
            </p>
          </section>
          <p className="note">
            法治年报 {info.version} · 年报和设置保存在{' '}
            <span className="settings-path">{info.dataFolder}</span>
          </p>
        </div>
      </main>
    </div>
  );
}

type ChoiceProps<T extends string> = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ name, label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(([option, text]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
