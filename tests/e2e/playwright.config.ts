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
      ...(asRoot ? { args: ['--no-sandbox'] } : {}),
    },
  },
});
