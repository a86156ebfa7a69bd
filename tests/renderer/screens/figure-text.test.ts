import { expect, it } from 'vitest';
import type { FigurePair } from '../../../core/figures/compare.ts';
import { change, lastYear, percentChange } from '../../../renderer/screens/figures/figure-text.ts';
import { emptyFirst } from '../../../renderer/screens/figures/use-figures.ts';

function pair(changes: Partial<FigurePair>): FigurePair {
  return {
    section: 'measures',
    what: '调解纠纷',
    unit: '件',
    last: null,
    current: null,
    lastNumber: null,
    currentNumber: null,
    difference: null,
    percent: null,
    ...changes,
  };
}

const row = {
  section: 'measures',
  line: 'p1',
  start: 0,
  end: 2,
  sentence: '',
  what: '调解纠纷',
  unit: '件',
  number: null,
  written: '',
  approximate: false,
  kind: 'yearly',
  lastWritten: '1900余',
} as const;

it('writes changes with their sign, and those of rates in percentage points', () => {
  expect(change(pair({ difference: 1234.5 }))).toBe('＋1,234.5');
  expect(change(pair({ difference: -3 }))).toBe('−3');
  expect(change(pair({ difference: 0 }))).toBe('0');
  expect(change(pair({ difference: 0.6, unit: '%' }))).toBe('＋0.6 个百分点');
  expect(change(pair({}))).toBe('');
  expect(percentChange(pair({ percent: 33.333 }))).toBe('＋33.3%');
});

it('shows last year’s value as it was written, whichever report knows it', () => {
  expect(lastYear(pair({ current: row }))).toBe('1900余');
  expect(lastYear(pair({ last: { ...row, number: 12, written: '12', lastWritten: null } }))).toBe('12');
  expect(lastYear(pair({ lastNumber: 15000 }))).toBe('15,000');
});

it('puts empty cells first and keeps the order of the rest', () => {
  const full = pair({ what: '甲', current: { ...row, number: 1, written: '1' } });
  const empty = pair({ what: '乙', current: row });
  const gone = pair({ what: '丙', last: row });
  expect(emptyFirst([full, empty, gone]).map(({ what }) => what)).toEqual(['乙', '甲', '丙']);
});
