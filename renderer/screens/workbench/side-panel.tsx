// The right column: 写作提示 and 问题 of the section the cursor stands in.

import type { ReactNode } from 'react';
import type { Finding } from '../../../core/checks/types.ts';
import type { Report } from '../../../core/report/schema.ts';
import { useApp } from '../../app/context.ts';
import { FindingCard } from '../../findings/finding-card.tsx';
import type { ReportSession, Snapshot } from '../../session/session.ts';
import { Hints } from './hints.tsx';
import { LastYear } from './last-year.tsx';
import { Notes } from './notes.tsx';
import { SectionFigures } from './section-figures.tsx';
import { TodoList } from './todo-list.tsx';
import { Unplaced } from './unplaced.tsx';
import './side-panel.css';

export type PanelTab = 'hints' | 'todo' | 'findings' | 'figures' | 'last';
type Props = {
  readonly session: ReportSession;
  readonly snapshot: Snapshot;
  /** Last year's report of the same unit; null if the library has none. */
  readonly last: Report | null;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** 钉住 and the like. */
  readonly children: ReactNode;
};

const TABS: Readonly<Record<PanelTab, string>> = {
  hints: '写作提示',
  todo: '待办',
  findings: '问题',
  figures: '数据',
  last: '上年对照',
};

export function SidePanel({ session, snapshot, last, tab: wanted, onTab, children }: Props) {
  const { settings } = useApp();
  const { report, findings, todo, section } = snapshot;
  const id = report.sections[section]?.id ?? 'unmapped';
  const template = session.template?.sections.find((one) => one.id === id) ?? null;
  const always: readonly PanelTab[] = ['hints', 'todo', 'findings', 'figures'];
  const tabs = last ? [...always, 'last' as const] : always;
  // Last year's report may have gone since its tab was chosen.
  const tab = tabs.includes(wanted) ? wanted : 'hints';
  const notes = todo?.find((one) => one.id === id)?.notes ?? [];
  const here = findings?.filter((finding) => finding.section === id || finding.section === null) ?? [];
  return (
    <aside className="panel" aria-label="提示和问题">
      <div className="panel-tabs" role="tablist" aria-label="右栏内容">
        {tabs.map((one) => (
          <TabButton key={one} id={one} tab={tab} tabs={tabs} onSelect={onTab}>
            {TABS[one]}{' '}
            {one === 'findings' && here.length > 0 && <span className="count">{here.length}</span>}
          </TabButton>
        ))}
      </div>
      {children}
      <div
        className="panel-body"
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to scroll by keyboard too.
        tabIndex={0}
      >
        {tab === 'hints' && <Notes notes={notes} session={session} />}
        {tab === 'hints' && template && (
          <Hints session={session} report={report} template={template} place={settings.unit.shortName} />
        )}
        {tab === 'hints' && !template && <Unplaced session={session} report={report} />}
        {tab === 'todo' && <TodoList session={session} snapshot={snapshot} />}
        {tab === 'findings' && <Findings session={session} snapshot={snapshot} findings={here} />}
        {tab === 'figures' && <SectionFigures session={session} report={report} last={last} section={id} />}
        {tab === 'last' && last && <LastYear last={last} current={report} section={id} />}
      </div>
    </aside>
  );
}

type TabProps = {
  readonly id: PanelTab;
  readonly tab: PanelTab;
  readonly tabs: readonly PanelTab[];
  readonly onSelect: (tab: PanelTab) => void;
  readonly children: ReactNode;
};

function TabButton({ id, tab, tabs, onSelect, children }: TabProps) {
  const selected = id === tab;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={selected}
      aria-controls={selected ? `panel-${id}` : undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(id)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const by = event.key === 'ArrowRight' ? 1 : -1;
        const other = tabs[(tabs.indexOf(id) + by + tabs.length) % tabs.length] ?? id;
        onSelect(other);
        document.getElementById(`tab-${other}`)?.focus();
      }}
    >
      {children}
    </button>
  );
}

type FindingsProps = Pick<Props, 'session' | 'snapshot'> & { readonly findings: readonly Finding[] };

function Findings({ session, snapshot, findings }: FindingsProps) {
  if (snapshot.findings === null) return <p className="note">正在检查</p>;
  if (findings.length === 0) return <p className="note">这一节没有发现问题。</p>;
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <FindingCard
          key={`${finding.rule}${finding.line}${finding.start}${finding.message}`}
          finding={finding}
          report={snapshot.report}
          session={session}
          current={finding === snapshot.finding}
          showPlace={finding.section === null}
          onGo={() => session.goTo(finding)}
        />
      ))}
    </ul>
  );
}
