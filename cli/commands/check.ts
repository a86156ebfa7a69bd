// `nianbao check`: the findings of files and folders.

import { otherKind, rulesForOthers } from '../../core/checks/applicable.ts';
import { examine } from '../../core/checks/check.ts';
import { inReadingOrder, withoutDismissed } from '../../core/checks/filters.ts';
import { checkJson } from '../../core/checks/json.ts';
import type { Rule } from '../../core/checks/types.ts';
import { ordinalFindings } from '../../core/checks/written-ordinals.ts';
import type { Report } from '../../core/report/schema.ts';
import { failure } from '../../core/result.ts';
import type { CheckSettings, Settings } from '../../core/settings.ts';
import { today } from '../../services/clock.ts';
import type { CheckOptions, ImportFlags } from '../arguments.ts';
import { chooseRules } from '../check/choose-rules.ts';
import { type Candidate, findFiles } from '../check/files.ts';
import { isChecked, type Outcome } from '../check/outcome.ts';
import { progressBar } from '../check/progress.ts';
import { filesTable, rulesList, rulesTable } from '../check/summary-text.ts';
import { findingsText } from '../findings-text.ts';
import { BLOCKED, CLEAN, printFailure, printJson, printText, UNUSABLE } from '../output.ts';
import type { Place } from '../place.ts';
import { openShelf, readInput, readLastYear, type Shelf } from '../read-input.ts';
import { loadSettings } from '../settings.ts';
import { refuseInput, writeOut } from '../write-out.ts';

type Options = CheckOptions & { readonly json: boolean };

type CheckBy = {
  readonly shelf: Shelf;
  readonly flags: ImportFlags;
  readonly rules: readonly Rule[];
  /** Those of them that apply to documents of any kind. */
  readonly general: readonly Rule[];
  /** The clerk chose the rules: they are used whatever the document is. */
  readonly chosen: boolean;
  readonly last: Report | null;
  readonly unit: CheckSettings | undefined;
};

async function checkFile(
  { file, found }: Candidate,
  { shelf, flags, rules, general, chosen, last, unit }: CheckBy,
): Promise<Outcome> {
  if (!found.ok) return { file, error: found.error };
  const input = await readInput(shelf, file, flags);
  if (!input.ok) return { file, error: input.error };
  const { intake, template } = input.value;
  const { report } = intake;
  const context = { today: today(), template, tables: shelf.tables, last, unit };
  const kind = otherKind(report);
  const applying = kind === null || chosen ? rules : general;
  const wanted = applying.filter(({ id }) => !unit?.rulesOff.includes(id));
  const findings = inReadingOrder(report, [
    ...withoutDismissed(report, examine(report, context, applying)),
    ...ordinalFindings(report, intake.ordinalFaults, wanted),
  ]);
  return { file, report, template, kind, findings };
}

/** With a page to read, the terminal gets the tables only. */
function print(outcome: Outcome, { json, html, rules }: Options): void {
  const { file } = outcome;
  if (!isChecked(outcome)) printFailure(outcome.error, { json, file });
  else if (json) printJson(checkJson(outcome.report, outcome.findings, file));
  else if (html === null) printText(findingsText(outcome.findings, { ...outcome, selected: rules !== null }));
}

function printTables(outcomes: readonly Outcome[], rules: readonly Rule[]): void {
  if (outcomes.length > 1) printText(`${filesTable(outcomes)}\n`);
  if (outcomes.some((outcome) => isChecked(outcome) && outcome.findings.length > 0)) {
    printText(`${rulesTable(outcomes, rules)}\n`);
  }
}

/** The worst of the files. */
function statusOf(outcomes: readonly Outcome[], failOn: Options['failOn']): number {
  const statuses = outcomes.map((outcome) => {
    if (!isChecked(outcome)) return UNUSABLE;
    const fails = outcome.findings.some(
      ({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'),
    );
    return fails ? BLOCKED : CLEAN;
  });
  return Math.max(CLEAN, ...statuses);
}

function listRules(rules: readonly Rule[], json: boolean): number {
  if (json) {
    printJson({
      rules: rules.map(({ id, group, severity, title, basis }) => ({ id, group, severity, title, basis })),
    });
  } else printText(rulesList(rules));
  return CLEAN;
}

/** Rules that the clerk names are heard, also those the unit has switched off. */
function unitOf({ checks }: Settings, chosen: boolean): CheckSettings | undefined {
  return checks && chosen ? { ...checks, rulesOff: [] } : checks;
}

const ONE_FILE = failure('usage', '--last 只能和一个文件一起用。请逐份检查，或去掉 --last。').error;

export async function checkCommand(place: Place, options: Options): Promise<number> {
  const { files, flags, html, json } = options;
  const chosen = chooseRules(options.rules);
  if (!chosen.ok) return printFailure(chosen.error, { json, file: null });
  const rules = chosen.value;
  if (options.listRules) return listRules(rules, json);
  const shelf = await openShelf(place);
  if (!shelf.ok) return printFailure(shelf.error, { json, file: null });

  const settings = await loadSettings(place);
  if (!settings.ok) return printFailure(settings.error, { json, file: null });

  const candidates = await findFiles(files, html);
  if (html !== null) {
    const refused = await refuseInput(
      html,
      candidates.map(({ file }) => file),
    );
    if (!refused.ok) return printFailure(refused.error, { json, file: html });
  }
  if (options.last !== null && candidates.length > 1) {
    return printFailure(ONE_FILE, { json, file: null });
  }
  const lastInput = options.last === null ? null : await readLastYear(shelf.value, options.last, flags);
  if (lastInput && !lastInput.ok) return printFailure(lastInput.error, { json, file: options.last });
  const last = lastInput?.value.intake.report ?? null;

  const progress = progressBar(process.stderr, candidates.length);
  const outcomes: Outcome[] = [];
  const by: CheckBy = {
    shelf: shelf.value,
    flags,
    rules,
    general: rulesForOthers(rules),
    chosen: options.rules !== null,
    last,
    unit: unitOf(settings.value, options.rules !== null),
  };
  for (const candidate of candidates) {
    progress.show(outcomes.length, candidate.file);
    const outcome = await checkFile(candidate, by);
    outcomes.push(outcome);
    progress.clear();
    print(outcome, options);
  }

  if (!json) printTables(outcomes, rules);
  const status = statusOf(outcomes, options.failOn);
  if (html === null) return status;
  const { checkPage } = await import('../check/page.ts');
  const page = checkPage({ outcomes, rules, selected: options.rules !== null, today: today() });
  const written = await writeOut(html, new TextEncoder().encode(page));
  if (!written.ok) return printFailure(written.error, { json, file: html });
  if (!json) printText(`检查结果已写成网页：${html}`);
  return status;
}
