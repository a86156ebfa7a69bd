// Reading a zip archive without trusting it: only the entries asked for are inflated, in steps, under limits, so that a bomb is
// noticed long before it has grown. Names are never used as paths on a disk.

import { Inflate } from 'fflate';
import { type Result, success } from '../../result.ts';
import { refuse } from './refusals.ts';

const LIMITS = {
  /** Entries in the archive. A document has some dozens, one with many pictures some hundreds. */
  entries: 10_000,
  /** Bytes of all entries read, inflated. */
  inflated: 96 * 1024 * 1024,
  /** Inflated : deflated of one entry. WordprocessingML is about 10:1, an empty table of many rows below 200:1. */
  ratio: 400,
  /** The ratio is not looked at below this many inflated bytes. */
  ratioFrom: 4 * 1024 * 1024,
} as const;

/** How much is inflated at a time, in deflated bytes: at most 1032 times as much comes out. */
const STEP = 4 * 1024;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
};

export type Archive = {
  /** Names as they stand in the archive, with `/` for separators. */
  readonly names: readonly string[];
  /** An entry's bytes; null if there is none of that name (letter case aside). Of two with one name the last counts. */
  read(name: string): Result<Uint8Array | null>;
};

/** Opens an archive by its central directory. Fails with `damaged` or `unsafe-archive`. */
export function openZip(bytes: Uint8Array): Result<Archive> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = new Map(directory.value.map((entry) => [entry.name.toLowerCase(), entry]));
  let total = 0;
  return success({
    names: directory.value.map((entry) => entry.name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return success(null);
      if (entry.encrypted) return refuse('encrypted');
      const data = inflateEntry(bytes, entry, LIMITS.inflated - total);
      if (data.ok) total += data.value.length;
      return data;
    },
  });
}

/** Little-endian numbers at an offset; reading past the end gives NaN, which fits no signature and no bound. */
function uint(bytes: Uint8Array, offset: number, width: 2 | 4 | 8): number {
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + (bytes[offset + i] ?? Number.NaN);
  return value;
}

type Directory = {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
};

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

function findDirectory(bytes: Uint8Array): Directory | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (uint(bytes, at, 4) !== END) continue;
    const wide = uint(bytes, at - 20, 4) === END64_LOCATOR ? uint(bytes, at - 12, 8) : null;
    if (wide !== null && uint(bytes, wide, 4) === END64) {
      const [count, size, start] = [
        uint(bytes, wide + 32, 8),
        uint(bytes, wide + 40, 8),
        uint(bytes, wide + 48, 8),
      ];
      return { start, end: start + size, count, shift: 0 };
    }
    const [count, size, start] = [uint(bytes, at + 10, 2), uint(bytes, at + 12, 4), uint(bytes, at + 16, 4)];
    // Bytes put before the archive (mail gateways do it) move everything by as much.
    const shift = at - size - start;
    if (shift >= 0) return { start: start + shift, end: at, count, shift };
  }
  return null;
}

function readDirectory(bytes: Uint8Array): Result<readonly Entry[]> {
  const directory = findDirectory(bytes);
  if (!directory) return refuse('damaged');
  if (directory.count > LIMITS.entries) return refuse('unsafe-archive');
  const entries: Entry[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (uint(bytes, at, 4) !== CENTRAL) return refuse('damaged');
    const nameEnd = at + 46 + uint(bytes, at + 28, 2);
    const next = nameEnd + uint(bytes, at + 30, 2) + uint(bytes, at + 32, 2);
    if (!(next <= directory.end)) return refuse('damaged');
    const wide = wideFields(bytes, nameEnd, nameEnd + uint(bytes, at + 30, 2), at);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      encrypted: (uint(bytes, at + 8, 2) & 1) === 1,
      method: uint(bytes, at + 10, 2),
      crc: uint(bytes, at + 16, 4),
      size: wide.size,
      offset: wide.offset + directory.shift,
    });
    at = next;
  }
  return success(entries);
}

/** Deflated size and offset of an entry, from the zip64 extra field where the short fields overflow. */
function wideFields(bytes: Uint8Array, from: number, to: number, central: number) {
  const [inflated, size, offset] = [20 + 4, 20, 42].map((field) => uint(bytes, central + field, 4));
  const fields = { size: size ?? 0, offset: offset ?? 0 };
  for (let at = from; at + 4 <= to; at += 4 + uint(bytes, at + 2, 2)) {
    if (uint(bytes, at, 2) !== 1) continue;
    let value = at + 4;
    if (inflated === 0xffffffff) value += 8;
    if (size === 0xffffffff) {
      fields.size = uint(bytes, value, 8);
      value += 8;
    }
    if (offset === 0xffffffff) fields.offset = uint(bytes, value, 8);
  }
  return fields;
}

function inflateEntry(bytes: Uint8Array, entry: Entry, room: number): Result<Uint8Array> {
  if (uint(bytes, entry.offset, 4) !== LOCAL) return refuse('damaged');
  const start = entry.offset + 30 + uint(bytes, entry.offset + 26, 2) + uint(bytes, entry.offset + 28, 2);
  const packed = bytes.subarray(start, start + entry.size);
  if (packed.length !== entry.size) return refuse('damaged');
  const data =
    entry.method === 0 ? success(packed) : entry.method === 8 ? inflate(packed, room) : refuse('damaged');
  if (data.ok && data.value.length > room) return refuse('unsafe-archive');
  // A flipped bit must not turn into another figure in the report.
  if (data.ok && crc32(data.value) !== entry.crc) return refuse('damaged');
  return data;
}

function inflate(packed: Uint8Array, room: number): Result<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      const end = Math.min(at + STEP, packed.length);
      stream.push(packed.subarray(at, end), end === packed.length);
      if (length > room) return refuse('unsafe-archive');
      if (length > LIMITS.ratioFrom && length > end * LIMITS.ratio) return refuse('unsafe-archive');
    }
  } catch {
    // fflate throws on what is not deflate data.
    return refuse('damaged');
  }
  const data = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    data.set(chunk, at);
    at += chunk.length;
  }
  return success(data);
}

// Signed, so that every step stays in whole numbers of 32 bits and is fast.
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < data.length; i++) {
    crc = (CRC_TABLE[(crc ^ (data[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
