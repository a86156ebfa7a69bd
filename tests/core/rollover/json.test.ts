import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lines } from '../../../core/report/lines.ts';
import { rollOverJson } from '../../../core/rollover/json.ts';
import { rollOver } from '../../../core/rollover/roll-over.ts';
import { counter, SECTION_IDS, templateOf } from './fixtures.ts';
import { anyReport } from './generated.ts';

const TABLES = {
  periods: { format: 1, asOf: '2026-01-01', periods: [] },
  meetings: { format: 1, asOf: '2026-01-01', meetings: [] },
} as const;

it('every place it publishes holds what it says, in the draft', () => {
  fc.assert(
    fc.property(anyReport(), (last) => {
      const rolled = rollOver(last, {
        year: last.year + 1,
        id: 'draft',
        newId: counter('b'),
        now: '2026-01-01T00:00:00.000Z',
        template: templateOf(SECTION_IDS),
        tables: TABLES,
      });
      const json = rollOverJson(rolled, { lastYear: last.year, tables: TABLES });
      const texts = new Map(
        [...lines(rolled.report)].map(({ section, index, text }) => [`${section} ${index}`, text]),
      );
      const at = (
        place: { section: string | null; paragraph: number | null },
        start: number,
        length: number,
      ) => (texts.get(`${place.section} ${place.paragraph}`) ?? '').slice(start, start + length);
      for (const blank of json.blanks) {
        expect(at(blank, blank.start, blank.end - blank.start)).toBe(`××${blank.unit}`);
      }
      for (const change of json.changes) {
        if (change.start === null) continue;
        const { start, after } = change;
        const found =
          change.field === 'title'
            ? rolled.report.title.slice(start, start + after.length)
            : at(change, start, after.length);
        expect(found).toBe(after);
      }
      for (const note of json.notes) {
        if (note.kind === 'section') continue;
        expect(at(note, note.start, note.end - note.start)).toBe(note.text);
      }
      const open = json.todo.reduce((sum, { blanks }) => sum + blanks, 0);
      expect(open).toBe(json.blanks.length);
    }),
  );
});
