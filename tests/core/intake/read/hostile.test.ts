import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../core/intake/read/read.ts';
import { cell, docx, docxFiles, p, r, read, refusal, row, short, table } from './docx-file.ts';

/** The zip with the four bytes of the first central entry of a name changed; `field` is the offset in the entry (APPNOTE 4.3.12). */
function patched(zip: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const at = bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(value, at + field);
  return Uint8Array.from(bytes);
}

describe('a hostile file', () => {
  it('that inflates without end is stopped early', async () => {
    const bomb = zipSync({ ...docxFiles(''), 'word/document.xml': new Uint8Array(30_000_000).fill(32) });
    expect(bomb.length).toBeLessThan(60_000);
    expect(await refusal(bomb)).toBe('unsafe-archive');
  });

  it('that only claims 10 GB is read for what it is', async () => {
    const zip = docx(p('青石镇'));
    // 24: the inflated size. The reader does not believe it either way.
    expect((await read(patched(zip, 'word/document.xml', 24, 0xfffffff0))).blocks.map(short)).toEqual([
      '青石镇',
    ]);
  });

  it('with a bomb in a part nobody reads does no harm', async () => {
    const zip = zipSync({ ...docxFiles(p('青石镇')), 'word/media/image1.png': new Uint8Array(20_000_000) });
    expect((await read(zip)).blocks.map(short)).toEqual(['青石镇']);
  });

  it('with too many entries is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`e${i}`, new Uint8Array()]));
    expect(await refusal(zipSync({ ...docxFiles(p('文')), ...many }, { level: 0 }))).toBe('unsafe-archive');
  });

  it('cut short is called incomplete, wherever it is cut', async () => {
    const zip = docx(p('青石镇'));
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await refusal(zip.slice(0, Math.floor(zip.length * share)))).toBe('damaged');
    }
  });

  it('with one flipped bit is never read as something else', async () => {
    const zip = docx(p('调解矛盾纠纷126件。'.repeat(40)));
    const wanted = '调解矛盾纠纷126件。'.repeat(40);
    for (let at = 0; at < zip.length; at += 7) {
      const flipped = zip.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      const result = await readSource(flipped, '青石镇.docx');
      if (result.ok) expect(result.value.blocks.map(short)).toEqual([wanted]);
    }
  });

  it('with 100 000 levels of nesting ends with a message', async () => {
    const deep = (open: string, close: string) =>
      docx(open.repeat(100_000) + p('文') + close.repeat(100_000));
    expect(await refusal(deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'))).toBe('too-deep');
    expect(await refusal(docx(p(`${'<w:ins>'.repeat(100_000)}`)))).toBe('too-deep');
  });

  it('with 60 tables in each other is read', async () => {
    let body = p('核心');
    for (let depth = 0; depth < 60; depth++) body = table([row([cell('外'), cell(body)])]);
    const [rows] = (await read(docx(body))).blocks.map(short);
    expect(String(rows)).toContain('核心');
  });

  it('with entities of its own is refused, none of them expanded', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
      `${p('&b;')}</w:body></w:document>`;
    expect(await refusal(zipSync({ ...docxFiles(''), 'word/document.xml': strToU8(bomb) }))).toBe(
      'unsafe-xml',
    );
  });

  it('with paths out of its folder is read like any other', async () => {
    const files = docxFiles(p('青石镇'));
    const zip = zipSync({ ...files, '../../evil.xml': strToU8('<a/>'), 'C:\\evil.xml': strToU8('<a/>') });
    expect((await read(zip)).blocks.map(short)).toEqual(['青石镇']);
  });

  it('with two entries of one name counts the last', async () => {
    const files = docxFiles(p('第一份'));
    const zip = zipSync({
      'word/documenu.xml': files['word/document.xml'] ?? new Uint8Array(),
      ...docxFiles(p('第二份')),
    });
    const bytes = Buffer.from(zip);
    for (let at = bytes.indexOf('documenu'); at >= 0; at = bytes.indexOf('documenu'))
      bytes.write('document', at);
    expect((await read(Uint8Array.from(bytes))).blocks.map(short)).toEqual(['第二份']);
  });

  it('with a password on its entries says so', async () => {
    const zip = docx(p('青石镇'));
    const flags = Buffer.from(zip).readUInt32LE(Buffer.from(zip).lastIndexOf('word/document.xml') - 46 + 8);
    expect(await refusal(patched(zip, 'word/document.xml', 8, flags | 1))).toBe('encrypted');
  });
});

describe('any file at all', () => {
  const answered = async (bytes: Uint8Array, name: string) => {
    const result = await readSource(bytes, name);
    if (!result.ok) expect(result.error.message).toMatch(/。$/u);
  };

  it('gets an answer: random bytes behind every beginning we know', async () => {
    const starts = [
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '<html>',
      '<?xml ',
      '\xff\xfe',
      '\xfe\xff',
      '{\\rtf',
      '%PDF-',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        await answered(Uint8Array.from([...Buffer.from(start, 'latin1'), ...rest]), 'a.docx');
      }),
    );
  });

  it('gets an answer: a document whose parts were cut and pasted anywhere', async () => {
    const url = new URL('../../../fixtures/intake/libreoffice.docx', import.meta.url);
    const parts = unzipSync(new Uint8Array(readFileSync(url)));
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
    const cut = fc.tuple(fc.constantFrom(...names), fc.nat(6000), fc.nat(300), fc.nat(6000), fc.nat(300));
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), async (cuts) => {
        const files = { ...parts };
        for (const [name, at, length, from, size] of cuts) {
          const text = Buffer.from(files[name] ?? []).toString();
          const pasted = text.slice(from % (text.length + 1), (from % (text.length + 1)) + size);
          const start = at % (text.length + 1);
          files[name] = strToU8(text.slice(0, start) + pasted + text.slice(start + length));
        }
        await answered(zipSync(files, { level: 1 }), 'a.docx');
      }),
    );
  });

  it('gets an answer: tags and text in any order', async () => {
    const piece = fc.constantFrom(
      ...'<table>,</table>,<tr>,<td rowspan=3>,</td>,<td colspan=99>,<p>,</p>,<br>,<ol start=x>,<li value=-3>,</ol>,<ruby>,<rt>,</div>,<title>,<pre>,&nbsp;,青石镇,<!--,-->,<script>,</script>'.split(
        ',',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await answered(Buffer.from(`<html>${pieces.join('')}`), 'a.html');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a large file', () => {
  it('of 300 000 characters in 100 000 runs is read in full', async () => {
    const run = r('青石镇', '<w:rFonts w:hint="eastAsia" w:eastAsia="仿宋"/><w:sz w:val="32"/>');
    const source = await read(docx(p(run.repeat(100)).repeat(1000)));
    expect(source.blocks).toHaveLength(1000);
    expect(source.blocks.map(short).join('')).toHaveLength(300_000);
  });

  it('of more than 50 MB is refused', async () => {
    expect(await refusal(new Uint8Array(50 * 1024 * 1024 + 1))).toBe('too-large');
  });

  it('of more than 8 MB of text is refused, as text and inside a .docx', async () => {
    expect(await refusal(Buffer.from('法治'.repeat(1_500_000)), 'a.txt')).toBe('text-too-large');
    const line = '<w:p><w:r><w:t>0123456789abcdefghij0123456789</w:t></w:r></w:p>';
    expect(
      await refusal(
        docx(Array.from({ length: 300_000 }, (_, i) => line.replace('abc', String(i * 7919))).join('')),
      ),
    ).toBe('text-too-large');
  });
});
