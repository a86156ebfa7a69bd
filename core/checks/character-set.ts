// Which characters occur in a text, in about a kilobyte: quick to build, quick to ask, and wrong only on the safe side.

/** Marks and letters apart from Chinese characters, so that the many do not hide the few. */
const OTHER_BITS = 4096;
/** A prime, so that 。 and the wide spaces, one block of codes apart, do not fall together. */
const OTHER_PRIME = 4093;
const HAN_BITS = 8192;

function bitOf(code: number): number {
  return code >= 0x4e00 && code < 0xa000 ? OTHER_BITS + (code % HAN_BITS) : code % OTHER_PRIME;
}

export class CharacterSet {
  readonly #bits = new Uint32Array((OTHER_BITS + HAN_BITS) / 32);

  constructor(text: string) {
    for (let i = 0; i < text.length; i += 1) {
      const bit = bitOf(text.charCodeAt(i));
      const word = bit >>> 5;
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Never false for a character (a UTF-16 unit) of the text; now and then true for another. */
  has(character: string): boolean {
    return this.hasCode(character.charCodeAt(0));
  }

  hasCode(code: number): boolean {
    const bit = bitOf(code);
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}
