// 年度对比: two reports side by side: how long each section is, what changed in the figures, and the text sentence by sentence.

import { useEffect, useState } from 'react';
import type { FigurePair } from '../../../core/figures/compare.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import { sectionProgress } from '../../../core/report/progress.ts';
import type { Report } from '../../../core/report/schema.ts';
import type { ReportSummary } from '../../../core/report/summary.ts';
import type { SectionComparison } from '../../../core/rollover/compare.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Topbar } from '../../app/topbar.tsx';
import { runJob } from '../../worker/client.ts';
import { ChangesChart } from '../figures/changes-chart.tsx';
import { FiguresTable } from '../figures/figures-table.tsx';
import { Compared } from '../workbench/compared.tsx';
import './compare.css';

type Props = { readonly last: string; readonly current: string };

type Pair = {
  readonly last: Report;
  readonly current: Report;
  readonly figures: readonly FigurePair[];
  readonly sections: readonly SectionComparison[];
};

async function loadPair(lastId: string, currentId: string): Promise<Pair | string> {
  const [last, current] = await Promise.all([
    call('reports.open', { id: lastId }),
    call('reports.open', { id: currentId }),
  ]);
  if (!last.ok) return last.error.message;
  if (!current.ok) return current.error.message;
  const both = { last: last.value.report, current: current.value.report };
  const [figures, sections] = await Promise.all([runJob('figures', both), runJob('compare', both)]);
  if (!figures.ok) return figures.error.message;
  if (!sections.ok) return sections.error.message;
  return { ...both, figures: figures.value, sections: sections.value };
}

export default function CompareScreen({ last, current }: Props) {
  const { go } = useApp();
  const [reports, setReports] = useState<readonly ReportSummary[]>([]);
  const [pair, setPair] = useState<Pair | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void call('reports.list', null).then((listed) => listed.ok && setReports(listed.value.reports));
  }, []);
  useEffect(() => {
    let wanted = true;
    void loadPair(last, current).then((loaded) => {
      if (!wanted) return;
      if (typeof loaded === 'string') setProblem(loaded);
      else {
        setProblem(null);
        setPair(loaded);
      }
    });
    return () => {
      wanted = false;
    };
  }, [last, current]);
  const sorted = reports.toSorted((a, b) => b.year - a.year || b.updatedAt.localeCompare(a.updatedAt));
  const picker = (label: string, value: string, pick: (id: string) => void) => (
    <label className="field">
      <span>{label}</span>
      <select className="input" value={value} onChange={(event) => pick(event.target.value)}>
        {sorted.map((one) => (
          <option key={one.id} value={one.id}>
            {one.year} 年度 · {one.title.replace(/\n/gu, '') || '（还没有标题）'}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="frame">
      <Topbar title={<h1>年度对比</h1>} onBack={{ label: '年报库', run: () => go({ screen: 'library' }) }} />
      <main className="page">
        <div className="page-inner compare">
          <div className="compare-pick">
            {picker('前一份', last, (id) => go({ screen: 'compare', last: id, current }))}
            {picker('后一份', current, (id) => go({ screen: 'compare', last, current: id }))}
          </div>
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {pair === null && problem === null && (
            <p className="note" role="status">
              正在对比
            </p>
          )}
          {pair && <Comparison {...pair} />}
        </div>
      </main>
    </div>
  );
}

function Comparison({ last, current, figures, sections }: Pair) {
  const { templates } = useApp();
  const labelOf = (id: string): string => {
    if (id === UNMAPPED) return '未归类';
    for (const report of [current, last]) {
      const template = templates.find((one) => one.id === report.templateId);
      const label = template?.sections.find((section) => section.id === id)?.label;
      if (label) return label;
    }
    return id;
  };
  const changed = figures.filter(({ difference }) => difference !== null && difference !== 0).length;
  return (
    <>
      <section className="card" aria-labelledby="compare-sections">
        <h2 id="compare-sections">篇幅</h2>
        <table className="compare-sections">
          <thead>
            <tr>
              <th scope="col">章节</th>
              <th scope="col" className="number">
                {last.year} 年度
              </th>
              <th scope="col" className="number">
                {current.year} 年度
              </th>
              <th scope="col" className="number">
                一字未改的句子
              </th>
            </tr>
          </thead>
          <tbody>
            {sections.map(({ section, unchanged }) => (
              <tr key={section}>
                <th scope="row">{labelOf(section)}</th>
                <td className="number">{charactersOf(last, section)}</td>
                <td className="number">{charactersOf(current, section)}</td>
                <td className="number">{Math.round(unchanged * 100)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="compare-figures" className="compare-figures">
        <h2 id="compare-figures">数据</h2>
        <p className="note">
          {figures.length === 0
            ? '两份年报里都没有可以对比的数字。'
            : `共 ${figures.length} 项，${changed} 项有增减。“今年”指 ${current.year} 年度，“上年”指 ${last.year} 年度。`}
        </p>
        <ChangesChart pairs={figures} />
        {figures.length > 0 && <FiguresTable pairs={figures} labelOf={labelOf} />}
      </section>
      <section aria-labelledby="compare-text" className="compare-text">
        <h2 id="compare-text">文字</h2>
        {sections.map(({ section, sentences }) => (
          <details key={section} className="card">
            <summary>
              <span>{labelOf(section)}</span>
              <span className="note">{countsOf(sentences)}</span>
            </summary>
            <Compared sentences={sentences} />
          </details>
        ))}
      </section>
    </>
  );
}

function charactersOf(report: Report, id: string): string {
  const section = report.sections.find((one) => one.id === id);
  const blocks = section?.blocks ?? (id === UNMAPPED ? report.unmapped : []);
  return `${sectionProgress({ id, blocks }).characters.toLocaleString('zh-CN')} 字`;
}

function countsOf(sentences: SectionComparison['sentences']): string {
  const count = (kind: (typeof sentences)[number]['kind']) =>
    sentences.filter((sentence) => sentence.kind === kind).length;
  return `有改动 ${count('changed')} · 新写 ${count('added')} · 删去 ${count('removed')} · 未改 ${count('same')}`;
}
