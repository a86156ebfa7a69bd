// Dated tables: plans, 普法 periods and party meetings, so that a carried sentence can be held against the new year.
// The tables are data (templates/data), kept current by whoever keeps the templates; every entry names its source.

import * as v from 'valibot';
import type { Deep } from '../deep.ts';
import { failure, type Result, success } from '../result.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const year = v.pipe(v.number(), v.integer(), v.minValue(1980), v.maxValue(2100));

export const periodSchema = v.strictObject({
  /** Periods of one series follow each other: 普法规划, 五年规划, 法治政府建设实施纲要. */
  series: text,
  /** As it should be written. */
  name: text,
  /** What to look for; quotation marks, dots, white space and the form of dashes and brackets do not matter. */
  names: v.pipe(v.array(text), v.minLength(1)),
  /** First and last year it is in force. */
  from: year,
  to: year,
  source: text,
});

export const periodsSchema = v.strictObject({
  format: v.literal(1),
  /** The day the table was last checked. */
  asOf: v.pipe(v.string(), v.isoDate()),
  periods: v.array(periodSchema),
});

export const meetingSchema = v.strictObject({
  /** The congress: 20 for 党的二十大. */
  congress: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)),
  /** Plenary session of that congress's committee; 0 for the congress itself. */
  session: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  name: text,
  /** The day it closed. */
  closed: v.pipe(v.string(), v.isoDate()),
  source: text,
});

export const meetingsSchema = v.strictObject({
  format: v.literal(1),
  asOf: v.pipe(v.string(), v.isoDate()),
  meetings: v.array(meetingSchema),
});

export type Period = Deep<v.InferOutput<typeof periodSchema>>;
export type Periods = Deep<v.InferOutput<typeof periodsSchema>>;
export type Meeting = Deep<v.InferOutput<typeof meetingSchema>>;
export type Meetings = Deep<v.InferOutput<typeof meetingsSchema>>;

/** What the roll-forward holds carried sentences against. */
export type DatedTables = { readonly periods: Periods; readonly meetings: Meetings };

/** Parses the two tables. Code: `bad-table`; the message names the table and the entry. */
export function parseDatedTables(periods: unknown, meetings: unknown): Result<DatedTables> {
  const parsedPeriods = v.safeParse(periodsSchema, periods);
  const parsedMeetings = v.safeParse(meetingsSchema, meetings);
  if (parsedPeriods.success && parsedMeetings.success) {
    return success({ periods: parsedPeriods.output, meetings: parsedMeetings.output });
  }
  const [name, issue] = parsedPeriods.success
    ? ['会议表', parsedMeetings.issues?.[0]]
    : ['规划期表', parsedPeriods.issues[0]];
  const path = issue?.path?.map((item) => String(item.key)).join('.') ?? '';
  return failure(
    'bad-table',
    `${name}有一处不能用（${path || '整个文件'}：${issue?.message ?? '读不出来'}），请改正后再用。`,
  );
}
