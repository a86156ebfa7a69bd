// A save point before a big step, so that 历史版本 can bring back what stood there.

import type { RevisionReason } from '../../core/history/revision.ts';
import { call } from '../api/client.ts';
import type { ReportSession } from './session.ts';

/** Resolves when it is kept or cannot be: the step itself can still be undone with Ctrl+Z. */
export async function keepRevision(session: ReportSession, reason: RevisionReason): Promise<void> {
  await session.saveNow();
  await call('history.keep', { id: session.getSnapshot().report.id, reason });
}
