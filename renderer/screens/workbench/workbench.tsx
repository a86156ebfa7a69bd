// 工作台: task list, text, hints.

import { memo, useEffect, useState } from 'react';
import type { Report } from '../../../core/report/schema.ts';
import { useApp } from '../../app/context.ts';
import type { ReportTab } from '../../app/route.ts';
import { goToFinding } from '../../editor/commands.ts';
import type { ReportSession } from '../../session/session.ts';
import { useRested } from '../../session/use-session.ts';
import { DeskBar } from './desk-bar.tsx';
import { FieldsForm } from './fields-form.tsx';
import { type Asked, FindBar } from './find/find-bar.tsx';
import { Sheet } from './sheet.tsx';
import { type PanelTab, SidePanel } from './side-panel.tsx';
import { TaskList } from './task-list.tsx';
import { usePanel } from './use-panel.tsx';
import './workbench.css';

type Props = {
  readonly session: ReportSession;
  /** Last year's report of the same unit; null if the library has none. */
  readonly last: Report | null;
  readonly onShow: (tab: ReportTab) => void;
};

const Tasks = memo(TaskList);
const Side = memo(SidePanel);

export function Workbench({ session, last, onShow }: Props) {
  const { obstacle } = useApp();
  const rested = useRested(session);
  const panel = usePanel();
  const [tab, setTab] = useState<PanelTab>('hints');
  const [find, setFind] = useState<Asked | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F6') {
        event.preventDefault();
        goToColumn(event.shiftKey ? -1 : 1);
      } else if (event.key === 'F8') {
        event.preventDefault();
        session.run(goToFinding(event.shiftKey ? -1 : 1));
      } else if (event.key === '.' && event.ctrlKey) {
        const suggestion = session.getSnapshot().finding?.suggestions[0];
        if (!suggestion) return;
        event.preventDefault();
        session.apply(suggestion);
      } else if ((event.ctrlKey || event.metaKey) && /^[fh]$/iu.test(event.key)) {
        event.preventDefault();
        setFind({ replacing: event.key.toLowerCase() === 'h' && obstacle === null });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, obstacle]);
  return (
    <main className={panel.className} style={panel.style}>
      <Tasks session={session} snapshot={rested} onShow={onShow} />
      <DeskBar
        session={session}
        panel={panel.shown}
        onPanel={panel.toggle}
        onFind={() => setFind({ replacing: obstacle === null })}
      />
      <div className="desk" onPointerDown={panel.onText}>
        <div className="desk-inner">
          <fieldset className="desk-fields" disabled={obstacle !== null}>
            <FieldsForm session={session} />
          </fieldset>
          <Sheet session={session} />
        </div>
      </div>
      {find && <FindBar session={session} asked={find} onClose={() => setFind(null)} />}
      {panel.shown && (
        <Side session={session} snapshot={rested} last={last} tab={tab} onTab={setTab}>
          {panel.controls}
        </Side>
      )}
    </main>
  );
}

/** Where the keyboard goes in each column, from left to right. */
const COLUMNS = [
  { column: '.tasks', target: '.task[aria-current]' },
  { column: '.desk', target: '.editor' },
  { column: '.panel', target: '[role="tab"][aria-selected="true"]' },
] as const;

/** Takes the keyboard to the next column that is shown, around the end. */
function goToColumn(direction: 1 | -1): void {
  const shown = COLUMNS.filter(({ column }) => document.querySelector(column));
  const here = shown.findIndex(({ column }) => document.activeElement?.closest(column));
  const next = shown[(here + direction + shown.length) % shown.length] ?? shown[0];
  if (next) document.querySelector<HTMLElement>(`${next.column} ${next.target}`)?.focus();
}
