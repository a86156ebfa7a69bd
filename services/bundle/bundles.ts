// 移交包: making one from the library, looking into one, taking it in.

import { join } from 'node:path';
import type { BundleContents } from '../../core/bundle.ts';
import type { NewId, Report } from '../../core/report/schema.ts';
import { summaryOf } from '../../core/report/summary.ts';
import { type Result, success } from '../../core/result.ts';
import type { CheckSettings } from '../../core/settings.ts';
import type { Template } from '../../core/template/schema.ts';
import { presenceOf, takeIn } from '../backup/backups.ts';
import { type History, ifPossible } from '../history/history.ts';
import { scanJournal } from '../history/journal-file.ts';
import type { Library } from '../library.ts';
import { isReportId } from '../report-id.ts';
import type { SettingsFile } from '../settings.ts';
import { writeAtomically } from '../storage/atomic-write.ts';
import type { Disk } from '../storage/disk.ts';
import { loadTemplates } from '../templates.ts';
import { type Bundle, readBundle, writeBundle } from './bundle-file.ts';

export type BundleOptions = {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly templatesFolder: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly library: Library;
  readonly history: History;
  readonly settings: SettingsFile;
};

const NO_WORDS: CheckSettings = { places: [], words: [], wrongWords: [], rulesOff: [] };

/** What both have; of wrong words those that the second does not have yet. Switched-off rules are each PC's own. */
function mergedWords(ours: CheckSettings, theirs: CheckSettings): CheckSettings {
  const known = new Set(ours.wrongWords.map(({ wrong }) => wrong));
  return {
    ...ours,
    places: [...new Set([...ours.places, ...theirs.places])],
    words: [...new Set([...ours.words, ...theirs.words])],
    wrongWords: [...ours.wrongWords, ...theirs.wrongWords.filter(({ wrong }) => !known.has(wrong))],
  };
}

function countOf({ places, words, wrongWords }: CheckSettings): number {
  return places.length + words.length + wrongWords.length;
}

async function templatesOf(options: BundleOptions): Promise<readonly Template[]> {
  const shelf = await loadTemplates(options);
  return shelf.ok ? shelf.value.templates : [];
}

function templatePresence(template: Template, templates: readonly Template[]) {
  const ours = templates.find(({ id }) => id === template.id);
  if (ours === undefined) return 'absent';
  return JSON.stringify(ours) === JSON.stringify(template) ? 'same' : 'different';
}

/** The report of the year before and the same issuer, as 上年对照 finds it. */
async function lastYearOf(library: Library, { id, year, issuer }: Report): Promise<Report | null> {
  const { reports } = await library.list();
  const found = reports.find((one) => one.id !== id && one.year === year - 1 && one.issuer === issuer);
  const opened = found === undefined ? null : await library.open(found.id);
  return opened?.ok ? opened.value.report : null;
}

/** Codes: those of the library. */
export async function makeBundle(
  options: BundleOptions,
  id: string,
): Promise<Result<{ report: Report; bytes: Uint8Array }>> {
  const { library, history, settings, now } = options;
  const opened = await library.open(id);
  if (!opened.ok) return opened;
  const { report } = opened.value;
  const template = (await templatesOf(options)).find((one) => one.id === report.templateId) ?? null;
  const { checks = null } = await settings.load();
  const bytes = writeBundle({
    madeAt: now(),
    report,
    last: await lastYearOf(library, report),
    history: await history.bytesOf(id),
    words: checks,
    template,
  });
  return success({ report, bytes });
}

/** What is inside, and how it stands to what is here; nothing is written. Codes: those of readBundle. */
export async function lookIntoBundle(
  options: BundleOptions,
  bytes: Uint8Array,
): Promise<Result<BundleContents>> {
  const read = readBundle(bytes);
  if (!read.ok) return read;
  const { madeAt, report, last, history, template, words } = read.value;
  const held = async (one: Report) => ({ ...summaryOf(one), here: await presenceOf(options.library, one) });
  const ours = (await options.settings.load()).checks ?? NO_WORDS;
  return success({
    madeAt,
    report: await held(report),
    last: last === null ? null : await held(last),
    revisions: scanJournal(history).records.length,
    template:
      template === null
        ? null
        : { name: template.name, here: templatePresence(template, await templatesOf(options)) },
    newWords: words === null ? 0 : countOf(mergedWords(ours, words)) - countOf(ours),
  });
}

/** Ids that could not name a file here are replaced. */
function withSafeId(report: Report, newId: NewId): Report {
  return isReportId(report.id) ? report : { ...report, id: newId() };
}

/**
 * Takes a bundle in. With `replace` its report takes the place of one with the same id, which is kept in its history; without, it
 * comes beside it. Last year's report, the template and the words only fill what is missing. Answers with the report's id here.
 */
export async function takeBundle(
  options: BundleOptions,
  { bytes, replace }: { readonly bytes: Uint8Array; readonly replace: boolean },
): Promise<Result<{ id: string }>> {
  const read = readBundle(bytes);
  if (!read.ok) return read;
  const { history, last } = read.value;
  const taken = await takeIn(
    options,
    withSafeId(read.value.report, options.newId),
    replace ? 'handOver' : null,
  );
  if (!taken.ok) return taken;
  await ifPossible(options.history.merge(taken.value, history));
  if (last !== null && (await presenceOf(options.library, last)) === 'absent') {
    const saved = await options.library.put(withSafeId(last, options.newId));
    if (!saved.ok) return saved;
  }
  await takeTemplate(options, read.value);
  await takeWords(options, read.value);
  return success({ id: taken.value });
}

async function takeTemplate(options: BundleOptions, { template }: Bundle): Promise<void> {
  const { disk, dataFolder } = options;
  if (template === null || templatePresence(template, await templatesOf(options)) !== 'absent') return;
  const folder = join(dataFolder, 'templates');
  await disk.makeFolder(folder);
  // The id is made of small letters, digits and hyphens only.
  const content = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
  await writeAtomically(disk, join(folder, `handed-over-${template.id}.json`), content);
}

async function takeWords({ settings }: BundleOptions, { words }: Bundle): Promise<void> {
  if (words === null) return;
  const present = await settings.load();
  const ours = present.checks ?? NO_WORDS;
  const merged = mergedWords(ours, words);
  if (countOf(merged) > countOf(ours)) await settings.save({ ...present, checks: merged });
}
