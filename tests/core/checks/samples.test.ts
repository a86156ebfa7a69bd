// The five real reports, where they are to be had: what the leftover rules say about them.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../core/checks/check.ts';
import { flaggedText } from '../../../core/checks/filters.ts';
import type { Report } from '../../../core/report/schema.ts';
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
