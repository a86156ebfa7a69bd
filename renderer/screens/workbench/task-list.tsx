// The left column: how far the report is, what to do next, and the sections with what is open in each.

import type { SectionStatus } from '../../../core/report/progress.ts';
import { useApp } from '../../app/context.ts';
import { dueText, nextDeadline } from '../../app/due.ts';
import { Icon } from '../../app/icons.tsx';
import type { ReportTab } from '../../app/route.ts';
import { countOf } from '../../findings/severity.ts';
import type { ReportSession, Snapshot } from '../../session/session.ts';
import { nextStep } from './next-step.ts';
import './task-list.css';

const STATUS: Readonly<Record<SectionStatus, string>> = {
  empty: '未开始',
  writing: '进行中',
  confirm: '待确认',
  done: '完成',
};

type Props = {
  readonly session: ReportSession;
  readonly snapshot: Snapshot;
  readonly onShow: (tab: ReportTab) => void;
};

export function TaskList({ session, snapshot, onShow }: Props) {
  const { report, progress, findings, todo, section: active } = snapshot;
  const rows = progress.sections.map((one) => {
    const open = findings?.filter((finding) => finding.section === one.id) ?? [];
    const errors = countOf(open, 'error');
    const warnings = countOf(open, 'warning');
    const status: SectionStatus = one.status === 'done' && errors > 0 ? 'writing' : one.status;
    const notes = todo?.find(({ id }) => id === one.id)?.notes.length ?? 0;
    return { ...one, errors, warnings, notes, status };
  });
  const done = rows.filter((row) => row.status === 'done').length;
  const hasUnmapped = report.unmapped.some((block) => block.type === 'table' || block.content.length > 0);
  const { settings, info } = useApp();
  const due = nextDeadline(report.year, info.today, settings.unit.deadlines);
  const step = nextStep(snapshot, session.template);
  const takeStep = () => {
    switch (step.kind) {
      case 'unmapped':
        return session.goToSection(report.sections.length);
      case 'section':
        return session.goToSection(step.index);
      case 'blank':
        return session.goToFirstBlank();
      case 'carried':
        return session.goToFirstCarried();
      case 'fields':
        return session.openFields();
      case 'finding':
        return session.goTo(step.finding);
      case 'export':
        return onShow('export');
    }
  };
  return (
    <nav className="tasks" aria-label="章节">
      <div className="tasks-progress">
        <span>
          完成 {done}/{rows.length} 节
        </span>
        <span className="note">{progress.characters.toLocaleString('zh-CN')} 字</span>
        <span className={done === rows.length ? 'bar is-done' : 'bar'}>
          <span style={{ width: `${rows.length === 0 ? 0 : (done / rows.length) * 100}%` }} />
        </span>
        {due && (
          <span
            className={due.daysLeft < 0 ? 'tasks-due is-late' : 'tasks-due note'}
            title="期限在“设置 → 期限”里改"
          >
            {dueText(due)}
          </span>
        )}
      </div>
      <button type="button" className="tasks-next" onClick={takeStep}>
        <span className="tasks-next-label">下一步</span>
        <span>{step.text}</span>
      </button>
      <ol>
        {rows.map((row, index) => (
          <li key={row.id}>
            <button
              type="button"
              className="task"
              aria-current={index === active ? 'true' : undefined}
              onClick={() => session.goToSection(index)}
            >
              <span className={`task-mark is-${row.status}`}>
                {row.status === 'done' && <Icon name="check" />}
              </span>
              <span className="task-name">
                {session.template?.sections.find((one) => one.id === row.id)?.label ?? row.id}
              </span>
              {row.errors > 0 && (
                <span className="count error" title={`${row.errors} 处必须处理`}>
                  {row.errors}
                  <span className="visually-hidden">处必须处理</span>
                </span>
              )}
              <span className="task-state note">
                {STATUS[row.status]}
                {row.blanks > 0 && ` · 空缺 ${row.blanks}`}
                {row.carried > 0 && ` · 沿用 ${row.carried}`}
                {row.notes > 0 && ` · 留意 ${row.notes}`}
                {row.warnings > 0 && ` · 建议 ${row.warnings}`}
              </span>
            </button>
          </li>
        ))}
        {hasUnmapped && (
          <li>
            <button
              type="button"
              className="task"
              aria-current={active === report.sections.length ? 'true' : undefined}
              onClick={() => session.goToSection(report.sections.length)}
            >
              <span className="task-mark is-unmapped" />
              <span className="task-name">未归类</span>
              <span className="count warning">{report.unmapped.length}</span>
              <span className="task-state note">不会印出，请归入章节或删去</span>
            </button>
          </li>
        )}
      </ol>
      <p className="note tasks-section">
        本节 {(progress.sections[active]?.characters ?? 0).toLocaleString('zh-CN')} 字
      </p>
    </nav>
  );
}
