// The names a font file gives its faces: the `name` table of OpenType (ISO/IEC 14496-22, 5.2.5), in all its languages.

import { open } from 'node:fs/promises';

type Slice = (offset: number, length: number) => Promise<DataView>;

/** Family, full name, and the typographic family: what documents and style sheets name a face by. */
const NAME_IDS: ReadonlySet<number> = new Set([1, 4, 16]);
/** No file has more; a damaged one may say so. */
const MOST_FACES = 64;
const MOST_RECORDS = 4_096;
const LARGEST_TABLE = 1_000_000;

const UTF16 = new TextDecoder('utf-16be');

async function faceOffsets(slice: Slice): Promise<number[]> {
  const head = await slice(0, 12);
  // A collection ('ttcf') holds several faces.
  if (head.getUint32(0) !== 0x74746366) return [0];
  const count = Math.min(head.getUint32(8), MOST_FACES);
  const offsets = await slice(12, count * 4);
  return Array.from({ length: count }, (_, i) => offsets.getUint32(i * 4));
}

async function nameTable(slice: Slice, face: number): Promise<DataView | null> {
  const count = (await slice(face, 12)).getUint16(4);
  const records = await slice(face + 12, count * 16);
  for (let at = 0; at < count * 16; at += 16) {
    if (records.getUint32(at) !== 0x6e616d65) continue;
    const length = records.getUint32(at + 12);
    return length > LARGEST_TABLE ? null : slice(records.getUint32(at + 8), length);
  }
  return null;
}

function* namesIn(table: DataView): Generator<string> {
  const count = Math.min(table.getUint16(2), MOST_RECORDS);
  const strings = table.getUint16(4);
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const platform = table.getUint16(at);
    // Windows and Unicode names are UTF-16; those of old Macintoshes say the same again.
    if ((platform !== 3 && platform !== 0) || !NAME_IDS.has(table.getUint16(at + 6))) continue;
    const start = table.byteOffset + strings + table.getUint16(at + 10);
    const name = UTF16.decode(new Uint8Array(table.buffer, start, table.getUint16(at + 8))).trim();
    if (name !== '') yield name;
  }
}

/** All names in a .ttf, .otf or .ttc file; none of a file that is no font or cannot be read. */
export async function namesInFontFile(path: string): Promise<readonly string[]> {
  try {
    const file = await open(path, 'r');
    try {
      const slice: Slice = async (offset, length) => {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, 0, length, offset);
        return new DataView(bytes.buffer, 0, bytesRead);
      };
      const names = new Set<string>();
      for (const face of await faceOffsets(slice)) {
        const table = await nameTable(slice, face);
        if (table) for (const name of namesIn(table)) names.add(name);
      }
      return [...names];
    } finally {
      await file.close();
    }
  } catch {
    // Cut short, not a font, or not ours to read: it gives no names, and the others still do.
    return [];
  }
}
