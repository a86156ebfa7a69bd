// Reports at random, made of the labelled sentences and of pieces that may trip the roll-forward.

import fc from 'fast-check';
import type { Block, Inline, Report } from '../../../core/report/schema.ts';
import { PLAN, WORK } from '../figures/sentences.ts';
import { counter, paragraph, reportOf, SECTION_IDS } from './fixtures.ts';
import { PLAN_YEARS, TITLES, YEARS } from './year-sentences.ts';

const plain = (marked: string): string => marked.replace(/[⟦⟧]/gu, '');
const sentence = fc.constantFrom(...[...WORK, ...PLAN, ...YEARS, ...PLAN_YEARS].map(plain));
const pieces = fc
  .array(
    fc.constantFrom(
      '2023年',
      '2024',
      '12',
      '36万',
      '余',
      '件',
      '%',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '超',
      ' ',
      '三',
      '十',
      '场',
      '每',
      '至',
      '—',
      '、',
      '全年',
      '（',
      '）',
      '\n',
      '个',
      '村',
      '万元',
      '上年',
      '是',
      '获评',
      '百分之',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));
const text = fc.oneof({ arbitrary: sentence, weight: 3 }, { arbitrary: pieces, weight: 2 });

const inline = (newId: () => string): fc.Arbitrary<Inline> =>
  fc.oneof(
    { arbitrary: text.map((value): Inline => ({ type: 'text', text: value })), weight: 6 },
    { arbitrary: text.map((value): Inline => ({ type: 'text', text: value, bold: true })), weight: 2 },
    { arbitrary: text.map((value): Inline => ({ type: 'text', text: value, carried: true })), weight: 1 },
    {
      arbitrary: fc
        .constantFrom('件', '场次', '', '%')
        .map((unit): Inline => ({ type: 'blank', id: newId(), label: '调解纠纷', unit, lastValue: null })),
      weight: 1,
    },
  );

const block = (newId: () => string): fc.Arbitrary<Block> =>
  fc.oneof(
    {
      arbitrary: fc
        .tuple(fc.constantFrom(0, 0, 0, 1, 2, 3, 4), fc.array(inline(newId), { maxLength: 4 }))
        .map(
          ([level, content]): Block => ({
            ...paragraph(newId(), 0, content),
            level: level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : 0,
          }),
        ),
      weight: 5,
    },
    {
      arbitrary: fc
        .array(
          fc.array(fc.oneof(text, fc.constantFrom('1', '36', '2.1万', '项目', '数量（件）', '序号')), {
            minLength: 2,
            maxLength: 3,
          }),
          { minLength: 1, maxLength: 3 },
        )
        .map(
          (rows): Block => ({
            type: 'table',
            id: newId(),
            headerRows: 1,
            rows: rows.map((row) => row.map((cell) => paragraph(newId(), 0, cell))),
          }),
        ),
      weight: 1,
    },
  );

/** A report on 2023. */
export function anyReport(): fc.Arbitrary<Report> {
  const newId = counter('g');
  const list = fc.array(block(newId), { maxLength: 4 });
  return fc
    .tuple(
      fc.constantFrom(...TITLES.map(plain)),
      fc.tuple(list, list, list, list, list, list),
      list,
      fc.boolean(),
    )
    .map(([title, sections, unmapped, dated]) =>
      reportOf(
        {},
        {
          title,
          sections: SECTION_IDS.map((id, index) => ({ id, blocks: sections[index] ?? [] })),
          unmapped,
          ...(dated ? { issueDate: '2024-01-17', documentNumber: '青石府〔2024〕3号' } : {}),
        },
      ),
    );
}
