// What `nianbao check` is to look at: files as named, and what may be a document in folders.

import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { looksLikeSavedReport } from '../../core/intake/read/read.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { isDiskError } from '../../services/storage/disk.ts';
import { readFailure } from '../read-input.ts';
import { wholePath } from '../write-out.ts';
import { PAGE_MARK } from './page-mark.ts';

/** What people write reports in. What a file of another name holds is told by naming it. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  'docx doc wps rtf pdf txt md markdown html htm json'.split(' ').map((name) => `.${name}`),
);

const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** `~$…` is a lock file of Word and WPS, `.…` is hidden, `….previous.json` the report before it was last saved. */
function mayBeDocument(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase()) && !/^(?:~\$|\.)|\.previous\.json$/iu.test(name);
}

/** The first 4096 bytes; none for a file that cannot be opened: reading it says why. */
async function startOf(path: string): Promise<Uint8Array> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (isDiskError(error)) return new Uint8Array();
    throw error;
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** JSON of other programs is none of our business, and pages of findings are no documents. */
async function isDocument(path: string): Promise<boolean> {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return looksLikeSavedReport(await startOf(path));
    case '.html':
      return !new TextDecoder().decode(await startOf(path)).includes(PAGE_MARK);
    default:
      return true;
  }
}

/** `error`: what the operating system said. */
type Entry = { readonly path: string; readonly error: unknown };

/** Files of a folder, then of its folders, by name; links to folders are not followed. */
async function* filesIn(folder: string): AsyncGenerator<Entry> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, error };
    return;
  }
  entries.sort((a, b) => byName(a.name, b.name));
  for (const entry of entries) {
    // Pipes and devices would never end.
    if ((entry.isFile() || entry.isSymbolicLink()) && mayBeDocument(entry.name)) {
      yield { path: join(folder, entry.name), error: null };
    }
  }
  for (const entry of entries) {
    if (entry.isDirectory() && !entry.name.startsWith('.')) yield* filesIn(join(folder, entry.name));
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // Reading it says what is wrong.
    if (isDiskError(error)) return false;
    throw error;
  }
}

export type Candidate = { readonly file: string; readonly found: Result<null> };

async function inFolder(folder: string, known: Set<string>): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for await (const { path, error } of filesIn(folder)) {
    const whole = await wholePath(path);
    if (known.has(whole)) continue;
    known.add(whole);
    if (error !== null) candidates.push({ file: path, found: readFailure(error, path) });
    else if (await isDocument(path)) candidates.push({ file: path, found: success(null) });
  }
  return candidates;
}

const NOTHING_IN =
  '文件夹里没有可以检查的文件（.docx、.pdf、.txt、.html、.md 等）。请换一个文件夹，或直接写文件名。';

/**
 * Files in the order named, folders by name from the top down. A file that has been named or found before, and `except`,
 * are left out of folders. What cannot be looked into comes as a failure: `no-files` for a folder without documents.
 */
export async function findFiles(
  named: readonly string[],
  except: string | null,
): Promise<readonly Candidate[]> {
  const known = new Set<string>();
  if (except !== null) known.add(await wholePath(except));
  const kinds = await Promise.all(named.map(async (path) => ({ path, folder: await isFolder(path) })));
  for (const { path, folder } of kinds) if (!folder) known.add(await wholePath(path));
  const candidates: Candidate[] = [];
  for (const { path, folder } of kinds) {
    if (!folder) {
      candidates.push({ file: path, found: success(null) });
      continue;
    }
    const inside = await inFolder(path, known);
    candidates.push(
      ...(inside.length > 0 ? inside : [{ file: path, found: failure('no-files', NOTHING_IN) }]),
    );
  }
  return candidates;
}
