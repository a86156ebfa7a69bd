// Unique ids, for the renderer and its worker: core has no randomness of its own.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 random bits in 16 characters, letters first so that it is a valid HTML id. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `n${Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('')}`;
}
