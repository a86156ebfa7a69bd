// What is written to stderr about a fault of the program itself. Messages of errors may quote what was being worked on (a
// broken JSON text, a path with a report's title), so only the kind of error and the places in the program are told.

/** Kind, the system's code where there is one, and the stack without its message. */
export function bugReport(error: unknown): string {
  if (!(error instanceof Error)) return '未知的内部问题';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /u.test(line));
  return [`${error.name}${code}`, ...places].join('\n');
}
