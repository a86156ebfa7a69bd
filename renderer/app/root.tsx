// Loads what every screen needs, then shows the screen the clerk is on.

import { lazy, Suspense, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../core/contract.ts';
import type { Settings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { call } from '../api/client.ts';
import { LibraryScreen } from '../screens/library/library-screen.tsx';
import { provideTables, warmUp } from '../worker/client.ts';
import { useAppCommands } from './app-commands.ts';
import { type App, AppContext } from './context.ts';
import { manualChapter } from './manual-chapter.ts';
import { rememberedPlace, rememberPlace } from './place.ts';
import type { Route } from './route.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Toasts } from './toasts.tsx';
import { useObstacle } from './writer.ts';

const loadNew = () => import('../screens/new/new-screen.tsx');
const loadIntake = () => import('../screens/intake/intake-screen.tsx');
const loadReport = () => import('../screens/report/report-screen.tsx');
const loadSettings = () => import('../screens/settings/settings-screen.tsx');
const loadRules = () => import('../screens/rules/rules-screen.tsx');
const loadRolled = () => import('../screens/rolled/rolled-screen.tsx');
const loadCompare = () => import('../screens/library/compare-screen.tsx');
const loadInspect = () => import('../screens/inspect/inspect-screen.tsx');
const loadHistory = () => import('../screens/history/history-screen.tsx');
const loadHandover = () => import('../screens/handover/handover-screen.tsx');
const loadBackup = () => import('../screens/backup/backup-screen.tsx');
const SCREENS = [
  loadInspect,
  loadReport,
  loadNew,
  loadIntake,
  loadRolled,
  loadSettings,
  loadRules,
  loadCompare,
  loadHistory,
  loadHandover,
  loadBackup,
];
const NewScreen = lazy(loadNew);
const InspectScreen = lazy(loadInspect);
const IntakeScreen = lazy(loadIntake);
const ReportScreen = lazy(loadReport);
const RolledScreen = lazy(loadRolled);
const RulesScreen = lazy(loadRules);
const Manual = lazy(() => import('../screens/manual/manual.tsx'));
const CompareScreen = lazy(loadCompare);
const HistoryScreen = lazy(loadHistory);
const HandoverScreen = lazy(loadHandover);
const BackupScreen = lazy(loadBackup);
const SettingsScreen = lazy(loadSettings);

type Basics = {
  readonly info: CallOutput<'app.info'>;
  readonly settings: Settings;
  readonly templates: readonly Template[];
  readonly ownTemplates: readonly string[];
  readonly templateProblems: readonly string[];
  readonly tableProblems: readonly string[];
};

type Unsaved = { readonly settings: Settings; readonly message: string };

function shelf({ templates, own, problems }: CallOutput<'templates.list'>) {
  const templateProblems = problems.map(({ file, message }) => `模板 ${file}：${message}`);
  return { templates, ownTemplates: own, templateProblems };
}

async function loadBasics(): Promise<Basics | string> {
  const [info, settings, templates, tables] = await Promise.all([
    call('app.info', null),
    call('settings.load', null),
    call('templates.list', null),
    call('tables.load', null),
  ]);
  if (!info.ok) return info.error.message;
  if (!settings.ok) return settings.error.message;
  if (!templates.ok) return templates.error.message;
  if (tables.ok) provideTables(tables.value);
  return {
    info: info.value,
    settings: settings.value,
    ...shelf(templates.value),
    tableProblems: tables.ok ? [] : [`${tables.error.message}在此之前，法律名称、会议和用词不作检查。`],
  };
}

function useLook(settings: Settings | undefined): void {
  useEffect(() => {
    if (!settings) return;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const show = () => {
      const theme = settings.theme === 'system' ? (dark.matches ? 'dark' : 'light') : settings.theme;
      document.documentElement.dataset['theme'] = theme;
      document.documentElement.dataset['text'] = settings.textSize;
      document.documentElement.dataset['contrast'] = settings.contrast ?? 'normal';
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [settings]);
}

/** `reading`: changes when what is on disk has to be read anew. */
function Screen({ route, reading }: { readonly route: Route; readonly reading: number }) {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'new':
      return <NewScreen {...route} />;
    case 'rolled':
      return <RolledScreen rolled={route.rolled} />;
    case 'intake':
      return <IntakeScreen {...route} />;
    case 'report':
      return <ReportScreen key={`${route.id} ${reading}`} {...route} />;
    case 'compare':
      return <CompareScreen last={route.last} current={route.current} />;
    case 'inspect':
      return <InspectScreen {...route} />;
    case 'history':
      return <HistoryScreen id={route.id} />;
    case 'handover':
      return <HandoverScreen file={route.file} />;
    case 'backup':
      return <BackupScreen folder={route.folder} back={route.back} />;
    case 'rules':
      return <RulesScreen back={route.back} />;
    case 'settings':
      return <SettingsScreen back={route.back} />;
  }
}

export function Root() {
  const [basics, setBasics] = useState<Basics | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const [route, setRoute] = useState<Route>(rememberedPlace);
  const obstacle = useObstacle();
  const [reading, setReading] = useState(0);
  const hindered = useRef(false);
  useEffect(() => {
    if (hindered.current && obstacle === null) {
      // The other program may have written meanwhile.
      void import('../screens/report/open-session.ts').then(({ forgetSession }) => {
        if (forgetSession()) setReading((now) => now + 1);
      });
    }
    hindered.current = obstacle !== null;
  }, [obstacle]);
  useLook(basics?.settings);

  // As a transition: the old screen stays until the new one is there.
  const go = useCallback((next: Route) => startTransition(() => setRoute(next)), []);

  const load = useCallback(async () => {
    const loaded = await loadBasics();
    if (typeof loaded === 'string') setProblem(loaded);
    else {
      setProblem(null);
      setBasics(loaded);
    }
  }, []);
  useEffect(() => {
    void load();
    warmUp();
    // The other screens come in while the clerk reads the first one.
    for (const preload of SCREENS) void preload();
  }, [load]);
  useEffect(() => rememberPlace(route), [route]);
  const [over, setOver] = useState<'manual' | 'shortcuts' | null>(null);
  const showOpened = useCallback(async () => {
    const opened = await call('app.opened', null);
    if (!opened.ok) setProblem(opened.error.message);
    else if (opened.value !== null) {
      const { fileName, bytes } = opened.value;
      const { leaveSession } = await import('../screens/report/open-session.ts');
      if (await leaveSession()) go({ screen: 'handover', file: new File([new Uint8Array(bytes)], fileName) });
    }
  }, [go]);
  useEffect(() => void showOpened(), [showOpened]);
  useAppCommands((command) => {
    if (command === 'shortcuts' || command === 'manual') setOver(command);
    else if (command === 'opened') void showOpened();
    else if (command === 'library') {
      void import('../screens/report/open-session.ts').then(async ({ leaveSession }) => {
        if (await leaveSession()) go({ screen: 'library' });
      });
    } else if (route.screen !== command) {
      // From one of these two to the other, the way back stays the way back.
      const back = route.screen === 'rules' || route.screen === 'settings' ? route.back : route;
      go({ screen: command, back });
    }
  });

  const saveSettings = useCallback(async (settings: Settings) => {
    setBasics((now) => now && { ...now, settings });
    const saved = await call('settings.save', { settings });
    setUnsaved(saved.ok ? null : { settings, message: saved.error.message });
  }, []);
  const loadTemplates = useCallback(async () => {
    const listed = await call('templates.list', null);
    if (listed.ok) setBasics((now) => now && { ...now, ...shelf(listed.value) });
  }, []);
  const app = useMemo<App | null>(
    () =>
      basics && {
        ...basics,
        route,
        go,
        saveSettings,
        loadTemplates,
        refresh: load,
        obstacle,
        showManual: () => setOver('manual'),
      },
    [basics, route, go, saveSettings, loadTemplates, load, obstacle],
  );

  if (!app) {
    return problem === null ? null : (
      <main className="page">
        <div className="page-inner">
          <h1>法治年报</h1>
          <p className="notice blocking">{problem}</p>
          <div className="actions">
            <button type="button" className="btn primary" onClick={() => void load()}>
              重试
            </button>
          </div>
        </div>
      </main>
    );
  }
  return (
    <AppContext value={app}>
      <Toasts>
        <Suspense fallback={null}>
          <Screen route={route} reading={reading} />
        </Suspense>
        {over === 'shortcuts' && <Shortcuts onClose={() => setOver(null)} />}
        {over === 'manual' && (
          <Suspense fallback={null}>
            <Manual
              chapter={manualChapter(route)}
              onKeys={() => setOver('shortcuts')}
              onClose={() => setOver((now) => (now === 'manual' ? null : now))}
            />
          </Suspense>
        )}
        {unsaved && (
          <div className="notice blocking settings-unsaved" role="alert">
            <span>设置还没有保存：{unsaved.message}</span>
            <button type="button" className="link" onClick={() => void saveSettings(unsaved.settings)}>
              重试
            </button>
          </div>
        )}
      </Toasts>
    </AppContext>
  );
}
