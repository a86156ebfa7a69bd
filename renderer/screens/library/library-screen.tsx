// 年报库: one row a report.

import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../../core/contract.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import { useToast } from '../../app/toasts.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { shortTime } from '../../app/when.ts';
import { rollForward } from '../rolled/roll-forward.ts';
import './library.css';

type Loaded = { readonly reports: readonly ReportSummary[]; readonly notices: readonly string[] };

export function LibraryScreen() {
  const { go, templates, dataProblems } = useApp();
  const toast = useToast();
  const [library, setLibrary] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(async () => {
    const result = await call('reports.list', null);
    if (result.ok) setLibrary(result.value);
    setProblem(result.ok ? null : result.error.message);
  }, []);
  useEffect(() => void load(), [load]);

  const remove = async ({ id, year }: ReportSummary) => {
    const result = await call('reports.remove', { id });
    if (!result.ok) return setProblem(result.error.message);
    toast({
      text: `已删除 ${year} 年度的年报`,
      action: {
        label: '撤销',
        run: async () => {
          const restored = await call('reports.restore', { id });
          setProblem(restored.ok ? null : restored.error.message);
          await load();
        },
      },
    });
    await load();
  };

  const rollOn = async ({ id }: ReportSummary) => {
    const opened = await call('reports.open', { id });
    if (!opened.ok) return setProblem(opened.error.message);
    const last = opened.value.report;
    const template = templates.find((one) => one.id === last.templateId) ?? null;
    const rolled = await rollForward(last, template);
    if (rolled.ok) go({ screen: 'rolled', rolled: rolled.value });
    else setProblem(rolled.error.message);
  };

  const notices = [...(library?.notices ?? []), ...dataProblems];
  return (
    <div className="frame">
      <Topbar title={<p>法治年报</p>} />
      <main
        className="page"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const file = event.dataTransfer.files[0];
          if (file) go({ screen: 'new', start: 'file', purpose: 'rollOver', file });
        }}
      >
        <div className="page-inner">
          <div className="page-head">
            <h1>年报库</h1>
            <div className="actions">
              <button
                type="button"
                className="btn"
                onClick={() => go({ screen: 'new', start: 'template', purpose: 'finish' })}
              >
                <Icon name="document" />
                从模板新建
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => go({ screen: 'new', start: 'file', purpose: 'finish' })}
              >
                <Icon name="folder" />
                打开已有文稿
              </button>
              <button
                type="button"
                className="btn primary"
                onClick={() => go({ screen: 'new', start: 'file', purpose: 'rollOver' })}
              >
                <Icon name="add" />
                沿用去年报告新建
              </button>
            </div>
          </div>
          {problem && (
            <div className="notice blocking" role="alert">
              <span>{problem}</span>
              <button type="button" className="link" onClick={() => void load()}>
                重试
              </button>
            </div>
          )}
          {notices.map((notice) => (
            <p className="notice" key={notice}>
              {notice}
            </p>
          ))}
          {library && library.reports.length === 0 && <Empty />}
          {library && library.reports.length > 0 && (
            <ReportTable
              reports={library.reports}
              onRollOn={(one) => void rollOn(one)}
              onRemove={(one) => void remove(one)}
            />
          )}
        </div>
      </main>
    </div>
  );
}

function Empty() {
  return (
    <div className="library-empty">
      <p>还没有年报。把去年的 Word 文稿拖进来，就能在它的基础上写今年的。</p>
      <p className="note">没有旧稿也不要紧：从模板新建，按章节一步步写，空缺和格式都有提醒。</p>
    </div>
  );
}

type TableProps = {
  readonly reports: readonly ReportSummary[];
  readonly onRollOn: (report: ReportSummary) => void;
  readonly onRemove: (report: ReportSummary) => void;
};

function ReportTable({ reports, onRollOn, onRemove }: TableProps) {
  const { go, info } = useApp();
  const rows = [...reports].sort((a, b) => b.year - a.year || b.updatedAt.localeCompare(a.updatedAt));
  return (
    <table className="library">
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">标题</th>
          <th scope="col">进度</th>
          <th scope="col" className="number">
            空缺
          </th>
          <th scope="col" className="number">
            待核对
          </th>
          <th scope="col">最后修改</th>
          <th scope="col">
            <span className="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => {
          const percent = Math.round(report.done * 100);
          return (
            <tr key={report.id}>
              <td className="library-year">{report.year}</td>
              <td>
                <button
                  type="button"
                  className="library-open"
                  onClick={() => go({ screen: 'report', id: report.id, tab: 'write' })}
                >
                  {report.title.replace(/\n/gu, '') || '（还没有标题）'}
                </button>
                <span className="note">{report.issuer || '署名未填'}</span>
              </td>
              <td>
                <span className="library-progress">
                  <span className={percent === 100 ? 'bar is-done' : 'bar'}>
                    <span style={{ width: `${percent}%` }} />
                  </span>
                  <span className="number">{percent}%</span>
                </span>
              </td>
              <td className="number">{report.blanks > 0 ? report.blanks : '—'}</td>
              <td className="number">{report.carried > 0 ? report.carried : '—'}</td>
              <td className="library-time">{shortTime(report.updatedAt, info.today)}</td>
              <td className="library-actions">
                {!reports.some((other) => other.year === report.year + 1) && (
                  <button type="button" className="btn quiet small" onClick={() => onRollOn(report)}>
                    <Icon name="add" />
                    沿用为 {report.year + 1} 年度
                  </button>
                )}
                <button
                  type="button"
                  className="btn quiet small"
                  aria-label={`删除 ${report.year} 年度的年报`}
                  onClick={() => onRemove(report)}
                >
                  <Icon name="remove" />
                  删除
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
