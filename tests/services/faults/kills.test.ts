// The fault harness, first part: real processes, killed without warning while they save.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { History } from '../../../services/history/history.ts';
import { openLibrary } from '../../../services/library.ts';
import { realDisk } from '../../../services/storage/disk.ts';
import { temporaryFolder } from '../harness.ts';
import { numberOf } from './numbered.ts';

const KILLS = 500;
const AT_ONCE = 4;
/** Milliseconds of saving before the kill comes, at most: some dozens of saves, so that any moment of one is hit. */
const LONGEST = 25;
/** Milliseconds of typing that may be lost. */
const MAY_BE_LOST = 1_000;

let bundle = '';
beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'nianbao-faults-'));
  await build({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: fileURLToPath(new URL('writer.ts', import.meta.url)),
      outDir: bundle,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'writer.mjs' } },
    },
  });
});
afterAll(() => rm(bundle, { recursive: true, force: true }));

type Writer = {
  readonly process: ChildProcess;
  /** Resolves with the first word it says: `ready` or `held`. */
  readonly started: Promise<string>;
  /** Time of typing by number, and the last number that was saved for certain. */
  readonly typed: Map<number, number>;
  readonly saved: () => number;
};

let tokens = 0;

function startWriter(folder: string, first: number): Writer {
  tokens += 1;
  const child = spawn(process.execPath, [join(bundle, 'writer.mjs'), folder, `${first}`, `w${tokens}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const typed = new Map<number, number>();
  let [saved, rest, word] = [0, '', ''];
  let tell: (word: string) => void = () => {};
  const started = new Promise<string>((resolve) => {
    tell = resolve;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [what = '', n, time] = line.split(' ');
      if (what === 't') typed.set(Number(n), Number(time));
      else if (what === 's') saved = Number(n);
      else if (word === '') {
        word = what;
        tell(what);
      }
    }
  });
  child.once('exit', () => tell('gone'));
  return { process: child, started, typed, saved: () => saved };
}

async function kill({ process: child }: Writer): Promise<number> {
  const gone = once(child, 'close');
  const time = Date.now();
  child.kill('SIGKILL');
  await gone;
  return time;
}

/** Opens the library as the app would and answers with the number of the save that is found. */
async function openedNumber(folder: string): Promise<number> {
  const now = () => new Date().toISOString();
  const history = new History({ disk: realDisk, dataFolder: folder, now });
  const library = openLibrary({ disk: realDisk, dataFolder: folder, now, history, mayWrite: () => true });
  const opened = await library.open('report-1');
  if (!opened.ok) throw new Error(opened.error.message);
  expect(opened.value.notices).toEqual([]);
  // All of them have good checksums, or they would not be listed; the newest is the one that was just being written.
  for (const revision of (await history.list('report-1')).slice(0, 2)) {
    const read = await history.open('report-1', revision.id);
    if (!read.ok) throw new Error(read.error.message);
    numberOf(read.value);
  }
  return numberOf(opened.value.report);
}

it(`a writer killed ${KILLS} times while it saves leaves a whole library and every save it confirmed`, async () => {
  const lost: number[] = [];
  let [kills, saves, inFlight] = [0, 0, 0];
  const started = performance.now();
  const round = async (folder: string, first: number): Promise<number> => {
    const writer = startWriter(folder, first);
    expect(await writer.started).toBe('ready');
    // Not before one save was confirmed: then there is a library to find.
    while (writer.saved() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
    const time = await kill(writer);
    const found = await openedNumber(folder);
    expect(found).toBeGreaterThanOrEqual(writer.saved());
    const firstLost = writer.typed.get(found + 1);
    lost.push(firstLost === undefined ? 0 : time - firstLost);
    if (firstLost !== undefined) inFlight += 1;
    saves += writer.saved() - first + 1;
    return found + 1;
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const folder = await temporaryFolder();
      for (let next = 1; kills < KILLS; ) {
        kills += 1;
        next = await round(folder, next);
      }
      expect((await readdir(join(folder, 'reports'))).filter((name) => name.includes('damaged'))).toEqual([]);
    }),
  );
  const most = Math.max(...lost);
  console.log(
    `故障演练 / fault harness: SIGKILL ${kills} 次，其间确认保存 ${saves} 次；${inFlight} 次正写到一半；` +
      `读不出 0 份；最多丢失 ${most} 毫秒的输入（允许 ${MAY_BE_LOST}）；用时 ${Math.round((performance.now() - started) / 1000)} 秒`,
  );
  expect(kills).toBe(KILLS);
  expect(inFlight).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(MAY_BE_LOST);
}, 300_000);

it('of two writers started at once on one folder exactly one writes, and the other goes on when it is killed', async () => {
  const folder = await temporaryFolder();
  let next = 1;
  for (let n = 0; n < 12; n += 1) {
    const both = [startWriter(folder, next), startWriter(folder, next + 1_000_000)];
    const words = await Promise.all(both.map((writer) => writer.started));
    expect(words.toSorted()).toEqual(['held', 'ready']);
    const [owner, other] = words[0] === 'ready' ? both : both.toReversed();
    if (owner === undefined || other === undefined) throw new Error('no writers');
    while (owner.saved() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await kill(owner);
    await kill(other);
    expect(other.typed.size).toBe(0);
    const found = await openedNumber(folder);
    expect(found).toBeGreaterThanOrEqual(owner.saved());
    next = found + 1;
  }
}, 120_000);
