// The data the rules look things up in: `data/` beside the templates that come with the app, one file a table.

import { join } from 'node:path';
import { type CheckTables, parseCheckTables } from '../core/checks/tables.ts';
import { failure, type Result } from '../core/result.ts';
import type { Disk } from './storage/disk.ts';

const NAMES = ['periods', 'meetings', 'laws', 'words', 'formulae', 'documents'] as const;

/** Codes: `bad-table`. Throws the operating system's errors. */
export async function loadTables(disk: Disk, templatesFolder: string): Promise<Result<CheckTables>> {
  const tables: Record<string, unknown> = {};
  for (const name of NAMES) {
    const bytes = await disk.read(join(templatesFolder, 'data', `${name}.json`));
    try {
      tables[name] = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return failure('bad-table', `数据表 ${name}.json 不完整。请重新安装“法治年报”。`);
    }
  }
  return parseCheckTables(tables);
}
