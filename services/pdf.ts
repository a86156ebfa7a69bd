// A report as PDF: its pages printed by the window's own engine or a browser of this PC, else its Word file by LibreOffice.

import type { CallInput, CallOutput } from '../core/contract.ts';
import { exportDocx } from '../core/official/export.ts';
import { layout } from '../core/official/layout.ts';
import { writePages } from '../core/official/pages-html.ts';
import { plan } from '../core/official/plan.ts';
import { failure, type Result, success } from '../core/result.ts';
import { convertWithLibreOffice } from './libreoffice.ts';
import type { PrintPages } from './print-pages.ts';
import type { RunLimits } from './run-to-end.ts';

/** Milliseconds. A browser's first start with an empty profile takes a few seconds on an old PC. */
const TIME_LIMIT = 90_000;
/** Bytes; the PDF of a report is far below it. */
const SIZE_LIMIT = 100 * 1024 * 1024;

export type PdfWay = { readonly printer: CallOutput<'pdf.make'>['printer']; readonly print: PrintPages };

export type PdfOptions = {
  /** What prints pages; null where there is no browser. */
  readonly pages: PdfWay | null;
  /** LibreOffice's command, for where pages cannot be printed; null if it is not on this PC. */
  readonly libreOffice: string | null;
  readonly signal?: AbortSignal;
  /** Milliseconds, for each way that is tried. */
  readonly timeLimit?: number;
};

const BY_HAND = '可以先导出 Word 文件，再在 Word 或 WPS 里另存为 PDF。';

/**
 * Codes: `no-printer` (neither a browser nor LibreOffice here), `cancelled`, `pdf-timeout`, `pdf-failed`. Where a browser fails,
 * LibreOffice is tried.
 */
export async function makePdf(
  { report, ...options }: Omit<CallInput<'pdf.make'>, 'job'>,
  { pages, libreOffice, signal, timeLimit = TIME_LIMIT }: PdfOptions,
): Promise<Result<CallOutput<'pdf.make'>>> {
  if (pages === null && libreOffice === null) {
    return failure(
      'no-printer',
      `这台电脑上没有 Edge、Chrome 一类的浏览器，也没有 LibreOffice，做不了 PDF。${BY_HAND}`,
    );
  }
  const limits: RunLimits = { timeLimit, ...(signal ? { signal } : {}) };
  let end: string = 'failed';
  if (pages !== null) {
    const planned = plan(report, options);
    const printed = await pages.print(writePages(planned, layout(planned)), limits);
    if (printed.end === 'done') return success({ bytes: printed.bytes, printer: pages.printer });
    end = printed.end;
  }
  if (libreOffice !== null && end !== 'stopped') {
    const converted = await convertWithLibreOffice({
      program: libreOffice,
      bytes: await exportDocx(report, options),
      from: 'docx',
      fromFilter: 'MS Word 2007 XML',
      to: 'pdf',
      toFilter: 'writer_pdf_Export',
      sizeLimit: SIZE_LIMIT,
      ...limits,
    });
    if (converted.end === 'done') return success({ bytes: converted.bytes, printer: 'libreoffice' });
    end = converted.end;
  }
  switch (end) {
    case 'stopped':
      return failure('cancelled', '没有导出 PDF：已取消。');
    case 'too-long':
      return failure(
        'pdf-timeout',
        `做 PDF 用了 ${Math.round(timeLimit / 1000)} 秒还没有完成，已经停下。请关掉一些程序后再试。${BY_HAND}`,
      );
    default:
      return failure('pdf-failed', `用本机的浏览器或 LibreOffice 没有做成 PDF，文稿没有改动。${BY_HAND}`);
  }
}

/** The PDFs that are being made, by the job's name, so that they can be stopped. */
export class PdfJobs {
  private readonly running = new Map<string, AbortController>();

  async run<T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.running.set(job, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.running.delete(job);
    }
  }

  stop(job: string): void {
    this.running.get(job)?.abort();
  }
}
