// What happens to any file: bits flipped, pieces cut out, doubled, moved, put in from another file, lengths forged.

import type { Random } from './random.ts';

export type Mutator<T> = (input: T, random: Random, other: T) => T;

/** Bounds of the number types that files use, and their neighbours. */
const LENGTHS = [
  0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
] as const;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const flip: Mutator<Uint8Array> = (input, random) => {
  const bytes = input.slice();
  for (let times = 1 + random.below(8); times > 0 && bytes.length > 0; times--) {
    const at = random.below(bytes.length);
    bytes[at] = random.chance(0.5) ? (bytes[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
  }
  return bytes;
};

const cutOut: Mutator<Uint8Array> = (input, random) => {
  const [from, to] = random.range(input.length);
  return joined(input.subarray(0, from), input.subarray(to));
};

const truncated: Mutator<Uint8Array> = (input, random) => input.slice(0, random.below(input.length + 1));

const splice: Mutator<Uint8Array> = (input, random, other) => {
  const [from, to] = random.range(other.length);
  const [at, end] = random.range(input.length);
  return joined(
    input.subarray(0, at),
    other.subarray(from, to),
    input.subarray(random.chance(0.5) ? at : end),
  );
};

/** A short piece over and over: what is harmless once may take a parser forever ten thousand times. */
const pumped: Mutator<Uint8Array> = (input, random) => {
  const from = random.below(input.length + 1);
  const piece = input.subarray(from, from + 1 + random.below(24));
  if (piece.length === 0) return input;
  const times = Math.ceil((1 + random.below(20_000)) / piece.length);
  return joined(input.subarray(0, from), ...Array.from({ length: times }, () => piece), input.subarray(from));
};

const forgedLength: Mutator<Uint8Array> = (input, random) => {
  const bytes = input.slice();
  if (bytes.length < 4) return bytes;
  const view = new DataView(bytes.buffer);
  const value = random.pick(LENGTHS);
  const at = random.below(bytes.length - 3);
  if (random.chance(0.5)) view.setUint16(at, value & 0xffff, random.chance(0.8));
  else view.setUint32(at, value, random.chance(0.8));
  return bytes;
};

export const BYTE_MUTATORS: readonly [Mutator<Uint8Array>, ...Mutator<Uint8Array>[]] = [
  flip,
  cutOut,
  truncated,
  splice,
  pumped,
  forgedLength,
];

/** Some of the mutators, one after the other. */
export function mutated<T>(
  input: T,
  mutators: readonly [Mutator<T>, ...Mutator<T>[]],
  random: Random,
  other: T,
): T {
  let result = input;
  for (let times = 1 + random.below(3); times > 0; times--) {
    result = random.pick(mutators)(result, random, other);
  }
  return result;
}
