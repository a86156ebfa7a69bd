// Carried sentences held against the dated tables: plans that have ended, meetings that newer ones have followed.

import { isPlan } from '../figures/figures.ts';
import { parseChineseNumeral } from '../outline/ordinal.ts';
import type { Note } from './notes.ts';
import type { CarriedSentence } from './sentences.ts';
import type { Meeting, Meetings, Periods } from './tables.ts';

/** The text without what writers vary (quotation marks, dots, white space), with where each character stood. */
function plain(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let out = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (/[\s“”"‘’'·•《》]/u.test(char)) continue;
    out += /[-–—~～－]/u.test(char) ? '—' : char === '(' ? '（' : char === ')' ? '）' : char;
    offsets.push(i);
  }
  return { text: out, offsets };
}

// Looking back on a plan is right after its end: “八五”普法期间, 圆满收官, 实施五年来.
const LOOKING_BACK = /期间|收官|总结|终期|末期|验收|结束|以来|年来|圆满/u;
// What is planned for a year after its end cannot be 做好“八五”普法收官.
const LOOKING_BACK_IN_PLAN = /期间|基础上|总结|以来|年来/u;

/** What has ended before the year the sentence speaks of: the report's, or in the plan the year after. */
export function expiredPeriods(
  sentence: CarriedSentence,
  reportYear: number,
  { periods, asOf }: Periods,
): Note[] {
  const { line, start } = sentence;
  const plan = isPlan(line.section);
  const year = plan ? reportYear + 1 : reportYear;
  const lookingBack = plan ? LOOKING_BACK_IN_PLAN : LOOKING_BACK;
  const { text, offsets } = plain(sentence.text);
  const notes: Note[] = [];
  for (const period of periods) {
    if (period.to >= year) continue;
    for (const name of period.names) {
      const at = text.indexOf(plain(name).text);
      if (at < 0) continue;
      const after = text.slice(at, at + name.length + 12);
      const current = periods.find(
        (other) => other.series === period.series && other.from <= year && year <= other.to,
      );
      if (lookingBack.test(after) || current?.names.some((other) => text.includes(plain(other).text))) break;
      const first = start + (offsets[at] ?? 0);
      const from = /[“《]/u.test(line.text.charAt(first - 1)) ? first - 1 : first;
      const to = start + (offsets[at + plain(name).text.length - 1] ?? 0) + 1;
      const now = current
        ? `${year} 年应是${current.name}（${current.source}）`
        : `数据表（${asOf} 核对）里还没有接续的文件，请核对有没有新的`;
      notes.push({
        kind: 'expired',
        section: line.section,
        line: line.id,
        start: from,
        end: to,
        text: line.text.slice(from, to),
        message: `${period.name}到 ${period.to} 年为止；${now}。`,
        edit: null,
      });
      break;
    }
  }
  return notes;
}

const CONGRESS = '(十[七八九]|二十(?:[一二三])?)';
const MEETING = new RegExp(
  `(?:党的|中共)?${CONGRESS}(?:大(?!型)|届((?:[一二三四五六七]中?[、和及]?)+)全会)`,
  'gu',
);

/** The order of meetings: congress, then session. */
function rank({ congress, session }: { readonly congress: number; readonly session: number }): number {
  return congress * 10 + session;
}

type Mention = {
  readonly sentence: CarriedSentence;
  readonly start: number;
  readonly end: number;
  readonly rank: number;
};

/**
 * One note for the report if the newest meeting it names is not the newest of its year. Meetings count from the day they closed;
 * what was held after the year's end may be named but need not be.
 */
export function staleMeeting(
  sentences: readonly CarriedSentence[],
  year: number,
  { meetings }: Meetings,
): Note | null {
  let newest: Mention | null = null;
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(MEETING)) {
      const congress = parseChineseNumeral(match[1] ?? '') ?? 0;
      const sessions = [...(match[2] ?? '')].map((char) => parseChineseNumeral(char) ?? 0);
      const mention = rank({ congress, session: Math.max(0, ...sessions) });
      if (newest && newest.rank >= mention) continue;
      const start = sentence.start + match.index;
      newest = { sentence, start, end: start + match[0].length, rank: mention };
    }
  }
  const held = meetings.filter(({ closed }) => closed <= `${year}-12-31`);
  const latest = held.reduce<Meeting | null>(
    (best, meeting) => (best && rank(best) >= rank(meeting) ? best : meeting),
    null,
  );
  if (!newest || !latest || newest.rank >= rank(latest)) return null;
  const { line } = newest.sentence;
  return {
    kind: 'meeting',
    section: line.section,
    line: line.id,
    start: newest.start,
    end: newest.end,
    text: line.text.slice(newest.start, newest.end),
    message: `${latest.name}已于 ${latest.closed} 闭幕，报告里最近只写到“${line.text.slice(newest.start, newest.end)}”，请核对表述。`,
    edit: null,
  };
}
