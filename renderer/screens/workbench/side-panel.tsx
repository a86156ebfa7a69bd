// The right column: 写作提示 and 问题 of the section the cursor stands in.

import { useState } from 'react';
import type { Finding } from '../../../core/checks/types.ts';
import type { Report } from '../../../core/report/schema.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import type { TemplateSection } from '../../../core/template/schema.ts';
import { Icon } from '../../app/icons.tsx';
import { FindingCard } from '../../findings/finding-card.tsx';
import type { ReportSession, Snapshot } from '../../session/session.ts';
import { LastYear } from './last-year.tsx';
import { Notes } from './notes.tsx';
import { SectionFigures } from './section-figures.tsx';
import { TodoList } from './todo-list.tsx';
import { Unplaced } from './unplaced.tsx';
import './side-panel.css';

type Tab = 'hints' | 'todo' | 'findings' | 'figures' | 'last';
type Props = {
  readonly session: ReportSession;
  readonly snapshot: Snapshot;
  /** Last year's report of the same unit; null if the library has none. */
  readonly last: Report | null;
};

const TABS: Readonly<Record<Tab, string>> = {
  hints: '写作提示',
  todo: '待办',
  findings: '问题',
  figures: '数据',
  last: '上年对照',
};

export function SidePanel({ session, snapshot, last }: Props) {
  const [tab, setTab] = useState<Tab>('hints');
  const { report, findings, todo, section } = snapshot;
  const id = report.sections[section]?.id ?? 'unmapped';
  const template = session.template?.sections.find((one) => one.id === id) ?? null;
  const always: readonly Tab[] = ['hints', 'todo', 'findings', 'figures'];
  const tabs = last ? [...always, 'last' as const] : always;
  const notes = todo?.find((one) => one.id === id)?.notes ?? [];
  const here = findings?.filter((finding) => finding.section === id || finding.section === null) ?? [];
  return (
    <aside className="panel" aria-label="提示和问题">
      <div className="panel-tabs" role="tablist" aria-label="右栏内容">
        {tabs.map((one) => (
          <TabButton key={one} id={one} tab={tab} tabs={tabs} onSelect={setTab}>
            {TABS[one]}{' '}
            {one === 'findings' && here.length > 0 && <span className="count">{here.length}</span>}
          </TabButton>
        ))}
      </div>
      <div
        className="panel-body"
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to scroll by keyboard too.
        tabIndex={0}
      >
        {tab === 'hints' && <Notes notes={notes} session={session} />}
        {tab === 'hints' && template && <Hints template={template} text={sectionText(snapshot)} />}
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
  readonly id: Tab;
  readonly tab: Tab;
  readonly tabs: readonly Tab[];
  readonly onSelect: (tab: Tab) => void;
  readonly children: React.ReactNode;
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

function sectionText({ report, section }: Snapshot): string {
  const blocks = report.sections[section]?.blocks ?? report.unmapped;
  return [...paragraphsOf(blocks)].map(paragraphText).join('\n');
}

function Hints({ template, text }: { readonly template: TemplateSection; readonly text: string }) {
  return (
    <>
      <h2>{template.label}</h2>
      {template.basis.map(({ source, text: words }) => (
        <details className="basis" key={source + words}>
          <summary>{source}</summary>
          <p>{words}</p>
        </details>
      ))}
      {template.points.length > 0 && (
        <section>
          <h3>写到的方面</h3>
          <ul className="points">
            {template.points.map(({ label, keywords }) => {
              const covered = keywords.some((word) => text.includes(word));
              return (
                <li key={label} className={covered ? 'is-covered' : undefined}>
                  <span className="point-mark">{covered && <Icon name="check" />}</span>
                  <span>{label}</span>
                  <span className="visually-hidden">{covered ? '（已写到）' : '（还没有写到）'}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {template.guidance.length > 0 && (
        <section>
          <h3>怎么写</h3>
          <ul className="guidance">
            {template.guidance.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
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
