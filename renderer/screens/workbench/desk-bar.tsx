// The bar over the text: what a paragraph is, bold, undo, and the right column.

import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { Level } from '../../../core/report/schema.ts';
import { Icon } from '../../app/icons.tsx';
import { confirm, setLevel } from '../../editor/commands.ts';
import { schema } from '../../editor/schema.ts';
import type { ReportSession } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';

const LEVELS: readonly { readonly level: Level; readonly label: string; readonly name: string }[] = [
  { level: 0, label: '正文', name: '正文' },
  { level: 1, label: '一、', name: '一级标题' },
  { level: 2, label: '（一）', name: '二级标题' },
  { level: 3, label: '1.', name: '三级标题' },
  { level: 4, label: '（1）', name: '四级标题' },
];

type Props = {
  readonly session: ReportSession;
  readonly panel: boolean;
  readonly onPanel: () => void;
  readonly onFind: () => void;
};

export function DeskBar({ session, panel, onPanel, onFind }: Props) {
  const level = useSession(session, (snapshot) => snapshot.level);
  const canUndo = useSession(session, (snapshot) => snapshot.canUndo);
  const canRedo = useSession(session, (snapshot) => snapshot.canRedo);
  const isCarried = useSession(session, (snapshot) => snapshot.progress.carried > 0);
  const button = (label: string, title: string, command: Command, disabled: boolean) => (
    <button
      type="button"
      className="btn small quiet"
      title={title}
      disabled={disabled}
      onClick={() => session.run(command)}
    >
      {label}
    </button>
  );
  return (
    <div className="desk-bar" role="toolbar" aria-label="编辑">
      <span className="desk-levels">
        {LEVELS.map((one) => (
          <button
            type="button"
            key={one.level}
            className="btn small quiet"
            aria-label={one.level === 0 ? undefined : `${one.name} ${one.label}`}
            title={`${one.name}（Ctrl+${one.level}）`}
            aria-pressed={level === one.level}
            disabled={level === null}
            onClick={() => session.run(setLevel(one.level))}
          >
            {one.label}
          </button>
        ))}
      </span>
      {button('加粗', 'Ctrl+B', toggleMark(schema.marks.bold), false)}
      {button('撤销', 'Ctrl+Z', undo, !canUndo)}
      {button('重做', 'Ctrl+Y', redo, !canRedo)}
      <button type="button" className="btn small quiet" title="Ctrl+F、Ctrl+H" onClick={onFind}>
        查找替换
      </button>
      {isCarried && button('本句核对无误', 'Ctrl+Enter', confirm, false)}
      <button type="button" className="btn small quiet desk-panel" aria-pressed={panel} onClick={onPanel}>
        <Icon name="panel" />
        {panel ? '收起右栏' : '提示和问题'}
      </button>
    </div>
  );
}
