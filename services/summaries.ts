// What the list shows of each report, kept in `index.json` so that a library of a thousand reports opens at once. An entry counts
// only while the report's file has the size and time it had then; what does not is read anew, and a lost index costs only time.

import { join } from 'node:path';
import * as v from 'valibot';
import { type ReportSummary, reportSummarySchema } from '../core/report/summary.ts';
import { writeAtomically } from './storage/atomic-write.ts';
import { type Disk, isDiskError, isMissing } from './storage/disk.ts';
import { seal, unseal } from './storage/sealed.ts';

/** Raise it when a summary is worked out differently. */
const VERSION = 1;

const indexSchema = v.strictObject({
  version: v.literal(VERSION),
  entries: v.record(v.string(), v.strictObject({ stamp: v.string(), summary: reportSummarySchema })),
});

type Entry = { readonly stamp: string; readonly summary: ReportSummary };

export class Summaries {
  readonly #disk: Disk;
  readonly #path: string;
  #entries: Map<string, Entry> | null = null;
  #changed = false;

  constructor(disk: Disk, dataFolder: string) {
    this.#disk = disk;
    this.#path = join(dataFolder, 'index.json');
  }

  /** The summary of a file that is as it was; null if it has to be read. */
  async get(id: string, path: string): Promise<ReportSummary | null> {
    const entries = await this.#load();
    const entry = entries.get(id);
    return entry !== undefined && entry.stamp === (await this.stampOf(path)) ? entry.summary : null;
  }

  /** `stamp`: of the file before it was read, so that a change meanwhile is seen next time. */
  set(id: string, stamp: string | null, summary: ReportSummary): void {
    if (stamp === null) return;
    this.#entries?.set(id, { stamp, summary });
    this.#changed = true;
  }

  /** After a save: two within the disk's resolution of time would look the same. */
  forget(id: string): void {
    if (this.#entries?.delete(id)) this.#changed = true;
  }

  /** Writes the index if it has changed, without the reports that are no longer there. */
  async store(ids: readonly string[]): Promise<void> {
    if (this.#entries === null || (!this.#changed && this.#entries.size <= ids.length)) return;
    const present = new Set(ids);
    for (const id of this.#entries.keys()) if (!present.has(id)) this.#entries.delete(id);
    this.#changed = false;
    try {
      const content = seal({ version: VERSION, entries: Object.fromEntries(this.#entries) });
      await writeAtomically(this.#disk, this.#path, content);
    } catch (error) {
      if (!isDiskError(error)) throw error;
    }
  }

  /** Differs whenever a file was written anew; null if there is none. */
  async stampOf(path: string): Promise<string | null> {
    try {
      const [size, touched] = await Promise.all([this.#disk.size(path), this.#disk.touched(path)]);
      return `${size} ${touched}`;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #load(): Promise<Map<string, Entry>> {
    if (this.#entries !== null) return this.#entries;
    let loaded = new Map<string, Entry>();
    try {
      const unsealed = unseal(await this.#disk.read(this.#path));
      const parsed = unsealed?.state === 'intact' ? v.safeParse(indexSchema, unsealed.data) : null;
      if (parsed?.success) loaded = new Map(Object.entries(parsed.output.entries));
    } catch (error) {
      if (!isDiskError(error)) throw error;
    }
    // Of two that loaded at once the first counts.
    this.#entries ??= loaded;
    return this.#entries;
  }
}
