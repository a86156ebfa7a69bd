// 数据台账: figures of this year and last, what changed by how much, empty cells first.

import { useState, useSyncExternalStore } from 'react';
import type { SavedExport } from '../../../core/contract.ts';
import type { FigurePair } from '../../../core/figures/compare.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { call } from '../../api/client.ts';
import { Icon } from '../../app/icons.tsx';
import type { ReportTab } from '../../app/route.ts';
import type { ReportSession } from '../../session/session.ts';
import { runJob } from '../../worker/client.ts';
import { exportName } from '../export/export-name.ts';
import { ChangesChart } from './changes-chart.tsx';
import { FiguresTable } from './figures-table.tsx';
import { emptyFirst, isEmpty, useFigures } from './use-figures.ts';
import './figures.css';

type Props = {
  readonly session: ReportSession;
  /** Last year's report of the same unit; null if the library has none. */
  readonly last: Report | null;
  readonly onShow: (tab: ReportTab) => void;
};

export function FiguresScreen({ session, last, onShow }: Props) {
  const { report } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const pairs = useFigures(report, last);
  const [section, setSection] = useState('');
  const labels = new Map([
    ...report.sections.map(({ id }) => [id, labelOf(session, id)] as const),
    [UNMAPPED, '未归类'] as const,
  ]);
  const all = pairs ?? [];
  const shown = emptyFirst(all.filter((pair) => section === '' || pair.section === section));
  const empty = shown.filter(isEmpty).length;
  const gone = shown.filter(({ current }) => current === null).length;
  const go = (pair: FigurePair) => {
    if (!pair.current) return;
    session.goTo(pair.current);
    onShow('write');
  };
  return (
    <main className="page">
      <div className="page-inner figures">
        <div className="page-head">
          <h2>数据台账</h2>
          <div className="actions">
            <label className="figures-section">
              <span className="visually-hidden">章节</span>
              <select className="input" value={section} onChange={(event) => setSection(event.target.value)}>
                <option value="">全部章节</option>
                {[...labels]
                  .filter(([id]) => all.some((pair) => pair.section === id))
                  .map(([id, label]) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
              </select>
            </label>
            <Export report={report} last={last} labels={labels} />
          </div>
        </div>
        {pairs !== null && (
          <p className="note">
            共 {shown.length} 项{empty > 0 && `，还有 ${empty} 处空缺`}
            {gone > 0 && `，${gone} 项只有上年有`}。
            {last
              ? `上年数取自 ${last.year} 年度的年报。`
              : '年报库里没有上年的年报，上年数只来自空缺里记下的。'}
          </p>
        )}
        {pairs?.length === 0 && <p>这份年报里还没有数字。</p>}
        <ChangesChart pairs={shown} />
        {shown.length > 0 && <FiguresTable pairs={shown} labelOf={(id) => labels.get(id) ?? id} onGo={go} />}
      </div>
    </main>
  );
}

type ExportProps = Pick<Props, 'last'> & {
  readonly report: Report;
  readonly labels: ReadonlyMap<string, string>;
};

function Export({ report, last, labels }: ExportProps) {
  const [saved, setSaved] = useState<SavedExport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (format: 'csv' | 'xlsx') => {
    setProblem(null);
    setSaved(null);
    const made = await runJob('figuresFile', { current: report, last, labels, format });
    const stored = made.ok
      ? await call('exports.save', {
          reportId: report.id,
          kind: 'table',
          fileName: exportName(report, 'table', format),
          bytes: new Uint8Array(made.value),
        })
      : made;
    if (stored.ok) setSaved(stored.value);
    else if (stored.error.code !== 'cancelled') setProblem(stored.error.message);
  };
  const reveal = async (path: string) => {
    const shown = await call('exports.reveal', { path });
    setProblem(shown.ok ? null : shown.error.message);
  };
  return (
    <>
      <button type="button" className="btn" onClick={() => void run('xlsx')}>
        <Icon name="export" />
        导出表格（.xlsx）
      </button>
      <button type="button" className="btn" onClick={() => void run('csv')}>
        导出 .csv
      </button>
      {problem && (
        <p className="notice blocking figures-saved" role="alert">
          {problem}
        </p>
      )}
      {saved && (
        <div className="notice good figures-saved" role="status">
          <Icon name="check" />
          <span>
            已导出表格：<span className="export-path">{saved.path}</span>
          </span>
          <button type="button" className="link" onClick={() => void reveal(saved.path)}>
            打开文件夹
          </button>
        </div>
      )}
    </>
  );
}

function labelOf(session: ReportSession, id: string): string {
  return session.template?.sections.find((one) => one.id === id)?.label ?? id;
}
