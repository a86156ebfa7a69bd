// npm run docs: writes docs/rules.md from the rules and docs/licenses.md from package-lock.json.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { licensesPage } from './licenses.mjs';
import { root } from './system.mjs';

const load = async (path) =>
  (await runnerImport(join(root, path), { configFile: false, logLevel: 'warn' })).module;
const { RULES } = await load('core/checks/rules.ts');
const { LEFT_OUT } = await load('core/checks/left-out.ts');
const { rulesPage } = await load('core/checks/rules-page.ts');
writeFileSync(join(root, 'docs', 'rules.md'), rulesPage(RULES, LEFT_OUT));
writeFileSync(join(root, 'docs', 'licenses.md'), licensesPage());
