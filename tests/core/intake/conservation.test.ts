// The law of intake: no character of a file is lost and none is invented.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PASSES } from '../../../core/intake/clean/clean.ts';
import { wholeText } from '../../../core/intake/clean/pass.ts';
import type { SourceBlock } from '../../../core/intake/types.ts';
import { formatOrdinal } from '../../../core/outline/ordinal.ts';
import { account, bag } from './account.ts';
import { importText } from './run.ts';

const words = fc.constantFrom(
  '推进',
  '法治',
  '镇村',
  '调解',
  '群众',
  '服务',
  'XX件',
  'XX元',
  '××次',
  '12起',
  '3.5万',
  '“三项制度”',
  '《条例》',
  '2024年',
  '（试行）',
  '(试行)',
  'KTV',
  ',',
  '，',
  ';',
  ':',
  '、',
  '下一步',
  '问题',
  '存在不足',
  '一是',
  '二是',
  '1.',
  '(一)',
  '㎡',
  '\u2f00',
  '𡐓',
  '😀',
  '%',
  '—',
  ' ',
);
/** A sentence that begins with Han characters, so that it is no heading whatever comes after. */
const sentence = fc.array(words, { minLength: 8, maxLength: 60 }).map((parts) => `全镇${parts.join('')}。`);
const headings = fc.constantFrom(
  '主要举措和成效',
  '加强组织领导',
  '规范行政执法',
  '深化普法宣传',
  '存在的问题',
  '党政主要负责人履职情况',
  '下一步工作打算',
  '其他需要报告的情况',
  '松木坡的故事',
);
const furniture = fc.constantFrom(
  '扫一扫在手机打开当前页',
  '打印本页',
  '— 3 —',
  '浏览量：128',
  '备案号：云ICP备12345678号',
  '上一篇：没有了',
  '用户登录',
  'img',
  '图片',
);

type Chapter = {
  readonly heading: string;
  readonly parts: readonly { readonly heading: string | null; readonly text: string }[];
};
const chapter: fc.Arbitrary<Chapter> = fc.record({
  heading: headings,
  parts: fc.array(fc.record({ heading: fc.option(headings), text: sentence }), { maxLength: 4 }),
});

const report = fc.record({
  before: fc.array(furniture, { maxLength: 3 }),
  recipient: fc.boolean(),
  opening: fc.array(sentence, { maxLength: 2 }),
  chapters: fc.array(chapter, { minLength: 1, maxLength: 6 }),
  top: fc.constantFrom<1 | 2>(1, 2),
  closing: fc.boolean(),
  signed: fc.boolean(),
  after: fc.array(furniture, { maxLength: 3 }),
});

/** The report as a file, and what its outline takes off: ordinals, the colon after the recipient. */
function write(value: typeof report extends fc.Arbitrary<infer T> ? T : never): {
  readonly file: string;
  readonly taken: string;
} {
  const lines = [...value.before, '青石镇2024年度法治政府建设情况报告'];
  let taken = '';
  if (value.recipient) {
    lines.push('云岭县人民政府：');
    taken += '：';
  }
  lines.push(...value.opening);
  const below = value.top === 1 ? 2 : 3;
  value.chapters.forEach(({ heading, parts }, i) => {
    const ordinal = formatOrdinal(value.top, i + 1);
    lines.push(ordinal + heading);
    taken += ordinal;
    let number = 0;
    for (const part of parts) {
      if (part.heading !== null) {
        number += 1;
        const own = formatOrdinal(below, number);
        lines.push(own + part.heading);
        taken += own;
      }
      lines.push(part.text);
    }
  });
  if (value.closing) lines.push('专此报告。');
  if (value.signed) lines.push('云岭县青石镇人民政府', '2025年1月17日');
  lines.push(...value.after);
  return { file: lines.join('\n'), taken };
}

describe('conservation', () => {
  it('accounts for every character of a generated report: in the report, in an ordinal, or dropped with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (value) => {
        const { file, taken } = write(value);
        const { json } = await importText(file, { templateId: 'annual-report' });
        // The one pass that substitutes a character here: the Kangxi radical.
        const { missing, extra } = account(file.replaceAll('\u2f00', '一'), json);
        expect(missing).toBe(bag(taken));
        expect(extra).toBe('');
        for (const { reason } of json.dropped) expect(reason).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every leftover as it stood', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (value) => {
        const { file } = write(value);
        const { json } = await importText(file, { templateId: 'annual-report' });
        const own = json.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
        const rest = json.unmapped.map(({ text }) => text).join('\n');
        for (const leftover of ['XX件', 'XX元', '××次']) {
          expect(`${own}\n${rest}`.split(leftover).length).toBe(file.split(leftover).length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same report when the same file is imported twice', async () => {
    await fc.assert(
      fc.asyncProperty(report, async (value) => {
        const { file } = write(value);
        expect(await importText(file)).toEqual(await importText(file));
      }),
      { numRuns: 60 },
    );
  });

  it('holds for lines in any order: nothing appears from nowhere and only ordinals and colons go', async () => {
    const line = fc.oneof(
      sentence,
      headings,
      furniture,
      words,
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const file = `青石镇\n${lines.join('\n')}`;
        const { json } = await importText(file);
        const { missing, extra } = account(file.replaceAll('\u2f00', '一'), json);
        expect(missing).toMatch(/^[（(）)、.．,，：:一二三四五六七八九十\d]*$/u);
        expect(extra).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

const blocks: fc.Arbitrary<SourceBlock[]> = fc.array(
  fc.oneof(
    fc
      .array(
        fc.oneof(
          words,
          furniture,
          fc.constantFrom(
            '鎮(zhèn)',
            '會(huì)',
            '的(de)',
            '體',
            '**粗**',
            '# ',
            '\u200b',
            '\u00a0',
            '⼆',
            '，',
          ),
        ),
        { minLength: 1, maxLength: 40 },
      )
      .map(
        (parts): SourceBlock => ({
          type: 'paragraph',
          text: parts.join(''),
          content: parts.map((text) => ({ type: 'text', text })),
          styleLevel: null,
          numbering: null,
          align: null,
          role: 'body',
        }),
      ),
    fc
      .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows): SourceBlock => ({ type: 'table', rows, headerRows: 1 })),
  ),
  { maxLength: 20 },
);

describe('a cleaning pass', () => {
  it.each(PASSES.map((pass) => [pass.id, pass] as const))(
    '%s changes no character it does not report',
    async (_, pass) => {
      await fc.assert(
        fc.asyncProperty(blocks, async (before) => {
          const outcome = await pass.apply(before, 'text');
          const expected = wholeText(before) + outcome.changes.map(({ after }) => after).join('');
          const actual = wholeText(outcome.blocks) + outcome.changes.map((change) => change.before).join('');
          expect(bag(actual)).toBe(bag(expected));
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each(PASSES.map((pass) => [pass.id, pass] as const))(
    '%s keeps runs and text in step',
    async (_, pass) => {
      await fc.assert(
        fc.asyncProperty(blocks, async (before) => {
          const outcome = await pass.apply(before, 'text');
          for (const block of outcome.blocks) {
            if (block.type !== 'paragraph' || !block.content) continue;
            expect(block.content.map((run) => (run.type === 'text' ? run.text : '')).join('')).toBe(
              block.text,
            );
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  // The others may see more once they have seen something: a paragraph put together is longer, one syllable left is the author's.
  const settled = [
    'invisible',
    'compatibility',
    'page-numbers',
    'furniture',
    'spam',
    'spaces',
    'punctuation',
  ];
  it.each(PASSES.filter(({ id }) => settled.includes(id)).map((pass) => [pass.id, pass] as const))(
    '%s changes nothing the second time',
    async (_, pass) => {
      await fc.assert(
        fc.asyncProperty(blocks, async (before) => {
          const once = await pass.apply(before, 'text');
          const twice = await pass.apply(once.blocks, 'text');
          expect(twice.changes).toEqual([]);
          expect(twice.blocks).toEqual(once.blocks);
        }),
        { numRuns: 60 },
      );
    },
  );
});
