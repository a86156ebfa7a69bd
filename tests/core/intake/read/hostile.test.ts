import { strToU8, zipSync } from 'fflate';
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
