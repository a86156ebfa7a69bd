// 备份: where the copy of the day goes, how the last one went, and the way back.

import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../core/contract.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { TextField } from '../../app/text-field.tsx';
import { shortTime } from '../../app/when.ts';
import type { PartProps } from './part.ts';

export function BackupPart({ settings }: Pick<PartProps, 'settings'>) {
  const { go, info, route, saveSettings } = useApp();
  const [state, setState] = useState<CallOutput<'backup.state'> | null>(null);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const folder = settings.backup?.folder ?? '';

  const load = useCallback(async () => {
    const told = await call('backup.state', null);
    if (told.ok) setState(told.value);
    setProblem(told.ok ? told.value.problem : told.error.message);
  }, []);
  useEffect(() => void load(), [load]);

  const run = async () => {
    setRunning(true);
    setProblem(null);
    const done = await call('backup.run', null);
    setRunning(false);
    await load();
    if (!done.ok) setProblem(done.error.message);
  };
  const choose = async (text: string) => {
    const { backup: _, ...rest } = settings;
    const chosen = text.trim();
    await saveSettings(chosen === '' ? rest : { ...rest, backup: { folder: chosen } });
    if (chosen === '') await load();
    else await run();
  };

  return (
    <>
      <p className="note">
        每天自动复制一份到别的盘上，写完再读一遍核对。最近的都留，一个月内每天留一份，更早的每月留一份。
      </p>
      <div className="backup-where">
        <TextField
          label="备份到哪个文件夹（U 盘、共享盘或另一块硬盘；空着就不备份）"
          placeholder="例如 E:\年报备份"
          onlyOnLeave={true}
          value={folder}
          onCommit={(text) => void choose(text)}
        />
        {state?.places
          .filter((place) => place !== folder)
          .map((place) => (
            <button type="button" className="btn small" key={place} onClick={() => void choose(place)}>
              用 {place}
            </button>
          ))}
      </div>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
      {folder !== '' && !problem && (
        <p role="status">
          {running
            ? '正在备份'
            : state?.last
              ? `上次备份：${shortTime(state.last.at, info.today)}，${state.last.reports} 份年报，已核对。`
              : '还没有备份过。'}
        </p>
      )}
      <div className="actions">
        <button type="button" className="btn" disabled={folder === '' || running} onClick={() => void run()}>
          现在备份
        </button>
        <button type="button" className="btn" onClick={() => go({ screen: 'backup', folder, back: route })}>
          从备份恢复
        </button>
      </div>
    </>
  );
}
