// Values of the contract as JSON text and back. Bytes travel as {"$bytes": "<base64>"}; everything else is plain JSON.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new TextEncoder().encode(ALPHABET);
const VALUES = new Uint8Array(128).fill(255);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});

const PAD = 61; // '='

/** Base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const a = bytes[from] ?? 0;
    const b = bytes[from + 1] ?? 0;
    const c = bytes[from + 2] ?? 0;
    out[to] = CODES[a >> 2] ?? PAD;
    out[to + 1] = CODES[((a & 3) << 4) | (b >> 4)] ?? PAD;
    out[to + 2] = from + 1 < bytes.length ? (CODES[((b & 15) << 2) | (c >> 6)] ?? PAD) : PAD;
    out[to + 3] = from + 2 < bytes.length ? (CODES[c & 63] ?? PAD) : PAD;
  }
  return new TextDecoder('utf-8').decode(out);
}

/** The bytes of padded base64; null if the text is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const digits = text.length - padding;
  const out = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let i = 0; i < digits; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[to++] = (bits >> held) & 255;
    }
  }
  return out;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
  const { $bytes } = value;
  if (Object.keys(value).length !== 1 || typeof $bytes !== 'string') return value;
  return decodeBase64($bytes) ?? value;
}

export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { $bytes: encodeBase64(item) } : item,
  );
}

/** Throws SyntaxError if the text is no JSON. What comes back is not yet checked against the contract. */
export function decode(text: string): unknown {
  return JSON.parse(text, revive);
}
