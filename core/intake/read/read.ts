// A file someone wrote → Source, whatever its name says.

import type { Result } from '../../result.ts';
import type { Source } from '../types.ts';
import { readDocx } from './docx/docx.ts';
import { identify } from './docx/package.ts';
import { decodeHtml } from './html/charset.ts';
import { readHtml } from './html/html.ts';
import { readPdf } from './pdf/pdf.ts';
import { FILE_LIMIT, refuse, TEXT_LIMIT } from './refusals.ts';
import { isHtml, sniff, xmlKind } from './sniff.ts';
import { decodeText } from './text/decode.ts';
import { readText } from './text/text.ts';
import { openZip } from './zip.ts';

/**
 * Reads a file by what is in it. The name only helps to word a refusal. Fails with one of the codes of refusals.ts.
 * Nothing is cleaned and nothing is lost: every character of the file's text is in a block or in a message.
 */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<Result<Source>> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > FILE_LIMIT) return refuse('too-large');
  const kind = sniff(bytes, fileName);
  if (kind === 'zip') return readArchive(bytes);
  if (kind === 'pdf') return readPdf(bytes);
  if (kind !== 'text') return refuse(kind.refuse);
  return readPlain(bytes);
}

function readArchive(bytes: Uint8Array): Result<Source> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const { kind, main } = identify(archive.value);
  return kind === 'docx' ? readDocx(archive.value, main) : refuse(kind);
}

function readPlain(bytes: Uint8Array): Result<Source> {
  const decoded = decodeText(bytes);
  if (!decoded) return refuse('unknown');
  if (bytes.length > TEXT_LIMIT) return refuse('text-too-large');
  if (isHtml(decoded.text)) return readHtml((decodeHtml(bytes) ?? decoded).text);
  const xml = xmlKind(decoded.text);
  return xml ? refuse(xml) : readText(decoded);
}

/** Whether a file is a report this program saved (or wants to be): a JSON object that names a schema version near its start. */
export function looksLikeSavedReport(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*\{/u.test(start) && /"schemaVersion"\s*:/u.test(start);
}
