// Fuzzing for longer than a test may take:
//   node tests/fuzz/run.mjs [--minutes 5] [--seed any] [--case NUMBER] [docx html text pdf report template bundle]
// Failures are printed with what repeats them: `--seed S --case N TARGET` writes that one file and runs it alone.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from '../../build/system.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now()) },
    case: { type: 'string' },
    limit: { type: 'string', default: '10000' },
  },
});
const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, logLevel: 'warn' })).module;
const { fuzz, prepare } = await load('tests/fuzz/fuzz.ts');
const { seed } = values;
const caseLimit = Number(values.limit);
const targets =
  positionals.length > 0 ? positionals : ['docx', 'html', 'text', 'pdf', 'report', 'template', 'bundle'];

mkdirSync(join(root, 'dist'), { recursive: true });
const { worker, clear } = await prepare();
try {
  if (values.case === undefined) {
    const lane = async (target, budget) => {
      let cases = 0;
      let slowest = 0;
      const begun = Date.now();
      while (Date.now() < begun + budget) {
        const outcome = await fuzz(worker, target, { seed, from: cases, to: cases + 5_000, caseLimit });
        cases += 5_000;
        slowest = Math.max(slowest, outcome.slowest.milliseconds);
        for (const { number, what } of outcome.failures)
          console.log(`FAILED --seed ${seed} --case ${number} ${target}\n${what}\n`);
      }
      console.log(
        `${target}: ${cases} cases, ${((Date.now() - begun) / cases).toFixed(2)} ms each, slowest ${Math.round(slowest)} ms`,
      );
    };
    for (const target of targets) await lane(target, (Number(values.minutes) * 60_000) / targets.length);
  } else {
    const number = Number(values.case);
    const { openTargets } = await load('tests/fuzz/targets.ts');
    const { createRandom } = await load('tests/fuzz/random.ts');
    for (const target of targets) {
      const file = join(root, 'dist', `fuzz-${target}-${number}`);
      writeFileSync(file, openTargets(root)[target].make(createRandom(`${seed} ${target} ${number}`)));
      const { failures, slowest } = await fuzz(worker, target, {
        seed,
        from: number,
        to: number + 1,
        caseLimit,
      });
      console.log(file, failures, slowest);
    }
  }
} finally {
  await clear();
}
