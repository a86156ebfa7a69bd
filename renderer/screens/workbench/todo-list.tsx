// 待办: what is left in the whole report, section by section; each entry goes to its place.

import type { SectionTodo } from '../../../core/rollover/todo.ts';
import type { ReportSession, Snapshot } from '../../session/session.ts';
import './todo-list.css';

type Props = { readonly session: ReportSession; readonly snapshot: Snapshot };

export function TodoList({ session, snapshot: { report, todo, section } }: Props) {
  if (todo === null) return <p className="note">正在整理</p>;
  const required = new Set(
    session.template?.sections.filter((one) => one.required === 'error').map(({ id }) => id),
  );
  const open = todo.filter((one) => isOpen(one) || (one.status === 'empty' && required.has(one.id)));
  if (open.length === 0) return <p className="note">没有待办：空缺都填了，沿用的句子都核对过了。</p>;
  const here = report.sections[section]?.id ?? 'unmapped';
  return (
    <>
      {open.map((one) => (
        <details key={one.id} className="todo" open={one.id === here}>
          <summary>
            <span className="todo-name">{labelOf(session, one.id)}</span>
            <span className="note">{counts(one)}</span>
          </summary>
          <Entries
            session={session}
            todo={one}
            index={report.sections.findIndex(({ id }) => id === one.id)}
          />
        </details>
      ))}
    </>
  );
}

type EntriesProps = {
  readonly session: ReportSession;
  readonly todo: SectionTodo;
  /** Of the section in the report; −1 for 未归类. */
  readonly index: number;
};

function Entries({ session, todo: { id, status, blanks, carried, notes }, index }: EntriesProps) {
  return (
    <ul>
      {status === 'empty' && index >= 0 && (
        <Entry kind="写" onGo={() => session.goToSection(index)}>
          这一节还没有内容
        </Entry>
      )}
      {blanks.map(({ blank }) => (
        <Entry key={blank.id} kind="填" onGo={() => session.goToBlank(blank.id)}>
          {blank.label}
          {blank.unit && `（${blank.unit}）`}
          {blank.lastValue !== null && (
            <span className="note">
              {' '}
              上年：{blank.lastValue}
              {blank.unit}
            </span>
          )}
        </Entry>
      ))}
      {notes.map((note) => (
        <Entry key={`${note.kind}${note.line}${note.start}`} kind="看" onGo={() => session.goTo(note)}>
          {note.message}
        </Entry>
      ))}
      {carried.map(({ line, start, end, text }) => (
        <Entry
          key={`${line.id}${start}`}
          kind="核"
          onGo={() =>
            session.goTo({ section: id, line: line.id, start, end: start + Math.min(1, end - start) })
          }
        >
          {text}
        </Entry>
      ))}
    </ul>
  );
}

type EntryProps = { readonly kind: string; readonly onGo: () => void; readonly children: React.ReactNode };

function Entry({ kind, onGo, children }: EntryProps) {
  return (
    <li>
      <button type="button" className="todo-entry" onClick={onGo}>
        <span className="todo-kind">{kind}</span>
        <span className="todo-words">{children}</span>
      </button>
    </li>
  );
}

function isOpen({ blanks, carried, notes }: SectionTodo): boolean {
  return blanks.length + carried.length + notes.length > 0;
}

function counts({ status, blanks, carried, notes }: SectionTodo): string {
  return [
    status === 'empty' && '未开始',
    blanks.length > 0 && `空缺 ${blanks.length}`,
    carried.length > 0 && `沿用 ${carried.length}`,
    notes.length > 0 && `留意 ${notes.length}`,
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

function labelOf(session: ReportSession, id: string): string {
  return session.template?.sections.find((one) => one.id === id)?.label ?? '未归类';
}
