// Preview of a report of 15 pages after a change: laid out and drawn in the worker.

import { ms, takeTurns } from './measure.mjs';
import { table } from './table.mjs';

const CHARACTERS = 7_000;

export async function benchPreview(ours) {
  const made = ours.madeReport(CHARACTERS);
  const report = await ours.importReport(
    new TextEncoder().encode(ours.linesOf(made).join('\n')),
    'bench.txt',
  );
  const laid = ours.layOut(report);
  const times = await takeTurns([
    { name: '排版 laying out', work: () => ours.layOut(report) },
    { name: '画页 drawing', work: () => ours.drawPages(laid) },
  ]);
  const rows = [...times].map(([name, time]) => [name, ms(time)]);
  return {
    title: '预览 15 页 / Preview of 15 pages',
    text: [
      `本软件排成 ${laid.pages.length} 页；打字停下 150 毫秒之后才排，在另一个线程里，打字不等它。150 ms after the last keystroke, in a thread of its own.`,
      table(['', 'ms'], rows),
    ].join('\n\n'),
    targets: [
      {
        what: '预览 15 页，改动之后 / preview of 15 pages after a change',
        got: 150 + [...times.values()].reduce((sum, time) => sum + time, 0),
        limit: 500,
      },
    ],
  };
}
