// How the time grows with the size of the report: 1×, 10×, 100×.

import { median, ms } from './measure.mjs';
import { table } from './table.mjs';

const BASE = 2_700;

async function time(work, rounds, prepare) {
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const given = prepare?.();
    const from = performance.now();
    await work(given);
    if (round >= 0) times.push(performance.now() - from);
  }
  return median(times);
}

export async function benchGrowth(ours) {
  const rows = { import: [], check: [] };
  for (const factor of [1, 10, 100]) {
    const bytes = ours.docxOf(ours.madeReport(BASE * factor));
    const report = await ours.importReport(bytes, 'growth.docx');
    const rounds = factor === 100 ? 5 : 11;
    rows.import.push(await time(() => ours.importReport(bytes, 'growth.docx'), rounds));
    rows.check.push(
      await time(
        (fresh) => ours.check(fresh),
        rounds,
        () => structuredClone(report),
      ),
    );
  }
  const line = (name, [one, ten, hundred]) => [
    name,
    ms(one),
    `${ms(ten)}（${(ten / one).toFixed(1)}×）`,
    `${ms(hundred)}（${(hundred / one).toFixed(0)}×，对 10× 是 ${(hundred / ten).toFixed(1)}×）`,
  ];
  return {
    title: '随篇幅增长 / Growth with size',
    text: table(
      ['ms', `1×（${BASE} 字）`, '10×', '100×'],
      [line('读入 import', rows.import), line('检查 check', rows.check)],
    ),
    targets: [
      {
        what: '检查：篇幅 10 倍，时间至多 11 倍 / check: ten times the text, at most eleven times the time',
        got: rows.check[2] / rows.check[1],
        limit: 11,
        unit: '×',
      },
      {
        what: '读入：篇幅 10 倍，时间至多 11 倍 / import: ten times the text, at most eleven times the time',
        got: rows.import[2] / rows.import[1],
        limit: 11,
        unit: '×',
      },
    ],
  };
}
