// Which encoding a text is in. Clerks' files come as UTF-8, as GB18030 (记事本 “ANSI”) and as UTF-16 (记事本 “Unicode”), with and
// without a byte order mark.

/** big5 only where a web page declares it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many places could not be decoded and stand as U+FFFD. */
  readonly broken: number;
};

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** How much of a text is looked at to guess its encoding, in bytes. Even, so that no UTF-16 unit is cut. */
const SAMPLE = 64 * 1024;

/**
 * Decodes a text without being told its encoding: a byte order mark decides, then strict UTF-8, then whichever encoding gives
 * the most characters that occur in Chinese text. Null if no encoding gives a text (pictures, programs, noise).
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  for (const { encoding, bytes: mark } of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) {
      return plausible(decodeAs(bytes.subarray(mark.length), encoding));
    }
  }
  // A text in UTF-8 or GB18030 holds no NUL; one in UTF-16 nearly always does (line ends, digits).
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) {
    const strict = strictUtf8(bytes);
    if (strict !== null) return plausible({ text: strict, encoding: 'utf-8', broken: 0 });
  }
  const candidates: readonly Encoding[] = sample.includes(0)
    ? ['utf-16le', 'utf-16be']
    : ['gb18030', 'utf-8', 'utf-16le', 'utf-16be'];
  let best: { encoding: Encoding; score: number } | null = null;
  for (const encoding of candidates) {
    const score = likeness(decodeAs(sample, encoding).text);
    if (!best || score > best.score) best = { encoding, score };
  }
  return best && best.score >= 0.7 ? plausible(decodeAs(bytes, best.encoding)) : null;
}

/** Decodes in a known encoding; what does not fit becomes U+FFFD and is counted. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return { text, encoding, broken };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Refuses what decodes but is no text: more than a few control characters, or much that could not be decoded. */
function plausible(decoded: Decoded): Decoded | null {
  const length = decoded.text.length;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = decoded.text.match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  return (controls + decoded.broken) * 20 > Math.max(length, 40) ? null : decoded;
}

let everyday: ReadonlySet<string> | null = null;

/** The 3755 characters of GB 2312 level 1 (rows 16–55), in order of use; decoded once from their codes. */
function everydayCharacters(): ReadonlySet<string> {
  if (everyday) return everyday;
  const codes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) codes.push(lead, trail);
  }
  everyday = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(codes)));
  return everyday;
}

/** 0–1: how much of a text is made of what Chinese office texts are made of. */
function likeness(text: string): number {
  const common = everydayCharacters();
  let good = 0;
  let all = 0;
  for (const char of text) {
    all += 1;
    if (common.has(char) || /[\t\n\r -~、-】〔〕　！-～“”‘’—…·]/u.test(char)) good += 1;
    // Any other Han character is possible (names, traditional writing), but a wrong encoding makes them too.
    else if (/\p{Script=Han}/u.test(char)) good += 0.7;
  }
  return all === 0 ? 0 : good / all;
}
