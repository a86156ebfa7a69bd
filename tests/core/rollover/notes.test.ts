import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../core/report/edit.ts';
import { lines } from '../../../core/report/lines.ts';
import type { Report } from '../../../core/report/schema.ts';
import { findNotes, type NoteKind } from '../../../core/rollover/notes.ts';
import { rollOver } from '../../../core/rollover/roll-over.ts';
import { parseDatedTables } from '../../../core/rollover/tables.ts';
import { todo } from '../../../core/rollover/todo.ts';
import { counter, reportOf, SECTION_IDS, templateOf, type Written } from './fixtures.ts';

function data(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../templates/data/${name}.json`, import.meta.url), 'utf8'));
}

const parsed = parseDatedTables(data('periods'), data('meetings'));
if (!parsed.ok) throw new Error(parsed.error.message);
const TABLES = parsed.value;

function draft(from: number, to: number, sections: Parameters<typeof reportOf>[0]): Report {
  return rollOver(reportOf(sections, { year: from }), {
    year: to,
    id: 'draft',
    newId: counter('b'),
    now: '2026-01-08T01:00:00.000Z',
    template: templateOf(SECTION_IDS),
  }).report;
}

function notesOf(
  from: number,
  to: number,
  measures: readonly Written[],
  plan: readonly Written[] = [],
): [NoteKind, string][] {
  return findNotes(draft(from, to, { measures, plan }), TABLES).map(({ kind, text }) => [kind, text]);
}

describe('what is pointed out', () => {
  it.each<[string, [NoteKind, string][]]>([
    [
      '2023年是全面贯彻党的二十大精神的开局之年。',
      [
        ['year', '2023'],
        ['meeting', '党的二十大'],
      ],
    ],
    ['因成效显著，青石镇获评“平安乡镇”。', [['event', '青石镇获评“平安乡镇”']]],
    ['2023年5月12日，开展防灾演练。', [['year', '2023']]],
    [
      '信访总量较2022年下降12%。',
      [
        ['direction', '信访总量较2022年下降××%'],
        ['comparison', '2022'],
      ],
    ],
    ['上半年受理群众诉求2000余件。', [['period', '上半年受理群众诉求××件']]],
    ['上半年召开2次、下半年召开3次。', []],
    ['1—10月救助困难群众12人次。', [['period', '1—10月救助困难群众××人次']]],
    ['截至12月3日，审查合同8份。', [['period', '截至12月3日']]],
    ['截至12月31日，审查合同8份。', []],
    ['第三季度测评列全县第二。', [['period', '第三季度测评列全县第二']]],
    ['3月14日组织法律知识考试。', [['event', '3月14日组织法律知识考试']]],
    ['利用12月4日国家宪法日开展宣传。', []],
    ['制定《2023年法治建设工作要点》。', [['year', '2023']]],
    ['向县政府报送《2022年度法治政府建设年度报告》。', [['year', '2022']]],
    ['向镇人大报告2022年度法治政府建设情况。', [['comparison', '2022']]],
    ['落实《法治社会建设规划（2023—2030年）》。', []],
    ['学习《2022年修订的条例汇编》。', []],
    ['在2022年工作基础上再提升。', [['comparison', '2022']]],
    ['新建法治广场2处。', [['event', '新建法治广场××处']]],
    ['坚持和发展新时代“枫桥经验”。', []],
    ['自2019年以来连续五年零发生。', [['event', '自2019年以来连续五年零发生']]],
    ['今年是“八五”普法第三年。', [['event', '今年是“八五”普法第三年']]],
    ['12月4日，组织国家宪法日宣传。', []],
    ['落实2022年度督察反馈问题整改。', [['comparison', '2022']]],
    ['受理量从2022年的120件降下来。', [['comparison', '2022']]],
  ])('%s', (sentence, expected) => {
    expect(notesOf(2023, 2024, [sentence])).toEqual(expected);
  });

  it('compares with the year before the new one when the clerk takes the offer', () => {
    const report = draft(2023, 2024, { measures: ['信访总量较2022年下降12%。'] });
    const note = findNotes(report, TABLES).find(({ kind }) => kind === 'comparison');
    if (!note?.edit) throw new Error('no offer');
    expect([...lines(applyEdit(report, note.edit))].map(({ text }) => text)).toContain(
      '信访总量较2023年下降××%。',
    );
  });

  it('offers the year of this year’s document', () => {
    const report = draft(2023, 2024, { measures: ['制定《2023年法治建设工作要点》，新建广场1处。'] });
    const notes = findNotes(report, TABLES);
    expect(notes.map(({ kind }) => kind)).toEqual(['year', 'event']);
    const [offer] = notes;
    if (!offer?.edit) throw new Error('no offer');
    expect([...lines(applyEdit(report, offer.edit))].map(({ text }) => text)).toContain(
      '制定《2024年法治建设工作要点》，新建广场××处。',
    );
  });

  it('compares in the plan with the year reported on', () => {
    const report = draft(2023, 2024, { plan: ['力争信访量较2023年下降5%。'] });
    expect(findNotes(report, null).map(({ kind, text, edit }) => [kind, text, edit?.replacement])).toEqual([
      ['comparison', '2023', '2024'],
    ]);
  });

  it('points to what the plan says of the year that is now the report’s own', () => {
    const plan = ['2024年是“十四五”规划收官之年。'];
    expect(findNotes(draft(2023, 2024, { plan }), null).map(({ kind, text }) => [kind, text])).toEqual([
      ['year', '2024'],
    ]);
  });

  it('names the period that is in force, in the plan a year earlier', () => {
    const sentence = '推动“八五”普法走深走实。';
    expect(notesOf(2023, 2024, [sentence], [sentence])).toEqual([]);
    expect(notesOf(2024, 2025, [sentence], [sentence])).toEqual([['expired', '“八五”普法']]);
    expect(notesOf(2025, 2026, [sentence], [sentence])).toEqual([
      ['expired', '“八五”普法'],
      ['expired', '“八五”普法'],
    ]);
    const [note] = findNotes(draft(2025, 2026, { measures: [sentence] }), TABLES);
    expect(note?.message).toContain('“九五”普法');
  });

  it('lets a report look back on a period that has ended', () => {
    expect(notesOf(2025, 2026, ['“八五”普法圆满收官。', '“七五”普法期间获得好评，谋划“九五”普法。'])).toEqual(
      [],
    );
    expect(notesOf(2025, 2026, [], ['做好“八五”普法收官。'])).toEqual([['expired', '“八五”普法']]);
  });

  it('finds an outline that has ended and says when nothing follows it in the table', () => {
    const [note] = findNotes(
      draft(2025, 2026, { measures: ['落实《法治政府建设实施纲要(2021-2025年)》。'] }),
      TABLES,
    );
    expect(note).toMatchObject({ kind: 'expired', text: '《法治政府建设实施纲要(2021-2025年)' });
    expect(note?.message).toContain('还没有接续的文件');
  });

  it('names the newest meeting once', () => {
    const sentence = '学习贯彻党的二十大和二十届二中、三中全会精神。';
    expect(notesOf(2023, 2024, [sentence])).toEqual([]);
    expect(notesOf(2024, 2025, [sentence, '再学党的二十大精神。'])).toEqual([
      ['meeting', '二十届二中、三中全会'],
    ]);
  });

  it('is silent once the sentence is edited', () => {
    const report = draft(2023, 2024, { measures: ['青石镇获评“平安乡镇”。'] });
    const id = report.sections[1]?.blocks[0]?.id ?? '';
    const edited = applyEdit(report, { line: id, start: 0, end: 12, replacement: '青石镇获评“示范乡镇”。' });
    expect(findNotes(edited, TABLES)).toEqual([]);
  });

  it('looks at no plans and meetings without tables', () => {
    expect(findNotes(draft(2025, 2026, { measures: ['落实“八五”普法和党的十九大精神。'] }), null)).toEqual(
      [],
    );
  });
});

describe('the dated tables', () => {
  it('name a source for every entry and give series without gaps in themselves', () => {
    for (const { from, to, source } of TABLES.periods.periods) {
      expect(from).toBeLessThanOrEqual(to);
      expect(source).not.toBe('');
    }
  });

  it('say which entry is wrong', () => {
    const bad = parseDatedTables(
      { format: 1, asOf: '2026-11-22', periods: [{ series: '普法规划' }] },
      data('meetings'),
    );
    expect(bad.ok ? '' : bad.error.message).toContain('规划期表');
  });
});

describe('待办', () => {
  it('counts blanks, carried sentences and notes section by section', () => {
    const report = draft(2023, 2024, {
      measures: ['全年调解纠纷1900余件，成功率98%。青石镇获评“平安乡镇”。'],
      plan: ['继续努力。'],
    });
    const list = todo(report, TABLES).map(({ id, status, blanks, carried, notes }) => [
      id,
      status,
      blanks.length,
      carried.length,
      notes.length,
    ]);
    expect(list).toEqual([
      ['opening', 'empty', 0, 0, 0],
      ['measures', 'writing', 2, 2, 1],
      ['shortcomings', 'empty', 0, 0, 0],
      ['leadership', 'empty', 0, 0, 0],
      ['plan', 'confirm', 0, 1, 0],
      ['other', 'empty', 0, 0, 0],
    ]);
  });
});
