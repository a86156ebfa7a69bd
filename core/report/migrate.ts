// From what stands in a file to a valid report of the present schema version. Forward only.

import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';
import { type Report, reportSchema, SCHEMA_VERSION } from './schema.ts';

function versionOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('schemaVersion' in data)) return null;
  return typeof data.schemaVersion === 'number' ? data.schemaVersion : null;
}

/** From the data of one version to that of the next. */
export type Migration = (data: object) => object;

/** By the version they start from. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** Parses a report of any known schema version. Codes: `newer-version`, `not-a-report`. */
export function parseReport(
  data: unknown,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
): Result<Report> {
  let version = versionOf(data);
  if (version !== null && version > SCHEMA_VERSION) {
    return failure(
      'newer-version',
      '这份年报是用更新版本的“法治年报”保存的。请先升级本软件，再打开它；文件没有被改动。',
    );
  }
  let present = withoutChecksum(data);
  for (; version !== null && version < SCHEMA_VERSION; version += 1) {
    const migrate = migrations.get(version);
    if (migrate === undefined || typeof present !== 'object' || present === null) break;
    present = migrate(present);
  }
  const parsed = v.safeParse(reportSchema, present);
  if (parsed.success) return success(parsed.output);
  const issue = parsed.issues[0];
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  return failure('not-a-report', `这个文件不是完好的年报（${path || '整个文件'}：${issue.message}）。`);
}

/** The older version that data is of; null for the present one and for what has none. */
export function olderVersion(data: unknown): number | null {
  const version = versionOf(data);
  return version !== null && version < SCHEMA_VERSION ? version : null;
}

/** Files carry a checksum of themselves; whoever stores them has looked at it. */
function withoutChecksum(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('checksum' in data)) return data;
  const { checksum: _, ...report } = data;
  return report;
}
