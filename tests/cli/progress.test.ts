import { expect, it } from 'vitest';
import { progressBar } from '../../cli/check/progress.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 80, written, write: (text: string) => written.push(text) };
}

it('shows how far a check of several files is, and makes room', () => {
  const terminal = stream(true);
  const bar = progressBar(terminal, 4);
  bar.show(2, '白水镇.docx');
  expect(terminal.written.at(-1)).toBe('\r\u001B[2K██████████░░░░░░░░░░  3/4  白水镇.docx');
  bar.clear();
  expect(terminal.written.at(-1)).toBe('\r\u001B[2K');
});

it('is silent for a single file and where nobody looks', () => {
  for (const [terminal, total] of [
    [stream(true), 1],
    [stream(false), 40],
  ] as const) {
    const bar = progressBar(terminal, total);
    bar.show(0, 'a.txt');
    bar.clear();
    expect(terminal.written).toEqual([]);
  }
});
