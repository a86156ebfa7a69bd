// Which characters occur in a text, in 256 bytes: quick to build, quick to ask, and wrong only on the safe side.

const BITS = 2048;

export class CharacterSet {
  readonly #bits = new Uint32Array(BITS / 32);

  constructor(text: string) {
    for (let i = 0; i < text.length; i += 1) {
      const bit = text.charCodeAt(i) % BITS;
      const word = bit >>> 5;
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Never false for a character (a UTF-16 unit) of the text; now and then true for another. */
  has(character: string): boolean {
    return this.hasCode(character.charCodeAt(0));
  }

  hasCode(code: number): boolean {
    const bit = code % BITS;
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}
