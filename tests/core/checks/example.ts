// A rule's example as a report: see `example` in core/checks/types.ts.

import { parseOrdinal } from '../../../core/outline/ordinal.ts';
import type { Block, Report } from '../../../core/report/schema.ts';
import type { CheckSettings } from '../../../core/settings.ts';
import { paragraph, report } from '../../support/reports.ts';

const SECTIONS: readonly (readonly [id: string, heading: RegExp])[] = [
  ['leadership', /责任人|履职/u],
  ['shortcomings', /不足|问题/u],
  ['plan', /打算|安排/u],
  ['other', /其他/u],
  ['measures', /./u],
];

function sectionsOf(lines: readonly string[], prefix: string): Report['sections'] {
  const blocks = new Map<string, Block[]>();
  let section = lines.some((line) => line.startsWith('一、')) ? 'opening' : 'measures';
  lines.forEach((line, i) => {
    const ordinal = parseOrdinal(line);
    const heading = ordinal?.standard && ordinal.level <= 2 ? ordinal : null;
    const text = heading ? line.slice(heading.length) : line;
    if (heading?.level === 1) section = SECTIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'measures';
    const there = blocks.get(section) ?? [];
    blocks.set(section, [...there, paragraph(`${prefix}${i + 1}`, heading?.level ?? 0, text)]);
  });
  return [...blocks].map(([id, all]) => ({ id, blocks: all }));
}

/** The report an example describes, and last year's if it names one. */
export function exampleReport(example: string): {
  readonly report: Report;
  readonly last: Report | null;
  readonly unit: CheckSettings;
} {
  const lines = example.split('\n');
  const named = (label: string): string | undefined =>
    lines.find((line) => line.startsWith(label))?.slice(label.length);
  const year = Number(named('年度：') ?? 2025);
  const body = lines.filter((line) => !/^(?:标题|主送|署名|成文日期|年度|上年|易错词|地名)：/u.test(line));
  const before = lines.filter((line) => line.startsWith('上年：')).map((line) => line.slice(3));
  const about = report({
    year,
    title: named('标题：') ?? `青石镇${year}年度法治政府建设情况报告`,
    recipient: named('主送：') ?? '县委、县政府',
    issuer: named('署名：') ?? '云岭县青石镇人民政府',
    issueDate: named('成文日期：') ?? `${year + 1}-01-20`,
    sections: sectionsOf(body, 'p'),
  });
  const last =
    before.length === 0 ? null : { ...about, id: 'last', year: year - 1, sections: sectionsOf(before, 'l') };
  const wrongWords = lines
    .filter((line) => line.startsWith('易错词：'))
    .map((line) => {
      const [wrong = '', right = ''] = line.slice(4).split('=');
      return { wrong, right };
    });
  return {
    report: about,
    last,
    unit: { places: named('地名：')?.split('、') ?? [], words: [], wrongWords, rulesOff: [] },
  };
}
