// The file of a report's save points: records one after the other, each with its own checksum, appended and never changed in
// place. What a crash has torn or a disk has spoiled is stepped over; the records before and behind it still count.
//
//   "NBR1" | lengths of meta, content and inflated content, u32 each | first 16 bytes of SHA-256 of the lengths and of all that
//   follows | meta, JSON | the report, JSON, deflated                                               (little-endian)

import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'fflate';
import * as v from 'valibot';
import { type Revision, revisionSchema } from '../../core/history/revision.ts';
import { parseReport } from '../../core/report/migrate.ts';
import type { Report } from '../../core/report/schema.ts';
import { failure, type Result } from '../../core/result.ts';

const MAGIC = new TextEncoder().encode('NBR1');
/** How many times its own length a journal is looked through for records that are none. */
const FALSE_STARTS = 8;
const HEAD = 32;
const SUM = 16;
/** Bytes. Larger claims are damage. */
const MOST_META = 64 * 1024;
const MOST_CONTENT = 16 * 1024 * 1024;
/** Bytes of a report, inflated. */
const MOST_REPORT = 32 * 1024 * 1024;

const { id: _, ...metaEntries } = revisionSchema.entries;
const metaSchema = v.strictObject({
  ...metaEntries,
  /** What the content is, apart from when it was saved. */
  content: v.string(),
});

export type JournalRecord = {
  readonly revision: Revision;
  /** Equal for equal reports. */
  readonly content: string;
  /** The record's half-open range in the file, and where its report begins. */
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  /** Bytes of the report, inflated. */
  readonly size: number;
};

export type Scan = {
  /** Oldest first. */
  readonly records: readonly JournalRecord[];
  /** Where the last good record ends. */
  readonly end: number;
  /** Whether something between good records could not be read. */
  readonly spoiled: boolean;
};

/** Equal for reports that differ at most in when they were saved. 32 hexadecimal digits. */
export function contentOf(report: Report): string {
  return digest(new TextEncoder().encode(JSON.stringify({ ...report, updatedAt: '' }))).toString('hex');
}

function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, 16);
}

export function recordOf(report: Report, revision: Omit<Revision, 'id'>): Uint8Array {
  const meta = new TextEncoder().encode(JSON.stringify({ ...revision, content: contentOf(report) }));
  const json = new TextEncoder().encode(JSON.stringify(report));
  const content = deflateSync(json, { level: 6 });
  const record = new Uint8Array(HEAD + meta.length + content.length);
  const view = new DataView(record.buffer);
  record.set(MAGIC);
  view.setUint32(4, meta.length, true);
  view.setUint32(8, content.length, true);
  view.setUint32(12, json.length, true);
  record.set(meta, HEAD);
  record.set(content, HEAD + meta.length);
  record.set(digest(record.subarray(4, SUM), record.subarray(HEAD)), SUM);
  return record;
}

function recordAt(bytes: Uint8Array, start: number): JournalRecord | null {
  if (start + HEAD > bytes.length || !MAGIC.every((byte, i) => bytes[start + i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, HEAD);
  const [metaLength, contentLength] = [view.getUint32(4, true), view.getUint32(8, true)];
  const size = view.getUint32(12, true);
  if (metaLength > MOST_META || contentLength > MOST_CONTENT || size > MOST_REPORT) return null;
  const contentStart = start + HEAD + metaLength;
  const end = contentStart + contentLength;
  if (end > bytes.length) return null;
  const sum = digest(bytes.subarray(start + 4, start + SUM), bytes.subarray(start + HEAD, end));
  if (!sum.equals(bytes.subarray(start + SUM, start + HEAD))) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start + HEAD, contentStart)));
    const parsed = v.safeParse(metaSchema, json);
    if (!parsed.success) return null;
    const { content, ...meta } = parsed.output;
    const id = sum.subarray(0, 8).toString('hex');
    return { revision: { id, ...meta }, content, start, end, contentStart, size };
  } catch {
    return null;
  }
}

/** Where the next record could begin at or after `from`; -1 if nowhere. */
function nextMagic(bytes: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MAGIC, from);
}

/** How many bytes are looked through for the record that claims to begin here; 0 where it cannot be one. */
function claimAt(bytes: Uint8Array, start: number): number {
  if (start + HEAD > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, HEAD);
  const claim = HEAD + view.getUint32(4, true) + view.getUint32(8, true);
  return start + claim > bytes.length ? 0 : claim;
}

/** Ends early, `spoiled`, at a journal made of false beginnings, each of which would have to be looked through. */
export function scanJournal(bytes: Uint8Array): Scan {
  const records: JournalRecord[] = [];
  let [end, spoiled, wasted] = [0, false, 0];
  for (let at = nextMagic(bytes, 0); at >= 0; ) {
    const record = recordAt(bytes, at);
    if (record === null) {
      wasted += claimAt(bytes, at);
      if (wasted > FALSE_STARTS * bytes.length) return { records, end, spoiled: true };
      at = nextMagic(bytes, at + 1);
      continue;
    }
    if (record.start > end) spoiled = true;
    records.push(record);
    end = record.end;
    at = nextMagic(bytes, end);
  }
  return { records, end, spoiled };
}

/** Codes: those of parseReport, `damaged-revision`. */
export function reportOf(bytes: Uint8Array, { contentStart, end, size }: JournalRecord): Result<Report> {
  try {
    // No more comes out than the record says: a bomb is cut off and is then no JSON.
    const json = inflateSync(bytes.subarray(contentStart, end), { out: new Uint8Array(size) });
    return parseReport(JSON.parse(new TextDecoder().decode(json)));
  } catch {
    return failure('damaged-revision', '这个历史版本读不出来。请选前后的另一个版本。');
  }
}
