import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{core,services,electron,cli,renderer,build,fuzz}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
