// 沿用核对: every change the roll-forward made, each of which can be taken back, and what it points out.

import { useState } from 'react';
import { findLine } from '../../../core/report/lines.ts';
import { reportProgress } from '../../../core/report/progress.ts';
import { type Change, undoChange } from '../../../core/rollover/change.ts';
import type { RollOver } from '../../../core/rollover/roll-over.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Topbar } from '../../app/topbar.tsx';
import './rolled.css';

const KINDS: readonly { readonly kind: Change['kind']; readonly title: string }[] = [
  { kind: 'year', title: '年份往后推' },
  { kind: 'figure', title: '上年数字留成空缺' },
  { kind: 'field', title: '文件要素清空' },
];

/** Characters shown on either side of a change. */
const AROUND = 16;

export default function RolledScreen({ rolled }: { readonly rolled: RollOver }) {
  const { go } = useApp();
  const [report, setReport] = useState(rolled.report);
  const [undone, setUndone] = useState<ReadonlySet<Change>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const undo = (change: Change) => {
    setReport((now) => undoChange(now, change));
    setUndone((now) => new Set(now).add(change));
  };
  const write = async () => {
    const saved = await call('reports.save', { report });
    if (saved.ok) go({ screen: 'report', id: report.id, tab: 'write' });
    else setProblem(saved.error.message);
  };
  const { blanks, carried } = reportProgress(report);
  return (
    <div className="frame">
      <Topbar
        title={<h1>{report.year} 年度草稿 · 沿用核对</h1>}
        onBack={{ label: '年报库', run: () => go({ screen: 'library' }) }}
        end={
          <button type="button" className="btn primary" onClick={() => void write()}>
            开始写作
          </button>
        }
      />
      <main className="page">
        <div className="page-inner">
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          <p className="notice good">
            草稿已保存。要做的有：填 {blanks} 处空缺，核对 {carried} 句沿用的话
            {rolled.notes.length > 0 && `，看一看下面提醒的 ${rolled.notes.length} 处`}。
          </p>
          <div className="rolled-columns">
            <div className="rolled-changes">
              {KINDS.map(({ kind, title }) => {
                const changes = rolled.changes.filter((change) => change.kind === kind);
                if (changes.length === 0) return null;
                return (
                  <section key={kind} className="card" aria-label={title}>
                    <h2>
                      {title} <span className="count">{changes.length}</span>
                    </h2>
                    <ul className="rolled-list">
                      {changes.map((change) => (
                        <ChangeRow
                          key={keyOf(change)}
                          change={change}
                          rolled={rolled}
                          undone={undone.has(change)}
                          onUndo={() => undo(change)}
                        />
                      ))}
                    </ul>
                  </section>
                );
              })}
            </div>
            {rolled.notes.length > 0 && (
              <section aria-label="写作时留意">
                <h2>
                  写作时留意 <span className="count warning">{rolled.notes.length}</span>
                </h2>
                <ul className="rolled-notes">
                  {rolled.notes.map((note) => (
                    <li key={`${note.kind}${note.line}${note.start}`} className="card">
                      <p>{note.message}</p>
                      {note.text && <p className="note">“{note.text}”</p>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </div>
      </main>
    </div>
  );
}

function keyOf(change: Change): string {
  if (change.kind === 'field') return change.field;
  return change.kind === 'figure' ? change.blank : `${change.line} ${change.start}`;
}

type RowProps = {
  readonly change: Change;
  readonly rolled: RollOver;
  readonly undone: boolean;
  readonly onUndo: () => void;
};

function ChangeRow({ change, rolled, undone, onUndo }: RowProps) {
  return (
    <li className={undone ? 'is-undone' : undefined}>
      <span className="rolled-text">
        <Around change={change} rolled={rolled} />
        <span className="note">{undone ? '已还原' : change.reason}</span>
      </span>
      <button
        type="button"
        className="btn small quiet"
        disabled={undone}
        aria-label={`还原“${change.before}”`}
        onClick={onUndo}
      >
        还原
      </button>
    </li>
  );
}

function Around({ change, rolled: { report } }: { readonly change: Change; readonly rolled: RollOver }) {
  const words = (
    <>
      <del>{change.before}</del> <ins>{change.after || '（空）'}</ins>
    </>
  );
  if (change.kind !== 'year') return <span>{words}</span>;
  const text = findLine(report, change.line)?.text ?? '';
  const { start } = change;
  const end = start + change.after.length;
  return (
    <span>
      {text.slice(Math.max(0, start - AROUND), start)}
      {words}
      {text.slice(end, end + AROUND)}
    </span>
  );
}
