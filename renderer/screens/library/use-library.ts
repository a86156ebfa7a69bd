// The reports in the library and what can be done with one; every step that takes something away can be undone.

import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../../core/report/summary.ts';
import type { Result } from '../../../core/result.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { newId } from '../../app/new-id.ts';
import { useToast } from '../../app/toasts.tsx';
import { rollForward } from '../rolled/roll-forward.ts';
import { EXAMPLE, openExamples } from './examples.ts';

type Loaded = { readonly reports: readonly ReportSummary[]; readonly notices: readonly string[] };

export type Library = {
  /** null until first loaded. */
  readonly loaded: Loaded | null;
  readonly problem: string | null;
  /** What takes a moment, as it is told; null while nothing runs. */
  readonly busy: string | null;
  readonly load: () => Promise<void>;
  readonly remove: (reports: readonly ReportSummary[]) => Promise<void>;
  readonly duplicate: (report: ReportSummary) => Promise<void>;
  readonly archive: (report: ReportSummary, away: boolean) => Promise<void>;
  readonly rollOn: (report: ReportSummary) => Promise<void>;
  readonly handOver: (report: ReportSummary) => Promise<void>;
  readonly openExample: () => Promise<void>;
};

export function useLibrary(): Library {
  const { go, templates, settings, saveSettings } = useApp();
  const toast = useToast();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const load = useCallback(async () => {
    const result = await call('reports.list', null);
    if (result.ok) setLoaded(result.value);
    setProblem(result.ok ? null : result.error.message);
  }, []);
  useEffect(() => void load(), [load]);

  /** Tells of what takes a moment, and of why it did not work. */
  const run = async <T>(what: string, work: () => Promise<Result<T>>): Promise<T | null> => {
    setBusy(what);
    setProblem(null);
    const result = await work();
    setBusy(null);
    if (result.ok) return result.value;
    setProblem(result.error.message);
    return null;
  };

  const remove = async (reports: readonly ReportSummary[]) => {
    for (const { id } of reports) {
      const removed = await call('reports.remove', { id });
      if (!removed.ok) return setProblem(removed.error.message);
    }
    const [first] = reports;
    toast({
      text: reports.length === 1 && first ? `已删除 ${first.year} 年度的年报` : `已删除 ${reports.length} 份`,
      action: {
        label: '撤销',
        run: async () => {
          for (const { id } of reports) {
            const restored = await call('reports.restore', { id });
            if (!restored.ok) setProblem(restored.error.message);
          }
          await load();
        },
      },
    });
    await load();
  };

  const duplicate = async ({ id }: ReportSummary) => {
    const copied = await run('正在复制', async () => {
      const opened = await call('reports.open', { id });
      if (!opened.ok) return opened;
      const copy = { ...opened.value.report, id: newId(), createdAt: new Date().toISOString() };
      const saved = await call('reports.save', { report: copy });
      return saved.ok ? { ok: true as const, value: copy } : saved;
    });
    if (copied === null) return;
    toast({ text: `已复制 ${copied.year} 年度的年报，新的一份在最上面` });
    await load();
  };

  const setArchived = (id: string, away: boolean) => {
    const others = (settings.archived ?? []).filter((one) => one !== id);
    return saveSettings({ ...settings, archived: away ? [...others, id] : others });
  };
  const archive = async ({ id, year }: ReportSummary, away: boolean) => {
    await setArchived(id, away);
    toast({
      text: away ? `${year} 年度的年报已归档，内容没有改动` : `${year} 年度的年报已移回年报库`,
      action: { label: '撤销', run: () => void setArchived(id, !away) },
    });
  };

  const rollOn = async ({ id }: ReportSummary) => {
    const rolled = await run('正在生成草稿', async () => {
      const opened = await call('reports.open', { id });
      if (!opened.ok) return opened;
      const last = opened.value.report;
      return rollForward(last, templates.find((one) => one.id === last.templateId) ?? null);
    });
    if (rolled) go({ screen: 'rolled', rolled });
  };

  const handOver = async ({ id }: ReportSummary) => {
    setProblem(null);
    const saved = await call('bundle.save', { id });
    if (!saved.ok) {
      if (saved.error.code !== 'cancelled') setProblem(saved.error.message);
      return;
    }
    const { path } = saved.value;
    toast({
      text: `移交包已存成 ${path}`,
      action: { label: '打开文件夹', run: () => void call('exports.reveal', { path }) },
    });
  };

  const openExample = async () => {
    const known = loaded?.reports.find(({ id }) => id.startsWith(EXAMPLE));
    const id = known
      ? known.id
      : await run('正在打开示例', () => openExamples(templates, new Date().toISOString()));
    if (id !== null) go({ screen: 'report', id, tab: 'write' });
  };

  return { loaded, problem, busy, load, remove, duplicate, archive, rollOn, handOver, openExample };
}
