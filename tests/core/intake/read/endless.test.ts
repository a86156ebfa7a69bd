// Small files that would once have kept the reader busy for minutes, filled the memory or ended it with a stack overflow.
// Found by tests/fuzz and by reading the code for what multiplies.

import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { importFile } from '../../../../core/intake/import.ts';
import { TEMPLATES } from '../templates.ts';
import { docx, p, r, table } from './docx-file.ts';

async function answer(bytes: Uint8Array): Promise<string> {
  let id = 0;
  const newId = () => {
    id += 1;
    return `p${id}`;
  };
  const options = { fileName: '青石镇.docx', newId, now: '2026-01-22T09:00:00.000Z', templates: TEMPLATES };
  const intake = await importFile(bytes, options);
  return intake.ok ? 'read' : intake.error.code;
}

const many = (count: number, piece: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const numbering = (text: string): string =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const FILES: readonly (readonly [what: string, make: () => Uint8Array, answer: string])[] = [
  [
    'a table of 150 000 rows',
    () => docx(table([many(150_000, (i) => `<w:tr><w:tc>${p(String(i))}</w:tc></w:tr>`)])),
    'too-long',
  ],
  [
    'a web table of 150 000 rows',
    () => strToU8(`<html><table>${many(150_000, (i) => `<tr><td>${i}<td>x`)}</table>`),
    'too-long',
  ],
  [
    'one row of a million columns above 20 000 rows of one',
    () =>
      strToU8(
        `<html><table><tr>${many(20_000, () => '<td colspan=60 rowspan=60>x')}</tr>${many(20_000, () => '<tr><td>x')}</table>`,
      ),
    'too-long',
  ],
  [
    'such a row in a Word table',
    () =>
      docx(
        table([
          `<w:tr>${many(20_000, () => `<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr>${p('x')}</w:tc>`)}</w:tr>`,
          many(20_000, () => `<w:tr><w:tc>${p('x')}</w:tc></w:tr>`),
        ]),
      ),
    'too-long',
  ],
  [
    'a table cell of 150 000 paragraphs',
    () => strToU8(`<html><table><tr><td>a<td>${many(150_000, (i) => `<p>${i}`)}</table>`),
    'too-long',
  ],
  [
    'a text box of 130 000 paragraphs',
    () =>
      docx(
        `<w:p><w:r><w:drawing><w:txbxContent>${many(130_000, (i) => p(String(i)))}</w:txbxContent></w:drawing></w:r></w:p>`,
      ),
    'too-long',
  ],
  [
    'a paragraph of 100 000 elements',
    () => strToU8(`<html><p>${many(100_000, (i) => `<i>${i % 10}</i>`)}</p>`),
    'read',
  ],
  [
    '40 000 fields around 40 000 runs',
    () =>
      docx(
        `<w:p>${many(40_000, () => mark('begin') + mark('separate'))}${many(40_000, () => r('1'))}${many(40_000, () => mark('end'))}</w:p>`,
      ),
    'read',
  ],
  [
    'a field instruction of a million digits',
    () =>
      docx(
        `<w:p>${mark('begin')}<w:r><w:instrText>EQ \\o(\\${'1'.repeat(1_000_000)},x)</w:instrText></w:r>${mark('end')}${r('文')}</w:p>`,
      ),
    'read',
  ],
  [
    'unknown elements 400 deep around 100 000',
    () => docx(`${'<w:x>'.repeat(400)}${many(100_000, (i) => `<w:y>${i}</w:y>`)}${'</w:x>'.repeat(400)}`),
    'too-long',
  ],
  [
    'alternatives 200 deep around 100 000 elements',
    () =>
      docx(
        `<w:p><w:r>${'<mc:AlternateContent><mc:Choice>'.repeat(200)}${many(100_000, () => '<w:y/>')}${'</mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent>'.repeat(200)}</w:r></w:p>`,
      ),
    'read',
  ],
  [
    'a million spaces between two letters',
    () => docx(`<w:p><w:r><w:t>x${' '.repeat(1_000_000)}x</w:t></w:r></w:p>`),
    'too-long',
  ],
  [
    'an ordinal of a million characters',
    () =>
      docx(
        many(5_000, () => p('x', numbered)),
        { numbering: numbering(`%1${'甲'.repeat(1_000_000)}`) },
      ),
    'read',
  ],
  [
    'an ordinal of 5 000 counters',
    () =>
      docx(
        many(5_000, () => p('x', numbered)),
        { numbering: numbering('%1'.repeat(5_000)) },
      ),
    'read',
  ],
  [
    '4 000 styles based on one another',
    () =>
      docx(
        many(4_000, (i) => p('x', `<w:pStyle w:val="s${i}"/>`)),
        {
          styles: many(4_000, (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`),
        },
      ),
    'read',
  ],
  ['half a million undeclared entities', () => docx(many(500_000, () => '&x;')), 'damaged-docx'],
  [
    'a saved report nested three million deep',
    () => strToU8(`{"schemaVersion":1,"a":${'['.repeat(3_000_000)}`),
    'not-a-report',
  ],
  [
    'a saved report of more than 50 MB',
    () => strToU8(`{"schemaVersion":1,"a":"${'x'.repeat(50 * 1024 * 1024)}"}`),
    'too-large',
  ],
  [
    '19 000 lines of one comma',
    () => strToU8(`青石镇2024年法治政府建设情况报告\n${'，\n'.repeat(19_000)}一、工作`),
    'read',
  ],
];

it.each(FILES)('%s', { timeout: 60_000 }, async (_what, make, wanted) => {
  expect(await answer(make())).toBe(wanted);
});
