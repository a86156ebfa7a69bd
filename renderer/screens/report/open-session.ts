// Opens a report as a session. The last one stays in memory, so that going to the settings and back keeps the undo history.

import type { Result } from '../../../core/result.ts';
import { success } from '../../../core/result.ts';
import type { Template } from '../../../core/template/schema.ts';
import { call } from '../../api/client.ts';
import { ReportSession } from '../../session/session.ts';

export type Opened = { readonly session: ReportSession; readonly notices: readonly string[] };

let last: { readonly id: string; readonly session: ReportSession } | null = null;

export async function openSession(
  id: string,
  templates: readonly Template[],
  today: string,
): Promise<Result<Opened>> {
  if (last?.id === id) return success({ session: last.session, notices: [] });
  const opened = await call('reports.open', { id });
  if (!opened.ok) return opened;
  const { report, notices } = opened.value;
  const template = templates.find((one) => one.id === report.templateId) ?? null;
  const session = new ReportSession(report, template, today);
  last = { id, session };
  return success({ session, notices });
}

/** Forgets the open report if nothing of it is unsaved; the next opening reads it from disk again. False if it stays. */
export function forgetSession(): boolean {
  if (last && last.session.getSnapshot().save.kind !== 'saved') return false;
  last = null;
  return true;
}

/**
 * Saves the open report and forgets it; the next opening reads it from disk again. False if it could not be saved: then it
 * stays open.
 */
export async function leaveSession(): Promise<boolean> {
  if (!last) return true;
  await last.session.saveNow();
  if (last.session.getSnapshot().save.kind === 'failed') return false;
  last = null;
  return true;
}
