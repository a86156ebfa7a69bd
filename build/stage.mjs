// The folder that is packed: the built app with a manifest of its own, nothing of the workshop.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from './electron-builder.mjs';
import { licensesText } from './licenses.mjs';
import { root } from './system.mjs';

/** Fills `folder` from dist/. */
export function stage(folder) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['electron', 'renderer', 'templates']) {
    cpSync(join(root, 'dist', name), join(folder, name), { recursive: true });
  }
  const manifest = {
    name: PRODUCT.executable,
    productName: PRODUCT.name,
    version,
    description: PRODUCT.summary,
    author: 'fazhi-nianbao',
    license: 'MIT',
    type: 'module',
    main: 'electron/main.js',
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'LICENSES.txt'), licensesText());
}
