import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manualChapter } from '../../../renderer/app/manual-chapter.ts';
import { CHAPTERS } from '../../../renderer/screens/manual/chapters.ts';
import { parseChapter, textOf } from '../../../renderer/screens/manual/markdown.ts';
import { matchPinyin } from '../../../renderer/screens/manual/pinyin.ts';
import { searchManual } from '../../../renderer/screens/manual/search.ts';

const docs = new URL('../../../docs/', import.meta.url);

const first = (query: string) => searchManual(CHAPTERS, query, matchPinyin)[0];

describe('the manual', () => {
  it('has every chapter that a screen opens, each with a title and words', () => {
    const ids = CHAPTERS.map(({ id }) => id);
    for (const route of [
      { screen: 'library' },
      { screen: 'report', id: 'a', tab: 'write' },
      { screen: 'report', id: 'a', tab: 'figures' },
      { screen: 'report', id: 'a', tab: 'check' },
      { screen: 'report', id: 'a', tab: 'export' },
      { screen: 'settings', back: { screen: 'library' } },
      { screen: 'new', start: 'file', purpose: 'finish' },
    ] as const) {
      expect(ids).toContain(manualChapter(route));
    }
    for (const { title, parts } of CHAPTERS) {
      expect(title).not.toBe('');
      expect(parts.length).toBeGreaterThan(0);
    }
  });

  it('shows only pictures that are there', () => {
    for (const { parts } of CHAPTERS) {
      for (const block of parts.flatMap(({ blocks }) => blocks)) {
        if (block.kind === 'picture')
          expect(existsSync(new URL(`images/${block.file}`, docs)), block.file).toBe(true);
      }
    }
  });

  it('loses no words of its files', () => {
    for (const { id, title, parts } of CHAPTERS) {
      const bare = (text: string) => text.replace(/[\s#\-!()[\]]|\d+\. |[\w./]*images\/[\w.-]+|\d/gu, '');
      const written = readFileSync(new URL(`manual/${id}.md`, docs), 'utf8');
      const shown = parts.map(textOf).join('\n');
      // A chapter without words before its first heading shows its title alone.
      const all = parts[0]?.title === title ? shown : title + shown;
      expect(bare(all)).toBe(bare(written));
    }
  });
});

describe('Markdown', () => {
  it('is read as headings, lists, steps, pictures and paragraphs', () => {
    const { title, parts } = parseChapter(
      'x',
      '# 甲\n\n话。\n\n## 乙\n\n- 一\n- 二\n\n1. 先\n2. 后\n\n![图](../images/a.png)\n',
    );
    expect(title).toBe('甲');
    expect(parts).toEqual([
      { title: '甲', blocks: [{ kind: 'paragraph', text: '话。' }] },
      {
        title: '乙',
        blocks: [
          { kind: 'list', items: ['一', '二'] },
          { kind: 'steps', items: ['先', '后'] },
          { kind: 'picture', text: '图', file: 'a.png' },
        ],
      },
    ]);
  });
});

describe('looking up', () => {
  it.each([
    ['空缺', '空缺'],
    ['kongque', '空缺'],
    ['kq', '空缺'],
    ['qixian', '期限'],
    ['guidang', '归档'],
  ])('%s finds %s, the title before the text', (query, words) => {
    const hit = first(query);
    expect(hit?.line.slice(hit.start, hit.end)).toBe(words);
  });

  it('finds Latin letters as they are written too', () => {
    expect(searchManual(CHAPTERS, 'libreoffice', matchPinyin).length).toBeGreaterThan(0);
    expect(searchManual(CHAPTERS, 'F8', null).length).toBeGreaterThan(0);
  });

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(searchManual(CHAPTERS, ' ', matchPinyin)).toEqual([]);
    expect(searchManual(CHAPTERS, '量子', matchPinyin)).toEqual([]);
  });
});
