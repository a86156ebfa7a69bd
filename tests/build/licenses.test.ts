import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licensesPage, licensesText, shippedPackages } from '../../build/licenses.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it('docs/licenses.md is what npm run docs writes', () => {
  const page = readFileSync(new URL('../../docs/licenses.md', import.meta.url), 'utf8');
  expect(page).toBe(licensesPage());
});

it('every package that is shipped is there, and what it brings with it', () => {
  const names = shippedPackages().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  expect(names).toEqual(expect.arrayContaining(['steno', 'scheduler', 'prosemirror-transform']));
  expect(names).not.toContain('electron');
});

it('none asks for more than to be named', () => {
  const free = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)(?: AND (?:MIT|ISC|Apache-2\.0))*$/u;
  for (const { name, license } of shippedPackages()) expect([name, free.test(license)]).toEqual([name, true]);
});

it('the text for the package holds ours and theirs', () => {
  const text = licensesText();
  expect(text.startsWith('法治年报\n\nMIT License')).toBe(true);
  for (const { name, version } of shippedPackages()) expect(text).toContain(`${name} ${version} — `);
});

it('every version is pinned', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect([name, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version)]).toEqual([name, true]);
  }
});
