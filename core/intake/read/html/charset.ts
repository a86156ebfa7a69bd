// Which encoding a saved web page is in. Pages lie: browsers save as UTF-8 what still says gb2312.

import { type Decoded, decodeAs, decodeText, type Encoding } from '../text/decode.ts';

/** The label a page declares in its first bytes → how it is decoded. gb2312 pages hold characters of GBK and GB18030. */
const LABELS: ReadonlyMap<string, Encoding> = new Map([
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['big5-hkscs', 'big5'],
]);

/** Decodes a page: what is UTF-8 or UTF-16 without doubt is that, then the declared encoding, then the best guess. */
export function decodeHtml(bytes: Uint8Array): Decoded | null {
  const guess = decodeText(bytes);
  if (guess && guess.broken === 0 && guess.encoding !== 'gb18030') return guess;
  const start = decodeAs(bytes.subarray(0, 4096), 'utf-8').text;
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1]?.toLowerCase();
  const declared = label === undefined ? undefined : LABELS.get(label);
  return declared === undefined ? guess : decodeAs(bytes, declared);
}
