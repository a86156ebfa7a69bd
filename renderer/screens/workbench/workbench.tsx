// 工作台: task list, text, hints.

import { memo, useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react';
import type { Report } from '../../../core/report/schema.ts';
import type { ReportTab } from '../../app/route.ts';
import { goToFinding } from '../../editor/commands.ts';
import type { ReportSession } from '../../session/session.ts';
import { DeskBar } from './desk-bar.tsx';
import { FieldsForm } from './fields-form.tsx';
import { Sheet } from './sheet.tsx';
import { SidePanel } from './side-panel.tsx';
import { TaskList } from './task-list.tsx';
import './workbench.css';

type Props = {
  readonly session: ReportSession;
  /** Last year's report of the same unit; null if the library has none. */
  readonly last: Report | null;
  readonly onShow: (tab: ReportTab) => void;
};

const Tasks = memo(TaskList);
const Side = memo(SidePanel);

/** Narrower than this many rem, the right column lies over the text and starts hidden. */
const WIDE = 74;

function startsWide(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth >= WIDE * rem;
}

export function Workbench({ session, last, onShow }: Props) {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  // The columns beside the text follow when there is time: typing does not wait for them.
  const settled = useDeferredValue(snapshot);
  const [panel, setPanel] = useState(startsWide);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F8') {
        event.preventDefault();
        session.run(goToFinding(event.shiftKey ? -1 : 1));
      } else if (event.key === '.' && event.ctrlKey) {
        const suggestion = session.getSnapshot().finding?.suggestions[0];
        if (!suggestion) return;
        event.preventDefault();
        session.apply(suggestion);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
  return (
    <main className={panel ? 'workbench has-panel' : 'workbench'}>
      <Tasks session={session} snapshot={settled} onShow={onShow} />
      <DeskBar session={session} snapshot={snapshot} panel={panel} onPanel={() => setPanel(!panel)} />
      <div className="desk">
        <div className="desk-inner">
          <FieldsForm session={session} snapshot={snapshot} />
          <Sheet session={session} snapshot={snapshot} />
        </div>
      </div>
      {panel && <Side session={session} snapshot={settled} last={last} />}
    </main>
  );
}
