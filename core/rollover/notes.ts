// What a person has to look at in a draft that was rolled over: computed from the text, so it is gone once the text is right.

import { isPlan } from '../figures/figures.ts';
import { clauseAfter, clauseBefore } from '../figures/scan.ts';
import type { Edit } from '../report/edit.ts';
import type { Report } from '../report/schema.ts';
import { expiredPeriods, staleMeeting } from './currency.ts';
import { type CarriedSentence, carriedSentences } from './sentences.ts';
import type { DatedTables } from './tables.ts';
import { writeYear, type Year, type YearRole, yearsIn } from './years.ts';

/**
 * `event`: a one-off event of last year. `year`: an earlier year that was left, and why. `comparison`: compared with a year that
 * has moved on. `direction`: a change (增长, 下降) whose direction may differ. `period`: a half-year figure. `expired`: a plan that has
 * ended. `meeting`: a newer meeting has been held. `section`: moved to 未归类.
 */
export type NoteKind =
  | 'event'
  | 'year'
  | 'comparison'
  | 'direction'
  | 'period'
  | 'expired'
  | 'meeting'
  | 'section';

export type Note = {
  readonly kind: NoteKind;
  /** Section id or `unmapped`. */
  readonly section: string | null;
  /** Line id; null when the note is about a section. */
  readonly line: string | null;
  /** Half-open UTF-16 range in the line's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A Chinese sentence fit to show. */
  readonly message: string;
  /** A ready change, if there is an obvious one. */
  readonly edit: Edit | null;
};

const EVENT =
  /获评|荣获|喜获|被评为|被授予|授予|入选|被命名|命名为|获批|通报表扬|荣誉称号|(?:通过|完成)[^，。；]{0,24}验收|揭牌|挂牌(?:成立|运行|启用)|正式(?:运行|启用|运营)|投入使用|落成|竣工|新建|建成(?!以来)|首[批个家次推](?!问)|换届|选举|之年|周年|第[一二三四五六七八九十]+年|连续[两三四五六七八九十\d]+年|创新设立|成功创建|创建[^，。；]{0,24}(?:示范|“)|撤并|更名|入围|圆满完成|三年行动/u;
const HALF_YEAR =
  /(?:截[至止](?:今年)?)?上半年(?![^。]*(?:下半年|全年))|前三季度|第[一二三四]季度(?![^。]*第[一二三四]季度)|截[至止]目前|截[至止][^，。；\d]{0,4}(?:20\d\d年)?(?:(?:[1-9]|1[01])月|12月(?!31日)\d)|(?<!\d)1[-—–~至](?:[2-9]|1[01])月/u;
/** A day of last year named without its year; the days that come back every year are named for what they are. */
const DAY = /(?<![年\d·.．—–至止到-])\d{1,2}月\d{1,2}日(?![^。；]{0,12}(?:国家|宪法|国际|世界|全民|全国|“))/u;
const DIRECTION =
  /(?:同比|环比|较上年|较去年|比上年|比去年|较\d{4}年|比\d{4}年)[^，。；]{0,10}?(?:增长|下降|增加|减少|上升|提升|提高|降低)[^，。；]{0,3}××/u;

const LEFT: Partial<Record<YearRole, string>> = {
  honour: '荣誉写的是当年的，今年如有新的请改写',
  event: '这是当年的一次性事项，今年请改写或删去',
  statement: '这句话说的是那一年，今年请重写',
  dated: '这是那一年的具体日期，今年请改写或删去',
  quoted: '引号里的名称带着年份，请核对今年的名称',
  since: '起始年份一般不变，请核对',
  law: '这是文件施行、修订的年份，一般不变，请核对',
};

/** A document named by its year, whose successor is meant in the new report: 《2023年普法工作要点》; and last year's own report. */
function documentNote(report: Report, text: string, year: Year): { message: string; target: number } | null {
  if (year.role !== 'title') return null;
  const name = /^年度?(?!\s*[—–\-~～至到])[^《》]*/u.exec(text.slice(year.end))?.[0];
  if (name === undefined || /[—–\-~～至到]\s*$/u.test(text.slice(0, year.start))) return null;
  const ahead = year.year === report.year - 1;
  if (!ahead && !(year.year === report.year - 2 && /报告|总结|述法/u.test(name))) return null;
  const target = year.year + 1;
  return {
    message: `文件名称里写着 ${year.year} 年；今年如有 ${target} 年的文件，请换成它和它的文号。`,
    target,
  };
}

function yearNotes(report: Report, { line, start: from, text }: CarriedSentence): Note[] {
  const notes: Note[] = [];
  for (const year of yearsIn(text, 'body')) {
    const expected = isPlan(line.section) ? report.year : report.year - 1;
    if (year.year > expected) continue;
    const start = from + year.start;
    const end = from + year.end;
    const place = {
      section: line.section,
      line: line.id,
      start,
      end,
      text: year.written,
    };
    const document = documentNote(report, text, year);
    if (document) {
      const replacement = writeYear(document.target, year.written);
      notes.push({
        ...place,
        kind: 'year',
        message: document.message,
        edit: { line: line.id, start, end, replacement },
      });
      continue;
    }
    const recent = year.year >= expected - 1;
    // What last year's text set its own year against is a year too old now.
    const before = year.role === 'comparison' || (year.role === 'plain' && year.year === expected - 1);
    if (before && recent && year.year !== expected) {
      const replacement = writeYear(expected, year.written);
      notes.push({
        ...place,
        kind: 'comparison',
        message: `这里写的是 ${year.year} 年；今年一般与 ${expected} 年比较，请核对。`,
        edit: { line: line.id, start, end, replacement },
      });
    } else if (year.year === expected && LEFT[year.role] !== undefined) {
      notes.push({
        ...place,
        kind: 'year',
        message: `“${year.written}年”没有改动：${LEFT[year.role]}。`,
        edit: null,
      });
    }
  }
  return notes;
}

function wordNote(
  kind: NoteKind,
  pattern: RegExp,
  message: (found: string) => string,
  { line, start, text }: CarriedSentence,
): Note[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const head = clauseBefore(text, match.index);
  const clause = (head + clauseAfter(text, match.index)).trim();
  const at = start + match.index - head.trimStart().length;
  return [
    {
      kind,
      section: line.section,
      line: line.id,
      start: at,
      end: at + clause.length,
      text: clause,
      message: message(clause),
      edit: null,
    },
  ];
}

/** All notes of a draft in reading order. `tables` null: plans and meetings are not looked at. */
export function findNotes(report: Report, tables: DatedTables | null): Note[] {
  const notes: Note[] = [];
  const sentences = [...carriedSentences(report)];
  const meeting = tables ? staleMeeting(sentences, report.year, tables.meetings) : null;
  for (const sentence of sentences) {
    const plan = isPlan(sentence.line.section);
    const found = yearNotes(report, sentence);
    // A year that is pointed out for good says that the sentence is last year's.
    if (!plan && !found.some(({ kind, edit }) => kind === 'year' && edit === null)) {
      found.push(
        ...wordNote(
          'event',
          EVENT,
          (word) => `像是上年的一次性事项：${word}。今年没有同样的情况就改写或删去。`,
          sentence,
        ),
        ...wordNote('event', DAY, (word) => `带着上年的具体日期：${word}。请改写或删去。`, sentence),
      );
    }
    if (!plan) {
      found.push(
        ...wordNote(
          'period',
          HALF_YEAR,
          (word) => `这是阶段性口径：${word}。年度报告请用全年数据。`,
          sentence,
        ),
      );
      found.push(...wordNote('direction', DIRECTION, () => '填数后请核对是增长还是下降。', sentence));
    }
    if (tables) found.push(...expiredPeriods(sentence, report.year, tables.periods));
    const here =
      meeting?.line === sentence.line.id && sentence.start <= meeting.start && meeting.start < sentence.end;
    if (meeting && here) found.push(meeting);
    notes.push(...found.sort((a, b) => a.start - b.start));
  }
  return notes;
}
