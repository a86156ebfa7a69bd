// 查找和替换 in the whole report: beside the text, which stays where it is.

import { useEffect, useMemo, useRef, useState } from 'react';
import { findWords, replacementOf } from '../../../../core/report/replace.ts';
import { useToast } from '../../../app/toasts.tsx';
import { keepRevision } from '../../../session/keep-revision.ts';
import type { ReportSession } from '../../../session/session.ts';
import { useSession } from '../../../session/use-session.ts';
import { FindField } from './find-field.tsx';
import { HitList } from './hit-list.tsx';
import './find.css';

/** How the bar was asked for; a new object each time. */
export type Asked = { readonly replacing: boolean };

type Props = { readonly session: ReportSession; readonly asked: Asked; readonly onClose: () => void };

export function FindBar({ session, asked, onClose }: Props) {
  const report = useSession(session, (snapshot) => snapshot.report);
  const [initial] = useState(() => session.selectedWords());
  const [words, setWords] = useState(initial);
  const [replacement, setReplacement] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  /** The clerk has gone to a hit since the last time it was brought into view. */
  const moved = useRef(false);
  /** The clerk has gone to a hit at all: leaving puts the cursor there. */
  const wandered = useRef(false);
  const toast = useToast();
  const hits = useMemo(() => findWords(report, words), [report, words]);
  const index = Math.min(at, hits.length - 1);
  const current = hits[index] ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking takes the keyboard to the field.
  useEffect(() => field.current?.select(), [asked]);
  useEffect(() => {
    session.showHits(hits, current, moved.current);
    moved.current = false;
  }, [session, hits, current]);
  useEffect(() => () => session.showHits([], null, false), [session]);

  const goTo = (next: number) => {
    moved.current = true;
    wandered.current = true;
    setAt(hits.length === 0 ? 0 : (next + hits.length) % hits.length);
  };
  const close = () => {
    onClose();
    if (current && wandered.current) session.goTo(current);
    else session.focusText();
  };
  const replaceOne = () => {
    if (!current) return;
    session.replace(replacementOf([current], replacement));
    // On to the next one: not into words that the replacement itself brings.
    const end = current.start + replacement.length;
    const left = findWords(session.getSnapshot().report, words);
    const within = left.filter(
      ({ line, start }) => line === current.line && current.start <= start && start < end,
    );
    goTo(index + within.length);
    // A button that has nothing left to do lets go of the keyboard.
    if (left.length === 0) field.current?.select();
  };
  const replaceAll = async () => {
    await keepRevision(session, 'replaceAll');
    // Keeping it has taken over what was still being typed into a blank.
    const all = findWords(session.getSnapshot().report, words);
    const count = all.length;
    session.replace(replacementOf(all, replacement));
    toast({
      text: `已替换 ${count} 处。`,
      action: { label: '撤销', run: () => session.undo() },
    });
    field.current?.select();
  };
  return (
    <search
      className="find"
      aria-label="查找和替换"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <FindField
        label="查找"
        initial={initial}
        field={field}
        onChange={(value) => {
          setWords(value);
          moved.current = true;
          setAt(0);
        }}
        onEnter={(back) => goTo(index + (back ? -1 : 1))}
      />
      {asked.replacing && (
        <FindField label="替换为" initial="" onChange={setReplacement} onEnter={replaceOne} />
      )}
      <div className="find-actions">
        <span className="note" role="status">
          {words === '' ? '' : current ? `第 ${index + 1} 处，共 ${hits.length} 处` : '没有找到'}
        </span>
        <button type="button" className="btn small" disabled={!current} onClick={() => goTo(index - 1)}>
          上一处
        </button>
        <button type="button" className="btn small" disabled={!current} onClick={() => goTo(index + 1)}>
          下一处
        </button>
        {asked.replacing && (
          <>
            <button type="button" className="btn small" disabled={!current} onClick={replaceOne}>
              替换
            </button>
            <button type="button" className="btn small" disabled={!current} onClick={() => void replaceAll()}>
              {hits.length > 0 ? `全部替换 ${hits.length} 处` : '全部替换'}
            </button>
          </>
        )}
        <button type="button" className="btn small quiet" title="Esc" onClick={close}>
          关闭
        </button>
      </div>
      <HitList
        hits={hits}
        current={current}
        template={session.template}
        replacement={asked.replacing ? replacement : null}
        onGo={goTo}
      />
    </search>
  );
}
