// From what stands in a file to a valid report of the present schema version. Forward only.

import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';
import { type Report, reportSchema, SCHEMA_VERSION } from './schema.ts';

function versionOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('schemaVersion' in data)) return null;
  return typeof data.schemaVersion === 'number' ? data.schemaVersion : null;
}

/** Parses a report of any known schema version. Codes: `newer-version`, `not-a-report`. */
export function parseReport(data: unknown): Result<Report> {
  const version = versionOf(data);
  if (version !== null && version > SCHEMA_VERSION) {
    return failure(
      'newer-version',
      '这份年报是用更新版本的“法治年报”保存的。请先升级本软件，再打开它；文件没有被改动。',
    );
  }
  const parsed = v.safeParse(reportSchema, data);
  if (parsed.success) return success(parsed.output);
  const issue = parsed.issues[0];
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return failure('not-a-report', `这个文件不是完好的年报（${path || '整个文件'}：${issue.message}）。`);
}
