// What happens to zip archives: the fields of their directory forged (APPNOTE.TXT 4.3), entries renamed.

import { BYTE_MUTATORS, type Mutator, mutated } from './mutate-bytes.ts';
import type { Random } from './random.ts';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL = 0x04034b50;

type Field = { readonly at: number; readonly width: 2 | 4 };

/** Fields of each record after its signature. */
const FIELDS: ReadonlyMap<number, readonly Field[]> = new Map([
  [LOCAL, fields([6, 2], [8, 2], [14, 4], [18, 4], [22, 4], [26, 2], [28, 2])],
  [CENTRAL, fields([8, 2], [10, 2], [16, 4], [20, 4], [24, 4], [28, 2], [30, 2], [32, 2], [34, 2], [42, 4])],
  [END, fields([4, 2], [6, 2], [8, 2], [10, 2], [12, 4], [16, 4], [20, 2])],
]);

function fields(...list: readonly (readonly [at: number, width: 2 | 4])[]): readonly Field[] {
  return list.map(([at, width]) => ({ at, width }));
}

const VALUES = [0, 1, 2, 8, 9, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff] as const;

function records(view: DataView): { readonly at: number; readonly fields: readonly Field[] }[] {
  const found: { at: number; fields: readonly Field[] }[] = [];
  for (let at = 0; at + 22 <= view.byteLength; at++) {
    if (view.getUint8(at) !== 0x50 || view.getUint8(at + 1) !== 0x4b) continue;
    const known = FIELDS.get(view.getUint32(at, true));
    if (known) found.push({ at, fields: known });
  }
  return found;
}

const fieldForged: Mutator<Uint8Array> = (input, random) => {
  const bytes = input.slice();
  const view = new DataView(bytes.buffer);
  const all = records(view);
  const record = all[random.below(all.length)];
  const field = record?.fields[random.below(record.fields.length)];
  if (!record || !field || record.at + field.at + field.width > bytes.length) return bytes;
  const at = record.at + field.at;
  const old = field.width === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
  const value = random.chance(0.5) ? random.pick(VALUES) : old + random.below(64) - 32;
  if (field.width === 2) view.setUint16(at, value & 0xffff, true);
  else view.setUint32(at, value >>> 0, true);
  return bytes;
};

const ZIP_MUTATORS: readonly [Mutator<Uint8Array>, ...Mutator<Uint8Array>[]] = [
  fieldForged,
  fieldForged,
  fieldForged,
  ...BYTE_MUTATORS,
];

export function mutatedZip(input: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  return mutated(input, ZIP_MUTATORS, random, other);
}
