import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../core/template/parse.ts';
import { type Bundle, readBundle, writeBundle } from '../../../services/bundle/bundle-file.ts';
import { recordOf } from '../../../services/history/journal-file.ts';
import { seal, sha256 } from '../../../services/storage/sealed.ts';
import { anyReport, report } from '../../support/reports.ts';
import { errorCode, value } from '../harness.ts';

const AT = '2026-01-22T09:00:00.000Z';
const template = value(
  parseTemplate({
    format: 1,
    id: 'county-office',
    name: '县里的模板',
    summary: '一节',
    title: '{issuer}{year}年报告',
    recipient: '',
    closing: '',
    sections: [
      {
        id: 'opening',
        label: '开头',
        heading: null,
        required: null,
        basis: [],
        guidance: [],
        points: [],
        synonyms: [],
        skeleton: [],
      },
    ],
  }),
);

const bundle: Bundle = {
  madeAt: AT,
  report: report({ title: '移交的报告' }),
  last: report({ id: 'last', year: 2024 }),
  history: recordOf(report({ title: '更早' }), {
    at: AT,
    made: AT,
    reason: 'writing',
    title: '更早',
    characters: 0,
  }),
  words: { places: ['白水镇'], words: ['枫桥经验'], wrongWords: [], rulesOff: [] },
  template,
};

/** A bundle whose list agrees with these files, whatever they are. */
function madeUp(files: Readonly<Record<string, Uint8Array>>, changes: object = {}): Uint8Array {
  const listed = Object.entries(files).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    sha256: sha256(bytes),
  }));
  const manifest = seal({ format: 'nianbao-bundle', version: 1, madeAt: AT, files: listed, ...changes });
  return zipSync({ 'manifest.json': manifest, ...files } as Zippable);
}

const reportJson = strToU8(JSON.stringify(bundle.report));

describe('a hand-over file', () => {
  it('brings everything back', () => {
    expect(value(readBundle(writeBundle(bundle)))).toEqual(bundle);
    const bare = { ...bundle, last: null, history: new Uint8Array(), words: null, template: null };
    expect(value(readBundle(writeBundle(bare)))).toEqual(bare);
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(value(readBundle(writeBundle({ ...bare, report: any }))).report).toEqual(any);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same file when it is made again', () => {
    expect(writeBundle(bundle)).toEqual(writeBundle(bundle));
  });

  it.each<[string, Uint8Array, string]>([
    ['no zip', strToU8('不是'), 'not-a-bundle'],
    ['nothing', new Uint8Array(), 'not-a-bundle'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not-a-bundle'],
    ['a zip that is cut off', writeBundle(bundle).subarray(0, 900), 'damaged'],
    ['a list that is no list', zipSync({ 'manifest.json': strToU8('{"format":"x"}') }), 'not-a-bundle'],
    ['a list without the report', madeUp({}), 'not-a-bundle'],
    ['a path out of the folder', madeUp({ '../../evil.json': reportJson }), 'bundle-changed'],
    ['an absolute path', madeUp({ '/etc/cron.d/x': reportJson }), 'bundle-changed'],
    [
      'a file that is not listed',
      zipSync({ ...unzipSync(writeBundle(bundle)), 'run.exe': strToU8('MZ') }),
      'foreign-file',
    ],
    [
      'a path out of the folder that is not listed',
      zipSync({ ...unzipSync(writeBundle(bundle)), '..\\..\\x.json': reportJson }),
      'foreign-file',
    ],
    [
      'a file under a name in other letters',
      zipSync({ ...unzipSync(writeBundle(bundle)), 'REPORT.JSON': reportJson }),
      'foreign-file',
    ],
    ['a listed file that is missing', madeUpWithout('last.json'), 'foreign-file'],
    [
      'another report than the listed one',
      zipSync({
        ...unzipSync(writeBundle(bundle)),
        'report.json': strToU8(JSON.stringify(report({ title: '换过' }))),
      }),
      'bundle-changed',
    ],
    ['a list changed by hand', changedList(), 'bundle-changed'],
    ['a newer version', madeUp({ 'report.json': reportJson }, { version: 2 }), 'newer-version'],
    [
      'a newer version with other fields',
      madeUp({ 'report.json': reportJson }, { version: 3, extra: [] }),
      'newer-version',
    ],
    ['a report that is none', madeUp({ 'report.json': strToU8('{}') }), 'not-a-report'],
    [
      'a report of a newer version',
      madeUp({ 'report.json': strToU8('{"schemaVersion":99}') }),
      'newer-version',
    ],
    ['JSON thousands of levels deep', madeUp({ 'report.json': strToU8('['.repeat(100_000)) }), 'too-deep'],
    [
      'a template that is none',
      madeUp({ 'report.json': reportJson, 'template.json': strToU8('{}') }),
      'not-a-template',
    ],
    ['words that are none', madeUp({ 'report.json': reportJson, 'words.json': strToU8('[1]') }), 'damaged'],
    ['a bomb', madeUp({ 'report.json': new Uint8Array(90 * 1024 * 1024) }), 'unsafe-archive'],
    [
      'an entry that is too large',
      madeUp({ 'report.json': reportJson, 'template.json': noise(3 * 1024 * 1024) }),
      'too-large',
    ],
    ['a file that is too large', new Uint8Array(49 * 1024 * 1024), 'too-large'],
  ])('is refused in a Chinese sentence when it is %s', (_what, bytes, code) => {
    const refused = readBundle(bytes);
    expect(errorCode(refused)).toBe(code);
    expect(refused.ok ? '' : refused.error.message).toMatch(/\p{Script=Han}{6}.*。$/u);
  });

  it('is never read as something else when bytes of it change', () => {
    const whole = writeBundle(bundle);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = readBundle(bytes);
        // Bytes nobody reads (times, attributes) may be anything; what is read is as it was made.
        if (read.ok) expect(read.value).toEqual(bundle);
      }),
      { numRuns: 500 },
    );
  });
});

function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

function madeUpWithout(name: string): Uint8Array {
  const { [name]: _, ...rest } = unzipSync(writeBundle(bundle));
  return zipSync(rest);
}

function changedList(): Uint8Array {
  const files = unzipSync(writeBundle(bundle));
  const list = new TextDecoder().decode(files['manifest.json']).replace('2026', '2027');
  return zipSync({ ...files, 'manifest.json': strToU8(list) });
}
