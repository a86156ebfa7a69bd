// Importing a text in a test: counted ids, a fixed clock, the project's templates.

import { importFile } from '../../../core/intake/import.ts';
import { type ImportJson, importJson } from '../../../core/intake/json.ts';
import type { Intake } from '../../../core/intake/types.ts';
import { TEMPLATES } from './templates.ts';

export type Imported = { readonly intake: Intake; readonly json: ImportJson };

export type Options = {
  readonly templateId?: string;
  readonly year?: number;
  readonly issuer?: string;
  readonly recipient?: string;
};

export async function importBytes(bytes: Uint8Array, options: Options = {}): Promise<Imported> {
  let id = 0;
  const intake = await importFile(bytes, {
    fileName: '报告.txt',
    newId: () => {
      id += 1;
      return `p${id}`;
    },
    now: '2025-02-10T01:00:00.000Z',
    templates: TEMPLATES,
    ...options,
  });
  if (!intake.ok) throw new Error(intake.error.message);
  const template = TEMPLATES.find((candidate) => candidate.id === intake.value.report.templateId);
  if (!template) throw new Error('no template');
  return { intake: intake.value, json: importJson(intake.value, template, '报告.txt') };
}

export function importText(text: string, options: Options = {}): Promise<Imported> {
  return importBytes(new TextEncoder().encode(text), options);
}

/** The text of every paragraph of a section, its heading first. */
export function sectionTexts(json: ImportJson, id: string): string[] {
  const section = json.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return [
    ...(section.heading === null ? [] : [section.heading]),
    ...section.paragraphs.map(({ text }) => text),
  ];
}
