import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportDocx } from '../../../core/official/export.ts';
import type { Profile } from '../../../core/official/plan.ts';
import type { Report } from '../../../core/report/schema.ts';
import { paragraphsOf, paragraphText } from '../../../core/report/text.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import { anyReport, blank, paragraph, report } from '../../support/reports.ts';
import { sdkErrors } from '../../support/validate.ts';

const { fonts } = DEFAULT_SETTINGS;

async function parts(made: Report, draft: boolean): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await exportDocx(made, { fonts, draft }));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function part(name: string, made: Report = report(), draft = false): Promise<string> {
  return (await parts(made, draft)).get(name) ?? '';
}

const SECTIONS = [
  {
    id: 'measures',
    blocks: [
      paragraph('1', 1, '主要举措'),
      paragraph('2', 2, '规范执法。办案', blank('b', '案件', '件'), '，“三项制度”——落实……'),
    ],
  },
];

describe('the parts of the exported file', () => {
  it('has the page of the standard, on a grid of lines', async () => {
    const xml = await part('word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/u);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  it('overrides the built-in headings, so that the navigation pane works', async () => {
    const xml = await part('word/styles.xml');
    for (const level of [1, 2, 3, 4]) {
      expect(xml).toContain(`w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>`);
      expect(xml).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
  });

  it('sets running text on exact lines of 579 twips, tightened by 5, two characters in', async () => {
    const xml = await part('word/styles.xml');
    const body = /w:styleId="GwBody">.*?<\/w:style>/u.exec(xml)?.[0] ?? '';
    expect(body).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>');
    const normal = /w:styleId="Normal">.*?<\/w:style>/u.exec(xml)?.[0] ?? '';
    for (const off of ['widowControl', 'autoSpaceDE', 'autoSpaceDN', 'snapToGrid']) {
      expect(normal).toContain(`<w:${off} w:val="0"/>`);
    }
  });

  it('hints every run to the Chinese face, and gives body text in a heading the body face', async () => {
    const xml = await part('word/document.xml', report({ sections: SECTIONS }), true);
    const runs = xml.match(/<w:r>.*?<\/w:r>/gu) ?? [];
    expect(runs.length).toBeGreaterThan(5);
    for (const run of runs) expect(run).toContain('w:hint="eastAsia"');
    expect(runs.find((run) => run.includes('三项制度'))).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it('sets the theme fonts, so that nothing asks for 等线', async () => {
    const xml = await part('word/theme/theme1.xml');
    expect(xml).toContain('<a:ea typeface="仿宋_GB2312"/>');
    expect(xml).toContain('<a:ea typeface="方正小标宋简体"/>');
  });

  it('has different footers on odd and even pages, each with a full field', async () => {
    expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
      const xml = await part(footer);
      for (const mark of [
        'w:fldCharType="begin"',
        'PAGE',
        'w:fldCharType="separate"',
        'w:fldCharType="end"',
      ]) {
        expect(xml).toContain(mark);
      }
      expect(xml).toContain('— ');
    }
  });

  it('carries title, issuer and the times of the report, and no trace of the program', async () => {
    const all = await parts(report({ title: '甲<乙>&“丙”' }), false);
    const core = all.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>甲&lt;乙&gt;&amp;“丙”</dc:title>');
    expect(core).toContain('<dc:creator>青石镇人民政府</dc:creator>');
    expect(core).toContain('>2026-01-05T08:00:00.000Z</dcterms:created>');
    expect([...all.values()].join('')).not.toContain('Un-named');
  });

  it('opens without 兼容模式 and does not squeeze punctuation', async () => {
    const xml = await part('word/settings.xml');
    expect(xml).toMatch(/compatibilityMode"[^>]*w:val="15"/u);
    expect(xml).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
  });

  it('marks a draft and its blanks, and never a final document', async () => {
    const made = report({ sections: SECTIONS });
    const draft = await parts(made, true);
    expect(draft.get('word/document.xml')).toContain('<w:highlight w:val="yellow"/>');
    expect(draft.get('word/header1.xml')).toContain('草稿');
    expect(draft.get('word/header2.xml')).toContain('草稿');
    const final = [...(await parts(made, false)).values()].join('');
    expect(final).not.toMatch(/w:highlight|<w:hdr|string="草稿"|>草稿</u);
  });

  it('fixes the widths of a table in twips, repeats its header and keeps rows whole', async () => {
    const row = (id: string): ReturnType<typeof paragraph>[] => [
      paragraph(`${id}1`, 0, '调解矛盾纠纷'),
      paragraph(`${id}2`, 0, '120件'),
    ];
    const table = { type: 'table' as const, id: 't', headerRows: 1, rows: [row('a'), row('b')] };
    const xml = await part('word/document.xml', report({ sections: [{ id: 'measures', blocks: [table] }] }));
    expect(xml).toContain('<w:tblW w:type="dxa" w:w="8844"/>');
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(2);
    const columns = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(columns.reduce((sum, twips) => sum + twips, 0)).toBe(8844);
  });
});

const LETTERHEAD = {
  mark: '',
  note: '此件公开发布',
  copies: '云岭县司法局',
  printer: '青石镇党政综合办公室',
  printedOn: null,
};

const profile = fc.constantFrom<Profile>('submission', 'preprinted', 'web', 'plain');
const format = fc.record({
  linePitch: fc.constantFrom(28.95 as const, 28 as const, 29 as const, 30 as const),
  pageNumbers: fc.constantFrom('outer' as const, 'centred' as const),
  boldHeading2: fc.boolean(),
  boldHeading3: fc.boolean(),
});
const issuer = fc.constantFrom(
  '',
  '云岭县青石镇人民政府',
  '中共青石镇委员会\n青石镇人民政府',
  '甲镇人民政府\n乙镇人民政府\n云岭县丙镇大塆滘人民政府',
);

/** Blocks of another report and a wide table. */
const attachments = fc.array(
  fc.tuple(anyReport, fc.integer({ min: 1, max: 16 })).map(([other, columns]) => ({
    id: 'attachment',
    title: other.title,
    blocks: [
      ...(other.sections[0]?.blocks ?? []),
      {
        type: 'table' as const,
        id: 'wide',
        headerRows: 1,
        rows: [1, 2].map((r) =>
          Array.from({ length: columns }, (_, c) => paragraph(`w${r}-${c}`, 0, `项目名称${c}`)),
        ),
      },
    ],
  })),
  { minLength: 1, maxLength: 1 },
);
/** One in four has attachments: the validator takes its time over them. */
const mayHaveAttachments = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: attachments },
);

describe('the Open XML SDK', () => {
  it('finds the error planted in a document', async () => {
    const files = unzipSync(await exportDocx(report(), { fonts, draft: false }));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const planted = strToU8(xml.replace('<w:pPr>', '<w:pPr><w:jc w:val="center"/><w:keepNext/>'));
    const errors = await sdkErrors(zipSync({ ...files, 'word/document.xml': planted }));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('keepNext');
  });

  it('finds no error in two hundred generated documents, and their text is all there', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyReport,
        mayHaveAttachments,
        issuer,
        fc.boolean(),
        profile,
        format,
        async (...drawn) => {
          const [plain, added, organs, draft, kind, habits] = drawn;
          const made = {
            ...plain,
            issuer: organs,
            attachments: added,
            signatory: '王小明 李大山 赵一',
            letterhead: LETTERHEAD,
          };
          const bytes = await exportDocx(made, { fonts, draft, profile: kind, format: habits });
          expect(await sdkErrors(bytes)).toEqual([]);
          const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
          const printed = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
            .map((match) => match[1])
            .join('');
          for (const section of [...made.sections, ...added]) {
            for (const p of paragraphsOf(section.blocks)) expect(printed).toContain(paragraphText(p));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
