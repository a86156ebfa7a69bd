// A folder of backups: `files/`, each content once under its checksum, and one list of files a backup. What did not change
// since the last backup costs nothing; what was copied is read back before the backup counts.

import { join } from 'node:path';
import * as v from 'valibot';
import { keepByAge } from '../../core/history/keep-by-age.ts';
import { reportSummarySchema } from '../../core/report/summary.ts';
import { failure, type Result, success } from '../../core/result.ts';
import { writeAtomically } from '../storage/atomic-write.ts';
import { type Disk, isMissing } from '../storage/disk.ts';
import { seal, sha256, unseal } from '../storage/sealed.ts';

const fileSchema = v.strictObject({
  /** In the data folder, with `/`. */
  path: v.pipe(v.string(), v.regex(/^(?:[\w-]+\/)?[^/\\:]{1,120}$/u)),
  size: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});

const snapshotSchema = v.strictObject({
  format: v.literal('nianbao-backup'),
  version: v.literal(1),
  /** ISO 8601 instant. */
  madeAt: v.string(),
  /** Local date, `YYYY-MM-DD`. */
  day: v.string(),
  host: v.string(),
  files: v.array(fileSchema),
  reports: v.array(reportSummarySchema),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
export type StoredFile = v.InferOutput<typeof fileSchema>;

const NAME = /^(\d{8}T\d{6}Z(?:-\d+)?)\.json$/u;

const BAD_COPY = failure(
  'backup-unverified',
  '备份没有做成：写进去的内容读回来不一样，这个 U 盘或硬盘可能坏了。请换一个，原来的年报没有动。',
);
const NO_SUCH_BACKUP = failure('not-found', '这份备份不见了或已损坏。请选另一份。');

export class BackupStore {
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** Names of the backups, oldest first; empty if there is no such folder. */
  async names(): Promise<string[]> {
    try {
      return (await this.#disk.list(this.#folder)).flatMap((name) => NAME.exec(name)?.[1] ?? []);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Code: `not-found`. */
  async snapshot(name: string): Promise<Result<Snapshot>> {
    try {
      const unsealed = unseal(await this.#disk.read(join(this.#folder, `${name}.json`)));
      const parsed = unsealed?.state === 'intact' ? v.safeParse(snapshotSchema, unsealed.data) : null;
      return parsed?.success ? success(parsed.output) : NO_SUCH_BACKUP;
    } catch (error) {
      if (isMissing(error)) return NO_SUCH_BACKUP;
      throw error;
    }
  }

  #pathOf(checksum: string): string {
    return join(this.#folder, 'files', checksum);
  }

  /** The content of a file as it was backed up; null if it is gone or no longer what it was. */
  async read(file: StoredFile): Promise<Uint8Array | null> {
    try {
      const bytes = await this.#disk.read(this.#pathOf(file.sha256));
      return sha256(bytes) === file.sha256 ? bytes : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Code: `backup-unverified`. */
  async put(path: string, bytes: Uint8Array): Promise<Result<StoredFile>> {
    const file: StoredFile = { path, size: bytes.length, sha256: sha256(bytes) };
    if ((await this.read(file)) !== null) return success(file);
    await writeAtomically(this.#disk, this.#pathOf(file.sha256), bytes);
    return (await this.read(file)) === null ? BAD_COPY : success(file);
  }

  async prepare(): Promise<void> {
    await this.#disk.makeFolder(join(this.#folder, 'files'));
  }

  /** Makes the backup count. Code: `backup-unverified`. */
  async finish(snapshot: Snapshot): Promise<Result<string>> {
    const stamp = snapshot.madeAt.replace(/\.\d+/u, '').replace(/[^0-9TZ]/gu, '');
    const taken = new Set(await this.names());
    let name = stamp;
    for (let n = 2; taken.has(name); n++) name = `${stamp}-${n}`;
    await writeAtomically(this.#disk, join(this.#folder, `${name}.json`), seal(snapshot));
    return (await this.snapshot(name)).ok ? success(name) : BAD_COPY;
  }

  /** Removes the backups past their age, and the contents only they had. */
  async clear(now: string): Promise<void> {
    const names = await this.names();
    const read = await Promise.all(names.map((name) => this.snapshot(name)));
    const good = read.flatMap((one, index) => (one.ok ? [{ name: names[index] ?? '', ...one.value }] : []));
    // A list that cannot be read may still be mended: what it names is not known, so nothing is removed.
    if (good.length < names.length) return;
    const kept = keepByAge(
      good.map(({ madeAt }) => madeAt),
      now,
    );
    const old = good.filter((_, index) => !kept.has(index));
    if (old.length === 0) return;
    for (const { name } of old) await this.#disk.remove(join(this.#folder, `${name}.json`));
    const needed = new Set(
      good.filter((_, index) => kept.has(index)).flatMap(({ files }) => files.map((file) => file.sha256)),
    );
    for (const checksum of await this.#disk.list(join(this.#folder, 'files'))) {
      if (!needed.has(checksum)) await this.#disk.remove(this.#pathOf(checksum));
    }
  }
}
