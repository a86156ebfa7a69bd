// `nianbao export`: the official document as Word file or PDF, or 网站公开稿, if nothing stands against it.

import { blocks, check } from '../../core/checks/check.ts';
import { checkJson } from '../../core/checks/json.ts';
import {
  findPersonalData,
  PERSONAL_KINDS,
  type PersonalData,
  undecided,
} from '../../core/official/personal/find.ts';
import { plan } from '../../core/official/plan.ts';
import { type Profile, usualProfile } from '../../core/official/profiles.ts';
import { findLine } from '../../core/report/lines.ts';
import type { Report } from '../../core/report/schema.ts';
import { today } from '../../services/clock.ts';
import type { ImportFlags } from '../arguments.ts';
import { exportBytes, kindOfFile, profileFor } from '../export-bytes.ts';
import { findingsText } from '../findings-text.ts';
import { BLOCKED, CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { openShelf, readInput } from '../read-input.ts';
import { loadSettings } from '../settings.ts';
import { refuseInput, writeOut } from '../write-out.ts';

function personalText(file: string, found: readonly PersonalData[]): string {
  const rows = found.map(({ kind, text, masked }) => `  ${PERSONAL_KINDS[kind]}“${text}” → ${masked}`);
  return `${file}：公开前还有 ${found.length} 处个人信息要核对\n${rows.join('\n')}\n请在软件的“预览导出”里逐处遮盖或确认可以公开，再导出网站公开稿。要先看样子，请加 --draft。`;
}

/** As findings are published: by section and index of the paragraph in it. */
function personalJson(report: Report, found: readonly PersonalData[]) {
  return found.map(({ line, occurrence: _, ...hit }) => ({
    ...hit,
    paragraph: findLine(report, line)?.index ?? null,
  }));
}

export async function exportCommand(
  place: Place,
  options: {
    file: string;
    out: string;
    draft: boolean;
    profile: Profile | null;
    flags: ImportFlags;
    json: boolean;
  },
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
  const kind = kindOfFile(out);
  const profile = profileFor(kind, options.profile, usualProfile(report));
  if (!profile.ok) return printFailure(profile.error, { json, file: out });
  const settings = await loadSettings(place);
  if (!settings.ok) return printFailure(settings.error, { json, file: null });
  const { tables } = shelf.value;
  const findings = check(report, { today: today(), template, tables, unit: settings.value.checks });
  const blocking = findings.filter((finding) => finding.severity === 'error');
  const personal = profile.value === 'web' ? undecided(report, findPersonalData(report)) : [];
  const published = {
    ...checkJson(report, blocking, file),
    ...(profile.value === 'web' ? { personal: personalJson(report, personal) } : {}),
  };
  if (!draft && (blocks(findings) || personal.length > 0)) {
    if (json) printJson({ ...published, out: null });
    else {
      if (blocks(findings)) {
        printText(findingsText(blocking, { file, report, template, kind: null, selected: false }));
        printText('处理完以上问题才能导出正式稿。要先看样子，请加 --draft 导出草稿。');
      }
      if (personal.length > 0) printText(personalText(file, personal));
    }
    return BLOCKED;
  }
  const { fonts, format } = settings.value;
  const planning = { fonts, draft, profile: profile.value, ...(format && { format }) };
  const bytes = await exportBytes(report, kind, planning);
  if (!bytes.ok) return printFailure(bytes.error, { json, file: out });
  const written = await writeOut(out, bytes.value);
  if (!written.ok) return printFailure(written.error, { json, file: out });
  const owed = blocking.length + personal.length;
  if (json) printJson({ ...published, out });
  else if (draft && owed > 0) printText(`已导出草稿：${out}（还有 ${owed} 处必须处理）`);
  else printText(`已导出${draft ? '草稿' : profile.value === 'web' ? '网站公开稿' : '正式稿'}：${out}`);
  if (!json) for (const note of plan(report, planning).notes) printText(note);
  return CLEAN;
}
