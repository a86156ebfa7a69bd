// The command line as values. Nothing is read or written here.

import { parseArgs } from 'node:util';
import { failure, type Result, success } from '../core/result.ts';

export type ImportFlags = {
  readonly template: string | null;
  readonly year: number | null;
  readonly issuer: string | null;
  readonly recipient: string | null;
};

export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'import'; readonly file: string; readonly flags: ImportFlags }
  | { readonly name: 'check'; readonly files: readonly string[]; readonly flags: ImportFlags }
  | {
      readonly name: 'export';
      readonly file: string;
      readonly out: string;
      readonly draft: boolean;
      readonly flags: ImportFlags;
    }
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
  open: { type: 'boolean' },
  keep: { type: 'boolean' },
  port: { type: 'string' },
} as const;

type OptionName = keyof typeof OPTIONS;

const COMMON = ['help', 'version', 'json', 'data'] as const satisfies readonly OptionName[];
const IMPORT = ['template', 'year', 'issuer', 'recipient'] as const satisfies readonly OptionName[];
const ALLOWED: Readonly<Record<string, readonly OptionName[]>> = {
  import: [...COMMON, ...IMPORT],
  check: [...COMMON, ...IMPORT],
  export: [...COMMON, ...IMPORT, 'out', 'draft'],
  serve: [...COMMON, 'open', 'keep', 'port'],
};

const SEE_HELP = '用 nianbao --help 查看用法。';

function usage(message: string): ReturnType<typeof failure> {
  return failure('usage', `${message}${SEE_HELP}`);
}

function wholeNumber(text: string | undefined, from: number, to: number): number | null | undefined {
  if (text === undefined) return null;
  const value = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}

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
  const allowed = ALLOWED[name];
  if (allowed === undefined) return usage(`没有“${name}”这个命令。`);
  const stray = Object.keys(values).find((key) => !allowed.some((option) => option === key));
  if (stray !== undefined) return usage(`命令 ${name} 没有 --${stray} 这个选项。`);

  if (name === 'serve') {
    const port = wholeNumber(values.port, 0, 65_535);
    if (port === undefined) return usage('端口应是 0 到 65535 之间的数。');
    if (files.length > 0) return usage('命令 serve 后面不带文件。');
    const { open = false, keep = false } = values;
    return success({ ...common, command: { name, open, keep, port: port ?? 0 } });
  }

  const year = wholeNumber(values.year, 1990, 2100);
  if (year === undefined) return usage('年度应写成四位数字，例如 --year 2025。');
  const flags: ImportFlags = {
    template: values.template ?? null,
    year,
    issuer: values.issuer ?? null,
    recipient: values.recipient ?? null,
  };
  const [file] = files;
  if (file === undefined) return usage(`命令 ${name} 后面要写文件名。`);
  if (name === 'check') return success({ ...common, command: { name, files, flags } });
  if (files.length > 1) return usage(`命令 ${name} 一次只处理一个文件。`);
  if (name === 'import') return success({ ...common, command: { name, file, flags } });
  if (values.out === undefined) return usage('请用 -o 写明导出到哪个文件，例如 -o 报告.docx。');
  return success({
    ...common,
    command: { name: 'export', file, out: values.out, draft: values.draft ?? false, flags },
  });
}
