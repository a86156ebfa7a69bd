// The linter holds the arrows of the house: a forbidden import is an error, an allowed one is not.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const FORBIDDEN = [
  ['core/a.ts', '../services/x.ts'],
  ['core/report/b.ts', '../../templates/x.json'],
  ['core/report/c.ts', 'node:fs'],
  ['core/d.ts', 'electron'],
  ['core/e.ts', 'react'],
  ['services/a.ts', '../electron/x.ts'],
  ['services/storage/b.ts', '../../cli/x.ts'],
  ['services/c.ts', '../renderer/x.ts'],
  ['electron/a.ts', '../cli/x.ts'],
  ['electron/b.ts', '../renderer/x.ts'],
  ['cli/a.ts', '../electron/x.ts'],
  ['cli/b.ts', 'react'],
  ['renderer/a.tsx', '../services/x.ts'],
  ['renderer/screens/b.tsx', '../../electron/x.ts'],
  ['renderer/c.ts', '../templates/x.json'],
  ['renderer/d.ts', 'node:fs'],
] as const;

const ALLOWED = [
  ['core/report/z.ts', '../result.ts'],
  ['services/z.ts', '../core/result.ts'],
  ['services/y.ts', 'node:fs'],
  ['electron/z.ts', '../services/x.ts'],
  ['cli/z.ts', '../core/result.ts'],
  ['renderer/z.tsx', '../core/result.ts'],
  ['renderer/y.tsx', 'react'],
] as const;

describe('import directions', () => {
  let folder = '';
  let refused: string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-imports-'));
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [file, from] of [...FORBIDDEN, ...ALLOWED]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { x } from '${from}';\n\nexport const y = x;\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const run = spawnSync(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', folder],
      { cwd: folder, encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: { category: string; location: { path: string } }[];
    };
    refused = diagnostics
      .filter((diagnostic) => diagnostic.category === 'lint/style/noRestrictedImports')
      .map((diagnostic) => diagnostic.location.path.replaceAll('\\', '/'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(FORBIDDEN)('%s must not import %s', (file) => {
    expect(refused.some((path) => path.endsWith(file))).toBe(true);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(refused.some((path) => path.endsWith(file))).toBe(false);
  });
});
