// Bringing a save point back. What stood there is kept first, so that this too can be undone.

import type { CallOutput } from '../../core/contract.ts';
import { restoreLine } from '../../core/history/restore.ts';
import { failure, type Result, success } from '../../core/result.ts';
import type { Library } from '../library.ts';
import type { History } from './history.ts';

const NO_SUCH_LINE = failure('not-found', '这个历史版本里没有这一段。请重新打开历史版本再选。');

/** `line` null for the whole report. Codes: `not-found`, those of the library and of the journal. */
export async function restoreRevision(
  { library, history }: { readonly library: Library; readonly history: History },
  { id, revision, line }: { readonly id: string; readonly revision: string; readonly line: string | null },
): Promise<Result<CallOutput<'history.restore'>>> {
  const wanted = await history.open(id, revision);
  if (!wanted.ok) return wanted;
  const present = await library.open(id);
  if (!present.ok && (present.error.code !== 'not-found' || line !== null)) return present;
  const before = present.ok ? present.value.report : null;
  const restored =
    line === null || before === null
      ? // A save point from elsewhere may have had another id there.
        { ...wanted.value, id, createdAt: before?.createdAt ?? wanted.value.createdAt }
      : restoreLine(before, wanted.value, line);
  if (restored === null) return NO_SUCH_LINE;
  const undo = before === null ? null : await history.keep(before, 'restore');
  const saved = await library.save(restored);
  return saved.ok ? success({ savedAt: saved.value.savedAt, undo }) : saved;
}
