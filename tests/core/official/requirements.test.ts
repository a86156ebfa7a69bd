// The measurable requirements of GB/T 9704-2012 on documents of 3, 8, 15 and 40 pages in every profile, as LibreOffice renders them.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPage, requirements, saysTheSame } from '../../support/format-page.ts';
import { type MeasuredDocuments, measureDocuments } from '../../support/measured-documents.ts';
import { missingRenderPackages } from '../../support/render.ts';
import type { Requirement } from '../../support/requirement.ts';

const missing = missingRenderPackages();
if (missing.length > 0)
  console.warn(`SKIPPED requirements: needs ${missing.join(' ')} (apt-get install ${missing.join(' ')})`);

describe.skipIf(missing.length > 0)('the requirements of the standard', () => {
  let documents: MeasuredDocuments | null = null;
  let found: readonly Requirement[] = [];
  beforeAll(async () => {
    documents = await measureDocuments();
    found = await requirements(documents);
  }, 300_000);
  afterAll(() => documents?.close());

  it('are all met', () => {
    expect(found.filter(({ met }) => !met)).toEqual([]);
    expect(found.length).toBeGreaterThan(40);
  });

  it('are measured on documents of as many pages as they were made for', () => {
    for (const { length, pages, profile } of documents?.all ?? [])
      if (length !== null) expect(`${profile} ${pages.length}`).toBe(`${profile} ${length}`);
  });

  it('stand in docs/format.md as they are: run npm run docs after changing one', () => {
    const committed = readFileSync(new URL('../../../docs/format.md', import.meta.url), 'utf8');
    const now = formatPage(found);
    if (!saysTheSame(committed, now)) expect(committed).toBe(now);
  });
});
