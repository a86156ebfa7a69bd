import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAppFile, SECURITY_HEADERS } from '../../../services/front-door/app-files.ts';
import { temporaryFolder } from '../harness.ts';

async function builtApp(): Promise<string> {
  const parent = await temporaryFolder();
  const folder = join(parent, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), 'page');
  await writeFile(join(folder, 'assets', 'a b.js'), 'code');
  await writeFile(join(folder, 'notes.txt'), 'no type for this');
  await writeFile(join(parent, 'secret.json'), 'secret');
  await writeFile(`${folder}-other.json`, 'neighbour');
  await symlink(join(parent, 'secret.json'), join(folder, 'link.json'));
  return folder;
}

describe('the app’s files', () => {
  it('are served with their types', async () => {
    const folder = await builtApp();
    expect(await readAppFile(folder, '/')).toMatchObject({ type: 'text/html; charset=utf-8' });
    const script = await readAppFile(folder, '/assets/a%20b.js');
    expect(script?.type).toBe('text/javascript; charset=utf-8');
    expect(new TextDecoder().decode(script?.bytes)).toBe('code');
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/../../secret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/../renderer-other.json',
    '/link.json',
    '/index.html%00.js',
    '/%',
    '/assets',
    '/notes.txt',
    '/index.html/x.js',
    '/missing.js',
  ])('are the only ones: nothing for %s', async (path) => {
    expect(await readAppFile(await builtApp(), path)).toBeNull();
  });

  it('go out with a policy that lets in nothing from elsewhere', () => {
    const policy = SECURITY_HEADERS['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  });
});
