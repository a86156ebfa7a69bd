// A file in an old format → .docx, by way of the LibreOffice on this PC. What cannot be converted is refused with the way by hand.

import type { CallInput, CallOutput } from '../core/contract.ts';
import { canBeConverted, FILE_LIMIT, refuse } from '../core/intake/read/refusals.ts';
import { sniff } from '../core/intake/read/sniff.ts';
import { failure, type Result, success } from '../core/result.ts';
import { convertWithLibreOffice } from './libreoffice.ts';

/** Milliseconds. A first start with an empty profile takes a few seconds on an old PC. */
const TIME_LIMIT = 60_000;

const BY_HAND = '请在 WPS 或 Word 中打开它，另存为 .docx 后再导入。';

export type ConvertOptions = {
  /** LibreOffice's command; null if it is not on this PC. */
  readonly program: string | null;
  /** Milliseconds. */
  readonly timeLimit?: number;
};

/**
 * Codes: `too-large`, `not-convertible` (not a .doc, .wps or .rtf by its content), `no-converter` (no LibreOffice here),
 * `conversion-failed`, `conversion-timeout`.
 */
export async function convertToDocx(
  { fileName, bytes }: CallInput<'files.convert'>,
  { program, timeLimit = TIME_LIMIT }: ConvertOptions,
): Promise<Result<CallOutput<'files.convert'>>> {
  if (bytes.length > FILE_LIMIT) return refuse('too-large');
  const format = formatOf(bytes, fileName);
  if (format === null) {
    return failure('not-convertible', `这个文件不是旧版的 .doc、.wps 或 .rtf，没有转换。${BY_HAND}`);
  }
  if (program === null) {
    return failure('no-converter', `这台电脑上没有 LibreOffice，转换不了这个文件。${BY_HAND}`);
  }
  const conversion = await convertWithLibreOffice({
    program,
    bytes,
    from: format.extension,
    fromFilter: format.filter,
    to: 'docx',
    toFilter: 'MS Word 2007 XML',
    timeLimit,
    sizeLimit: FILE_LIMIT,
  });
  switch (conversion.end) {
    case 'done':
      return success({ fileName: docxName(fileName), bytes: conversion.bytes });
    case 'too-long':
      return failure(
        'conversion-timeout',
        `用本机的 LibreOffice 转换了 ${Math.round(timeLimit / 1000)} 秒还没有完成，已经停下。${BY_HAND}`,
      );
    case 'no-start':
      return failure('conversion-failed', `本机的 LibreOffice 启动不了，没有转换。${BY_HAND}`);
    case 'too-large':
      return refuse('too-large');
    case 'failed':
    case 'stopped':
      return failure(
        'conversion-failed',
        `本机的 LibreOffice 打不开这个文件，它可能不完整，或者有密码。${BY_HAND}`,
      );
  }
}

type Format = { readonly extension: string; readonly filter: string };

function formatOf(bytes: Uint8Array, fileName: string): Format | null {
  const kind = sniff(bytes, fileName);
  if (typeof kind === 'string' || !canBeConverted(kind.refuse)) return null;
  return kind.refuse === 'rtf' ? { extension: 'rtf', filter: 'Rich Text Format' } : wordFormat(bytes);
}

/** Streams of a compound file begin at multiples of this many bytes. */
const SMALLEST_SECTOR = 64;

/** The main stream of a Word document begins with 0xA5EC from Word 97 on, with 0xA5DC before ([MS-DOC] 2.5.2, wIdent). */
function wordFormat(bytes: Uint8Array): Format | null {
  for (let at = SMALLEST_SECTOR; at < bytes.length; at += SMALLEST_SECTOR) {
    if (bytes[at + 1] !== 0xa5) continue;
    if (bytes[at] === 0xec) return { extension: 'doc', filter: 'MS Word 97' };
    if (bytes[at] === 0xdc) return { extension: 'doc', filter: 'MS Word 95' };
  }
  return null;
}

function docxName(fileName: string): string {
  return `${fileName.replace(/\.(?:docx?|wps|wpt|rtf|dot)$/iu, '')}.docx`;
}
