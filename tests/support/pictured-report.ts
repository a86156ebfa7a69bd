// The report about the made-up 青石镇 with everything a sent-in document has, for the pictures in docs/.

import { importFile } from '../../core/intake/import.ts';
import { exportDocx } from '../../core/official/export.ts';
import type { Table } from '../../core/report/schema.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { parseTemplate } from '../../core/template/parse.ts';
import annualReport from '../../templates/annual-report.json' with { type: 'json' };
import { counter, paragraph } from './reports.ts';

function table(id: string, rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    id,
    headerRows: 1,
    rows: rows.map((row, r) => row.map((text, c) => paragraph(`${id}-${r}-${c}`, 0, text))),
  };
}

const CASES = table('cases', [
  ['序号', '领域', '办案件数', '罚没金额（万元）'],
  ['1', '城镇管理', '36', '1.82'],
  ['2', '农业农村', '12', '0.60'],
  ['3', '应急管理', '8', '2.40'],
  ['4', '自然资源', '5', '1.15'],
]);

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const MEDIATION = table('mediation', [
  ['类型', ...MONTHS.map((month) => `${month}月`)],
  ...['婚姻家庭', '邻里关系', '土地承包', '劳动报酬'].map((kind, k) => [
    kind,
    ...MONTHS.map((_, m) => String(((k * 7 + m * 5) % 11) + 2)),
  ]),
]);

/** The .docx of the report in `source`, a text file with XX where values are owed. */
export async function pictured(source: Uint8Array): Promise<Uint8Array> {
  const template = parseTemplate(annualReport);
  if (!template.ok) throw new Error(template.error.message);
  const text = new TextDecoder().decode(source).replaceAll('XX', '36');
  const read = await importFile(new TextEncoder().encode(text), {
    fileName: '青石镇.txt',
    newId: counter(),
    now: '2026-01-05T08:00:00.000Z',
    templates: [template.value],
    templateId: 'annual-report',
  });
  if (!read.ok) throw new Error(read.error.message);
  const made = {
    ...read.value.report,
    issueDate: '2026-01-20',
    documentNumber: '青石府〔2026〕5号',
    signatory: '赵守成',
    letterhead: {
      mark: '',
      note: '此件公开发布',
      copies: '县委全面依法治县委员会办公室，县司法局，县人大常委会办公室，县政协办公室',
      printer: '青石镇党政综合办公室',
      printedOn: '2026-01-21',
    },
    attachments: [
      { id: 'a', title: '青石镇2025年度行政处罚情况统计表', blocks: [CASES] },
      { id: 'b', title: '青石镇2025年度矛盾纠纷调解情况分月统计表', blocks: [MEDIATION] },
    ],
  };
  return exportDocx(made, { fonts: DEFAULT_SETTINGS.fonts, draft: false, profile: 'submission' });
}
