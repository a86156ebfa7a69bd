// Making files of the report: which is being made, what went wrong, where the last one is.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { SavedExport } from '../../../core/contract.ts';
import type { PlanOptions } from '../../../core/official/plan.ts';
import type { Profile } from '../../../core/official/profiles.ts';
import { type Result, success } from '../../../core/result.ts';
import { call } from '../../api/client.ts';
import { newId } from '../../app/new-id.ts';
import type { ReportSession } from '../../session/session.ts';
import { runJob } from '../../worker/client.ts';
import { exportName } from './export-name.ts';

export type FileKind = 'docx' | 'pdf' | 'html' | 'txt';

export type Wanted = { readonly file: FileKind; readonly draft: boolean };

/** `docx`: the bytes, to be inspected. */
export type Made = { readonly saved: SavedExport; readonly docx: Uint8Array | null };

export type Exporting = {
  readonly running: Wanted | null;
  readonly problem: string | null;
  readonly made: Made | null;
  /** Newest first. */
  readonly earlier: readonly SavedExport[];
  readonly run: (wanted: Wanted) => Promise<void>;
  /** Gives up the PDF that is being made. */
  readonly stop: () => void;
  readonly reveal: (path: string) => Promise<void>;
};

export function useExporting(
  session: ReportSession,
  reportId: string,
  planning: PlanOptions & { readonly profile: Profile },
): Exporting {
  const [running, setRunning] = useState<Wanted | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [earlier, setEarlier] = useState<readonly SavedExport[]>([]);
  const job = useRef<string | null>(null);

  const loadEarlier = useCallback(async () => {
    const listed = await call('exports.list', { reportId });
    if (listed.ok) setEarlier(listed.value.toSorted((a, b) => b.at.localeCompare(a.at)));
    else setProblem(listed.error.message);
  }, [reportId]);
  useEffect(() => void loadEarlier(), [loadEarlier]);
  const stop = useCallback(() => {
    if (job.current !== null) void call('pdf.stop', { job: job.current });
  }, []);
  // Nobody waits for a PDF any more once the screen is left.
  useEffect(() => stop, [stop]);

  const bytesOf = async ({ file, draft }: Wanted): Promise<Result<Uint8Array>> => {
    const { report } = session.getSnapshot();
    if (file !== 'pdf') {
      const done = await runJob('export', { report, planning: { ...planning, draft }, as: file });
      return done.ok ? success(new Uint8Array(done.value)) : done;
    }
    job.current = newId();
    const printed = await call('pdf.make', { job: job.current, report, ...planning, draft });
    job.current = null;
    return printed.ok ? success(printed.value.bytes) : printed;
  };
  const run = async (wanted: Wanted) => {
    setRunning(wanted);
    setProblem(null);
    setMade(null);
    await session.saveNow();
    const kind = wanted.draft ? 'draft' : planning.profile === 'web' ? 'web' : 'final';
    const bytes = await bytesOf(wanted);
    const stored = bytes.ok
      ? await call('exports.save', {
          reportId,
          kind,
          fileName: exportName(session.getSnapshot().report, kind, wanted.file),
          bytes: new Uint8Array(bytes.value),
        })
      : bytes;
    setRunning(null);
    if (stored.ok) {
      setMade({ saved: stored.value, docx: bytes.ok && wanted.file === 'docx' ? bytes.value : null });
      await loadEarlier();
    } else if (stored.error.code !== 'cancelled') setProblem(stored.error.message);
  };
  const reveal = async (path: string) => {
    const shown = await call('exports.reveal', { path });
    setProblem(shown.ok ? null : shown.error.message);
  };
  return { running, problem, made, earlier, run, stop, reveal };
}
