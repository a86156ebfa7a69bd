// `nianbao export`: the official Word file, if nothing stands against it.

import { blocks, check } from '../../core/checks/check.ts';
import { checkJson } from '../../core/checks/json.ts';
import { exportDocx } from '../../core/official/export.ts';
import { plan } from '../../core/official/plan.ts';
import { today } from '../../services/clock.ts';
import type { ImportFlags } from '../arguments.ts';
import { findingsText } from '../findings-text.ts';
import { BLOCKED, CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { openShelf, readInput } from '../read-input.ts';
import { loadSettings } from '../settings.ts';
import { refuseInput, writeOut } from '../write-out.ts';

export async function exportCommand(
  place: Place,
  options: { file: string; out: string; draft: boolean; flags: ImportFlags; json: boolean },
): Promise<number> {
  const { file, out, draft, flags, json } = options;
  const shelf = await openShelf(place);
  if (!shelf.ok) return printFailure(shelf.error, { json, file: null });
  const input = await readInput(shelf.value, file, flags);
  if (!input.ok) return printFailure(input.error, { json, file });
  const refused = await refuseInput(out, [file]);
  if (!refused.ok) return printFailure(refused.error, { json, file: out });
  const { intake, template } = input.value;
  const { report } = intake;
  const settings = await loadSettings(place);
  if (!settings.ok) return printFailure(settings.error, { json, file: null });
  const { tables } = shelf.value;
  const findings = check(report, { today: today(), template, tables, unit: settings.value.checks });
  const blocking = findings.filter((finding) => finding.severity === 'error');
  if (!draft && blocks(findings)) {
    if (json) printJson({ ...checkJson(report, blocking, file), out: null });
    else {
      printText(findingsText(blocking, { file, report, template, kind: null, selected: false }));
      printText('处理完以上问题才能导出正式稿。要先看样子，请加 --draft 导出草稿。');
    }
    return BLOCKED;
  }
  const { fonts } = settings.value;
  const written = await writeOut(out, await exportDocx(report, { fonts, draft }));
  if (!written.ok) return printFailure(written.error, { json, file: out });
  if (json) printJson({ ...checkJson(report, blocking, file), out });
  else if (draft && blocking.length > 0)
    printText(`已导出草稿：${out}（还有 ${blocking.length} 处必须处理）`);
  else printText(`已导出${draft ? '草稿' : '正式稿'}：${out}`);
  if (!json) for (const note of plan(report, { fonts, draft }).notes) printText(note);
  return CLEAN;
}
