// 历史版本: the save points of a report, each beside the present text; the whole or one line of it can be brought back.

import { useCallback, useEffect, useState } from 'react';
import type { SectionChanges } from '../../../core/history/compare.ts';
import { REASONS, type Revision } from '../../../core/history/revision.ts';
import type { Report } from '../../../core/report/schema.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import { useToast } from '../../app/toasts.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { shortTime } from '../../app/when.ts';
import { runJob } from '../../worker/client.ts';
import { leaveSession } from '../report/open-session.ts';
import { Changes } from './changes.tsx';
import './history.css';

const UNSAVED = '这份年报还有没存上的修改，先没有恢复。请回到写作点“重试”，存上以后再来。';

export default function HistoryScreen({ id }: { readonly id: string }) {
  const { go, info, templates, obstacle } = useApp();
  const toast = useToast();
  const [present, setPresent] = useState<Report | null>(null);
  const [revisions, setRevisions] = useState<readonly Revision[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sections, setSections] = useState<readonly SectionChanges[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(async () => {
    const [opened, listed] = await Promise.all([call('reports.open', { id }), call('history.list', { id })]);
    if (!opened.ok) return setProblem(opened.error.message);
    if (!listed.ok) return setProblem(listed.error.message);
    setPresent(opened.value.report);
    setRevisions(listed.value.revisions);
    setChosen((now) => now ?? listed.value.revisions[0]?.id ?? null);
  }, [id]);
  useEffect(() => void load(), [load]);

  useEffect(() => {
    if (chosen === null || present === null) return;
    let current = true;
    setSections(null);
    void call('history.open', { id, revision: chosen }).then(async (opened) => {
      if (!current) return;
      if (!opened.ok) return setProblem(opened.error.message);
      const compared = await runJob('compareRevision', { revision: opened.value.report, present });
      if (!current) return;
      if (compared.ok) setSections(compared.value);
      else setProblem(compared.error.message);
    });
    return () => {
      current = false;
    };
  }, [id, chosen, present]);

  const restore = async (revision: string, line: string | null, done: string) => {
    setProblem(null);
    // What is open is read anew afterwards.
    if (!(await leaveSession())) return setProblem(UNSAVED);
    const restored = await call('history.restore', { id, revision, line });
    if (!restored.ok) return setProblem(restored.error.message);
    await load();
    const { undo } = restored.value;
    toast({
      text: done,
      ...(undo === null
        ? {}
        : { action: { label: '撤销', run: () => void restore(undo, null, '已撤销，恢复成刚才的内容') } }),
    });
  };

  const template = templates.find((one) => one.id === present?.templateId) ?? null;
  const revision = revisions?.find((one) => one.id === chosen) ?? null;
  return (
    <div className="frame">
      <Topbar
        title={<h1>历史版本{present ? ` · ${present.year} 年度` : ''}</h1>}
        onBack={{ label: '写作', run: () => go({ screen: 'report', id, tab: 'write' }) }}
      />
      <main className="history">
        <nav className="history-list" aria-label="历史版本">
          {revisions?.length === 0 && (
            <p className="note">还没有历史版本。写作、成批改动和导出时会自动留存，不用管它。</p>
          )}
          <ol>
            {revisions?.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === chosen ? 'true' : undefined}
                  onClick={() => setChosen(one.id)}
                >
                  <span>{shortTime(one.at, info.today)}</span>
                  <span className="note">
                    {REASONS[one.reason]} · {one.characters} 字
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className="history-text">
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {revision && (
            <div className="page-head">
              <h2>
                {shortTime(revision.at, info.today)}的版本，与现在相比
                <span className="note history-key">
                  <del>那时的</del> <ins>现在的</ins>
                </span>
              </h2>
              <button
                type="button"
                className="btn primary"
                disabled={
                  obstacle !== null || sections?.every(({ changes }) => changes.length === 0) !== false
                }
                onClick={() =>
                  void restore(revision.id, null, `已恢复成${shortTime(revision.at, info.today)}的版本`)
                }
              >
                <Icon name="back" />
                恢复成这个版本
              </button>
            </div>
          )}
          {revision && sections === null && !problem && <p className="note">正在对照</p>}
          {revision && sections && (
            <Changes
              sections={sections}
              template={template}
              disabled={obstacle !== null}
              onRestore={(line) => void restore(revision.id, line, '已恢复这一段')}
            />
          )}
        </div>
      </main>
    </div>
  );
}
