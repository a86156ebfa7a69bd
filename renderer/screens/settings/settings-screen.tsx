// 设置: one part a subject, one under another, with a list to jump by. Saved as it is changed.

import type { ReactNode } from 'react';
import type { Settings } from '../../../core/settings.ts';
import { useApp } from '../../app/context.ts';
import type { Route } from '../../app/route.ts';
import { Topbar } from '../../app/topbar.tsx';
import { BackupPart } from './backup-part.tsx';
import { ChecksPart } from './checks-part.tsx';
import { DataPart } from './data-part.tsx';
import { DeadlinesPart } from './deadlines-part.tsx';
import { FontsPart } from './fonts-part.tsx';
import { FormatPart } from './format-part.tsx';
import { LookPart } from './look-part.tsx';
import type { PartProps } from './part.ts';
import { TemplatesPart } from './templates-part.tsx';
import { UnitPart } from './unit-part.tsx';
import './settings.css';

/** The parts in their order. */
const PARTS: readonly {
  readonly id: string;
  readonly title: string;
  readonly show: (props: PartProps) => ReactNode;
}[] = [
  { id: 'unit', title: '本单位', show: (props) => <UnitPart {...props} /> },
  { id: 'look', title: '显示', show: (props) => <LookPart {...props} /> },
  { id: 'deadlines', title: '期限', show: (props) => <DeadlinesPart {...props} /> },
  { id: 'format', title: '公文格式', show: (props) => <FormatPart {...props} /> },
  { id: 'fonts', title: '导出文件的字体', show: (props) => <FontsPart {...props} /> },
  { id: 'checks', title: '检查', show: (props) => <ChecksPart {...props} /> },
  { id: 'backup', title: '备份', show: (props) => <BackupPart {...props} /> },
  { id: 'templates', title: '模板', show: () => <TemplatesPart /> },
  { id: 'data', title: '数据', show: () => <DataPart /> },
];

export default function SettingsScreen({ back }: { readonly back: Route }) {
  const { settings, saveSettings, go, info } = useApp();
  const save = (change: Partial<Settings>) => void saveSettings({ ...settings, ...change });
  return (
    <div className="frame">
      <Topbar title={<h1>设置</h1>} onBack={{ label: '返回', run: () => go(back) }} />
      <main className="page">
        <div className="page-inner settings">
          <nav className="settings-nav" aria-label="设置的各部分">
            {PARTS.map(({ id, title }) => (
              <a key={id} href={`#settings-${id}`} onClick={(event) => show(event, id)}>
                {title}
              </a>
            ))}
          </nav>
          {PARTS.map(({ id, title, show: part }) => (
            <section className="card" key={id} aria-labelledby={`settings-${id}`}>
              <h2 id={`settings-${id}`} tabIndex={-1}>
                {title}
              </h2>
              {part({ settings, save })}
            </section>
          ))}
          <p className="note">法治年报 {info.version} · 改动随时保存</p>
        </div>
      </main>
    </div>
  );
}

/** Goes to a part without a new address: the address belongs to the front door. */
function show(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  const heading = document.getElementById(`settings-${id}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
