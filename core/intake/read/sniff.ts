// What kind of file it is, by its content. The name is believed only where it tells two refusals apart.

import type { RefusalCode } from './refusals.ts';

/** A kind that is read further, or the reason why the file is not. */
export type Kind = 'zip' | 'pdf' | 'text' | { readonly refuse: RefusalCode };

/** Looks at the first bytes; text and web pages are told apart by `isHtml` once decoded. */
export function sniff(bytes: Uint8Array, fileName: string): Kind {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06') || startsWith(bytes, 'PK\x07\x08'))
    return 'zip';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return { refuse: compoundFile(bytes, fileName.toLowerCase()) };
  if (isPicture(bytes)) return { refuse: 'picture' };
  const start = latin1(bytes.subarray(0, 2048));
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/u.test(start)) return { refuse: 'rtf' };
  if (['Rar!', '7z\xbc\xaf', '\x1f\x8b'].some((mark) => startsWith(bytes, mark)))
    return { refuse: 'archive' };
  if (
    /^(?:From|Subject|Date|MIME-Version|Snapshot-Content-Location):/iu.test(start) &&
    /^MIME-Version:/imu.test(start)
  ) {
    return { refuse: 'mhtml' };
  }
  return 'text';
}

/** Whether a text is a web page or a piece of one. */
export function isHtml(text: string): boolean {
  const page = 'html|head|body|meta|title|base|link|style|script';
  const piece = 'div|p|span|table|h[1-6]|center|font|article|section|main|header|ul|ol|br|img';
  const start = text.slice(0, 4096).replace(/^[\s\ufeff]*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/u, '');
  return new RegExp(`^<(?:!doctype\\s+html|(?:${page}|${piece})(?=[\\s/>]))`, 'iu').test(start);
}

/** Whether a text is XML of some other kind, and which: its tags must not be taken for the report's text. */
export function xmlKind(text: string): RefusalCode | null {
  const start = text.slice(0, 4096);
  if (!/^[\s\ufeff]*<\?xml\s/u.test(start)) return null;
  return /Word\.Document|wordprocessingml|schemas\.microsoft\.com\/office\/word/u.test(start)
    ? 'word-xml'
    : 'unknown';
}

/** OLE2 compound files: told apart by the names of the streams in them, which stand in UTF-16. */
function compoundFile(bytes: Uint8Array, name: string): RefusalCode {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  const isWord = holdsName(bytes, 'WordDocument');
  if (!isWord && (holdsName(bytes, 'Workbook') || holdsName(bytes, 'PowerPoint Document')))
    return 'legacy-office';
  if (!isWord && /\.(?:xls|ppt|et|dps|msg|msi)$/u.test(name)) return 'legacy-office';
  if (name.endsWith('.wps')) return 'legacy-wps';
  return name.endsWith('.docx') ? 'legacy-doc-renamed' : 'legacy-doc';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function isPicture(bytes: Uint8Array): boolean {
  if (
    ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'].some((mark) =>
      startsWith(bytes, mark),
    )
  )
    return true;
  if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) return true;
  if (/^ftyp(?:hei|hev|mif|avif)/u.test(latin1(bytes.subarray(4, 12)))) return true;
  // “BM” may also begin a text; a bitmap has four reserved zero bytes behind its size.
  return startsWith(bytes, 'BM') && startsWith(bytes.subarray(6), '\0\0\0\0');
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return latin1(bytes.subarray(0, mark.length)) === mark;
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
