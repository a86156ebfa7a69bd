// The calls about backups.

import { resolve } from 'node:path';
import type { Api } from '../../core/contract.ts';
import { failure, type Result, success } from '../../core/result.ts';
import type { SettingsFile } from '../settings.ts';
import type { Backups } from './backups.ts';
import type { Daily } from './daily.ts';
import { backupPlaces } from './places.ts';

type Guard = <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
type BackupCalls = Pick<
  Api,
  'backup.state' | 'backup.run' | 'backup.list' | 'backup.look' | 'backup.restore'
>;

const NO_FOLDER = failure('no-backup-folder', '还没有选备份文件夹。请在“设置”的“备份”里选一个。');

export function backupCalls({
  backups,
  daily,
  settings,
  guarded,
  writing,
}: {
  readonly backups: Backups;
  readonly daily: Daily;
  readonly settings: SettingsFile;
  readonly guarded: Guard;
  readonly writing: Guard;
}): BackupCalls {
  const chosen = async (): Promise<string | null> => (await settings.load()).backup?.folder ?? null;
  return {
    'backup.state': () =>
      guarded(async () => {
        const folder = await chosen();
        const listed = folder === null ? null : await backups.list(folder);
        const here = listed?.ok ? listed.value : [];
        return success({
          folder,
          last: here.find(({ id }) => id.startsWith(`${backups.own}/`)) ?? null,
          problem: listed !== null && !listed.ok ? listed.error.message : daily.problem(),
          places: await backupPlaces(),
        });
      }),
    'backup.run': (input) =>
      writing(async () => {
        const folder = input?.folder ?? (await chosen());
        if (folder === null) return NO_FOLDER;
        const done = await backups.run(resolve(folder));
        daily.ranByHand(done);
        return done;
      }),
    'backup.list': ({ folder }) =>
      guarded(async () => {
        const listed = await backups.list(resolve(folder));
        return listed.ok ? success({ backups: listed.value }) : listed;
      }),
    'backup.look': ({ folder, backup }) => guarded(() => backups.look(resolve(folder), backup)),
    'backup.restore': ({ folder, ...wanted }) => writing(() => backups.restore(resolve(folder), wanted)),
  };
}
