// Import of a .docx of 40 pages.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { charactersLost, ms, ratio, takeTurns } from './measure.mjs';
import { pagesOf } from './pages.mjs';
import { readers } from './peers.mjs';
import { table } from './table.mjs';

/** Makes 40 pages of 22 lines of 28 characters; the run says how many LibreOffice counts. */
const CHARACTERS = 21_000;

export async function benchImport(ours, { folder, root }) {
  const made = ours.madeReport(CHARACTERS);
  const bytes = ours.docxOf(made);
  const truth = ours.linesOf(made).join('\n');
  const file = join(folder, 'forty.docx');
  writeFileSync(file, bytes);
  const others = await readers(file);
  const nianbao = join(root, 'dist', 'cli', 'nianbao.mjs');

  const subjects = [
    {
      name: '本软件 读入 read',
      work: () => ours.read(bytes),
      text: async () => ours.textOfSource(await ours.read(bytes)),
    },
    {
      name: '本软件 读入＋清理＋归类 import',
      work: () => ours.importReport(bytes, 'forty.docx'),
      text: async () => ours.textOfReport(await ours.importReport(bytes, 'forty.docx')),
    },
    ...others.map((other) => ({ ...other, work: other.text })),
  ];
  const lost = new Map();
  for (const { name, text } of subjects) lost.set(name, charactersLost(truth, await text()));
  const times = await takeTurns(subjects.filter((subject) => !subject.process));
  const command = '本软件 命令 nianbao import';
  const processes = await takeTurns(
    [
      {
        name: command,
        work: () =>
          execFileSync(
            process.execPath,
            [nianbao, 'import', file, '--json', '--data', join(folder, 'data')],
            {
              maxBuffer: 1 << 28,
            },
          ),
      },
      ...subjects.filter((subject) => subject.process),
    ],
    { rounds: 10, warmUps: 1 },
  );
  const base = times.get(subjects[0].name);
  const whole = times.get(subjects[1].name);
  const rows = [...times].map(([name, time]) => [name, lost.get(name), ms(time), ratio(time, base)]);
  const started = [...processes].map(([name, time]) => [
    name,
    lost.get(name) ?? lost.get(subjects[1].name),
    ms(time),
    ratio(time, processes.get(command)),
  ]);
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  const peak = (work) =>
    execFileSync(process.execPath, [script, folder, join(root, 'templates'), work, file], {
      encoding: 'utf8',
    }).trim();
  const memory = [
    ['空的 Node 进程 an empty Node process', peak('nothing')],
    ['本软件 读入＋清理＋归类 import', peak('import')],
    ...(others.some(({ name }) => name.startsWith('mammoth'))
      ? [['mammoth 纯文本 text', peak('mammoth')]]
      : []),
  ];
  const characters = truth.replace(/\s/gu, '').length;
  return {
    title: '读入 40 页 .docx / Import of 40 pages',
    text: [
      `${characters} 字，${pagesOf(file)}。自动编号的标题、几个字一段的文字、一张表。${characters} characters with automatic numbering, split runs, one table.`,
      table(['进程内 in process', '丢字 lost', 'ms', '相对 ratio'], rows),
      table(['含进程启动 whole process', '丢字 lost', 'ms', '相对 ratio'], started),
      table(['内存峰值 peak memory', 'MiB'], memory),
    ].join('\n\n'),
    targets: [{ what: '读入 40 页 / import of 40 pages', got: whole, limit: 300 }],
    broken: [0, 1].flatMap((i) =>
      lost.get(subjects[i].name) > 0
        ? [`丢字 / characters lost: ${subjects[i].name} ${lost.get(subjects[i].name)}`]
        : [],
    ),
  };
}
