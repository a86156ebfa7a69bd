// Two projects run the same specs: `browser` through `nianbao serve`, `electron` where Electron's binary is there.

import { defineConfig } from 'playwright/test';
import { findChromium } from './find-chromium.ts';

const executablePath = findChromium();
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  timeout: 120_000,
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
  projects: [{ name: 'browser' }, { name: 'electron' }],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Without a UTF-8 locale Chromium finds no file with a Chinese name.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(asRoot ? { args: ['--no-sandbox'] } : {}),
    },
  },
});
