// This year's figures beside last year's: matched by what they count, their unit and where they stand.

import type { Report } from '../report/schema.ts';
import { normalizeIndicator } from './indicator.ts';
import { type LedgerRow, lastNumber, ledger } from './ledger.ts';
import { comparable } from './units.ts';

export type FigurePair = {
  /** Section id or `unmapped`. */
  readonly section: string;
  readonly what: string;
  readonly unit: string;
  readonly last: LedgerRow | null;
  readonly current: LedgerRow | null;
  /** In `unit`; null if there is none. */
  readonly lastNumber: number | null;
  readonly currentNumber: number | null;
  /** current − last; null unless both are known. For rates in percentage points. */
  readonly difference: number | null;
  /** Change in percent of last year's; null for rates, without both numbers, or from zero. */
  readonly percent: number | null;
};

/** From this similarity on two figures count the same thing. */
const ENOUGH = 0.45;
/** How many figures that share two characters are looked at: a bound for hostile reports. */
const MOST = 200;

function bigrams(text: string): ReadonlySet<string> {
  const plain = normalizeIndicator(text);
  const set = new Set<string>();
  for (let i = 0; i < plain.length - 1; i += 1) set.add(plain.slice(i, i + 2));
  if (plain.length === 1) set.add(plain);
  return set;
}

// Different words for one indicator: 调解、化解、调处纠纷 are counted together by every township.
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/矛盾纠纷|纠纷矛盾/gu, '纠纷'],
  [/调处|化解(?=纠纷|矛盾)|处理(?=纠纷)/gu, '调解'],
  [/组织开展|举办|举行|组织|召开/gu, '开展'],
  [/满意度/gu, '满意率'],
  [/宣传资料|宣传材料|宣传手册|资料/gu, '宣传材料'],
  [/办结|办理|受理|收到|接到/gu, '办理'],
  [/建议意见|意见建议/gu, '建议'],
];

function words(what: string): ReadonlySet<string> {
  return bigrams(SYNONYMS.reduce((text, [pattern, word]) => text.replace(pattern, word), what));
}

type Entry = { readonly row: LedgerRow; readonly grams: ReadonlySet<string>; readonly base: string };

function entry(row: LedgerRow): Entry {
  return { row, grams: words(row.what), base: comparable(row.unit.replace('％', '%')).base };
}

/** 0–1 for the words, with a little for the same section and paragraph; 0 if the units do not go together. */
function similarity(a: Entry, b: Entry): number {
  if (a.base !== b.base) return 0;
  let common = 0;
  for (const gram of a.grams) if (b.grams.has(gram)) common += 1;
  const dice = (2 * common) / (a.grams.size + b.grams.size || 1);
  if (dice < 0.3) return 0;
  return dice + (a.row.section === b.row.section ? 0.05 : 0) + (a.row.line === b.row.line ? 0.2 : 0);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function inUnit(number: number | null, from: string, to: string): number | null {
  if (number === null) return null;
  const value = (number * comparable(from).factor) / comparable(to).factor;
  return Number(value.toPrecision(12));
}

function pair(last: LedgerRow | null, current: LedgerRow | null): FigurePair | null {
  const row = current ?? last;
  if (!row) return null;
  const lastValue = last
    ? inUnit(last.number ?? lastNumber(last), last.unit, row.unit)
    : current
      ? lastNumber(current)
      : null;
  const currentValue = current?.number ?? null;
  const difference = lastValue === null || currentValue === null ? null : round(currentValue - lastValue, 4);
  const percent =
    difference === null || row.kind === 'rate' || lastValue === null || lastValue === 0
      ? null
      : round((difference / lastValue) * 100, 2);
  return {
    section: row.section,
    what: row.what,
    unit: row.unit,
    last,
    current,
    lastNumber: lastValue,
    currentNumber: currentValue,
    difference,
    percent,
  };
}

/**
 * Every yearly figure of both reports once: pairs in the order of the current report, then what only last year had. The best
 * matches are taken first; a figure is used once.
 */
export function compareFigures(last: Report, current: Report): FigurePair[] {
  const before = ledger(last, { all: false }).map(entry);
  const now = ledger(current, { all: false }).map(entry);
  const byGram = new Map<string, number[]>();
  before.forEach(({ grams, base }, index) => {
    for (const gram of grams) {
      const key = `${base} ${gram}`;
      const list = byGram.get(key);
      if (!list) byGram.set(key, [index]);
      else if (list.length < MOST) list.push(index);
    }
  });
  const candidates: { readonly from: number; readonly to: number; readonly score: number }[] = [];
  now.forEach((item, to) => {
    const near = new Set([...item.grams].flatMap((gram) => byGram.get(`${item.base} ${gram}`) ?? []));
    for (const from of near) {
      const other = before[from];
      const score = other ? similarity(other, item) : 0;
      if (score >= ENOUGH) candidates.push({ from, to, score });
    }
  });
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const lastOf = new Map<number, number>();
  const used = new Set<number>();
  for (const { from, to } of candidates) {
    if (lastOf.has(to) || used.has(from)) continue;
    lastOf.set(to, from);
    used.add(from);
  }
  const pairs = now.map(({ row }, index) => pair(before[lastOf.get(index) ?? -1]?.row ?? null, row));
  const gone = before.filter((_, index) => !used.has(index)).map(({ row }) => pair(row, null));
  return [...pairs, ...gone].filter((item) => item !== null);
}
