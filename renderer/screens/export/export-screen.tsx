// 预览导出: the pages, the elements around the text, what still blocks, and the files that are made.

import {
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SavedExport } from '../../../core/contract.ts';
import { findPersonalData, undecided } from '../../../core/official/personal/find.ts';
import { usualProfile } from '../../../core/official/profiles.ts';
import type { Report } from '../../../core/report/schema.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import type { Place, ReportTab } from '../../app/route.ts';
import { shortTime } from '../../app/when.ts';
import { useRules } from '../../findings/use-rules.ts';
import { missingFields } from '../../session/missing-fields.ts';
import type { ReportSession } from '../../session/session.ts';
import { Dismissed } from '../check/dismissed.tsx';
import { AttachmentsForm, attachmentFields } from './attachments-form.tsx';
import { ExportWays } from './export-ways.tsx';
import { FontList, fontSummary, useFontChecks } from './font-list.tsx';
import { emptyHeadLines, HEAD_NUMBER, HeadForm } from './head-form.tsx';
import { PersonalList } from './personal-list.tsx';
import { Preview } from './preview/preview.tsx';
import { useView } from './preview/view.ts';
import { ProfileChoice } from './profile-choice.tsx';
import { TitleForm } from './title-form.tsx';
import { type Exporting, useExporting } from './use-exporting.ts';
import './export.css';

type Props = { readonly session: ReportSession; readonly onShow: (tab: ReportTab) => void };

const KINDS: Readonly<Record<SavedExport['kind'], string>> = {
  final: '正式稿',
  draft: '草稿',
  table: '数据台账',
  web: '网站公开稿',
  bundle: '移交包',
};

export function ExportScreen({ session, onShow }: Props) {
  const { report, findings, wantedAttachment } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const { settings } = useApp();
  const [view, change] = useView(session);
  const profile = view.profile ?? usualProfile(report);
  const official = profile === 'submission' || profile === 'preprinted';
  const personal = useMemo(
    () => (profile === 'web' ? undecided(report, findPersonalData(report)) : []),
    [profile, report],
  );
  const errors = findings?.filter((finding) => finding.severity === 'error') ?? [];
  const owed = errors.length + personal.length;
  const reason = findings === null ? '正在检查，请稍候' : owed > 0 ? `还有 ${owed} 处必须处理` : null;
  const { fonts, format } = settings;
  const draft = reason !== null;
  const planning = useMemo(
    () => ({ fonts, draft, profile, ...(format ? { format } : {}) }),
    [fonts, draft, profile, format],
  );
  const exporting = useExporting(session, report.id, planning);
  const fontChecks = useFontChecks();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const go = (place: Place) => {
    const here = partHere(report, place, official);
    setWanted(here);
    if (here) return;
    session.goTo(place);
    onShow('write');
  };
  useEffect(() => {
    if (!wantedAttachment) return;
    setWanted(partHere(report, wantedAttachment, official));
    session.attachmentShown();
  }, [session, report, wantedAttachment, official]);
  useEffect(() => {
    if (!wanted) return;
    const field = document.getElementById(wanted.field);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const missing = missingFields(report);
  const emptyHead = emptyHeadLines(report);
  const count = report.attachments?.length ?? 0;
  return (
    <main className="export">
      <Preview report={report} planning={planning} view={view} change={change} onGo={go} />
      <div className="export-side">
        <h2 className="visually-hidden">导出</h2>
        <ProfileChoice value={profile} onChange={(chosen) => change({ profile: chosen })} />
        <ExportWays profile={profile} exporting={exporting} reason={reason} blocked={owed > 0} />
        <Outcome exporting={exporting} />
        {profile === 'web' && <PersonalList session={session} report={report} open={personal} onGo={go} />}
        {errors.length > 0 && (
          <section className="card">
            <h3>处理完这些就能导出正式稿</h3>
            <ol className="export-errors">
              {errors.map((finding) => (
                <li key={`${finding.rule}${finding.line}${finding.start}${finding.message}`}>
                  <button type="button" className="link" onClick={() => go(finding)}>
                    {finding.message}
                  </button>
                  {session.flaggedText(finding) && (
                    <span className="note">“{session.flaggedText(finding)}”</span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )}
        {missing.length > 0 && (
          <div className="notice">
            <span>还没有填：{missing.join('、')}。</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                session.openFields();
                onShow('write');
              }}
            >
              去填写
            </button>
          </div>
        )}
        <DismissedErrors session={session} report={report} />
        {official && (
          <Fold
            name="红头和版记"
            wanted={wanted?.part === 'head' && wanted}
            state={emptyHead.length > 0 ? `空着：${emptyHead.join('、')}` : '都填了'}
            amber={emptyHead.length > 0}
          >
            <HeadForm session={session} report={report} />
          </Fold>
        )}
        <Fold name="标题分行" state={report.title.includes('\n') ? '按您分的行' : '自动'}>
          <TitleForm session={session} report={report} />
        </Fold>
        <Fold
          name="附件"
          state={count > 0 ? `${count} 个` : '没有'}
          wanted={wanted?.part === 'attachments' && wanted}
        >
          <AttachmentsForm session={session} report={report} />
        </Fold>
        <Fold
          name="字体"
          state={fontSummary(fontChecks.checks)}
          amber={fontChecks.checks?.some(({ state }) => state === 'missing') === true}
        >
          <FontList {...fontChecks} />
        </Fold>
        <Earlier exporting={exporting} />
      </div>
    </main>
  );
}

/** A field of this screen that a printed line leads to, and the part it is in. */
type Wanted = { readonly part: 'head' | 'attachments'; readonly field: string };

/** null for what is written in the workbench. */
function partHere(report: Report, { line, section }: Place, official: boolean): Wanted | null {
  if (line === '@documentNumber' && official) return { part: 'head', field: HEAD_NUMBER };
  const attachment = report.attachments?.find(({ id }) => id === section || id === line);
  if (!attachment) return null;
  const { title, text } = attachmentFields(attachment);
  return { part: 'attachments', field: line === attachment.id ? title : text };
}

type FoldProps = {
  readonly name: string;
  readonly state: string;
  readonly amber?: boolean;
  /** Opens whenever another field in it is wanted. */
  readonly wanted?: Wanted | false;
  readonly children: ReactNode;
};

function Fold({ name, state, amber = false, wanted = false, children }: FoldProps) {
  const part = useRef<HTMLDetailsElement>(null);
  // Before the field is focused: what is folded away takes no keyboard.
  useLayoutEffect(() => {
    if (wanted && part.current) part.current.open = true;
  }, [wanted]);
  return (
    <details className="card export-fold" ref={part}>
      <summary>
        <span className="export-fold-name">{name}</span>
        <span className={amber ? 'export-fold-state is-owed' : 'export-fold-state'}>{state}</span>
      </summary>
      {children}
    </details>
  );
}

/** What became of the last export, and what can be done with it. */
function Outcome({ exporting }: { readonly exporting: Exporting }) {
  const { go, route } = useApp();
  const { problem, made, reveal } = exporting;
  return (
    <>
      {problem && (
        <p className="notice blocking" role="alert">
          {problem}
        </p>
      )}
      {made && (
        <div className="notice good export-made" role="status">
          <Icon name="check" />
          <span>
            已导出{KINDS[made.saved.kind]}：<span className="export-path">{made.saved.path}</span>
          </span>
          <button type="button" className="link" onClick={() => void reveal(made.saved.path)}>
            打开文件夹
          </button>
          {made.docx && (
            <button
              type="button"
              className="link"
              onClick={() =>
                made.docx &&
                go({
                  screen: 'inspect',
                  file: { name: nameOf(made.saved.path), bytes: made.docx },
                  ours: true,
                  back: route,
                })
              }
            >
              格式自检
            </button>
          )}
        </div>
      )}
    </>
  );
}

function nameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function DismissedErrors({ session, report }: { readonly session: ReportSession; readonly report: Report }) {
  const rules = useRules();
  const grave = new Set(rules.filter(({ severity }) => severity === 'error').map(({ id }) => id));
  const dismissed = report.dismissals.filter(({ rule }) => grave.has(rule));
  if (dismissed.length === 0) return null;
  return (
    <section className="card" aria-labelledby="export-dismissed">
      <h3 id="export-dismissed">导出前请再看一眼：已忽略 {dismissed.length} 处必须处理的</h3>
      <Dismissed session={session} dismissals={dismissed} rules={rules} />
    </section>
  );
}

function Earlier({ exporting }: { readonly exporting: Exporting }) {
  const { info } = useApp();
  const { earlier, reveal } = exporting;
  if (earlier.length === 0) return null;
  return (
    <section>
      <h3>以前导出的</h3>
      <ul className="export-earlier">
        {earlier.map((one) => (
          <li key={one.path + one.at}>
            <span className="export-kind">{KINDS[one.kind]}</span>
            <span className="export-path">{one.path}</span>
            <span className="note">{shortTime(one.at, info.today)}</span>
            <button type="button" className="btn small quiet" onClick={() => void reveal(one.path)}>
              <Icon name="folder" />
              打开文件夹
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
