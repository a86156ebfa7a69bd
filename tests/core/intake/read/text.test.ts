import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../core/intake/read/read.ts';
import type { Source } from '../../../../core/intake/types.ts';

const TEXT =
  '青石镇2025年度法治政府建设情况报告\r\n云岭县人民政府：\r\n\r\n　　2025年，青石镇排查矛盾纠纷126件。\r\n';
const LINES = [
  '青石镇2025年度法治政府建设情况报告',
  '云岭县人民政府：',
  '　　2025年，青石镇排查矛盾纠纷126件。',
];
/** TEXT in GB18030, made with iconv. */
const GB18030 =
  'C7E0CAAFD5F232303235C4EAB6C8B7A8D6CED5FEB8AEBDA8C9E8C7E9BFF6B1A8B8E60D0AD4C6C1EBCFD8C8CBC3F1D5FEB8AEA3BA0D0A0D0A' +
  'A1A1A1A132303235C4EAA3ACC7E0CAAFD5F2C5C5B2E9C3ACB6DCBEC0B7D7313236BCFEA1A30D0A';

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'be' ? bytes.swap16() : bytes);
}

async function read(bytes: Uint8Array, name = 'a.txt'): Promise<Source> {
  const result = await readSource(bytes, name);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function lines(bytes: Uint8Array): Promise<string[]> {
  return (await read(bytes)).blocks.map((block) => (block.type === 'paragraph' ? block.text : '表'));
}

describe('reading plain text', () => {
  it('takes each line that holds a character as a paragraph, exactly as it stands', async () => {
    const source = await read(Buffer.from(TEXT));
    expect(source.format).toBe('text');
    expect(source.messages).toEqual([]);
    expect(source.blocks[2]).toEqual({
      type: 'paragraph',
      text: '　　2025年，青石镇排查矛盾纠纷126件。',
      styleLevel: null,
      numbering: null,
      align: null,
      role: 'body',
    });
  });

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', utf16(TEXT, 'le', true)],
    ['UTF-16 BE with a mark', utf16(TEXT, 'be', true)],
    ['UTF-16 LE without a mark', utf16(TEXT, 'le', false)],
    ['UTF-16 BE without a mark', utf16(TEXT, 'be', false)],
    ['GB18030', hex(GB18030)],
    ['GB18030 with a mark', hex(`84319533${GB18030}`)],
  ])('reads %s', async (_, bytes) => {
    expect(await lines(bytes)).toEqual(LINES);
  });

  it('tells UTF-16 without a mark, digit or line end from GB18030', async () => {
    const text = '青石镇坚持依法行政，扎实推进法治政府建设各项工作。';
    expect(await lines(utf16(text, 'le', false))).toEqual([text]);
    expect(await lines(utf16(text, 'be', false))).toEqual([text]);
  });

  it('reads a text with one broken byte and says so', async () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9]), Buffer.from('完毕')]);
    const source = await read(bytes);
    expect(source.blocks.at(-1)).toMatchObject({ text: '\ufffd完毕' });
    expect(source.messages.map((m) => m.code)).toEqual(['undecodable']);
  });

  it('splits at every kind of line end', async () => {
    expect(await lines(Buffer.from('甲\r乙\n丙\r\n丁\u2028戊\f己'))).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
    ]);
  });

  it('keeps Markdown marks and calls the format by its name', async () => {
    const source = await read(Buffer.from('# 青石镇报告\n\n## 一、主要举措\n\n正文'));
    expect(source.format).toBe('markdown');
    expect(source.blocks.map((b) => b.type === 'paragraph' && b.text)).toEqual([
      '# 青石镇报告',
      '## 一、主要举措',
      '正文',
    ]);
  });

  it('does not take a hash in the text for Markdown', async () => {
    expect((await read(Buffer.from('青石镇\n#平安青石#话题'))).format).toBe('text');
  });

  it('loses no character of any text, in UTF-8 and in UTF-16', async () => {
    const line = fc.string({
      unit: fc.constantFrom(...'青石镇依法行政，。（）“”一、12件 　ab瀆𠀀'),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (wanted) => {
        const kept = wanted.filter((text) => text.trim() !== '');
        fc.pre(kept.length > 0);
        const text = wanted.join('\n');
        expect(await lines(Buffer.from(text))).toEqual(kept);
        expect(await lines(utf16(text, 'le', true))).toEqual(kept);
      }),
    );
  });
});
