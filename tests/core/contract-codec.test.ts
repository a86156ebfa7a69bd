import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, decodeBase64, encode, encodeBase64 } from '../../core/contract-codec.ts';

describe('values of the contract as JSON', () => {
  it('come back as they were, bytes included', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array(),
        fc.array(tie('value')),
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
          tie('value'),
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (sent) => {
        expect(decode(encode(sent))).toEqual(sent);
      }),
    );
  });

  it('write bytes as base64', () => {
    expect(encode({ bytes: new Uint8Array([0x4d, 0x61]) })).toBe('{"bytes":{"$bytes":"TWE="}}');
  });

  it('agree with Node on base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AA', 'AA=', '====', 'A===', 'TWE!', 'TW=E', '文件文件'])('%s is not base64', (text) => {
    expect(decodeBase64(text)).toBeNull();
  });

  it('leave an object alone that only looks like bytes', () => {
    expect(decode('{"$bytes":"A","more":1}')).toEqual({ $bytes: 'A', more: 1 });
    expect(decode('{"$bytes":7}')).toEqual({ $bytes: 7 });
    expect(decode('{"$bytes":"?"}')).toEqual({ $bytes: '?' });
  });
});
