// Files of other producers than our own writer, all the way into a report. How they were made: tests/fixtures/intake/README.md.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { importBytes, sectionTexts } from './run.ts';

function fixture(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/intake/${name}`, import.meta.url)));
}

const TEMPLATE = { templateId: 'annual-report' };

describe('a red-head report that python-docx wrote', () => {
  it('gives its elements, its chapters and its table', async () => {
    const { intake, json } = await importBytes(fixture('python-docx.docx'), TEMPLATE);
    expect(json).toMatchObject({
      year: 2024,
      issuer: '云岭县白水镇人民政府',
      title: '云岭县白水镇人民政府关于2024年度法治政府建设情况的报告',
      recipient: '云岭县人民政府',
      documentNumber: '白政报〔2025〕6号',
      issueDate: '2025-02-11',
      unmapped: [],
    });
    expect(intake.report.signatory).toBe('何守信');
    expect(sectionTexts(json, 'measures')).toContain(
      '依法决策。全年对42件合同开展合法性审查，法律顾问列席会议18次。',
    );
    expect(json.sections.find(({ id }) => id === 'measures')?.paragraphs.at(2)).toMatchObject({
      text: '项目',
      cell: { table: 0, row: 0, column: 0 },
    });
    expect(sectionTexts(json, 'plan')).toEqual([
      '2025年工作安排',
      '完善机制，配强队伍，提高办案质量。',
      '专此报告。',
    ]);
    expect(json.dropped.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['第 1 页', '抄送：县委全面依法治县委员会办公室。', '云岭县白水镇人民政府文件']),
    );
  });
});

describe('a report that pandoc wrote', () => {
  it('gives headings by style, list numbers, a table, and its footnote to be placed', async () => {
    const { json } = await importBytes(fixture('pandoc.docx'), TEMPLATE);
    expect(json).toMatchObject({
      year: 2024,
      issuer: '松坡街道办事处',
      issueDate: '2025-01-16',
      recipient: null,
    });
    expect(sectionTexts(json, 'measures').slice(0, 6)).toEqual([
      '主要举措和成效',
      '加强组织领导',
      '街道党工委会议研究法治工作12次，法治督察发现问题9个。',
      '化解矛盾纠纷',
      '1.调解矛盾纠纷231件；',
      '2.受理信访事项88件，办结86件。',
    ]);
    expect(sectionTexts(json, 'shortcomings')).toEqual([
      '存在的问题和原因',
      '基层执法人员不足，业务培训不够系统。',
    ]);
    expect(json.unmapped.map(({ text }) => text)).toEqual(['已全部整改。']);
  });
});

describe('mammoth, reading the same file', () => {
  it.each(['python-docx.docx', 'pandoc.docx'])(
    'finds no character in %s that we do not have',
    async (name) => {
      const bytes = fixture(name);
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      const { intake, json } = await importBytes(bytes, TEMPLATE);
      const ours = JSON.stringify([json, intake.report.signatory]);
      const held = new Map<string, number>();
      for (const char of ours) held.set(char, (held.get(char) ?? 0) + 1);
      const lost = [...value].filter((char) => {
        if (!/[\p{Script=Han}]/u.test(char)) return false;
        const left = (held.get(char) ?? 0) - 1;
        held.set(char, left);
        return left < 0;
      });
      // Ordinals of chapters are printed again, not stored; the date is stored as numbers.
      expect(lost.filter((char) => !'一二三四年月日'.includes(char))).toEqual([]);
    },
  );
});
