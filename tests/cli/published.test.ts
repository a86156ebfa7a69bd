// docs/cli.md is the interface other programs are written against: its examples have the fields that come out, and no others.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from './built.ts';
import { CLEAN, folderWith, objects, run } from './folder.ts';

beforeAll(build);

const PAGE = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

/** The indented JSON below a heading, without its comments. */
function documented(heading: string): unknown {
  const [, part = ''] = PAGE.split(`\n### ${heading}\n`);
  const [, code = ''] = /\n((?: {4}.*\n)+)/u.exec(part) ?? [];
  return JSON.parse(code.replace(/\/\/.*$/gmu, ''));
}

/** Paths of all fields: `findings[].suggestions[].label`. */
function fields(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fields(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}.${key}`,
    ...fields(inner, `${path}.${key}`),
  ]);
}

const LAST = `${CLEAN.replaceAll('2025', '2024').replaceAll('2026', '2025').replace('无。', '荣获2024年度先进。')}打印本页\n`;

const CASES: readonly [heading: string, args: readonly string[], optional: RegExp][] = [
  ['import', ['import', 'table.html'], /^\.(?:unmapped|dropped|messages)\[\]|\.cell/u],
  ['check', ['check', 'b.txt'], /^$/u],
  ['rollover', ['rollover', 'a.txt', '-o', 'd.json'], /^$/u],
  ['inspect', ['inspect', 'c.docx'], /^$/u],
  ['figures', ['figures', 'b.txt', '--last', 'a.txt'], /\.(?:last|current)\./u],
];

describe('docs/cli.md', () => {
  it.each(CASES)('shows the fields of %s', async (heading, args, optional) => {
    const table = '<table><tr><td>件数</td></tr><tr><td>3</td></tr></table>';
    const folder = await folderWith({
      'a.txt': LAST,
      'b.txt': CLEAN.replace('无。', '，，发挥"法律明白人"作用。'),
      'table.html': `<p>${CLEAN.replaceAll('\n', '</p><p>').replace('3件', `3件</p>${table}<p>`)}</p>`,
    });
    if (args[0] === 'inspect') await run(folder, 'export', 'b.txt', '-o', 'c.docx', '--draft');
    const [written] = objects((await run(folder, ...args, '--json')).stdout);
    const expected = new Set(fields(documented(heading)));
    const found = new Set(fields(written));
    expect([...found].filter((field) => !expected.has(field) && !optional.test(field))).toEqual([]);
    expect([...expected].filter((field) => !found.has(field) && !optional.test(field))).toEqual([]);
  });
});
