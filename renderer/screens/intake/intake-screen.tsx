// 导入核对: what was found in the file beside where it landed, before a report is made of it.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Intake } from '../../../core/intake/types.ts';
import { UNMAPPED } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { call } from '../../api/client.ts';
import { useApp } from '../../app/context.ts';
import { newId } from '../../app/new-id.ts';
import type { Route } from '../../app/route.ts';
import { TextField } from '../../app/text-field.tsx';
import { useToast } from '../../app/toasts.tsx';
import { Topbar } from '../../app/topbar.tsx';
import { runJob } from '../../worker/client.ts';
import type { PassInfo } from '../../worker/protocol.ts';
import { rollForward } from '../rolled/roll-forward.ts';
import { type Arrangement, arrange, chaptersOf, move, putBack } from './arrange.ts';
import { Cleaned } from './cleaned.tsx';
import { type History, useHistory } from './history.ts';
import { Landed } from './landed.tsx';
import { Outline } from './outline.tsx';
import './intake.css';

type Props = Extract<Route, { screen: 'intake' }>;

type Step = {
  readonly intake: Intake;
  /** Ids of the cleaning passes applied; null for those that are on by default. */
  readonly applied: readonly string[] | null;
  readonly arrangement: Arrangement;
};

/** What was arranged by hand, by the import it was arranged of: going to the settings and back keeps it. */
const arranged = new WeakMap<Intake, History<Step>>();

function firstStep(intake: Intake): Step {
  return { intake, applied: null, arrangement: arrange(intake.report) };
}

export default function IntakeScreen({ intake: start, bytes, fileName, purpose }: Props) {
  const { go, templates } = useApp();
  const toast = useToast();
  const history = useHistory<Step>(
    () => arranged.get(start) ?? { past: [], now: firstStep(start), future: [] },
    useCallback((all) => arranged.set(start, all), [start]),
  );
  const { intake, arrangement } = history.now;
  const { report } = arrangement;
  const [passes, setPasses] = useState<readonly PassInfo[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const applied = history.now.applied ?? passes.filter((pass) => pass.byDefault).map(({ id }) => id);
  const template = templates.find((one) => one.id === report.templateId) ?? null;
  const chapters = useMemo(() => chaptersOf(arrangement), [arrangement]);
  const places = [
    ...report.sections.map(({ id }) => ({
      id,
      label: template?.sections.find((section) => section.id === id)?.label ?? id,
    })),
    { id: UNMAPPED, label: '未归类' },
  ];
  useEffect(() => {
    if (start.format === 'report') return;
    void runJob('passes', null).then((known) => known.ok && setPasses(known.value));
  }, [start.format]);

  const change = (next: Arrangement) => history.push({ ...history.now, arrangement: next });
  const setReport = (part: Partial<Report>) => change({ ...arrangement, report: { ...report, ...part } });
  /** Reads the file again; what was arranged by hand is kept in the history. */
  const readAgain = async (options: { readonly passes: readonly string[]; readonly templateId: string }) => {
    const result = await runJob('import', {
      bytes,
      fileName,
      now: report.createdAt,
      templates,
      ...options,
    });
    const read = result.ok ? result.value : result;
    if (!read.ok) return setProblem(read.error.message);
    const { title, issuer, recipient, year } = report;
    const again: Intake = { ...read.value, report: { ...read.value.report, title, issuer, recipient, year } };
    const byHand = arrangement.report.sections !== intake.report.sections;
    history.push({ intake: again, applied: options.passes, arrangement: arrange(again.report) });
    if (byHand) {
      toast({
        text: '文稿重新读了一遍，刚才手工的调整没有带过来。',
        action: { label: '撤销', run: history.undo },
      });
    }
  };
  const create = async () => {
    // A saved report may be in the library already under its id: what stands there is kept.
    if (intake.format === 'report') await call('history.keep', { id: report.id, reason: 'importOver' });
    const saved = await call('reports.save', { report });
    if (!saved.ok) return setProblem(saved.error.message);
    if (purpose === 'finish') return go({ screen: 'report', id: report.id, tab: 'write' });
    const rolled = await rollForward(report, template);
    if (rolled.ok) go({ screen: 'rolled', rolled: rolled.value });
    else setProblem(rolled.error.message);
  };
  useUndoKeys(history.undo, history.redo);

  return (
    <div className="frame">
      <Topbar
        title={<h1>导入核对 · {fileName}</h1>}
        onBack={{ label: '重选文件', run: () => go({ screen: 'new', start: 'file', purpose }) }}
        end={
          <>
            <button
              type="button"
              className="btn small quiet"
              disabled={!history.canUndo}
              onClick={history.undo}
            >
              撤销
            </button>
            <button
              type="button"
              className="btn small quiet"
              disabled={!history.canRedo}
              onClick={history.redo}
            >
              重做
            </button>
            <button type="button" className="btn primary" onClick={() => void create()}>
              {purpose === 'finish' ? '建立年报' : `建立 ${report.year + 1} 年度草稿`}
            </button>
          </>
        }
      />
      <main className="page">
        <div className="page-inner intake">
          {problem && (
            <p className="notice blocking" role="alert">
              {problem}
            </p>
          )}
          {intake.messages.length > 0 && (
            <ul className="intake-messages">
              {intake.messages.map((message) => (
                <li
                  key={message.code + message.text}
                  className={message.severity === 'warning' ? 'notice' : 'note'}
                >
                  {message.text}
                </li>
              ))}
            </ul>
          )}
          <section className="card" aria-labelledby="intake-elements">
            <h2 id="intake-elements">从文稿里认出的要素，请核对</h2>
            <div className="intake-fields">
              <label className="field">
                <span>{purpose === 'finish' ? '报告年度' : '这份文稿的年度'}</span>
                <input
                  className="input"
                  type="number"
                  min={1990}
                  max={2100}
                  value={report.year}
                  onChange={(event) => {
                    const year = event.target.valueAsNumber;
                    if (year >= 1990 && year <= 2100) setReport({ year });
                  }}
                />
              </label>
              <TextField
                label="署名"
                placeholder="没有认出，请填写单位全称"
                value={report.issuer}
                onCommit={(issuer) => setReport({ issuer })}
              />
              <TextField
                label="主送机关"
                placeholder="没有认出，请填写"
                value={report.recipient}
                onCommit={(recipient) => setReport({ recipient })}
              />
              <TextField
                className="intake-title"
                label="标题"
                rows={1}
                placeholder="没有认出，请填写"
                value={report.title}
                onCommit={(title) => setReport({ title })}
              />
            </div>
          </section>
          <div className="intake-columns">
            <section aria-labelledby="intake-outline">
              <h2 id="intake-outline">
                文稿里的内容 <span className="count">{chapters.length}</span>
              </h2>
              <p className="note">拖到右边的章节，或用每行右侧的列表；点开可以看到每一段。</p>
              <Outline arrangement={arrangement} chapters={chapters} places={places} onChange={change} />
            </section>
            <section aria-labelledby="intake-sections">
              <h2 id="intake-sections">模板的章节</h2>
              <label className="intake-template">
                <span className="visually-hidden">模板</span>
                <select
                  className="input"
                  value={report.templateId}
                  disabled={intake.format === 'report'}
                  onChange={(event) => void readAgain({ passes: applied, templateId: event.target.value })}
                >
                  {templates.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <Landed
                chapters={chapters}
                places={places}
                matches={intake.chapters}
                onDrop={(ids, target) => change(move(arrangement, ids, target))}
              />
            </section>
          </div>
          {intake.format !== 'report' && (
            <section aria-labelledby="intake-cleaned">
              <h2 id="intake-cleaned">清理了什么</h2>
              <Cleaned
                passes={passes}
                applied={applied}
                records={intake.passes}
                dropped={report.dropped}
                onToggle={(pass, on) => {
                  const next = on ? [...applied, pass] : applied.filter((id) => id !== pass);
                  void readAgain({ passes: next, templateId: report.templateId });
                }}
                onPutBack={(index) => change(putBack(arrangement, index, newId()))}
              />
            </section>
          )}
        </div>
      </main>
    </div>
  );
}

/** Ctrl+Z and Ctrl+Y outside of text fields, which have an undo of their own. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !event.ctrlKey ||
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLTextAreaElement
      ) {
        return;
      }
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) undo();
      else redo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
