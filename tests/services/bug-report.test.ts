import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { bugReport } from '../../services/bug-report.ts';

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

it('quotes nothing of a report, which errors like to do', () => {
  const broken = thrown(() => JSON.parse('调解李某与张某纠纷'));
  expect(String(broken)).toContain('调');
  for (const error of [
    broken,
    new Error('调解李某\n与张某'),
    new TypeError('调解'),
    '调解',
    { text: '调解' },
  ]) {
    expect(bugReport(error)).not.toMatch(/[调解李张]/u);
  }
});

it('tells the kind of error and where in the program it came from', () => {
  expect(bugReport(new TypeError('x'))).toMatch(/^TypeError\n {4}at .*bug-report\.test\.ts:\d+/u);
});

it('tells the system’s code, not the path', async () => {
  const error: unknown = await stat('/不存在/信访.docx').catch((caught: unknown) => caught);
  expect(bugReport(error)).toMatch(/^Error ENOENT/u);
  expect(bugReport(error)).not.toContain('信访');
});
