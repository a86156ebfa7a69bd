// 预览导出: what still blocks, the two ways to export, and where the files went.

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { SavedExport } from '../../../core/contract.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import type { ReportTab } from '../../app/route.ts';
import { shortTime } from '../../app/when.ts';
import { useRules } from '../../findings/use-rules.ts';
import { missingFields } from '../../session/missing-fields.ts';
import type { ReportSession } from '../../session/session.ts';
import { runJob } from '../../worker/client.ts';
import { Dismissed } from '../check/dismissed.tsx';
import { exportName } from './export-name.ts';
import { Preview } from './preview/preview.tsx';
import './export.css';

type Props = { readonly session: ReportSession; readonly onShow: (tab: ReportTab) => void };
type Kind = 'final' | 'draft';

const KINDS: Readonly<Record<SavedExport['kind'], string>> = {
  final: '正式稿',
  draft: '草稿',
  table: '数据台账',
  web: '网站公开稿',
  bundle: '移交包',
};

export function ExportScreen({ session, onShow }: Props) {
  const { report, findings } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const { settings, info } = useApp();
  const [running, setRunning] = useState<Kind | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState<SavedExport | null>(null);
  const [earlier, setEarlier] = useState<readonly SavedExport[]>([]);

  const loadEarlier = useCallback(async () => {
    const listed = await call('exports.list', { reportId: report.id });
    if (listed.ok) setEarlier(listed.value);
    else setProblem(listed.error.message);
  }, [report.id]);
  useEffect(() => void loadEarlier(), [loadEarlier]);

  const rules = useRules();
  const grave = new Set(rules.filter(({ severity }) => severity === 'error').map(({ id }) => id));
  const dismissedErrors = report.dismissals.filter(({ rule }) => grave.has(rule));

  const missing = missingFields(report);
  const errors = findings?.filter((finding) => finding.severity === 'error') ?? [];
  const run = async (kind: Kind) => {
    setRunning(kind);
    setProblem(null);
    setSaved(null);
    await session.saveNow();
    const made = await runJob('export', { report, fonts: settings.fonts, draft: kind === 'draft' });
    const stored = made.ok
      ? await call('exports.save', {
          reportId: report.id,
          kind,
          fileName: exportName(report, kind, 'docx'),
          bytes: new Uint8Array(made.value),
        })
      : made;
    setRunning(null);
    if (stored.ok) {
      setSaved(stored.value);
      await loadEarlier();
    } else if (stored.error.code !== 'cancelled') setProblem(stored.error.message);
  };
  const reveal = async (path: string) => {
    const shown = await call('exports.reveal', { path });
    setProblem(shown.ok ? null : shown.error.message);
  };

  const reason =
    findings === null ? '正在检查，请稍候' : errors.length > 0 ? `还有 ${errors.length} 处必须处理` : null;
  return (
    <main className="export">
      <Preview
        session={session}
        report={report}
        fonts={settings.fonts}
        draft={reason !== null}
        onGo={(place) => {
          session.goTo(place);
          onShow('write');
        }}
      />
      <div className="export-side">
        <h2>导出 Word 文件</h2>
        <div className="export-ways">
          <section className="card export-way">
            <h3>正式稿</h3>
            <p>按《党政机关公文格式》排版，可以直接打印盖章。</p>
            <button
              type="button"
              className="btn primary"
              disabled={reason !== null || running !== null}
              aria-describedby="export-reason"
              onClick={() => void run('final')}
            >
              <Icon name="export" />
              {running === 'final' ? '正在导出' : '导出正式稿'}
            </button>
            <p id="export-reason" className={errors.length > 0 ? 'export-blocked' : 'note'}>
              {reason ?? '检查已通过。'}
            </p>
          </section>
          <section className="card export-way">
            <h3>草稿</h3>
            <p>每一页都标“草稿”，空缺处标黄，给领导和同事传看用。</p>
            <button
              type="button"
              className="btn"
              disabled={running !== null}
              onClick={() => void run('draft')}
            >
              <Icon name="document" />
              {running === 'draft' ? '正在导出' : '导出草稿'}
            </button>
            <p className="note">随时可以导出。</p>
          </section>
        </div>
        {dismissedErrors.length > 0 && (
          <section className="card" aria-labelledby="export-dismissed">
            <h3 id="export-dismissed">导出前请再看一眼：已忽略 {dismissedErrors.length} 处必须处理的</h3>
            <Dismissed session={session} dismissals={dismissedErrors} rules={rules} />
          </section>
        )}
        {missing.length > 0 && (
          <div className="notice">
            <span>还没有填：{missing.join('、')}。</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                session.openFields();
                onShow('write');
              }}
            >
              去填写
            </button>
          </div>
        )}
        {problem && (
          <p className="notice blocking" role="alert">
            {problem}
          </p>
        )}
        {saved && (
          <div className="notice good" role="status">
            <Icon name="check" />
            <span>
              已导出{saved.kind === 'final' ? '正式稿' : '草稿'}：
              <span className="export-path">{saved.path}</span>
            </span>
            <button type="button" className="link" onClick={() => void reveal(saved.path)}>
              打开文件夹
            </button>
          </div>
        )}
        {errors.length > 0 && (
          <section className="card">
            <h3>处理完这些就能导出正式稿</h3>
            <ol className="export-errors">
              {errors.map((finding) => (
                <li key={`${finding.rule}${finding.line}${finding.start}${finding.message}`}>
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      session.goTo(finding);
                      onShow('write');
                    }}
                  >
                    {finding.message}
                  </button>
                  {session.flaggedText(finding) && (
                    <span className="note">“{session.flaggedText(finding)}”</span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )}
        {earlier.length > 0 && (
          <section>
            <h3>以前导出的</h3>
            <ul className="export-earlier">
              {earlier
                .toSorted((a, b) => b.at.localeCompare(a.at))
                .map((one) => (
                  <li key={one.path + one.at}>
                    <span className="export-kind">{KINDS[one.kind]}</span>
                    <span className="export-path">{one.path}</span>
                    <span className="note">{shortTime(one.at, info.today)}</span>
                    <button type="button" className="btn small quiet" onClick={() => void reveal(one.path)}>
                      <Icon name="folder" />
                      打开文件夹
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
