// `nianbao history`: the save points of a report of the library.

import { basename, dirname, resolve } from 'node:path';
import { compareRevision, ELEMENT_NAMES, type LineChange } from '../../core/history/compare.ts';
import { REASONS, type Revision } from '../../core/history/revision.ts';
import type { Report } from '../../core/report/schema.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { now } from '../../services/clock.ts';
import { History } from '../../services/history/history.ts';
import { type Library, openLibrary } from '../../services/library.ts';
import { realDisk } from '../../services/storage/disk.ts';
import { diskFailure } from '../../services/storage/disk-failure.ts';
import type { HistoryOptions } from '../arguments.ts';
import { sectionLabels } from '../labels.ts';
import { withLibrary } from '../library.ts';
import { localTime } from '../local-time.ts';
import { CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { openShelf } from '../read-input.ts';
import { textTable } from '../text-table.ts';

type Options = HistoryOptions & { readonly json: boolean };

/** A report named by its file is looked for in that file's data folder. */
function placeAndId(place: Place, report: string): { readonly place: Place; readonly id: string } {
  if (!report.endsWith('.json')) return { place, id: report };
  const file = resolve(report);
  return { place: { ...place, dataFolder: dirname(dirname(file)) }, id: basename(file, '.json') };
}

/** For looking only: nothing is made, moved or locked. */
function openForReading({ dataFolder }: Place): { readonly library: Library; readonly history: History } {
  const history = new History({ disk: realDisk, dataFolder, now });
  const library = openLibrary({ disk: realDisk, dataFolder, now, history, mayWrite: () => false });
  return { library, history };
}

function pick(revisions: readonly Revision[], number: number): Result<Revision> {
  const revision = revisions[number - 1];
  return revision === undefined
    ? failure('not-found', `没有第 ${number} 个历史版本，一共 ${revisions.length} 个。`)
    : success(revision);
}

function published(revision: Revision, number: number) {
  return { number, ...revision };
}

function listText(revisions: readonly Revision[]): string {
  const rows = revisions.map(({ at, reason, characters }, index) => [
    `${index + 1}`,
    localTime(at),
    REASONS[reason],
    `${characters} 字`,
  ]);
  return textTable([['序号', '时间', '为什么留存', '篇幅'], ...rows], ['right', 'left', 'left', 'right']);
}

function changeText({ kind, line, parts }: LineChange): string {
  const names: Readonly<Record<string, string>> = ELEMENT_NAMES;
  const text = parts
    .map((part) =>
      part.kind === 'same' || kind !== 'changed'
        ? part.text
        : part.kind === 'removed'
          ? `[-${part.text}-]`
          : `{+${part.text}+}`,
    )
    .join('');
  const name = names[line] === undefined ? '' : `${names[line]}：`;
  return `  ${{ changed: '改', removed: '删', added: '增' }[kind]}  ${name}${text}`;
}

async function show(
  place: Place,
  {
    id,
    revision,
    number,
    present,
    json,
  }: {
    readonly id: string;
    readonly revision: Revision;
    readonly number: number;
    readonly present: Report;
    readonly json: boolean;
  },
): Promise<Result<null>> {
  const opened = await openForReading(place).history.open(id, revision.id);
  if (!opened.ok) return opened;
  const sections = compareRevision(opened.value, present);
  if (json) {
    printJson({ id, revision: published(revision, number), sections, report: opened.value });
    return success(null);
  }
  const shelf = await openShelf(place);
  const template = shelf.ok
    ? (shelf.value.templates.find((one) => one.id === present.templateId) ?? null)
    : null;
  const labels = sectionLabels(template);
  printText(`第 ${number} 个历史版本（${localTime(revision.at)}，${REASONS[revision.reason]}）→ 现在：`);
  const changed = sections.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) printText('没有不同。');
  for (const { section, changes } of changed) {
    printText(`\n${section === null ? '文件要素' : (labels.get(section) ?? section)}`);
    for (const change of changes) printText(changeText(change));
  }
  return success(null);
}

async function restore(place: Place, id: string, revision: Revision, number: number, json: boolean) {
  const done = await withLibrary(place, (api) =>
    api['history.restore']({ id, revision: revision.id, line: null }),
  );
  if (!done.ok) return done;
  if (json) printJson({ id, restored: published(revision, number), ...done.value });
  else {
    printText(`已恢复成第 ${number} 个历史版本（${localTime(revision.at)}）。`);
    if (done.value.undo !== null) printText('恢复之前的内容留作最近的一个历史版本，需要时可以再恢复回来。');
  }
  return success(null);
}

async function listReports(place: Place, json: boolean): Promise<Result<null>> {
  const { library, history } = openForReading(place);
  const { reports, notices } = await library.list();
  const counts = await Promise.all(reports.map(async ({ id }) => (await history.list(id)).length));
  if (json) {
    printJson({
      reports: reports.map((report, index) => ({ ...report, revisions: counts[index] })),
      notices,
    });
    return success(null);
  }
  const rows = reports.map(({ id, year, title }, index) => [
    id,
    `${year}`,
    title.replaceAll('\n', ''),
    `${counts[index]}`,
  ]);
  printText(textTable([['编号', '年度', '标题', '历史版本'], ...rows], ['left', 'left', 'left', 'right']));
  for (const notice of notices) process.stderr.write(`${notice}\n`);
  return success(null);
}

async function run(given: Place, options: Options): Promise<Result<null>> {
  const { json } = options;
  if (options.report === null) return listReports(given, json);
  const { place, id } = placeAndId(given, options.report);
  const { library, history } = openForReading(place);
  const revisions = await history.list(id);
  const opened = await library.open(id);
  if (!opened.ok && revisions.length === 0) return opened;
  const number = options.show ?? options.restore;
  if (number === null) {
    if (json) printJson({ id, revisions: revisions.map((one, index) => published(one, index + 1)) });
    else if (revisions.length === 0) printText('还没有历史版本。写作、导出和恢复时会自动留存。');
    else printText(listText(revisions));
    return success(null);
  }
  const revision = pick(revisions, number);
  if (!revision.ok) return revision;
  if (options.restore !== null) return restore(place, id, revision.value, number, json);
  if (!opened.ok) return opened;
  return show(place, { id, revision: revision.value, number, present: opened.value.report, json });
}

export async function historyCommand(place: Place, options: Options): Promise<number> {
  let done: Result<null>;
  try {
    done = await run(place, options);
  } catch (error) {
    done = diskFailure(error);
  }
  return done.ok ? CLEAN : printFailure(done.error, { json: options.json, file: options.report });
}
