// `nianbao check`: the findings of one or several files.

import { blocks, check } from '../../core/checks/check.ts';
import { checkJson } from '../../core/checks/json.ts';
import { today } from '../../services/clock.ts';
import type { ImportFlags } from '../arguments.ts';
import { findingsText } from '../findings-text.ts';
import { BLOCKED, CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { readInput } from '../read-input.ts';

async function checkFile(
  place: Place,
  { file, flags, json }: { file: string; flags: ImportFlags; json: boolean },
): Promise<number> {
  const input = await readInput(place, file, flags);
  if (!input.ok) return printFailure(input.error, { json, file });
  const { intake, template, tables } = input.value;
  const { report } = intake;
  const findings = check(report, { today: today(), template, tables });
  if (json) printJson(checkJson(report, findings, file));
  else printText(findingsText(findings, { file, report, template }));
  return blocks(findings) ? BLOCKED : CLEAN;
}

/** The worst status of the files. */
export async function checkCommand(
  place: Place,
  { files, flags, json }: { files: readonly string[]; flags: ImportFlags; json: boolean },
): Promise<number> {
  let worst = CLEAN;
  for (const file of files) worst = Math.max(worst, await checkFile(place, { file, flags, json }));
  return worst;
}
