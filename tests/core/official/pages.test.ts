// What no page may look like, over many documents: the signature alone, a heading at the foot, a first page without text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../../core/official/layout.ts';
import type { PagePlan, Role } from '../../../core/official/page-plan.ts';
import { type Profile, plan } from '../../../core/official/plan.ts';
import type { Block, Level } from '../../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { prose } from '../../support/prose.ts';
import { paragraph, report } from '../../support/reports.ts';

const TEXT: ReadonlySet<Role | 'table'> = new Set<Role | 'table'>([
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'body',
  'continuation',
  'table',
]);
const SIGNATURE: ReadonlySet<Role | 'table'> = new Set<Role | 'table'>([
  'signature',
  'unsealedSignature',
  'date',
  'note',
]);
const HEADINGS: ReadonlySet<Role | 'table'> = new Set<Role | 'table'>(['attachmentMark', 'attachmentTitle']);

/** What stands on each page, line by line. */
function rolesOf(made: PagePlan): { readonly role: Role | 'table'; readonly keepNext: boolean }[][] {
  return layout(made).map(({ lines }) =>
    lines.map(({ block: index }) => {
      const block = made.blocks[index];
      return block?.kind === 'paragraph'
        ? { role: block.role, keepNext: block.keepNext }
        : { role: 'table' as const, keepNext: false };
    }),
  );
}

const blocks = fc
  .array(
    fc.tuple(
      fc.constantFrom<Level | 'table'>(0, 0, 0, 0, 1, 2, 3, 'table'),
      fc.integer({ min: 3, max: 420 }),
      fc.integer({ min: 1, max: 14 }),
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((drawn) => [
    // A report begins with a sentence.
    paragraph('first', 0, prose(drawn.length + 7, 20)),
    ...drawn.map(([kind, length, columns], i): Block => {
      if (kind !== 'table') {
        const text = kind === 0 ? prose(i + length, length) : prose(i, 8).replace(/[，。；：、—]/gu, '');
        return paragraph(`p${i}`, kind, text);
      }
      return {
        type: 'table',
        id: `t${i}`,
        headerRows: 1,
        rows: Array.from({ length: (length % 30) + 1 }, (_, r) =>
          Array.from({ length: columns }, (__, c) => paragraph(`t${i}-${r}-${c}`, 0, `第${c}项名称`)),
        ),
      };
    }),
    // A heading is never the last of a report.
    paragraph('last', 0, prose(drawn.length, 30)),
  ]);

const documents = fc.record({
  blocks,
  attachments: fc.array(blocks, { maxLength: 2 }),
  profile: fc.constantFrom<Profile>('submission', 'preprinted', 'web', 'plain'),
  linePitch: fc.constantFrom(28.95 as const, 28 as const, 29 as const, 30 as const),
  joint: fc.boolean(),
  signatory: fc.constantFrom('王小明', '王小明 李大山 赵一'),
  closing: fc.constantFrom('', '专此报告。'),
});

describe('no document', () => {
  it('has the signature alone on a page, a heading at the foot of one, or a first page without text', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(documents, (drawn) => {
        const made = report({
          issuer: drawn.joint ? '中共青石镇委员会\n青石镇人民政府' : '云岭县青石镇人民政府',
          documentNumber: '青石府〔2026〕5号',
          signatory: drawn.signatory,
          closing: drawn.closing,
          letterhead: {
            mark: '',
            note: '此件公开发布',
            copies: '县司法局',
            printer: '镇办公室',
            printedOn: null,
          },
          sections: [{ id: 'opening', blocks: drawn.blocks }],
          attachments: drawn.attachments.map((own, i) => ({ id: `a${i}`, title: '情况统计表', blocks: own })),
        });
        const pages = rolesOf(
          plan(made, {
            fonts: DEFAULT_SETTINGS.fonts,
            draft: false,
            profile: drawn.profile,
            format: {
              linePitch: drawn.linePitch,
              pageNumbers: 'outer',
              boldHeading2: false,
              boldHeading3: false,
            },
          }),
        );
        expect(pages[0]?.some(({ role }) => TEXT.has(role))).toBe(true);
        pages.forEach((page, i) => {
          if (page.some(({ role }) => SIGNATURE.has(role)))
            expect(page.some(({ role }) => TEXT.has(role))).toBe(true);
          const foot = page.findLast(({ role }) => role !== 'emptyLine');
          if (i < pages.length - 1) {
            expect(HEADINGS.has(foot?.role ?? 'body')).toBe(false);
            expect(/^heading/u.test(foot?.role ?? '') && foot?.keepNext === true).toBe(false);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
