// 附件 behind the signature of a file someone wrote, and where they stand in the published JSON.

import { describe, expect, it } from 'vitest';
import { checkJson } from '../../../core/checks/json.ts';
import { importFile } from '../../../core/intake/import.ts';
import { importJson } from '../../../core/intake/json.ts';
import type { Intake } from '../../../core/intake/types.ts';
import { applyEdit } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import annualReport from '../../../templates/annual-report.json' with { type: 'json' };
import { counter } from '../../support/reports.ts';

const parsed = parseTemplate(annualReport);
if (!parsed.ok) throw new Error(parsed.error.message);
const template = parsed.value;

const HEAD = `青石镇2025年度法治政府建设情况报告
县委、县政府：
2025年，青石镇依法行政，扎实推进法治政府建设，现将有关情况报告如下：
一、主要举措和成效
全镇调解矛盾纠纷36件，群众满意。`;
const SIGNED = '青石镇人民政府\n2026年1月20日';

async function read(text: string): Promise<Intake> {
  const intake = await importFile(new TextEncoder().encode(text), {
    fileName: '报告.txt',
    newId: counter(),
    now: '2026-02-01T00:00:00.000Z',
    templates: [template],
  });
  if (!intake.ok) throw new Error(intake.error.message);
  return intake.value;
}

describe('attachments in a file', () => {
  it('are read with their titles where a mark of their own stands behind the signature', async () => {
    const { report, messages } = await read(
      `${HEAD}\n附件：1.执法情况说明\n2.普法活动说明\n${SIGNED}\n附件1\n执法情况说明\n全年办理案件12件。\n附件2\n普法活动说明\n全年举办活动5场。`,
    );
    const texts = [...lines(report)];
    expect(report.attachments?.map(({ title }) => title)).toEqual(['执法情况说明', '普法活动说明']);
    expect(report.attachments?.map(({ id }) => texts.filter((line) => line.section === id).length)).toEqual([
      2, 2,
    ]);
    expect(report.unmapped).toEqual([]);
    expect(report.issueDate).toBe('2026-01-20');
    expect(messages.map(({ code }) => code)).toContain('attachments-read');
  });

  it('stay in 未归类 as a list where the file only names them', async () => {
    const { report } = await read(`${HEAD}\n附件：执法情况统计表\n${SIGNED}`);
    expect(report.attachments).toBeUndefined();
    expect(report.unmapped).toHaveLength(1);
  });

  it('are no attachments without a signature above them', async () => {
    const { report } = await read(`${HEAD}\n附件1\n执法情况说明\n全年办理案件12件。`);
    expect(report.attachments).toBeUndefined();
  });

  it('follow 未归类 in the published JSON, and findings say where', async () => {
    const intake = await read(`${HEAD}\n${SIGNED}\n附件1\n执法情况说明\n全年办理案件12件。`);
    const { report } = intake;
    const json = importJson(intake, template, '报告.txt');
    expect(json.unmapped.map(({ text }) => text)).toEqual(['执法情况说明', '全年办理案件12件。']);
    const [attachment] = report.attachments ?? [];
    const [paragraph] = attachment?.blocks ?? [];
    if (!attachment || !paragraph) throw new Error('no attachment');
    const at = (line: string) =>
      checkJson(
        report,
        [
          {
            rule: 'P01',
            severity: 'error',
            section: attachment.id,
            line,
            start: 0,
            end: 1,
            message: '',
            suggestions: [],
          },
        ],
        '报告.txt',
      ).findings[0];
    expect(at(attachment.id)).toMatchObject({ section: 'unmapped', paragraph: 0, context: '执法情况说明' });
    expect(at(paragraph.id)).toMatchObject({ section: 'unmapped', paragraph: 1 });
  });

  it('are edited like the text, their titles too', async () => {
    const { report } = await read(`${HEAD}\n${SIGNED}\n附件1\n执法情况说明\n全年办理案件12件。`);
    const id = report.attachments?.[0]?.id ?? '';
    const edited = applyEdit(report, { line: id, start: 0, end: 2, replacement: '办案' });
    expect(edited.attachments?.[0]?.title).toBe('办案情况说明');
    expect(edited.sections).toEqual(report.sections);
  });
});
