// A program that only types and saves, as fast as it can, until it is killed: the app's storage with nothing around it.
//   node writer.mjs <data folder> <first number> <token>
// Before each save it says `t <number> <time>`, after it `s <number>`, straight into the pipe.

import { writeSync } from 'node:fs';
import { History } from '../../../services/history/history.ts';
import { makeFolders, openLibrary } from '../../../services/library.ts';
import { realDisk } from '../../../services/storage/disk.ts';
import { acquireLock, isRunning, removeLeftOvers } from '../../../services/storage/lock.ts';
import { numbered } from './numbered.ts';

const [dataFolder = '', first = '1', token = ''] = process.argv.slice(2);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const now = (): string => new Date().toISOString();

await makeFolders(realDisk, dataFolder);
const lock = await acquireLock({
  disk: realDisk,
  dataFolder,
  me: { token, pid: process.pid, host: 'pc', frontDoor: 'browser', since: now() },
  clock: () => performance.now(),
  startedAt: () => 0,
  isRunning,
});
if (lock.holder() !== null) {
  say('held');
  // Stays, as a window that only reads would.
  setInterval(() => {}, 1_000);
} else {
  await removeLeftOvers(
    realDisk,
    ['reports', 'trash', 'history'].map((name) => `${dataFolder}/${name}`),
  );
  const history = new History({ disk: realDisk, dataFolder, now });
  const library = openLibrary({ disk: realDisk, dataFolder, now, history, mayWrite: () => true });
  say('ready');
  for (let n = Number(first); ; n += 1) {
    say(`t ${n} ${Date.now()}`);
    await lock.confirm();
    if (lock.holder() !== null) break;
    const saved = await library.save(numbered(n));
    if (!saved.ok) throw new Error(saved.error.message);
    say(`s ${n}`);
    if (n % 7 === 0) await library.keep('report-1', 'fixAll');
    if (n % 50 === 0) await library.list();
  }
}
