// `nianbao export`: the official Word file, if nothing stands against it.

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { blocks, check } from '../../core/checks/check.ts';
import { checkJson } from '../../core/checks/json.ts';
import { exportDocx } from '../../core/official/export.ts';
import { failure } from '../../core/result.ts';
import { now, today } from '../../services/clock.ts';
import { openSettings } from '../../services/settings.ts';
import { writeAtomically } from '../../services/storage/atomic-write.ts';
import { realDisk } from '../../services/storage/disk.ts';
import { diskFailure } from '../../services/storage/disk-failure.ts';
import type { ImportFlags } from '../arguments.ts';
import { findingsText } from '../findings-text.ts';
import { BLOCKED, CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { readInput } from '../read-input.ts';

/** Links followed; a file that is not there yet is where it will be. */
async function whole(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

const ONTO_ITSELF = failure('onto-input', '输出文件就是输入文件，没有导出。请用 -o 另写一个文件名。').error;

export async function exportCommand(
  place: Place,
  options: { file: string; out: string; draft: boolean; flags: ImportFlags; json: boolean },
): Promise<number> {
  const { file, out, draft, flags, json } = options;
  const input = await readInput(place, file, flags);
  if (!input.ok) return printFailure(input.error, { json, file });
  if ((await whole(file)) === (await whole(out))) return printFailure(ONTO_ITSELF, { json, file: out });
  const { intake, template, tables } = input.value;
  const { report } = intake;
  const findings = check(report, { today: today(), template, tables });
  const blocking = findings.filter((finding) => finding.severity === 'error');
  if (!draft && blocks(findings)) {
    if (json) printJson({ ...checkJson(report, blocking, file), out: null });
    else {
      printText(findingsText(blocking, { file, report, template }));
      printText('处理完以上问题才能导出正式稿。要先看样子，请加 --draft 导出草稿。');
    }
    return BLOCKED;
  }
  try {
    const settings = await openSettings({ disk: realDisk, dataFolder: place.dataFolder, now }).load();
    const bytes = await exportDocx(report, { fonts: settings.fonts, draft });
    await writeAtomically(realDisk, resolve(out), bytes);
  } catch (error) {
    return printFailure(diskFailure(error).error, { json, file: out });
  }
  if (json) printJson({ ...checkJson(report, blocking, file), out });
  else if (draft && blocking.length > 0)
    printText(`已导出草稿：${out}（还有 ${blocking.length} 处必须处理）`);
  else printText(`已导出${draft ? '草稿' : '正式稿'}：${out}`);
  return CLEAN;
}
