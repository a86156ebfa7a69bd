// A file named on the command line → a report, with the templates of this PC.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CheckTables } from '../core/checks/tables.ts';
import { type ImportOptions, importFile } from '../core/intake/import.ts';
import { canBeConverted, FILE_LIMIT, refuse } from '../core/intake/read/refusals.ts';
import type { Intake, Message } from '../core/intake/types.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { Template } from '../core/template/schema.ts';
import { newId, now } from '../services/clock.ts';
import { convertToDocx } from '../services/convert.ts';
import { findLibreOffice, thisProgramSystem } from '../services/libreoffice.ts';
import { isDiskError, realDisk } from '../services/storage/disk.ts';
import { diskFailure } from '../services/storage/disk-failure.ts';
import { loadTables } from '../services/tables.ts';
import { loadTemplates } from '../services/templates.ts';
import type { ImportFlags } from './arguments.ts';
import type { Place } from './place.ts';

/** What every file is read with. */
export type Shelf = {
  readonly templates: readonly Template[];
  /** What the rules look things up in. */
  readonly tables: CheckTables;
};

export type Input = {
  readonly intake: Intake;
  /** null for a saved report whose template is not on this PC. */
  readonly template: Template | null;
};

/** What a file or folder that cannot be read is. Codes: `not-found`, `not-a-file`, `no-access`, `disk-error`. */
export function readFailure(error: unknown, file: string): Result<never> {
  if (!isDiskError(error)) throw error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('not-found', `找不到文件“${file}”。请检查文件名和所在文件夹。`);
    case 'EISDIR':
      return failure('not-a-file', `“${file}”是文件夹。请写出其中的文件名。`);
    case 'EACCES':
    case 'EPERM':
      return failure('no-access', `没有读取“${file}”的权限。请检查文件的权限，或换用有权限的账户。`);
    default:
      return failure('disk-error', `读取“${file}”时出错（${error.code}）。请把它复制到本机磁盘后再试。`);
  }
}

/** Codes: `too-large`, `not-found`, `not-a-file`, `no-access`, `disk-error`. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    return size > FILE_LIMIT ? refuse('too-large') : success(await readFile(file));
  } catch (error) {
    return readFailure(error, file);
  }
}

/** Imports; a file in an old format by way of LibreOffice, where it is installed. Codes: those of importFile and convertToDocx. */
async function importAny(bytes: Uint8Array, options: ImportOptions): Promise<Result<Intake>> {
  const intake = await importFile(bytes, options);
  if (intake.ok || !canBeConverted(intake.error.code)) return intake;
  const program = findLibreOffice(thisProgramSystem);
  if (program === null) return intake;
  process.stderr.write('正在用本机的 LibreOffice 转换…\n');
  const { fileName } = options;
  const converted = await convertToDocx({ fileName, bytes: Uint8Array.from(bytes) }, { program });
  if (!converted.ok) return converted;
  const again = await importFile(converted.value.bytes, { ...options, fileName: converted.value.fileName });
  return again.ok ? success({ ...again.value, messages: [CONVERTED, ...again.value.messages] }) : again;
}

const CONVERTED: Message = {
  code: 'converted',
  severity: 'info',
  text: '文件是旧格式，先用本机的 LibreOffice 转换成了 .docx。请核对序号和表格。',
};

/** Codes: `bad-table` and the disk's. */
export async function openShelf({ templatesFolder, dataFolder }: Place): Promise<Result<Shelf>> {
  try {
    const tables = await loadTables(realDisk, templatesFolder);
    if (!tables.ok) return tables;
    const shelf = await loadTemplates({ disk: realDisk, templatesFolder, dataFolder });
    return shelf.ok ? success({ templates: shelf.value.templates, tables: tables.value }) : shelf;
  } catch (error) {
    return diskFailure(error);
  }
}

/** Codes: those of importAny, `not-found`, `not-a-file`, `no-access`, `disk-error`. */
export async function readInput(
  { templates }: Shelf,
  file: string,
  flags: ImportFlags,
): Promise<Result<Input>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const intake = await importAny(bytes.value, {
    fileName: basename(file),
    newId,
    now: now(),
    templates,
    ...(flags.template === null ? {} : { templateId: flags.template }),
    ...(flags.year === null ? {} : { year: flags.year }),
    ...(flags.issuer === null ? {} : { issuer: flags.issuer }),
    ...(flags.recipient === null ? {} : { recipient: flags.recipient }),
  });
  if (!intake.ok) return intake;
  const template = templates.find(({ id }) => id === intake.value.report.templateId) ?? null;
  return success({ intake: intake.value, template });
}

/** Last year's report, to hold another against: read by what it says itself. */
export function readLastYear(shelf: Shelf, file: string, { template }: ImportFlags): Promise<Result<Input>> {
  return readInput(shelf, file, { template, year: null, issuer: null, recipient: null });
}
