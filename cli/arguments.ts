// The command line as values. Nothing is read or written here.

import { parseArgs } from 'node:util';
import { PROFILES, type Profile } from '../core/official/profiles.ts';
import { failure, type Result, success } from '../core/result.ts';

export type ImportFlags = {
  readonly template: string | null;
  readonly year: number | null;
  readonly issuer: string | null;
  readonly recipient: string | null;
};

export type CheckOptions = {
  /** Files and folders; empty with `listRules`. */
  readonly files: readonly string[];
  readonly flags: ImportFlags;
  /** Where to write the page; null for none. */
  readonly html: string | null;
  readonly failOn: 'error' | 'warning';
  /** Ids and groups of rules, as written; null for all. */
  readonly rules: readonly string[] | null;
  /** Last year's report of the unit, to hold a single file against; null for none. */
  readonly last: string | null;
  readonly listRules: boolean;
};

export type RollOverCommandOptions = {
  readonly file: string;
  /** Where to write the draft; null with `library` only. */
  readonly out: string | null;
  /** Also put it into the data folder's library. */
  readonly library: boolean;
  /** Of the draft; null for the year after the file's. */
  readonly year: number | null;
  /** For reading the file; `year` is null. */
  readonly flags: ImportFlags;
};

export type FiguresOptions = {
  readonly file: string;
  readonly last: string | null;
  readonly csv: boolean;
  /** Where to write the workbook; null for none. */
  readonly xlsx: string | null;
  readonly flags: ImportFlags;
};

export type HistoryOptions = {
  /** A report's id, or its file in a data folder; null lists the reports. */
  readonly report: string | null;
  /** Which save point to show or bring back, 1 for the newest; null for none. */
  readonly show: number | null;
  readonly restore: number | null;
};

export type BackupCommandOptions = {
  /** Where the backups are; null for the folder of the settings. */
  readonly to: string | null;
  readonly list: boolean;
  /** Which backup to look into or bring reports back from, 1 for the newest; null for none. */
  readonly show: number | null;
  readonly restore: number | null;
  /** Id of the one report to bring back; null for all. */
  readonly report: string | null;
  readonly replace: boolean;
};

export type BundleCommandOptions = {
  /** A report's id with `out`, else a hand-over. */
  readonly file: string;
  readonly out: string | null;
  /** Takes the hand-over into the library. */
  readonly take: boolean;
  readonly replace: boolean;
};

export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'import'; readonly file: string; readonly flags: ImportFlags }
  | ({ readonly name: 'check' } & CheckOptions)
  | {
      readonly name: 'export';
      readonly file: string;
      readonly out: string;
      readonly draft: boolean;
      /** null for the usual one of the report and of the file's kind. */
      readonly profile: Profile | null;
      readonly flags: ImportFlags;
    }
  | ({ readonly name: 'rollover' } & RollOverCommandOptions)
  | ({ readonly name: 'figures' } & FiguresOptions)
  | { readonly name: 'inspect'; readonly file: string }
  | ({ readonly name: 'history' } & HistoryOptions)
  | ({ readonly name: 'backup' } & BackupCommandOptions)
  | ({ readonly name: 'bundle' } & BundleCommandOptions)
  | { readonly name: 'serve'; readonly open: boolean; readonly keep: boolean; readonly port: number };

export type Invocation = { readonly command: Command; readonly json: boolean; readonly data: string | null };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  template: { type: 'string' },
  year: { type: 'string' },
  issuer: { type: 'string' },
  recipient: { type: 'string' },
  out: { type: 'string', short: 'o' },
  draft: { type: 'boolean' },
  profile: { type: 'string' },
  html: { type: 'string' },
  'fail-on': { type: 'string' },
  rules: { type: 'string' },
  'list-rules': { type: 'boolean' },
  library: { type: 'boolean' },
  last: { type: 'string' },
  csv: { type: 'boolean' },
  xlsx: { type: 'string' },
  show: { type: 'string' },
  to: { type: 'string' },
  list: { type: 'boolean' },
  report: { type: 'string' },
  replace: { type: 'boolean' },
  take: { type: 'boolean' },
  restore: { type: 'string' },
  open: { type: 'boolean' },
  keep: { type: 'boolean' },
  port: { type: 'string' },
} as const;

type OptionName = keyof typeof OPTIONS;
type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}

const SEE_HELP = '用 nianbao --help 查看用法。';

/** The failure of whoever cannot make sense of the command line. */
export function usage(message: string): ReturnType<typeof failure> {
  return failure('usage', `${message}${SEE_HELP}`);
}

/** null for an option that was not given, undefined for one that cannot be used. */
function wholeNumber(text: string | undefined, from: number, to: number): number | null | undefined {
  if (text === undefined) return null;
  const value = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}

function importFlags(values: Values): Result<ImportFlags> {
  const year = wholeNumber(values.year, 1990, 2100);
  if (year === undefined) return usage('年度应写成四位数字，例如 --year 2025。');
  const { template = null, issuer = null, recipient = null } = values;
  return success({ template, year, issuer, recipient });
}

function oneFile(name: string, files: readonly string[]): Result<string> {
  const [file] = files;
  if (file === undefined) return usage(`命令 ${name} 后面要写文件名。`);
  return files.length > 1 ? usage(`命令 ${name} 一次只处理一个文件。`) : success(file);
}

function checkCommand(files: readonly string[], values: Values): Result<Command> {
  const flags = importFlags(values);
  if (!flags.ok) return flags;
  const failOn = values['fail-on'] ?? 'error';
  if (failOn !== 'error' && failOn !== 'warning') return usage('--fail-on 后面写 error 或 warning。');
  const rules = values.rules === undefined ? null : values.rules.split(/[,，、\s]+/u).filter(Boolean);
  if (rules?.length === 0) return usage('--rules 后面写规则编号或类别，例如 --rules P01,Y。');
  const listRules = values['list-rules'] ?? false;
  if (files.length === 0 && !listRules) return usage('命令 check 后面要写文件名或文件夹。');
  const { html = null, last = null } = values;
  if (last !== null && files.length > 1) return usage('--last 只能和一个文件一起用。');
  return success({ name: 'check', files, flags: flags.value, html, failOn, rules, last, listRules });
}

function importCommand(files: readonly string[], values: Values): Result<Command> {
  const [file, flags] = [oneFile('import', files), importFlags(values)];
  if (!file.ok) return file;
  return flags.ok ? success({ name: 'import', file: file.value, flags: flags.value }) : flags;
}

function exportCommand(files: readonly string[], values: Values): Result<Command> {
  const [file, flags] = [oneFile('export', files), importFlags(values)];
  if (!file.ok) return file;
  if (!flags.ok) return flags;
  const { out, draft = false } = values;
  if (out === undefined) return usage('请用 -o 写明导出到哪个文件，例如 -o 报告.docx。');
  const profile = values.profile === undefined ? null : PROFILES.find((one) => one === values.profile);
  if (profile === undefined) return usage(`--profile 后面写 ${PROFILES.join('、')} 中的一个。`);
  return success({ name: 'export', file: file.value, out, draft, profile, flags: flags.value });
}

function rolloverCommand(files: readonly string[], values: Values): Result<Command> {
  const [file, flags] = [oneFile('rollover', files), importFlags(values)];
  if (!file.ok) return file;
  if (!flags.ok) return flags;
  const { out = null, library = false } = values;
  if (out === null && !library) {
    return usage('请用 -o 写明草稿存成哪个文件，例如 -o 草稿.json；或者用 --library 放进年报库。');
  }
  const { year } = flags.value;
  return success({
    name: 'rollover',
    file: file.value,
    out,
    library,
    year,
    flags: { ...flags.value, year: null },
  });
}

function figuresCommand(files: readonly string[], values: Values, json: boolean): Result<Command> {
  const [file, flags] = [oneFile('figures', files), importFlags(values)];
  if (!file.ok) return file;
  if (!flags.ok) return flags;
  const { last = null, csv = false, xlsx = null } = values;
  if (csv && json) return usage('--csv 和 --json 只能用一个。');
  return success({ name: 'figures', file: file.value, last, csv, xlsx, flags: flags.value });
}

function inspectCommand(files: readonly string[]): Result<Command> {
  const file = oneFile('inspect', files);
  return file.ok ? success({ name: 'inspect', file: file.value }) : file;
}

function historyCommand(files: readonly string[], values: Values): Result<Command> {
  const [report = null] = files;
  if (files.length > 1) return usage('命令 history 一次只处理一份年报。');
  const [show, restore] = [values.show, values.restore].map((text) => wholeNumber(text, 1, 99_999));
  if (show === undefined || restore === undefined) return usage('历史版本的序号应是 1、2、3 这样的数。');
  if (show !== null && restore !== null) return usage('--show 和 --restore 只能用一个。');
  if (report === null && (show !== null || restore !== null)) return usage('请写明是哪一份年报。');
  return success({ name: 'history', report, show, restore });
}

function backupCommand(files: readonly string[], values: Values): Result<Command> {
  if (files.length > 0) return usage('命令 backup 后面不带文件；备份到哪里用 --to 写明。');
  const [show, restore] = [values.show, values.restore].map((text) => wholeNumber(text, 1, 99_999));
  if (show === undefined || restore === undefined) return usage('备份的序号应是 1、2、3 这样的数。');
  const { to = null, list = false, report = null, replace = false } = values;
  if ([list, show !== null, restore !== null].filter(Boolean).length > 1) {
    return usage('--list、--show 和 --restore 只能用一个。');
  }
  if (restore === null && (report !== null || replace))
    return usage('--report 和 --replace 要和 --restore 一起用。');
  return success({ name: 'backup', to, list, show, restore, report, replace });
}

function bundleCommand(files: readonly string[], values: Values): Result<Command> {
  const file = oneFile('bundle', files);
  if (!file.ok) return file;
  const { out = null, take = false, replace = false } = values;
  if (out !== null && (take || replace)) return usage('--take 和 --replace 用来打开移交包，不和 -o 一起用。');
  if (replace && !take) return usage('--replace 要和 --take 一起用。');
  return success({ name: 'bundle', file: file.value, out, take, replace });
}

function serveCommand(files: readonly string[], values: Values): Result<Command> {
  const port = wholeNumber(values.port, 0, 65_535);
  if (port === undefined) return usage('端口应是 0 到 65535 之间的数。');
  if (files.length > 0) return usage('命令 serve 后面不带文件。');
  const { open = false, keep = false } = values;
  return success({ name: 'serve', open, keep, port: port ?? 0 });
}

type CommandTable = Readonly<
  Record<
    string,
    {
      readonly options: readonly OptionName[];
      readonly read: (files: readonly string[], values: Values, json: boolean) => Result<Command>;
    }
  >
>;

const COMMON: readonly OptionName[] = ['help', 'version', 'json', 'data'];
const IMPORT: readonly OptionName[] = ['template', 'year', 'issuer', 'recipient'];
const COMMANDS: CommandTable = {
  import: { options: IMPORT, read: importCommand },
  check: { options: [...IMPORT, 'html', 'fail-on', 'rules', 'last', 'list-rules'], read: checkCommand },
  export: { options: [...IMPORT, 'out', 'draft', 'profile'], read: exportCommand },
  rollover: { options: [...IMPORT, 'out', 'library'], read: rolloverCommand },
  figures: { options: [...IMPORT, 'last', 'csv', 'xlsx'], read: figuresCommand },
  inspect: { options: [], read: inspectCommand },
  history: { options: ['show', 'restore'], read: historyCommand },
  backup: { options: ['to', 'list', 'show', 'restore', 'report', 'replace'], read: backupCommand },
  bundle: { options: ['out', 'take', 'replace'], read: bundleCommand },
  serve: { options: ['open', 'keep', 'port'], read: serveCommand },
};

/** Code: `usage`. */
export function parseInvocation(args: readonly string[]): Result<Invocation> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usage(`参数写法不对（${error instanceof Error ? error.message : ''}）。`);
  }
  const { values, positionals } = parsed;
  const [name, ...files] = positionals;
  const common = { json: values.json ?? false, data: values.data ?? null };
  if (values.version) return success({ ...common, command: { name: 'version' } });
  if (values.help || name === undefined) return success({ ...common, command: { name: 'help' } });
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (known === undefined) return usage(`没有“${name}”这个命令。`);
  const allowed: readonly string[] = [...COMMON, ...known.options];
  const stray = Object.keys(values).find((key) => !allowed.includes(key));
  if (stray !== undefined) return usage(`命令 ${name} 没有 --${stray} 这个选项。`);
  const command = known.read(files, values, common.json);
  return command.ok ? success({ ...common, command: command.value }) : command;
}
