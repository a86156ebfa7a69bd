// Peak memory of one piece of work in a process of its own: node memory.mjs BUNDLE TEMPLATES WORK FILE. Prints MiB.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [bundle = '', templates = '', work = '', file = ''] = process.argv.slice(2);

if (work === 'mammoth') {
  const { default: mammoth } = await import('mammoth');
  await mammoth.extractRawText({ buffer: readFileSync(file) });
} else if (work === 'import') {
  const { openOurs } = await import(pathToFileURL(join(bundle, 'ours.mjs')).href);
  await openOurs(templates).importReport(new Uint8Array(readFileSync(file)), 'bench.docx');
}
// Linux counts maxRSS on from the process that started this one; VmHWM is this program's own.
const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
const kib = Number(/^VmHWM:\s*(\d+)/mu.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
console.log((kib / 1024).toFixed(0));
