// `nianbao backup`: back up now, see what is there, bring reports back.

import { resolve } from 'node:path';
import type { Presence } from '../../core/backup.ts';
import type { Api } from '../../core/contract.ts';
import { failure, type Result, success } from '../../core/result.ts';
import type { BackupCommandOptions } from '../arguments.ts';
import { withLibrary } from '../library.ts';
import { localTime } from '../local-time.ts';
import { CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { loadSettings } from '../settings.ts';
import { textTable } from '../text-table.ts';

type Options = BackupCommandOptions & { readonly json: boolean };

export const HERE: Readonly<Record<Presence, string>> = {
  absent: '年报库里没有',
  same: '与年报库里的一样',
  different: '与年报库里的不同',
};

/** --to, else the folder of the settings. Code: `no-backup-folder`. */
async function folderOf(place: Place, to: string | null): Promise<Result<string>> {
  if (to !== null) return success(resolve(to));
  const settings = await loadSettings(place);
  if (!settings.ok) return settings;
  const folder = settings.value.backup?.folder;
  return folder === undefined
    ? failure('no-backup-folder', '还没有选备份文件夹。请用 --to 写明，或在软件的“设置”里选一个。')
    : success(folder);
}

/** The backup by its number, 1 for the newest. */
async function pick(api: Api, folder: string, number: number) {
  const listed = await api['backup.list']({ folder });
  if (!listed.ok) return listed;
  const { backups } = listed.value;
  const backup = backups[number - 1];
  return backup === undefined
    ? failure('not-found', `没有第 ${number} 份备份，一共 ${backups.length} 份。`)
    : success(backup);
}

async function list(api: Api, folder: string, json: boolean): Promise<Result<null>> {
  const listed = await api['backup.list']({ folder });
  if (!listed.ok) return listed;
  const { backups } = listed.value;
  if (json) printJson({ folder, backups: backups.map((one, index) => ({ number: index + 1, ...one })) });
  else if (backups.length === 0) printText('这个文件夹里还没有备份。');
  else {
    const rows = backups.map(({ at, host, reports }, index) => [
      `${index + 1}`,
      localTime(at),
      `${reports} 份年报`,
      host,
    ]);
    printText(textTable([['序号', '时间', '', '电脑'], ...rows], ['right', 'left', 'right', 'left']));
  }
  return success(null);
}

async function show(api: Api, folder: string, number: number, json: boolean): Promise<Result<null>> {
  const backup = await pick(api, folder, number);
  if (!backup.ok) return backup;
  const looked = await api['backup.look']({ folder, backup: backup.value.id });
  if (!looked.ok) return looked;
  if (json) printJson({ folder, ...looked.value });
  else {
    const rows = looked.value.reports.map(({ id, year, title, updatedAt, here }) => [
      id,
      `${year}`,
      title.replaceAll('\n', ''),
      localTime(updatedAt),
      HERE[here],
    ]);
    printText(
      textTable(
        [['编号', '年度', '标题', '最后修改', ''], ...rows],
        ['left', 'left', 'left', 'left', 'left'],
      ),
    );
  }
  return success(null);
}

async function restore(
  api: Api,
  folder: string,
  { restore: number, report, replace, json }: Options,
): Promise<Result<null>> {
  const backup = await pick(api, folder, number ?? 1);
  if (!backup.ok) return backup;
  const looked = await api['backup.look']({ folder, backup: backup.value.id });
  if (!looked.ok) return looked;
  const wanted = looked.value.reports
    .filter(({ id, here }) => (report === null ? here !== 'same' : id === report))
    .map(({ id }) => id);
  if (report !== null && wanted.length === 0) {
    return failure('not-found', `这份备份里没有编号为“${report}”的年报。用 --show 看里面有什么。`);
  }
  const done = await api['backup.restore']({ folder, backup: backup.value.id, reports: wanted, replace });
  if (!done.ok) return done;
  const { restored, unreadable } = done.value;
  if (json) printJson({ folder, backup: backup.value.id, restored, unreadable });
  else {
    printText(`已恢复 ${restored.length} 份年报。`);
    if (unreadable > 0) printText(`有 ${unreadable} 份在备份里也读不出来。请换一份更早的备份再试。`);
  }
  return success(null);
}

async function run(place: Place, options: Options): Promise<Result<null>> {
  const folder = await folderOf(place, options.to);
  if (!folder.ok) return folder;
  return withLibrary(place, async (api) => {
    if (options.list) return list(api, folder.value, options.json);
    if (options.show !== null) return show(api, folder.value, options.show, options.json);
    if (options.restore !== null) return restore(api, folder.value, options);
    const done = await api['backup.run']({ folder: folder.value });
    if (!done.ok) return done;
    if (options.json) printJson({ folder: folder.value, ...done.value });
    else printText(`已备份 ${done.value.reports} 份年报到 ${folder.value}，并已核对。`);
    return success(null);
  });
}

export async function backupCommand(place: Place, options: Options): Promise<number> {
  const done = await run(place, options);
  return done.ok ? CLEAN : printFailure(done.error, { json: options.json, file: options.to });
}
