// One report: 写作 · 检查 · 预览导出 under one bar, with the state of saving always in sight.

import { memo, useCallback, useEffect, useState } from 'react';
import { useApp } from '../../app/context.ts';
import { Icon, type IconName } from '../../app/icons.tsx';
import type { ReportTab, Route } from '../../app/route.ts';
import { Topbar } from '../../app/topbar.tsx';
import { clockTime } from '../../app/when.ts';
import { countOf } from '../../findings/severity.ts';
import type { SaveState } from '../../session/autosave.ts';
import type { ReportSession } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';
import { CheckScreen } from '../check/check-screen.tsx';
import { ExportScreen } from '../export/export-screen.tsx';
import { FiguresScreen } from '../figures/figures-screen.tsx';
import { Workbench } from '../workbench/workbench.tsx';
import { leaveSession, type Opened, openSession } from './open-session.ts';
import { useLastYear } from './use-last-year.ts';

const TABS: readonly { readonly tab: ReportTab; readonly label: string; readonly icon: IconName }[] = [
  { tab: 'write', label: '写作', icon: 'pen' },
  { tab: 'figures', label: '数据', icon: 'chart' },
  { tab: 'check', label: '检查', icon: 'check' },
  { tab: 'export', label: '预览导出', icon: 'export' },
];

type Props = Omit<Extract<Route, { screen: 'report' }>, 'screen'>;

/** The state of saving changes with the first key: the text is not drawn anew for it. */
const Writing = memo(Workbench);

export default function ReportScreen({ id, tab, place }: Props) {
  const { go, templates, info } = useApp();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void openSession(id, templates, info.today).then((result) => {
      if (!current) return;
      if (result.ok) setOpened(result.value);
      else setProblem(result.error.message);
    });
    return () => {
      current = false;
    };
  }, [id, templates, info.today]);

  // Where a search in the library has led.
  useEffect(() => {
    if (!opened || !place) return;
    opened.session.goTo(place);
    go({ screen: 'report', id, tab });
  }, [opened, place, go, id, tab]);

  if (opened) return <OpenReport {...opened} id={id} tab={tab} />;
  return (
    <div className="frame">
      <Topbar title={null} onBack={{ label: '年报库', run: () => go({ screen: 'library' }) }} />
      <main className="page">{problem && <p className="notice blocking">{problem}</p>}</main>
    </div>
  );
}

function OpenReport({
  session,
  notices,
  id,
  tab,
}: Opened & { readonly id: string; readonly tab: ReportTab }) {
  const { go, settings, obstacle } = useApp();
  const frame = useSession(session, (snapshot) => snapshot.frame);
  const save = useSession(session, (snapshot) => snapshot.save);
  const errors = useSession(session, ({ findings }) => countOf(findings ?? [], 'error'));
  const last = useLastYear(frame);
  useEffect(() => session.setLast(last), [session, last]);
  useEffect(() => session.setUnit(settings.checks), [session, settings.checks]);
  useEffect(() => session.setReadOnly(obstacle !== null), [session, obstacle]);
  useSafekeeping(session, save);
  useEffect(() => {
    document.title = frame.title ? `法治年报 · ${frame.title.replace(/\n/gu, '')}` : '法治年报';
    return () => {
      document.title = '法治年报';
    };
  }, [frame.title]);
  const show = useCallback((next: ReportTab) => go({ screen: 'report', id, tab: next }), [go, id]);
  // Attachments are written beside the pages.
  const inAttachment = useSession(session, ({ wantedAttachment }) => wantedAttachment !== null);
  useEffect(() => {
    if (inAttachment && tab !== 'export') show('export');
  }, [inAttachment, tab, show]);
  const toLibrary = async () => {
    if (await leaveSession()) go({ screen: 'library' });
  };
  const toHistory = async () => {
    await session.saveNow();
    go({ screen: 'history', id });
  };
  return (
    <div className="frame">
      <div>
        <Topbar
          onBack={{ label: '年报库', run: () => void toLibrary() }}
          title={
            <h1
              title={frame.title}
            >{`${frame.year} 年度${frame.issuer ? ` · ${frame.issuer.replace(/\n/gu, ' ')}` : ''}`}</h1>
          }
          middle={
            <nav className="topbar-tabs" aria-label="年报的步骤">
              {TABS.map(({ tab: one, label, icon }, index) => (
                <button
                  type="button"
                  key={one}
                  aria-current={one === tab ? 'page' : undefined}
                  title={`Alt+${index + 1}`}
                  onClick={() => show(one)}
                >
                  <Icon name={icon} />
                  {label}
                  {one === 'check' && errors > 0 && <span className="count error">{errors}</span>}
                </button>
              ))}
            </nav>
          }
          end={
            <>
              <SaveStateLine save={save} onSave={() => void session.saveNow()} />
              <button type="button" className="btn quiet small" onClick={() => void toHistory()}>
                <Icon name="history" />
                历史版本
              </button>
            </>
          }
        />
        {save.kind === 'failed' && (
          <p className="notice blocking save-failure" role="alert">
            <span>{save.message}写好的内容还在这里，没有丢。</span>
            <button type="button" className="link" onClick={() => void session.saveNow()}>
              重试
            </button>
          </p>
        )}
        {notices.map((notice) => (
          <p className="notice save-failure" key={notice}>
            {notice}
          </p>
        ))}
      </div>
      {tab === 'write' && <Writing session={session} last={last} onShow={show} />}
      {tab === 'figures' && <FiguresScreen session={session} last={last} onShow={show} />}
      {tab === 'check' && <CheckScreen session={session} onShow={show} />}
      {tab === 'export' && <ExportScreen session={session} onShow={show} />}
    </div>
  );
}

function SaveStateLine({ save, onSave }: { readonly save: SaveState; readonly onSave: () => void }) {
  switch (save.kind) {
    case 'saved':
      return (
        <span className="save-state" role="status">
          <Icon name="check" />
          已保存 {clockTime(save.at)}
        </span>
      );
    case 'failed':
      return (
        <span className="save-state failed" role="status">
          <Icon name="error" />
          未能保存
        </span>
      );
    default:
      return (
        <span className="save-state" role="status">
          {save.kind === 'saving' ? '正在保存' : '有改动'}
          {save.kind === 'waiting' && (
            <button type="button" className="link" title="Ctrl+S" onClick={onSave}>
              现在保存
            </button>
          )}
        </span>
      );
  }
}

/** Saves when the clerk turns away, on Ctrl+S, and warns before the window closes on text that could not be saved. */
function useSafekeeping(session: ReportSession, save: SaveState): void {
  const { go, route } = useApp();
  useEffect(() => {
    const flush = () => void session.saveNow();
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [session]);
  useEffect(() => {
    if (save.kind !== 'failed') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [save.kind]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const tab = event.altKey && !event.ctrlKey ? TABS[Number(event.key) - 1]?.tab : undefined;
      if (tab && route.screen === 'report') {
        event.preventDefault();
        go({ ...route, tab });
        return;
      }
      if (!event.ctrlKey && !event.metaKey) return;
      const target = { s: null, p: 'export', e: 'export' }[event.key.toLowerCase()];
      if (target === undefined) return;
      event.preventDefault();
      if (target === null) void session.saveNow();
      else if (route.screen === 'report') go({ ...route, tab: 'export' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, go, route]);
  // What was written is on disk before the screen is left for the settings.
  useEffect(() => () => void session.saveNow(), [session]);
}
