// Every reader of foreign files, on more than 100 000 files that nobody would send in good faith. The same ones each time;
// `node tests/fuzz/run.mjs` looks at others, for as long as one likes.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzz, prepare } from './fuzz.ts';
import type { TargetName } from './targets.ts';

const CASES: readonly (readonly [target: TargetName, cases: number])[] = [
  ['docx', 10_000],
  ['html', 14_000],
  ['text', 16_000],
  ['pdf', 1_500],
  ['report', 20_000],
  ['template', 32_000],
  ['bundle', 8_000],
];

describe('a hostile file', () => {
  let prepared: Awaited<ReturnType<typeof prepare>>;
  beforeAll(async () => {
    mkdirSync(fileURLToPath(new URL('../../dist', import.meta.url)), { recursive: true });
    prepared = await prepare();
  }, 60_000);
  afterAll(() => prepared.clear());

  it('is tried more than 100 000 times', () => {
    expect(CASES.reduce((sum, [, cases]) => sum + cases, 0)).toBeGreaterThanOrEqual(100_000);
  });

  it.each(CASES)(
    'for the reader of %s is answered in good time with a report or a sentence',
    async (target, cases) => {
      const outcome = await fuzz(prepared.worker, target, { seed: 'nianbao', from: 0, to: cases });
      expect(outcome.failures).toEqual([]);
      expect(outcome.cases).toBe(cases);
    },
    600_000,
  );
});
