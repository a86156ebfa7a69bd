// Export of a report of 15 pages as .docx, and what of the standard the file meets.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { charactersLost, ms, ratio, takeTurns } from './measure.mjs';
import { pagesOf } from './pages.mjs';
import { writers } from './peers.mjs';
import { table } from './table.mjs';

const CHARACTERS = 7_000;

/** Requirements of GB/T 9704-2012 that can be read off the file's XML. */
const REQUIREMENTS = [
  [
    'A4 纸 paper',
    (xml) =>
      /<w:pgSz[^>]*w:w="1190[5-7]"[^>]*w:h="1683[78]"|<w:pgSz[^>]*w:h="1683[78]"[^>]*w:w="1190[5-7]"/u.test(
        xml,
      ),
  ],
  [
    '页边 margins 37/28/35/26 mm',
    (xml) =>
      ['top="20', 'left="15', 'right="14'].every((side) =>
        new RegExp(`<w:pgMar[^>]*w:${side}`, 'u').test(xml),
      ),
  ],
  ['正文仿宋 body 仿宋', (xml) => /w:eastAsia="仿宋/u.test(xml)],
  ['三号字 16 pt', (xml) => /<w:sz w:val="32"/u.test(xml)],
  [
    '每面 22 行 22 lines',
    (xml) =>
      /<w:spacing[^>]*w:line="57\d"[^>]*w:lineRule="exact"|<w:spacing[^>]*w:lineRule="exact"[^>]*w:line="57\d"/u.test(
        xml,
      ),
  ],
  ['首行空二字 indent', (xml) => /w:firstLineChars="200"|w:firstLine="6[0-4]\d"/u.test(xml)],
  ['标题小标宋二号 title', (xml) => /小标宋/u.test(xml) && /<w:sz w:val="44"/u.test(xml)],
  ['黑体、楷体标题 heading faces', (xml) => /eastAsia="黑体/u.test(xml) && /eastAsia="楷体/u.test(xml)],
  ['页码 page numbers', (xml) => /<w:instrText[^>]*>\s*PAGE/u.test(xml)],
  ['单双页页码分列 odd and even', (xml) => /<w:evenAndOddHeaders/u.test(xml)],
];

function inspect(bytes, truth) {
  const files = unzipSync(bytes);
  const xml = Object.entries(files)
    .filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'))
    .map(([, data]) => strFromU8(data))
    .join('\n');
  const body = strFromU8(files['word/document.xml']).replace(/<[^>]*>/gu, '');
  const unescaped = body
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return { met: REQUIREMENTS.map(([, test]) => test(xml)), lost: charactersLost(truth, unescaped) };
}

export async function benchExport(ours, { folder }) {
  const made = ours.madeReport(CHARACTERS);
  const lines = ours.linesOf(made).map((line) => line.replaceAll('\t', '　'));
  const report = await ours.importReport(
    new TextEncoder().encode(ours.linesOf(made).join('\n')),
    'bench.txt',
  );
  const line = (text) =>
    `<w:p><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const template = ours.wordFile(['{#lines}', '{text}', '{/lines}'].map(line).join(''));
  const others = await writers(lines, template);

  const subjects = [{ name: '本软件', bytes: () => ours.exportDocx(report) }, ...others];
  const times = await takeTurns(
    subjects.filter((subject) => !subject.selfTimed).map(({ name, bytes }) => ({ name, work: bytes })),
  );
  for (const { name, selfTimed } of subjects) if (selfTimed) times.set(name, selfTimed().ms);
  const truth = lines.join('\n');
  const seen = new Map();
  for (const { name, bytes } of subjects) seen.set(name, inspect(await bytes(), truth));
  const file = join(folder, 'fifteen.docx');
  writeFileSync(file, await ours.exportDocx(report));

  const own = times.get('本软件');
  const names = subjects.map(({ name }) => name);
  const lost = seen.get('本软件').lost;
  return {
    title: '导出 15 页 .docx / Export of 15 pages',
    text: [
      `${truth.replace(/\s/gu, '').length} 字，本软件的文件${pagesOf(file)}。pandoc 的时间含进程启动；python-docx 在它自己的进程里计时；docxtemplater 用一份只排了页面和正文的模板。pandoc's time includes its start; python-docx is timed in its own process; docxtemplater fills a template with page and body laid out.`,
      table(
        ['', '丢字 lost', '符合项 met', 'ms', '相对 ratio'],
        subjects.map(({ name, process }) => [
          process ? `${name}（含启动 with start）` : name,
          seen.get(name).lost,
          `${seen.get(name).met.filter(Boolean).length}/${REQUIREMENTS.length}`,
          ms(times.get(name)),
          ratio(times.get(name), own),
        ]),
      ),
      table(
        ['GB/T 9704-2012', ...names],
        REQUIREMENTS.map(([what], i) => [what, ...names.map((name) => (seen.get(name).met[i] ? '✓' : '—'))]),
      ),
    ].join('\n\n'),
    targets: [{ what: '导出 15 页 / export of 15 pages', got: own, limit: 150 }],
    broken: lost > 0 ? [`丢字 / characters lost: 导出 export ${lost}`] : [],
  };
}
