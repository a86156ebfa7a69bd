// A report as the bytes of the file that was asked for, by the file's extension.

import { extname } from 'node:path';
import { exportDocx } from '../core/official/export.ts';
import { type PlanOptions, plan } from '../core/official/plan.ts';
import type { Profile } from '../core/official/profiles.ts';
import { writeHtml, writeText } from '../core/official/web-edition.ts';
import type { Report } from '../core/report/schema.ts';
import { failure, type Result, success } from '../core/result.ts';
import { findChromium } from '../services/chromium.ts';
import { findLibreOffice, thisProgramSystem } from '../services/libreoffice.ts';
import { makePdf } from '../services/pdf.ts';
import { chromiumPrinter } from '../services/print-pages.ts';

export type FileKind = 'docx' | 'pdf' | 'html' | 'txt';

/** What a file of this name holds; whatever is none of the others is a Word file. */
export function kindOfFile(name: string): FileKind {
  switch (extname(name).toLowerCase()) {
    case '.pdf':
      return 'pdf';
    case '.html':
    case '.htm':
      return 'html';
    case '.txt':
      return 'txt';
    default:
      return 'docx';
  }
}

/** A web page and plain text are always 网站公开稿. Code: `web-only`. */
export function profileFor(kind: FileKind, wanted: Profile | null, usual: Profile): Result<Profile> {
  if (kind === 'docx' || kind === 'pdf') return success(wanted ?? usual);
  if (wanted === null || wanted === 'web') return success('web');
  return failure(
    'web-only',
    '网页和文本文件只能是网站公开稿（--profile web）；其他稿子请存成 .docx 或 .pdf。',
  );
}

/** Codes: those of makePdf. */
export async function exportBytes(
  report: Report,
  kind: FileKind,
  options: PlanOptions & { readonly profile: Profile },
): Promise<Result<Uint8Array>> {
  switch (kind) {
    case 'docx':
      return success(await exportDocx(report, options));
    case 'html':
      return success(new TextEncoder().encode(writeHtml(plan(report, options))));
    case 'txt':
      return success(new TextEncoder().encode(writeText(plan(report, options))));
    case 'pdf': {
      process.stderr.write('正在做 PDF…\n');
      const chromium = findChromium(thisProgramSystem);
      const made = await makePdf(
        { report, ...options },
        {
          pages: chromium && { printer: 'chromium', print: chromiumPrinter(chromium.command) },
          libreOffice: findLibreOffice(thisProgramSystem),
        },
      );
      return made.ok ? success(made.value.bytes) : made;
    }
  }
}
