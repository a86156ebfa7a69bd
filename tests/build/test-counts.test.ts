import { describe, expect, it } from 'vitest';
import { add, listedTests, playwrightCounts, summary, vitestCounts } from '../../build/test-counts.mjs';

describe('the last line of npm test', () => {
  it('names what was skipped only if something was', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('sums the steps', () => {
    expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});

describe('vitest’s report', () => {
  const test = (status: string) => ({ status });

  it('is counted by test', () => {
    const file = {
      status: 'failed',
      assertionResults: ['passed', 'passed', 'failed', 'pending', 'todo'].map(test),
    };
    expect(vitestCounts({ testResults: [file] })).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('counts a file that cannot be loaded as a failure', () => {
    const file = { status: 'failed', assertionResults: [] };
    expect(vitestCounts({ testResults: [file] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('Playwright’s report', () => {
  it('counts flaky tests and errors outside tests as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('names the tests of a project that cannot run', () => {
    const specs = [{ tests: [{}] }, { tests: [{}] }];
    expect(listedTests({ suites: [{ specs, suites: [{ specs }] }, { suites: [] }] })).toBe(4);
  });
});
