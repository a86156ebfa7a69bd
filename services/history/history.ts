// 历史版本 of the library's reports: `history/<id>.journal`, one file a report.

import { join } from 'node:path';
import { keepByAge } from '../../core/history/keep-by-age.ts';
import type { Revision, RevisionReason } from '../../core/history/revision.ts';
import { reportProgress } from '../../core/report/progress.ts';
import type { Report } from '../../core/report/schema.ts';
import { failure, type Result } from '../../core/result.ts';
import { isReportId } from '../report-id.ts';
import { writeAtomically } from '../storage/atomic-write.ts';
import { type Disk, isDiskError, isMissing } from '../storage/disk.ts';
import { contentOf, type JournalRecord, recordOf, reportOf, type Scan, scanJournal } from './journal-file.ts';

const HOUR = 3_600_000;
/** Bytes. A larger file is none of ours. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Records past their age wait for company before the file is written anew. */
const MOST_OLD = 8;

const EMPTY = { bytes: new Uint8Array(), scan: { records: [], end: 0, spoiled: false } } as const;

const NO_SUCH_REVISION = failure('not-found', '找不到这个历史版本，它可能已经按期清理。请重新打开历史版本。');

export type HistoryOptions = {
  readonly disk: Disk;
  /** With `history/` in it. */
  readonly dataFolder: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
};

/** Throws the operating system's errors. */
export class History {
  readonly #options: HistoryOptions;
  /** When a report's newest save point was made, in milliseconds since 1970; absent until it was looked up. */
  readonly #made = new Map<string, number>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  pathOf(id: string): string {
    return join(this.#options.dataFolder, 'history', `${id}.journal`);
  }

  /** Newest first. */
  async list(id: string): Promise<Revision[]> {
    return (await this.#load(id)).scan.records.map(({ revision }) => revision).reverse();
  }

  /** Codes: `not-found`, and those of reportOf. */
  async open(id: string, revision: string): Promise<Result<Report>> {
    const { bytes, scan } = await this.#load(id);
    const record = scan.records.find((one) => one.revision.id === revision);
    return record === undefined ? NO_SUCH_REVISION : reportOf(bytes, record);
  }

  /** The newest save point that can be read; null if there is none. */
  async newest(id: string): Promise<Report | null> {
    const { bytes, scan } = await this.#load(id);
    for (const record of scan.records.toReversed()) {
      const read = reportOf(bytes, record);
      if (read.ok) return read.value;
    }
    return null;
  }

  /**
   * Keeps a save point and answers with its id: that of the newest one if nothing has changed since, unless it stands for a
   * document that went out.
   */
  keep(report: Report, reason: RevisionReason, at = this.#options.now()): Promise<string> {
    return this.#inTurn(report.id, () => this.#append(report, reason, at));
  }

  /** Whether an hour of writing has gone by without a save point. The clock may have been set back meanwhile. */
  async isDue(id: string): Promise<boolean> {
    let made = this.#made.get(id);
    if (made === undefined) {
      const newest = (await this.#load(id)).scan.records.at(-1);
      made = newest === undefined ? Number.NEGATIVE_INFINITY : Date.parse(newest.revision.made);
      this.#made.set(id, made);
    }
    return Math.abs(Date.parse(this.#options.now()) - made) >= HOUR;
  }

  /** Takes in save points made elsewhere that are not here yet, given as the bytes of a journal. Answers with how many. */
  merge(id: string, foreign: Uint8Array): Promise<number> {
    return this.#inTurn(id, async () => {
      const { bytes, scan } = await this.#load(id);
      const known = new Set(scan.records.map(({ revision }) => revision.id));
      const added = scanJournal(foreign).records.filter(({ revision }) => !known.has(revision.id));
      if (added.length === 0) return 0;
      const all = [
        ...scan.records.map((record) => ({ record, raw: bytes })),
        ...added.map((record) => ({ record, raw: foreign })),
      ].sort((a, b) => a.record.revision.made.localeCompare(b.record.revision.made));
      await this.#write(
        id,
        all.map(({ record, raw }) => raw.subarray(record.start, record.end)),
      );
      return added.length;
    });
  }

  /** The bytes of a report's journal without what is past its age or cannot be read. */
  async bytesOf(id: string): Promise<Uint8Array> {
    const { bytes, scan } = await this.#load(id);
    return joined(this.#ofAge(scan.records).map(({ start, end }) => bytes.subarray(start, end)));
  }

  #inTurn<R>(id: string, work: () => Promise<R>): Promise<R> {
    const done = (this.#queues.get(id) ?? Promise.resolve()).then(work, work);
    this.#queues.set(
      id,
      done.catch(() => {}),
    );
    return done;
  }

  async #load(id: string): Promise<{ bytes: Uint8Array; scan: Scan }> {
    const { disk } = this.#options;
    if (!isReportId(id)) return EMPTY;
    const path = this.pathOf(id);
    try {
      const bytes = (await disk.size(path)) > MOST_BYTES ? new Uint8Array() : await disk.read(path);
      return { bytes, scan: scanJournal(bytes) };
    } catch (error) {
      if (!isMissing(error)) throw error;
      return EMPTY;
    }
  }

  #ofAge(records: readonly JournalRecord[]): readonly JournalRecord[] {
    const kept = keepByAge(
      records.map(({ revision }) => revision.at),
      this.#options.now(),
    );
    return records.filter((_, index) => kept.has(index));
  }

  async #append(report: Report, reason: RevisionReason, at: string): Promise<string> {
    const { disk, now } = this.#options;
    const { bytes, scan } = await this.#load(report.id);
    const newest = scan.records.at(-1);
    const wentOut = reason === 'final' || reason === 'export';
    if (newest && newest.content === contentOf(report) && (!wentOut || newest.revision.reason === reason)) {
      return newest.revision.id;
    }
    const made = now();
    const { title } = report;
    const { characters } = reportProgress(report);
    const record = recordOf(report, { at, made, reason, title, characters });
    const kept = this.#ofAge(scan.records);
    // What cannot be read stays where it is: someone may still get something out of it.
    if (!scan.spoiled && scan.records.length - kept.length > MOST_OLD) {
      await this.#write(report.id, [...kept.map(({ start, end }) => bytes.subarray(start, end)), record]);
    } else {
      await disk.append(this.pathOf(report.id), record);
    }
    this.#made.set(report.id, Date.parse(made));
    const [written] = scanJournal(record).records;
    if (written === undefined) throw new Error('a record that cannot be read');
    return written.revision.id;
  }

  async #write(id: string, parts: readonly Uint8Array[]): Promise<void> {
    await writeAtomically(this.#options.disk, this.pathOf(id), joined(parts));
    this.#made.delete(id);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** A journal must not keep the words themselves from being saved: errors of the disk are left to the save. */
export async function ifPossible(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isDiskError(error)) throw error;
  });
}
