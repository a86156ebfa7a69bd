import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWindow } from '../../../cli/serve/window.ts';

describe('the app window', () => {
  test.skipIf(process.platform === 'win32')(
    'starts in a profile that sends nothing to a translator',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nianbao-browser-'));
      try {
        const seen = join(folder, 'seen');
        const browser = join(folder, 'browser');
        // Stands for the browser: notes the preferences of the profile it is given.
        const script = `for a; do case "$a" in --user-data-dir=*) cat "\${a#*=}/Default/Preferences" > "${seen}";; esac; done`;
        writeFileSync(browser, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
        const started = await new Promise<boolean>((resolve) => {
          const window = openWindow(
            { name: 'Chromium', command: browser, kind: 'app-window' },
            'about:blank',
            (ok) => {
              window.close();
              resolve(ok);
            },
          );
        });
        expect(started).toBe(true);
        expect(JSON.parse(readFileSync(seen, 'utf8'))).toMatchObject({
          translate: { enabled: false },
          spellcheck: { use_spelling_service: false },
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  test('shows a page that tells every Chromium not to offer a translation', () => {
    const page = readFileSync(new URL('../../../renderer/index.html', import.meta.url), 'utf8');
    expect(page).toContain('<meta name="google" content="notranslate" />');
  });
});
