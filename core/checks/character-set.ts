// Which characters occur in a text, in about a kilobyte: quick to build, quick to ask, and wrong only on the safe side.

// Latin, other marks and Chinese characters apart, so that the many do not hide the few.
const LATIN_BITS = 256;
/** A prime, so that 。 and the wide spaces, one block of codes apart, do not fall together. */
const OTHER_PRIME = 4093;
const OTHER_BITS = 4096;
const HAN_BITS = 8192;

function bitOf(code: number): number {
  if (code >= 0x4e00 && code < 0xa000) return LATIN_BITS + OTHER_BITS + (code % HAN_BITS);
  return code < LATIN_BITS ? code : LATIN_BITS + (code % OTHER_PRIME);
}

/** Characters to ask for, prepared once for many texts. */
export type Wanted = Uint16Array;

export function wanted(characters: string): Wanted {
  return Uint16Array.from(
    [...characters].flatMap((one) => one.split('')),
    (unit) => bitOf(unit.charCodeAt(0)),
  );
}

export class CharacterSet {
  readonly #bits = new Uint32Array((LATIN_BITS + OTHER_BITS + HAN_BITS) / 32);

  constructor(text: string) {
    for (let i = 0; i < text.length; i += 1) {
      const bit = bitOf(text.charCodeAt(i));
      const word = bit >>> 5;
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Never false for a character (a UTF-16 unit) of the text; now and then true for another. */
  has(character: string): boolean {
    return this.#hasBit(bitOf(character.charCodeAt(0)));
  }

  /** Whether it may have any of them; false is certain. */
  hasAny(characters: Wanted): boolean {
    for (let i = 0; i < characters.length; i += 1) if (this.#hasBit(characters[i] ?? 0)) return true;
    return false;
  }

  #hasBit(bit: number): boolean {
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}
