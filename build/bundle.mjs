// Builds dist/: the renderer, the command line, Electron's main process and preload, and the templates.
// What has not changed since the last build is left alone, so that a second start does not wait.
//   node build/bundle.mjs [renderer|cli|electron|templates …]

import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const nodeBuiltins = [...builtinModules, /^node:/u];

/** Modules for Node: everything bundled in, except the platform itself. Lazy imports become files in chunks/. */
function nodeBundle(entry, outDir, { name, format, external, target }) {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      target,
      minify: false,
      emptyOutDir: true,
      rolldownOptions: {
        external: [...nodeBuiltins, ...external],
        output: {
          format,
          entryFileNames: name,
          chunkFileNames: 'chunks/[name]-[hash].mjs',
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

const targets = {
  templates: {
    sources: ['templates'],
    async build(out) {
      cpSync(join(root, 'templates'), out, { recursive: true });
    },
  },
  cli: {
    sources: ['core', 'services', 'cli', 'package.json'],
    async build(out, vite) {
      const settings = { name: 'nianbao.mjs', format: 'es', external: [], target: 'node20' };
      await vite.build(nodeBundle('cli/main.ts', out, settings));
    },
  },
  electron: {
    sources: ['core', 'services', 'electron', 'package.json'],
    async build(out, vite) {
      const main = { name: 'main.js', format: 'es', external: ['electron'], target: 'node22' };
      const preload = { name: 'preload.cjs', format: 'cjs', external: ['electron'], target: 'node22' };
      await vite.build(nodeBundle('electron/main.ts', out, main));
      const bundle = nodeBundle('electron/preload.ts', out, preload);
      await vite.build({ ...bundle, build: { ...bundle.build, emptyOutDir: false } });
    },
  },
  renderer: {
    sources: ['core', 'renderer', 'docs/manual', 'docs/images', 'package.json'],
    async build(out, vite) {
      const configFile = join(root, 'renderer', 'vite.config.ts');
      await vite.build({
        configFile,
        logLevel: 'warn',
        build: { outDir: out, chunkSizeWarningLimit: 4_000 },
      });
    },
  },
};

export const TARGETS = Object.keys(targets);

function* filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    yield [path, stat];
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** Changes when a source file is added, removed, touched or resized. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const source of [...sources, 'package-lock.json', 'build/bundle.mjs']) {
    for (const [path, stat] of filesUnder(join(root, source))) {
      hash.update(`${relative(root, path)}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function stampPath(name) {
  return join(dist, `.${name}.fingerprint`);
}

function isFresh(name, wanted) {
  if (!existsSync(join(dist, name)) || !existsSync(stampPath(name))) return false;
  return readFileSync(stampPath(name), 'utf8') === wanted;
}

const LOCK = join(dist, '.building');
/** Milliseconds: no build takes that long, so a lock this old is left over from one that was killed. */
const LOCK_LIMIT = 120_000;

/** Lets one build at a time into dist/; the second finds everything fresh when it is let in. */
async function oneAtATime(work) {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const stat = statSync(LOCK, { throwIfNoEntry: false });
      if (stat !== undefined && Date.now() - stat.mtimeMs > LOCK_LIMIT)
        rmSync(LOCK, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/** Builds the named targets that are out of date; tells `say` about each. Returns the names of those it built. */
export async function bundle(names = TARGETS, say = () => {}) {
  const stale = names.filter((name) => !isFresh(name, fingerprint(targetOf(name).sources)));
  return stale.length === 0 ? [] : oneAtATime(() => buildStale(stale, say));
}

function targetOf(name) {
  const target = targets[name];
  if (target === undefined) throw new Error(`没有这个构建目标 / no such target: ${name}`);
  return target;
}

async function buildStale(names, say) {
  const built = [];
  for (const name of names) {
    const target = targetOf(name);
    const wanted = fingerprint(target.sources);
    if (isFresh(name, wanted)) continue;
    say(`构建 / building ${name} …`);
    const vite = name === 'templates' ? null : await import('vite');
    // Built aside and swapped in, so that a running app never meets half a build.
    const fresh = join(dist, `.${name}-${process.pid}`);
    const old = `${fresh}-old`;
    try {
      await target.build(fresh, vite);
      if (existsSync(join(dist, name))) renameSync(join(dist, name), old);
      renameSync(fresh, join(dist, name));
      writeFileSync(stampPath(name), wanted);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
      rmSync(old, { recursive: true, force: true });
    }
    built.push(name);
  }
  return built;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  try {
    const built = await bundle(names.length > 0 ? names : TARGETS, (line) => console.log(line));
    if (built.length === 0) console.log('已是最新 / up to date');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
