// npm run docs: writes docs/rules.md from the rules, docs/licenses.md from package-lock.json, and docs/format.md from pages that
// LibreOffice rendered (where it is installed).

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

const { missingRenderPackages } = await load('tests/support/render.ts');
const missing = missingRenderPackages();
if (missing.length > 0) {
  console.warn(`docs/format.md 没有重新生成，缺少：${missing.join(' ')}`);
} else {
  const { measureDocuments } = await load('tests/support/measured-documents.ts');
  const { formatPage, requirements } = await load('tests/support/format-page.ts');
  const documents = await measureDocuments();
  writeFileSync(join(root, 'docs', 'format.md'), formatPage(await requirements(documents)));
  await documents.close();
}
