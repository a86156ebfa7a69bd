// 移交包 as a file: a zip of known entries, each listed in `manifest.json` with its size and checksum, the list with a checksum of
// its own. What others send is not trusted: any entry too many, too large, too deep or not as listed, and nothing is taken.

import { zipSync } from 'fflate';
import * as v from 'valibot';
import { type Archive, openZip } from '../../core/intake/read/zip.ts';
import { parseReport } from '../../core/report/migrate.ts';
import type { Report } from '../../core/report/schema.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { type CheckSettings, checkSettingsSchema } from '../../core/settings.ts';
import { parseTemplate } from '../../core/template/parse.ts';
import type { Template } from '../../core/template/schema.ts';
import { seal, sha256, unseal } from '../storage/sealed.ts';

export type Bundle = {
  /** ISO 8601 instant. */
  readonly madeAt: string;
  readonly report: Report;
  readonly last: Report | null;
  /** The report's journal. */
  readonly history: Uint8Array;
  /** 地名、常用词、易错词. */
  readonly words: CheckSettings | null;
  readonly template: Template | null;
};

const ENTRIES = ['report.json', 'last.json', 'history.journal', 'words.json', 'template.json'] as const;
type EntryName = (typeof ENTRIES)[number];
const MANIFEST = 'manifest.json';

/** Bytes. A report with years of history stays far below. */
const LARGEST = 48 * 1024 * 1024;
const MOST: Readonly<Record<EntryName | typeof MANIFEST, number>> = {
  [MANIFEST]: 64 * 1024,
  'report.json': 16 * 1024 * 1024,
  'last.json': 16 * 1024 * 1024,
  'history.journal': 40 * 1024 * 1024,
  'words.json': 2 * 1024 * 1024,
  'template.json': 2 * 1024 * 1024,
};
/** Levels of brackets. A report has a dozen. */
const DEEPEST = 64;
const VERSION = 1;

const manifestSchema = v.strictObject({
  format: v.literal('nianbao-bundle'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.pipe(
    v.array(v.strictObject({ path: v.picklist(ENTRIES), size: v.number(), sha256: v.string() })),
    v.maxLength(ENTRIES.length),
  ),
});

const AGAIN = '请让同事重新做一个移交包，再发一次；这台电脑上的年报没有动。';
const REFUSALS = {
  'not-a-bundle': '这个文件不是移交包（.nianbao）。请确认选对了文件；Word 文稿请用“打开已有文稿”。',
  'too-large': `移交包大得不正常（超过 48 MB），没有打开。${AGAIN}`,
  damaged: `移交包不完整，可能没有复制完。${AGAIN}`,
  'unsafe-archive': `移交包解开后大得不正常，为了这台电脑的安全没有打开。${AGAIN}`,
  'foreign-file': `移交包里夹带了不该有的文件，为了安全没有打开。${AGAIN}`,
  'bundle-changed': `移交包的内容和它的清单对不上，做好以后被改动过，没有打开。${AGAIN}`,
  'too-deep': `移交包里的内容层层嵌套，多得不正常，没有打开。${AGAIN}`,
  'newer-version': '这个移交包是用更新版本的“法治年报”做的。请先升级本软件，再打开它。',
} as const;

function refuse(code: keyof typeof REFUSALS): Result<never> {
  return failure(code, REFUSALS[code]);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

export function writeBundle({ madeAt, report, last, history, words, template }: Bundle): Uint8Array {
  const contents: [EntryName, Uint8Array][] = [['report.json', json(report)]];
  if (last !== null) contents.push(['last.json', json(last)]);
  if (history.length > 0) contents.push(['history.journal', history]);
  if (words !== null) contents.push(['words.json', json(words)]);
  if (template !== null) contents.push(['template.json', json(template)]);
  const files = contents.map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }));
  const manifest = seal({ format: 'nianbao-bundle', version: VERSION, madeAt, files });
  // The time stands in the manifest; a zip's own would be the PC's clock, and from 1980 on only.
  const mtime = '1980-01-01T12:00:00';
  return zipSync(
    Object.fromEntries([
      [MANIFEST, [manifest, { mtime }]],
      // A journal is deflated already.
      ...contents.map(([path, bytes]) => [
        path,
        [bytes, { mtime, level: path === 'history.journal' ? 0 : 6 }],
      ]),
    ]),
  );
}

/** An entry's bytes within its limit; null if there is none. */
function read(archive: Archive, name: EntryName | typeof MANIFEST): Result<Uint8Array | null> {
  const entry = archive.read(name);
  if (!entry.ok) return refuse(entry.error.code === 'unsafe-archive' ? 'unsafe-archive' : 'damaged');
  if (entry.value !== null && entry.value.length > MOST[name]) return refuse('too-large');
  return entry;
}

/** Whether the brackets of JSON text stay within a depth; strings are stepped over. */
function isShallow(bytes: Uint8Array): boolean {
  let [depth, inString] = [0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return false;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return true;
}

function parseJson(bytes: Uint8Array): Result<unknown> {
  if (!isShallow(bytes)) return refuse('too-deep');
  try {
    return success(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refuse('damaged');
  }
}

function parseManifest(bytes: Uint8Array): Result<v.InferOutput<typeof manifestSchema>> {
  if (!isShallow(bytes)) return refuse('too-deep');
  const unsealed = unseal(bytes);
  if (unsealed === null) return refuse('not-a-bundle');
  const parsed = v.safeParse(manifestSchema, unsealed.data);
  if (!parsed.success) {
    const loose = v.safeParse(
      v.object({ format: v.literal('nianbao-bundle'), version: v.number() }),
      unsealed.data,
    );
    if (loose.success && loose.output.version > VERSION) return refuse('newer-version');
    return refuse(loose.success ? 'bundle-changed' : 'not-a-bundle');
  }
  if (unsealed.state !== 'intact') return refuse('bundle-changed');
  return parsed.output.version > VERSION ? refuse('newer-version') : success(parsed.output);
}

/**
 * Reads without writing anything. Codes: `not-a-bundle`, `too-large`, `damaged`, `unsafe-archive`, `foreign-file`, `bundle-changed`,
 * `too-deep`, `newer-version`, `not-a-report`, `not-a-template`.
 */
export function readBundle(bytes: Uint8Array): Result<Bundle> {
  if (bytes.length > LARGEST) return refuse('too-large');
  const archive = openZip(bytes);
  if (!archive.ok) return refuse(isZip(bytes) ? 'damaged' : 'not-a-bundle');
  const { names } = archive.value;
  if (!names.includes(MANIFEST)) return refuse('not-a-bundle');
  const listed = read(archive.value, MANIFEST);
  if (!listed.ok) return listed;
  const manifest = parseManifest(listed.value ?? new Uint8Array());
  if (!manifest.ok) return manifest;
  const expected = [MANIFEST, ...manifest.value.files.map(({ path }) => path)].sort();
  // Every name, letter by letter: no folders, no second file of a name, nothing hidden among the rest.
  if (names.length !== expected.length) return refuse('foreign-file');
  if ([...names].sort().some((name, index) => name !== expected[index])) return refuse('foreign-file');

  const contents = new Map<EntryName, Uint8Array>();
  for (const { path, size, sha256: sum } of manifest.value.files) {
    const entry = read(archive.value, path);
    if (!entry.ok) return entry;
    if (entry.value === null || entry.value.length !== size || sha256(entry.value) !== sum) {
      return refuse('bundle-changed');
    }
    contents.set(path, entry.value);
  }
  return parseContents(contents, manifest.value.madeAt);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function parseContents(contents: ReadonlyMap<EntryName, Uint8Array>, madeAt: string): Result<Bundle> {
  const parsed = <T>(name: EntryName, parse: (data: unknown) => Result<T>): Result<T | null> => {
    const bytes = contents.get(name);
    if (bytes === undefined) return success(null);
    const data = parseJson(bytes);
    return data.ok ? parse(data.value) : data;
  };
  const report = parsed('report.json', parseReport);
  if (!report.ok) return report;
  if (report.value === null) return refuse('not-a-bundle');
  const last = parsed('last.json', parseReport);
  if (!last.ok) return last;
  const words = parsed('words.json', (data) => {
    const read = v.safeParse(checkSettingsSchema, data);
    return read.success ? success(read.output) : refuse('damaged');
  });
  if (!words.ok) return words;
  const template = parsed('template.json', parseTemplate);
  if (!template.ok) return template;
  return success({
    madeAt,
    report: report.value,
    last: last.value,
    history: contents.get('history.journal') ?? new Uint8Array(),
    words: words.value,
    template: template.value,
  });
}
