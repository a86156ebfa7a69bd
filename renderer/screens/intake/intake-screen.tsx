// 导入核对: what was found in the file beside where it landed, before a report is made of it.

import { useMemo, useState } from 'react';
import { UNMAPPED } from '../../../core/report/lines.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import type { Route } from '../../app/route.ts';
import { TextField } from '../../app/text-field.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { rollForward } from '../rolled/roll-forward.ts';
import { type Chapter, chaptersOf, moveChapter } from './chapters.ts';
import './intake.css';

type Props = Extract<Route, { screen: 'intake' }>;

export default function IntakeScreen({ intake, fileName, purpose }: Props) {
  const { go, templates } = useApp();
  const [report, setReport] = useState(intake.report);
  const [problem, setProblem] = useState<string | null>(null);
  const template = templates.find((one) => one.id === report.templateId) ?? null;
  const chapters = useMemo(() => chaptersOf(report), [report]);
  const places = [
    ...report.sections.map(({ id }) => ({
      id,
      label: template?.sections.find((section) => section.id === id)?.label ?? id,
    })),
    { id: UNMAPPED, label: '未归类' },
  ];
  const unplaced = chapters.filter((chapter) => chapter.section === UNMAPPED);
  const create = async () => {
    const saved = await call('reports.save', { report });
    if (!saved.ok) return setProblem(saved.error.message);
    if (purpose === 'finish') return go({ screen: 'report', id: report.id, tab: 'write' });
    const rolled = await rollForward(report, template);
    if (rolled.ok) go({ screen: 'rolled', rolled: rolled.value });
    else setProblem(rolled.error.message);
  };
  return (
    <div className="frame">
      <Topbar
        title={<h1>导入核对 · {fileName}</h1>}
        onBack={{ label: '重选文件', run: () => go({ screen: 'new', start: 'file', purpose }) }}
        end={
          <button type="button" className="btn primary" onClick={() => void create()}>
            {purpose === 'finish' ? '建立年报' : `建立 ${report.year + 1} 年度草稿`}
          </button>
        }
      />
      <main className="page">
        <div className="page-inner intake">
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {intake.messages.map((message) => (
            <p
              key={message.code + message.text}
              className={message.severity === 'warning' ? 'notice' : 'note'}
            >
              {message.text}
            </p>
          ))}
          <section className="card" aria-labelledby="intake-elements">
            <h2 id="intake-elements">从文稿里认出的要素，请核对</h2>
            <div className="intake-fields">
              <label className="field">
                <span>报告年度</span>
                <input
                  className="input"
                  type="number"
                  min={1990}
                  max={2100}
                  value={report.year}
                  onChange={(event) => {
                    const year = event.target.valueAsNumber;
                    if (year >= 1990 && year <= 2100) setReport({ ...report, year });
                  }}
                />
              </label>
              <TextField
                label="署名"
                placeholder="没有认出，请填写单位全称"
                value={report.issuer}
                onCommit={(issuer) => setReport((now) => ({ ...now, issuer }))}
              />
              <TextField
                label="主送机关"
                placeholder="没有认出，请填写"
                value={report.recipient}
                onCommit={(recipient) => setReport((now) => ({ ...now, recipient }))}
              />
              <TextField
                className="intake-title"
                label="标题"
                rows={1}
                placeholder="没有认出，请填写"
                value={report.title}
                onCommit={(title) => setReport((now) => ({ ...now, title }))}
              />
            </div>
          </section>
          <div className="intake-columns">
            <section aria-labelledby="intake-outline">
              <h2 id="intake-outline">
                文稿里的内容 <span className="count">{chapters.length}</span>
              </h2>
              <p className="note">每一块放进哪一节，可以在右边改。</p>
              <ol className="outline">
                {chapters.map((chapter) => (
                  <OutlineRow
                    key={chapter.id}
                    chapter={chapter}
                    places={places}
                    onMove={(target) => setReport((now) => moveChapter(now, chapter, target))}
                  />
                ))}
              </ol>
            </section>
            <section aria-labelledby="intake-sections">
              <h2 id="intake-sections">模板的章节{template && `：${template.name}`}</h2>
              <p className="note">空着的章节，建立年报后再写。</p>
              <ol className="landed">
                {places.map(({ id, label }) => {
                  const here = chapters.filter((chapter) => chapter.section === id);
                  if (id === UNMAPPED && here.length === 0) return null;
                  return (
                    <li
                      key={id}
                      className={id === UNMAPPED ? 'is-unmapped' : here.length === 0 ? 'is-empty' : undefined}
                    >
                      <h3>
                        {label}
                        <span className="note">
                          {here.length === 0 ? '没有内容' : `${characters(here)} 字`}
                        </span>
                      </h3>
                      {id === UNMAPPED && (
                        <p className="note">不会印出，也不会丢；可以现在放进章节，也可以以后再放。</p>
                      )}
                      <ul>
                        {here.map((chapter) => (
                          <li key={chapter.id}>{chapter.label}</li>
                        ))}
                      </ul>
                    </li>
                  );
                })}
              </ol>
            </section>
          </div>
          {unplaced.length === 0 && (
            <p className="note intake-all">
              <Icon name="check" /> 每一块都放进了章节。
            </p>
          )}
          <section aria-labelledby="intake-cleaned">
            <h2 id="intake-cleaned">清理了什么</h2>
            <ul className="passes">
              {intake.passes
                .filter((pass) => pass.count > 0)
                .map((pass) => (
                  <li key={pass.id} className="card">
                    <details>
                      <summary>
                        {pass.title} <span className="count">{pass.count} 处</span>
                      </summary>
                      <ul className="changes">
                        {pass.changes.map((change, index) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
                          <li key={index}>
                            <del>{change.before}</del> <ins>{change.after || '（去掉）'}</ins>
                          </li>
                        ))}
                      </ul>
                    </details>
                  </li>
                ))}
              <li className="card">
                <details>
                  <summary>
                    不属于报告的内容 <span className="count">{report.dropped.length} 行</span>
                  </summary>
                  <ul className="changes">
                    {report.dropped.map((line, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
                      <li key={index}>
                        {line.text} <span className="note">{line.reason}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            </ul>
          </section>
        </div>
      </main>
    </div>
  );
}

type RowProps = {
  readonly chapter: Chapter;
  readonly places: readonly { readonly id: string; readonly label: string }[];
  readonly onMove: (target: string) => void;
};

function OutlineRow({ chapter, places, onMove }: RowProps) {
  return (
    <li className={`outline-row level-${chapter.level}${chapter.section === UNMAPPED ? ' is-unmapped' : ''}`}>
      <span className="outline-label">{chapter.label || '（空行）'}</span>
      <span className="note number">{characters([chapter])} 字</span>
      <select
        className="input"
        aria-label={`“${chapter.label}”放进`}
        value={chapter.section}
        onChange={(event) => onMove(event.target.value)}
      >
        {places.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </li>
  );
}

function characters(chapters: readonly Chapter[]): string {
  let count = 0;
  for (const { blocks } of chapters) {
    for (const paragraph of paragraphsOf(blocks))
      count += paragraphText(paragraph).replace(/\s/gu, '').length;
  }
  return count.toLocaleString('zh-CN');
}
