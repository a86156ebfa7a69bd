// How many pages LibreOffice makes of a file.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export function pagesOf(file) {
  const folder = dirname(file);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ];
  if (spawnSync('soffice', args, { stdio: 'ignore', timeout: 120_000 }).status !== 0)
    return '页数未测（没有 LibreOffice）/ pages not counted';
  const { stdout } = spawnSync('pdfinfo', [file.replace(/\.docx$/u, '.pdf')], { encoding: 'utf8' });
  const count = /^Pages:\s*(\d+)/mu.exec(stdout ?? '')?.[1];
  return count === undefined
    ? '页数未测（没有 poppler）/ pages not counted'
    : `LibreOffice 排成 ${count} 页 / pages`;
}
