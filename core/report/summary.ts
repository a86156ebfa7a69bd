// What a list shows of a report.

import * as v from 'valibot';
import type { Deep } from '../deep.ts';
import { reportProgress } from './progress.ts';
import type { Report } from './schema.ts';

export const reportSummarySchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  title: v.string(),
  year: v.number(),
  templateId: v.string(),
  issuer: v.string(),
  /** ISO 8601 instant. */
  updatedAt: v.string(),
  /** Blanks, and gaps written out. */
  blanks: v.number(),
  carried: v.number(),
  /** 0–1. */
  done: v.number(),
  /** Of the text, without white space. */
  characters: v.number(),
});
export type ReportSummary = Deep<v.InferOutput<typeof reportSummarySchema>>;

export function summaryOf(report: Report): ReportSummary {
  const { id, title, year, templateId, issuer, updatedAt } = report;
  const { blanks, gaps, carried, done, characters } = reportProgress(report);
  return {
    id,
    title,
    year,
    templateId,
    issuer,
    updatedAt,
    blanks: blanks + gaps,
    carried,
    done,
    characters,
  };
}
