// The five real reports, where they are to be had: what the leftover rules say about them.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import { importFile } from '../../../core/intake/import.ts';
import type { Report } from '../../../core/report/schema.ts';
import { parseTemplate } from '../../../core/template/parse.ts';
import { counter, paragraph, report } from '../../support/reports.ts';
import { CONTEXT } from './tester.ts';

const FOLDER = new URL('../../../../shared/samples/full/', import.meta.url);
const there = existsSync(FOLDER);
if (!there) console.warn('跳过：没有 ../shared/samples/full，实测样本的检查没有运行');

/** The lines of the file as they are, page furniture and all: the rules have to hold on them too. */
function rough(file: string): Report {
  const newId = counter();
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  return report({
    year: Number(/\d{4}/u.exec(file)?.[0]),
    sections: [{ id: 'measures', blocks: lines.map((line) => paragraph(newId(), 0, line)) }],
  });
}

function leftovers(file: string): string[] {
  const about = rough(file);
  return check(about, CONTEXT)
    .filter((finding) => finding.rule.startsWith('P'))
    .map((finding) => {
      const context = about.sections[0]?.blocks.find((block) => block.id === finding.line);
      const text = context?.type === 'paragraph' ? context.content : [];
      const line = text.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
      return flaggedText(about, finding) + line.slice(finding.end, finding.end + 1);
    });
}

const TEMPLATES = ['annual-report', 'annual-report-chapters', 'work-briefing'].flatMap((name) => {
  const file = new URL(`../../../templates/${name}.json`, import.meta.url);
  const parsed = parseTemplate(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.ok ? [parsed.value] : [];
});

/** Rule and flagged characters of what is graver than a hint, in the file as it is imported. */
async function imported(file: string): Promise<string[]> {
  const bytes = readFileSync(new URL(file, FOLDER));
  const intake = await importFile(bytes, {
    fileName: file,
    newId: counter(),
    now: '2026-01-05T02:00:00.000Z',
    templates: TEMPLATES,
  });
  if (!intake.ok) throw new Error(intake.error.message);
  const about = intake.value.report;
  const template = TEMPLATES.find(({ id }) => id === about.templateId) ?? null;
  return check(about, { ...CONTEXT, template })
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => `${finding.rule} ${flaggedText(about, finding)}`);
}

describe.skipIf(!there)('all rules on real reports, as imported', () => {
  test('yanpi-2024 has four leftovers, straight quotes and half-width marks', async () => {
    const found = await imported('yanpi-2024.txt');
    expect(found.filter((entry) => !entry.startsWith('U'))).toEqual(['P01 XX', 'P01 XX', 'P01 XX', 'P01 XX']);
  });

  test('mudu-2023 has marks between titles only', async () => {
    expect(await imported('mudu-2023.txt')).toEqual(['U06 、', 'U06 、']);
  });

  test('mudu-2024 and yangshe-2023 have half-width marks only', async () => {
    expect(await imported('mudu-2024.txt')).toEqual(['U01 ,']);
    expect(await imported('yangshe-2023.txt')).toEqual(['U01 ,']);
  });

  test('sidaohezi-2023 has a repealed law, a half-year figure, misread characters and 法制', async () => {
    const found = await imported('sidaohezi-2023.txt');
    expect(found.filter((entry) => !entry.startsWith('U'))).toEqual([
      'S09 汇报',
      'T05 法制',
      'L01 婚姻法',
      'T05 法制',
      'T05 法制',
      'Y04 截至上半年',
      'E11 基木',
      'E11 绞手',
      'E11 允分',
    ]);
  });
});

describe.skipIf(!there)('the leftover rules on real reports', () => {
  test('find the four gaps of yanpi-2024, at their characters, and nothing else', () => {
    expect(leftovers('yanpi-2024.txt')).toEqual(['XX件', 'XX元', 'XX起', 'XX起']);
  });

  test.each(['mudu-2023.txt', 'mudu-2024.txt', 'yangshe-2023.txt', 'sidaohezi-2023.txt'])(
    'say nothing about %s',
    (file) => {
      expect(leftovers(file)).toEqual([]);
    },
  );
});
