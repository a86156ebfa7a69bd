// The project's own templates, as the tests of intake need them.

import { readFileSync } from 'node:fs';
import { parseTemplate } from '../../../core/template/parse.ts';
import type { Template } from '../../../core/template/schema.ts';

export function template(id: string): Template {
  const url = new URL(`../../../templates/${id}.json`, import.meta.url);
  const parsed = parseTemplate(JSON.parse(readFileSync(url, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

export const ANNUAL_REPORT = template('annual-report');
export const CHAPTERS = template('annual-report-chapters');
export const BRIEFING = template('work-briefing');
export const TEMPLATES = [ANNUAL_REPORT, CHAPTERS, BRIEFING];
