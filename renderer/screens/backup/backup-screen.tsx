// 从备份恢复: the backups of a folder, what is in one, and which reports to bring back.

import { useCallback, useEffect, useState } from 'react';
import type { Backup, BackupContents, Presence } from '../../../core/backup.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import type { Route } from '../../app/route.ts';
import { TextField } from '../../app/text-field.tsx';
import { useToast } from '../../app/toasts.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { shortTime } from '../../app/when.ts';
import './backup.css';

const HERE: Readonly<Record<Presence, string>> = {
  absent: '年报库里没有',
  same: '与年报库里的一样',
  different: '与年报库里的不同',
};

type Props = { readonly folder: string; readonly back: Route };

export default function BackupScreen({ folder: start, back }: Props) {
  const { go, info, refresh, obstacle } = useApp();
  const toast = useToast();
  const [folder, setFolder] = useState(start);
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [contents, setContents] = useState<BackupContents | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);

  const look = useCallback(async (where: string, backup: string) => {
    const looked = await call('backup.look', { folder: where, backup });
    if (!looked.ok) return setProblem(looked.error.message);
    setContents(looked.value);
    setChosen(new Set(looked.value.reports.filter(({ here }) => here === 'absent').map(({ id }) => id)));
  }, []);
  useEffect(() => {
    setBackups(null);
    setContents(null);
    setProblem(null);
    if (folder === '') return;
    void call('backup.list', { folder }).then(async (listed) => {
      if (!listed.ok) return setProblem(listed.error.message);
      setBackups(listed.value.backups);
      const [newest] = listed.value.backups;
      if (newest) await look(folder, newest.id);
    });
  }, [folder, look]);

  const restore = async ({ id }: BackupContents) => {
    const done = await call('backup.restore', { folder, backup: id, reports: [...chosen], replace: false });
    if (!done.ok) return setProblem(done.error.message);
    const { restored, unreadable } = done.value;
    if (unreadable > 0) setProblem(`有 ${unreadable} 份在备份里也读不出来。请换一份更早的备份再试。`);
    await refresh();
    await look(folder, id);
    toast({
      text: `已恢复 ${restored.length} 份年报`,
      action: { label: '看年报库', run: () => go({ screen: 'library' }) },
    });
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  return (
    <div className="frame">
      <Topbar title={<h1>从备份恢复</h1>} onBack={{ label: '返回', run: () => go(back) }} />
      <main className="page">
        <div className="page-inner backup">
          <TextField
            label="备份在哪个文件夹"
            placeholder="例如 E:\年报备份"
            onlyOnLeave={true}
            value={folder}
            onCommit={(text) => setFolder(text.trim())}
          />
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {backups?.length === 0 && (
            <p className="notice">这个文件夹里没有本软件做的备份。请换一个 U 盘或文件夹看看。</p>
          )}
          {backups && backups.length > 0 && (
            <label className="field">
              <span>哪一天的备份</span>
              <select
                className="input"
                value={contents?.id ?? ''}
                onChange={(event) => void look(folder, event.target.value)}
              >
                {backups.map(({ id, at, host, reports }) => (
                  <option key={id} value={id}>
                    {shortTime(at, info.today)} · {reports} 份年报 · 电脑“{host}”
                  </option>
                ))}
              </select>
            </label>
          )}
          {contents && (
            <section className="card" aria-label="备份里的年报">
              <ul className="backup-list">
                {contents.reports.map(({ id, year, title, updatedAt, here }) => (
                  <li key={id}>
                    <label>
                      <input
                        type="checkbox"
                        checked={chosen.has(id)}
                        disabled={here === 'same'}
                        onChange={(event) => toggle(id, event.target.checked)}
                      />
                      <span>
                        {year} 年度 · {title.replace(/\n/gu, '') || '（还没有标题）'}
                        <span className="note">
                          最后修改 {shortTime(updatedAt, info.today)} · {HERE[here]}
                        </span>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
              <p className="note">
                与年报库里不同的，恢复成另一份，放在旁边；年报库里现有的不会改动。历史版本一并恢复。
              </p>
              <button
                type="button"
                className="btn primary"
                disabled={chosen.size === 0 || obstacle !== null}
                onClick={() => void restore(contents)}
              >
                恢复选中的 {chosen.size} 份
              </button>
            </section>
          )}
        </div>
      </main>
    </div>
  );
}
