// `nianbao rollover`: last year's report → this year's draft.

import { extname } from 'node:path';
import type { Report } from '../../core/report/schema.ts';
import { type Failure, failure, type Result, success } from '../../core/result.ts';
import { rollOverJson } from '../../core/rollover/json.ts';
import { rollOver } from '../../core/rollover/roll-over.ts';
import type { Template } from '../../core/template/schema.ts';
import { newId, now } from '../../services/clock.ts';
import { type RollOverCommandOptions, usage } from '../arguments.ts';
import { sectionLabels } from '../labels.ts';
import { saveToLibrary } from '../library.ts';
import { CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { type Input, openShelf, readInput, type Shelf } from '../read-input.ts';
import { rolledText } from '../rolled-text.ts';
import { loadSettings } from '../settings.ts';
import { refuseInput, writeOut } from '../write-out.ts';

type Options = RollOverCommandOptions & { readonly json: boolean };

/** A file that does not say its year is taken to be of the year before the draft's. */
async function readLast(shelf: Shelf, { file, year, flags }: Options): Promise<Result<Input>> {
  const input = await readInput(shelf, file, flags);
  const guessed = input.ok && input.value.intake.messages.some(({ code }) => code === 'year-guessed');
  return guessed && year !== null ? readInput(shelf, file, { ...flags, year: year - 1 }) : input;
}

/** --template, else the report's own. Code: `template-unknown`. */
function templateOf({ templates }: Shelf, report: Report, wanted: string | null): Result<Template> {
  const id = wanted ?? report.templateId;
  const template = templates.find((one) => one.id === id);
  return template
    ? success(template)
    : failure(
        'template-unknown',
        `本机没有模板“${id}”。请把模板文件放进数据文件夹的 templates 里，或用 --template 另选一个。`,
      );
}

type Kind = 'report' | 'docx';

/** What to write, by the file's name. Code: `usage`. */
function kindOf(out: string | null): Result<Kind> {
  const extension = extname(out ?? '').toLowerCase();
  if (extension === '.docx') return success('docx');
  if (extension === '.json' || extension === '') return success('report');
  return usage(`草稿存不成 ${extension} 文件，请写成 -o 草稿.json 或 -o 草稿.docx。`);
}

async function draftBytes(place: Place, draft: Report, kind: Kind): Promise<Result<Uint8Array>> {
  if (kind === 'report') return success(new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`));
  const settings = await loadSettings(place);
  if (!settings.ok) return settings;
  const { fonts } = settings.value;
  const { exportDocx } = await import('../../core/official/export.ts');
  return success(await exportDocx(draft, { fonts, draft: true }));
}

async function writeDraft(place: Place, draft: Report, out: string, kind: Kind): Promise<Result<null>> {
  const bytes = await draftBytes(place, draft, kind);
  return bytes.ok ? writeOut(out, bytes.value) : bytes;
}

export async function rolloverCommand(place: Place, options: Options): Promise<number> {
  const { file, out, library, flags, json } = options;
  const fail = (error: Failure, about: string | null): number => printFailure(error, { json, file: about });
  const kind = kindOf(out);
  if (!kind.ok) return fail(kind.error, null);
  const shelf = await openShelf(place);
  if (!shelf.ok) return fail(shelf.error, null);
  const input = await readLast(shelf.value, options);
  if (!input.ok) return fail(input.error, file);
  const { report: last, ...intake } = input.value.intake;
  const template = templateOf(shelf.value, last, flags.template);
  if (!template.ok) return fail(template.error, file);
  const year = options.year ?? last.year + 1;
  if (year < last.year) {
    const message = `这份报告是 ${last.year} 年度的，不能倒着变成 ${year} 年度。请核对 --year。`;
    return fail({ code: 'year-before', message }, file);
  }
  if (out !== null) {
    const refused = await refuseInput(out, [file]);
    if (!refused.ok) return fail(refused.error, out);
  }

  const { tables } = shelf.value;
  const rolled = rollOver(last, { year, id: newId(), newId, now: now(), template: template.value, tables });
  if (out !== null) {
    const written = await writeDraft(place, rolled.report, out, kind.value);
    if (!written.ok) return fail(written.error, out);
  }
  if (library) {
    const saved = await saveToLibrary(place, { draft: rolled.report, last });
    if (!saved.ok) return fail(saved.error, place.dataFolder);
  }

  const published = rollOverJson(rolled, { lastYear: last.year, tables });
  if (json) {
    const saved = library ? rolled.report.id : null;
    printJson({ file, out, library: saved, ...published, messages: intake.messages });
    return CLEAN;
  }
  for (const { severity, text } of intake.messages) if (severity === 'warning') printText(text);
  printText(rolledText(rolled, published, sectionLabels(template.value)));
  printText('');
  if (out !== null) printText(`草稿已存成：${out}`);
  if (library) printText(`草稿已放进年报库（${place.dataFolder}），打开“法治年报”就能接着写。`);
  return CLEAN;
}
