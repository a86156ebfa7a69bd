// Reports in a folder of their own, and the command line at work in it.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../services/harness.ts';
import { type Ended, nianbao } from './built.ts';

export const CLEAN = `青石镇2025年度法治政府建设情况报告
县委、县政府：
现将青石镇2025年度法治政府建设情况报告如下。
一、上一年度推进法治政府建设的主要举措和成效
（一）依法决策。镇政府对3件重大事项进行合法性审查。
二、上一年度推进法治政府建设存在的不足和原因
执法人员业务能力有待提升，原因是培训次数偏少。
三、上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况
镇党政主要负责人召开专题会议4次，研究解决执法保障问题。
四、下一年度推进法治政府建设的主要安排
2026年继续开展执法培训，完善行政执法公示。
五、其他需要报告的情况
无。
青石镇人民政府
2026年1月20日
`;
export const LEFTOVER = CLEAN.replace('3件', 'XX件');

export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** With a data folder that does not exist: reading commands must neither need nor make one. */
export async function run(folder: string, ...args: string[]): Promise<Ended> {
  return nianbao([...args, '--data', join(folder, 'data')], { cwd: folder });
}

/** The JSON objects of the lines. */
export function objects(stdout: string) {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
