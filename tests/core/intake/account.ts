// Book-keeping for the law of conservation: which characters of a file are not in the report, and which came from nowhere.

import { parseDateLine } from '../../../core/intake/elements/lines.ts';
import type { ImportJson } from '../../../core/intake/json.ts';

function add(counts: Map<string, number>, text: string, step: number): void {
  for (const char of text) {
    if (/\s/u.test(char)) continue;
    counts.set(char, (counts.get(char) ?? 0) + step);
  }
}

function spread(counts: ReadonlyMap<string, number>, sign: 1 | -1): string {
  return [...counts]
    .flatMap(([char, n]) => (n * sign > 0 ? [char.repeat(Math.abs(n))] : []))
    .sort()
    .join('');
}

/** The characters of a text in a fixed order, white space left out: two texts with the same one hold the same characters. */
export function bag(text: string): string {
  const counts = new Map<string, number>();
  add(counts, text, 1);
  return spread(counts, 1);
}

/**
 * `missing`: characters of the file that the published JSON does not hold; `extra`: characters it holds that the file has not.
 * A date line counts as held when it says the report's date; so does the signature when it was in the file.
 */
export function account(
  file: string,
  json: ImportJson,
): { readonly missing: string; readonly extra: string } {
  const counts = new Map<string, number>();
  let dated = false;
  for (const line of file.split('\n')) {
    if (!dated && json.issueDate !== null && parseDateLine(line) === json.issueDate) dated = true;
    else add(counts, line, 1);
  }
  const held = [json.title, json.recipient, json.documentNumber].map((field) => field ?? '');
  if (json.issuer !== null && !json.messages.some(({ code }) => code === 'issuer-guessed'))
    held.push(json.issuer);
  for (const section of json.sections) {
    held.push(section.heading ?? '', ...section.paragraphs.map(({ text }) => text));
  }
  held.push(...json.unmapped.map(({ text }) => text), ...json.dropped.map(({ text }) => text));
  for (const text of held) add(counts, text, -1);
  return { missing: spread(counts, 1), extra: spread(counts, -1) };
}
