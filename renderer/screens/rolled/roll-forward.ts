// Makes and saves the draft of the year after a report's own.

import type { Report } from '../../../core/report/schema.ts';
import { failure, type Result } from '../../../core/result.ts';
import type { RollOver } from '../../../core/rollover/roll-over.ts';
import type { Template } from '../../../core/template/schema.ts';
import { call } from '../../api/client.ts';
import { newId } from '../../app/new-id.ts';
import { runJob } from '../../worker/client.ts';

export async function rollForward(last: Report, template: Template | null): Promise<Result<RollOver>> {
  if (!template) {
    return failure('template-unknown', '这份年报用的模板不在了。请把模板文件放回数据文件夹，再打开本软件。');
  }
  // Last year's text as it was taken over; one that is not in the library has no history.
  await call('history.keep', { id: last.id, reason: 'rollForward' });
  const now = new Date().toISOString();
  const rolled = await runJob('rollOver', { last, template, year: last.year + 1, id: newId(), now });
  if (!rolled.ok) return rolled;
  const saved = await call('reports.save', { report: rolled.value.report });
  return saved.ok ? rolled : saved;
}
