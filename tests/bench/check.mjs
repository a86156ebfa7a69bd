// A full check of a short and a long report: what is found of planted faults, what is said of a clean text, and the time.

import { median, ms, ratio, takeTurns } from './measure.mjs';
import { linters } from './peers.mjs';
import { table } from './table.mjs';

const SIZES = [6_000, 27_000];

/** Behind the opening, the first chapter's heading, its first part's heading and one paragraph. */
const IN_FIRST_PART = 4;

/** A made report with these sentences as paragraphs of its first part. */
async function reportWith(ours, characters, sentences) {
  const made = ours.madeReport(characters);
  const blocks = made.toSpliced(IN_FIRST_PART, 0, ...sentences.map((text) => ({ type: 'paragraph', text })));
  const lines = ours.linesOf(blocks);
  return { lines, report: await ours.importReport(new TextEncoder().encode(lines.join('\n')), 'bench.txt') };
}

/** Findings of ours by the text of the line they stand on. */
function byLine(ours, report) {
  const counts = new Map();
  for (const finding of ours.check(report)) {
    const line = ours.lineOf(report, finding);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

export async function benchCheck(ours) {
  const tools = await linters();
  const { FAULTS } = ours;
  const clean = await reportWith(
    ours,
    SIZES[0],
    FAULTS.map((fault) => fault.clean),
  );
  const before = byLine(ours, clean.report);
  // Typed into the report: importing them as a file would mend some before they are checked.
  const typed = FAULTS.reduce(
    (report, fault) => ours.withText(report, fault.clean, fault.faulty),
    clean.report,
  );
  const after = byLine(ours, typed);
  const imported = await reportWith(
    ours,
    SIZES[0],
    FAULTS.map((fault) => fault.faulty),
  );
  const mended = FAULTS.filter((fault) => !ours.textOfReport(imported.report).includes(fault.faulty));

  const mark = (found) => (found ? '✓' : '—');
  const found = new Map([['本软件', 0], ...tools.map(({ name }) => [name, 0])]);
  const rows = [];
  for (const fault of FAULTS) {
    const row = [fault.what];
    const seen = [['本软件', (after.get(fault.faulty) ?? 0) > (before.get(fault.clean) ?? 0)]];
    for (const tool of tools)
      seen.push([tool.name, (await tool.count(fault.faulty)) > (await tool.count(fault.clean))]);
    for (const [name, yes] of seen) {
      row.push(mark(yes));
      if (yes) found.set(name, found.get(name) + 1);
    }
    rows.push(row);
  }
  rows.push(['**找到 found**', ...[...found.values()].map((n) => `**${n}/${FAULTS.length}**`)]);

  const mendedText = mended.map(({ what }) => what).join('、');

  const cleanText = clean.lines.join('\n');
  const said = ours.check(clean.report);
  const alarms = [
    `${said.filter(({ severity }) => severity !== 'info').length}（另有提示 info ${said.filter(({ severity }) => severity === 'info').length}）`,
  ];
  for (const tool of tools) alarms.push(await tool.count(cleanText));
  rows.push(['**干净文本上的误报 false alarms on the clean text**', ...alarms]);

  const timeRows = [];
  const targets = [];
  let ruleText = '';
  for (const size of SIZES) {
    const { report, lines } = await reportWith(
      ours,
      size,
      FAULTS.map((fault) => fault.clean),
    );
    const text = lines.join('\n');
    let keys = 0;
    const [{ clean: sentence }] = FAULTS;
    ours.check(report);
    const times = await takeTurns(
      [
        // What the rules keep by paragraph is of no use to a report they have not seen.
        { name: '本软件', prepare: () => structuredClone(report), work: (fresh) => ours.check(fresh) },
        {
          name: '本软件，改一个字之后 after a keystroke',
          prepare: () => ours.withText(report, sentence, `${sentence}${++keys}`),
          work: (changed) => ours.check(changed),
        },
        ...tools.map(({ name, count }) => ({ name, work: () => count(text) })),
      ],
      { rounds: 15, warmUps: 8 },
    );
    const own = times.get('本软件');
    const characters = text.replace(/\s/gu, '').length;
    for (const [name, time] of times) timeRows.push([name, characters, ms(time), ratio(time, own)]);
    if (size === SIZES[1]) {
      targets.push({ what: '检查 27 000 字 / full check of 27 000 characters', got: own, limit: 30 });
      targets.push({
        what: '改一个字之后再检查 / check after a keystroke',
        got: times.get('本软件，改一个字之后 after a keystroke'),
        limit: 5,
      });
      ruleText = rulesTable(ours, report, own);
    }
  }
  return {
    title: '检查 / Check',
    text: [
      `埋入 ${FAULTS.length} 处错误，每处另有一句没有错的对照；在有错的一句上比对照多报，算找到。错误表在 tests/bench/faults.ts。\n\n${FAULTS.length} planted faults, each beside its correct twin; found means more is reported on the faulty sentence than on the twin.`,
      table(['', '本软件', ...tools.map(({ name }) => name)], rows),
      `读入文件时已经改正、轮不到检查的：${mendedText || '无'}。Mended on import already, before any check.`,
      table(['', '字数 characters', 'ms', '相对 ratio'], timeRows),
      '### 各条规则用时 / Time by rule',
      ruleText,
    ].join('\n\n'),
    targets,
  };
}

/** Each rule alone on the long report, the ten slowest in a table. */
function rulesTable(ours, report, whole) {
  const times = ours.ruleIds.map((id) => {
    const rounds = Array.from({ length: 12 }, () => {
      const fresh = structuredClone(report);
      // What all rules share is made by the first that runs.
      ours.examine(
        fresh,
        ours.ruleIds.find((one) => one !== id),
      );
      const from = performance.now();
      ours.examine(fresh, id);
      return performance.now() - from;
    });
    return [id, median(rounds)];
  });
  times.sort((a, b) => b[1] - a[1]);
  const rows = times
    .slice(0, 10)
    .map(([id, time]) => [id, ms(time), `${((100 * time) / whole).toFixed(0)}%`]);
  const rest = times.slice(10).reduce((sum, [, time]) => sum + time, 0);
  rows.push([`其余 ${times.length - 10} 条 the rest`, ms(rest), `${((100 * rest) / whole).toFixed(0)}%`]);
  const byId = times.map(([id, time]) => `${id} ${time.toFixed(2)}`);
  return [
    table(['规则单独运行 rule alone', 'ms', '占全部检查 share'], rows),
    `全部规则，ms / all rules, ms：${byId.join('，')}`,
  ].join('\n\n');
}
