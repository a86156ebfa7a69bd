import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { looksLikeSavedReport, readSource } from '../../../../core/intake/read/read.ts';
import { docx, p, refusal } from './docx-file.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ole = (stream: string) =>
  bytes(OLE + '\0'.repeat(600) + [...stream].map((char) => `${char}\0`).join('') + '\0'.repeat(60));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')])));
const xml = (head: string) => Buffer.from(`<?xml version="1.0"?>${head}<a>青石镇</a>`);

const CASES: readonly [string, Uint8Array, string, string][] = [
  ['an empty file', bytes(''), 'a.docx', 'empty'],
  ['white space', Buffer.from(' \r\n　\n\ufeff'), 'a.txt', 'blank'],
  ['a .doc', ole('WordDocument'), 'a.doc', 'legacy-doc'],
  ['a .doc named .docx', ole('WordDocument'), 'a.DOCX', 'legacy-doc-renamed'],
  ['a .wps', ole('WordDocument'), 'a.wps', 'legacy-wps'],
  ['an .xls', ole('Workbook'), 'a.xls', 'legacy-office'],
  ['a .docx with a password', ole('EncryptedPackage'), 'a.docx', 'encrypted'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n\0\0'), 'a.docx', 'picture'],
  ['a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'a.jpg', 'picture'],
  ['a GIF', bytes('GIF89a\x01\0'), 'a.gif', 'picture'],
  ['a bitmap', bytes('BM\x36\x10\0\0\0\0\0\0\x36\0'), 'a.bmp', 'picture'],
  ['a WebP', bytes('RIFF\x10\0\0\0WEBPVP8 '), 'a.webp', 'picture'],
  ['a TIFF', bytes('II*\0\x08\0\0\0'), 'a.tif', 'picture'],
  ['a PDF cut short', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'a.docx', 'damaged'],
  ['an RTF', bytes('{\\rtf1\\ansi hello}'), 'a.doc', 'rtf'],
  [
    'an .mhtml',
    bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
    'a.mhtml',
    'mhtml',
  ],
  ['an .xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.docx', 'spreadsheet'],
  ['a .pptx', zip('ppt/presentation.xml'), 'a.pptx', 'presentation'],
  ['an .odt', zip('mimetype', 'content.xml'), 'a.odt', 'opendocument'],
  ['an .ofd', zip('OFD.xml'), 'a.ofd', 'ofd'],
  ['another zip', zip('报告.docx'), 'a.zip', 'archive'],
  ['a RAR', bytes('Rar!\x1a\x07\0'), 'a.rar', 'archive'],
  ['half a zip', docx(p('文')).slice(0, 300), 'a.docx', 'damaged'],
  ['Word’s flat XML', xml('<?mso-application progid="Word.Document"?>'), 'a.xml', 'word-xml'],
  ['other XML', xml(''), 'a.xml', 'unknown'],
  ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 7919 + i * 31) % 251), 'a.txt', 'unknown'],
  ['a file full of NUL, as a power cut leaves it', new Uint8Array(4096), 'a.txt', 'unknown'],
];

describe('what is not read', () => {
  it.each(CASES)('%s', async (_, file, name, code) => {
    expect(await refusal(file, name)).toBe(code);
  });

  it('is refused with a Chinese sentence that says what to do and does not shout', async () => {
    for (const [, file, name] of CASES) {
      const result = await readSource(file, name);
      expect(result.ok).toBe(false);
      if (result.ok) continue;
      expect(result.error.message).toMatch(/请/u);
      expect(result.error.message).toMatch(/。$/u);
      expect(result.error.message).not.toMatch(/[!！]|失败|非法|错误/u);
    }
  });
});

describe('a saved report', () => {
  it('is known by its schema version', () => {
    expect(looksLikeSavedReport(Buffer.from('{\n  "schemaVersion": 1,\n  "id": "x"'))).toBe(true);
    expect(looksLikeSavedReport(Buffer.from('["schemaVersion"]'))).toBe(false);
    expect(looksLikeSavedReport(docx(p('文')))).toBe(false);
  });
});
