// npm run bench: correctness first, then time, side by side in one run on the same made-up documents. Prints tables and writes
// docs/benchmarks.md.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../../build/bundle.mjs';
import { setUp } from '../../build/setup.mjs';
import { benchCheck } from './check.mjs';
import { benchExport } from './export.mjs';
import { benchGrowth } from './growth.mjs';
import { benchImport } from './import.mjs';
import { benchLibrary } from './library.mjs';
import { installPeers, leftOut } from './peers.mjs';
import { benchPreview } from './preview.mjs';
import { benchScreens } from './screens.mjs';
import { page } from './table.mjs';
import { benchTyping } from './typing.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** core/ and the made-up documents as one module, bundled the way the app is. */
async function loadOurs(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          [
            'bench/ours',
            'bench/documents',
            'bench/faults',
            'bench/library',
            'bench/compositions',
            'e2e/find-chromium',
          ].map((path) => [basename(path), join(root, 'tests', `${path}.ts`)]),
        ),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const [ours, documents, { FAULTS }] = [await load('ours'), await load('documents'), await load('faults')];
  const [library, compositions, browser] = [
    await load('library'),
    await load('compositions'),
    await load('find-chromium'),
  ];
  const made = { ...documents, ...library, ...compositions, ...browser, FAULTS };
  return { ...ours.openOurs(join(root, 'templates')), ...ours, ...made };
}

setUp();
await bundle(['templates', 'cli', 'renderer']);
installPeers();
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
try {
  const ours = await loadOurs(folder);
  const parts = [];
  for (const [name, part] of Object.entries({
    benchImport,
    benchCheck,
    benchExport,
    benchPreview,
    benchGrowth,
    benchLibrary,
    benchScreens,
    benchTyping,
  })) {
    console.error(`… ${name}`);
    parts.push(await part(ours, { folder, root }));
  }
  const text = page(parts, {
    machine: `${cpus()[0]?.model ?? ''} × ${cpus().length}，Node ${process.versions.node}`,
    leftOut: [...new Set(leftOut)],
  });
  process.stdout.write(text);
  writeFileSync(join(root, 'docs', 'benchmarks.md'), text);
  const missed = parts.flatMap(({ targets = [] }) => targets).filter((target) => target.got > target.limit);
  for (const { what } of missed) console.error(`没有达到目标 / target missed: ${what}`);
  const lost = parts.flatMap(({ broken = [] }) => broken);
  for (const line of lost) console.error(line);
  process.exitCode = lost.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
