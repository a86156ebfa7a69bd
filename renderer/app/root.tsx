// Loads what every screen needs, then shows the screen the clerk is on.

import { lazy, Suspense, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { CallOutput } from '../../core/contract.ts';
import type { Settings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { call } from '../api/client.ts';
import { LibraryScreen } from '../screens/library/library-screen.tsx';
import { provideTables, warmUp } from '../worker/client.ts';
import { useAppCommands } from './app-commands.ts';
import { type App, AppContext } from './context.ts';
import { rememberedPlace, rememberPlace } from './place.ts';
import type { Route } from './route.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Toasts } from './toasts.tsx';

const loadNew = () => import('../screens/new/new-screen.tsx');
const loadIntake = () => import('../screens/intake/intake-screen.tsx');
const loadReport = () => import('../screens/report/report-screen.tsx');
const loadSettings = () => import('../screens/settings/settings-screen.tsx');
const loadRules = () => import('../screens/rules/rules-screen.tsx');
const loadRolled = () => import('../screens/rolled/rolled-screen.tsx');
const SCREENS = [loadReport, loadNew, loadIntake, loadRolled, loadSettings, loadRules];
const NewScreen = lazy(loadNew);
const IntakeScreen = lazy(loadIntake);
const ReportScreen = lazy(loadReport);
const RolledScreen = lazy(loadRolled);
const RulesScreen = lazy(loadRules);
const SettingsScreen = lazy(loadSettings);

type Basics = {
  readonly info: CallOutput<'app.info'>;
  readonly settings: Settings;
  readonly templates: readonly Template[];
  readonly dataProblems: readonly string[];
};

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
    templates: templates.value.templates,
    dataProblems: [
      ...templates.value.problems.map(({ file, message }) => `模板 ${file}：${message}`),
      ...(tables.ok ? [] : [`${tables.error.message}在此之前，法律名称、会议和用词不作检查。`]),
    ],
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
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [settings]);
}

function Screen({ route }: { readonly route: Route }) {
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
      return <ReportScreen key={route.id} id={route.id} tab={route.tab} />;
    case 'rules':
      return <RulesScreen back={route.back} />;
    case 'settings':
      return <SettingsScreen back={route.back} />;
  }
}

export function Root() {
  const [basics, setBasics] = useState<Basics | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [route, setRoute] = useState<Route>(rememberedPlace);
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
  const [keysShown, setKeysShown] = useState(false);
  useAppCommands((command) => {
    if (command === 'shortcuts') setKeysShown(true);
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
    setProblem(saved.ok ? null : saved.error.message);
  }, []);
  const app = useMemo<App | null>(
    () => basics && { ...basics, route, go, saveSettings },
    [basics, route, go, saveSettings],
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
          <Screen route={route} />
        </Suspense>
        {keysShown && <Shortcuts onClose={() => setKeysShown(false)} />}
      </Toasts>
    </AppContext>
  );
}
