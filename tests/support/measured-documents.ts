// The documents that the requirements of GB/T 9704-2012 are measured on, rendered by LibreOffice.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDocx } from '../../core/official/export.ts';
import { layout } from '../../core/official/layout.ts';
import { type Profile, plan } from '../../core/official/plan.ts';
import type { Block, Report, Table } from '../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { han } from './prose.ts';
import {
  convert,
  HALF_WIDTH_FACES,
  measurePdf,
  measureRules,
  type RenderedPage,
  type RenderedRule,
} from './render.ts';
import { paragraph, report } from './reports.ts';

export const PROFILES: readonly Profile[] = ['submission', 'preprinted', 'web', 'plain'];
export const LENGTHS: readonly number[] = [3, 8, 15, 40];

export type MeasuredDocument = {
  readonly profile: Profile;
  /** Pages it was made to have; null for the one with attachments. */
  readonly length: number | null;
  readonly pages: readonly RenderedPage[];
};

export type MeasuredDocuments = {
  readonly all: readonly MeasuredDocument[];
  readonly of: (profile: Profile, length: number | null) => MeasuredDocument;
  /** Rules of a page, 0-based, counted from the end if negative. */
  readonly rules: (document: MeasuredDocument, page: number) => Promise<readonly RenderedRule[]>;
  readonly close: () => Promise<void>;
};

const OFFICIAL: Partial<Report> = {
  issuer: '云岭县青石镇人民政府',
  title: '云岭县青石镇人民政府关于2025年度法治政府建设情况的报告',
  recipient: '云岭县人民政府',
  documentNumber: '青石府〔2026〕5号',
  signatory: '王小明',
  issueDate: '2026-01-31',
  letterhead: {
    mark: '',
    note: '此件公开发布',
    copies: '县委全面依法治县委员会办公室，县司法局，县人大常委会办公室，县人民法院，县人民检察院',
    printer: '青石镇党政综合办公室',
    printedOn: '2026-02-02',
  },
};

/** Chapter after chapter, with headings of all levels; paragraphs without marks fill their lines. */
function chapters(count: number): Block[] {
  return Array.from({ length: count }, (_, i): Block => {
    const id = `p${i}`;
    switch (i % 8) {
      case 0:
        return paragraph(id, 1, '推进法治政府建设的主要举措');
      case 1:
        return paragraph(id, 2, `规范行政执法。${han(150)}`);
      case 2:
        return paragraph(id, 3, '办理行政案件');
      case 4:
        return paragraph(id, 4, '化解矛盾纠纷');
      default:
        return paragraph(id, 0, han(60 + ((i * 37) % 190)));
    }
  });
}

/** As many chapters as make a document of `length` pages whose last page is not nearly empty. */
function ofLength(length: number, profile: Profile): Report {
  const made = (count: number): Report =>
    report({ ...OFFICIAL, sections: [{ id: 'measures', blocks: chapters(count) }] });
  const pages = (count: number): number =>
    layout(plan(made(count), { fonts: DEFAULT_SETTINGS.fonts, draft: false, profile })).length;
  let count = 4 * length - 8;
  while (pages(count) < length) count += 1;
  return made(pages(count + 1) === length ? count + 1 : count);
}

function table(id: string, rows: number, columns: number): Table {
  return {
    type: 'table',
    id,
    headerRows: 1,
    rows: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        paragraph(`${id}-${r}-${c}`, 0, r === 0 ? `项目${c + 1}名称` : c === 0 ? `第${r}项` : String(r * c)),
      ),
    ),
  };
}

/** A joint document with a long table, a wide one and two attachments. */
const WITH_ATTACHMENTS: Report = report({
  ...OFFICIAL,
  issuer: '中共青石镇委员会\n青石镇人民政府',
  title: '中共青石镇委员会青石镇人民政府关于2025年度法治政府建设情况的报告',
  signatory: '王小明 李大山 赵一',
  sections: [{ id: 'measures', blocks: chapters(12) }],
  attachments: [
    { id: 'a', title: '2025年度行政执法情况统计表', blocks: [table('t', 40, 3)] },
    {
      id: 'b',
      title: '云岭县青石镇2025年度重大行政决策事项和行政规范性文件合法性审查情况一览表',
      blocks: [paragraph('b1', 0, han(100)), table('w', 20, 10)],
    },
  ],
});

/** Renders them all in one run of LibreOffice; the caller closes them. */
export async function measureDocuments(): Promise<MeasuredDocuments> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-measured-'));
  const { fonts } = DEFAULT_SETTINGS;
  const wanted = [
    ...PROFILES.flatMap((profile) =>
      LENGTHS.map((length) => ({ profile, length, made: ofLength(length, profile) })),
    ),
    ...PROFILES.map((profile) => ({ profile, length: null, made: WITH_ATTACHMENTS })),
  ];
  const files = await Promise.all(
    wanted.map(({ made, profile }) => exportDocx(made, { fonts, draft: false, profile })),
  );
  const pdfs = await convert(files, folder, HALF_WIDTH_FACES);
  const all: MeasuredDocument[] = [];
  for (const [i, { profile, length }] of wanted.entries())
    all.push({ profile, length, pages: await measurePdf(pdfs[i] ?? '') });
  return {
    all,
    of(profile, length) {
      const found = all.find((one) => one.profile === profile && one.length === length);
      if (!found) throw new Error(`no document ${profile} ${length}`);
      return found;
    },
    rules: (document, page) =>
      measureRules(pdfs[all.indexOf(document)] ?? '', (page < 0 ? document.pages.length + page : page) + 1),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
