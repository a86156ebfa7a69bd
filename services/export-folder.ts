// Where the front door without a save dialog writes exports: 导出 in the data folder, never over an older file.

import { mkdir, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A free path for the file name: 报告.docx, 报告（2）.docx … Throws the operating system's errors. */
export async function freeExportPath(dataFolder: string, fileName: string): Promise<string> {
  const folder = join(dataFolder, '导出');
  await mkdir(folder, { recursive: true });
  const taken = new Set(await readdir(folder));
  const extension = extname(fileName);
  const stem = fileName.slice(0, fileName.length - extension.length);
  let name = fileName;
  for (let n = 2; taken.has(name); n++) name = `${stem}（${n}）${extension}`;
  return join(folder, name);
}
