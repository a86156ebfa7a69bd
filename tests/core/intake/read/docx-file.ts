// Builds small .docx files by hand: what Word would write, and what it never would.

import { strToU8, zipSync } from 'fflate';
import { readSource } from '../../../../core/intake/read/read.ts';
import type { Source, SourceBlock } from '../../../../core/intake/types.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** Parts by what the main part calls them: `styles`, `numbering`, `header`, `header2` … hold what is inside their root. */
export type Parts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

export function part(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACES}>${inner}</w:${root}>`;
}

/** The files of a document with this body; `parts` are added with their relationships. */
export function docxFiles(body: string, parts: Parts = {}): Record<string, Uint8Array> {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  let links = '';
  for (const [name, inner] of Object.entries(parts)) {
    const kind = name.replace(/\d+$/u, '');
    files[`word/${name}.xml`] = part(ROOTS[kind] ?? kind, inner);
    links += `<Relationship Id="${name}" Type="${R}/${kind}" Target="${name}.xml"/>`;
  }
  files['word/_rels/document.xml.rels'] = `<Relationships xmlns="${RELATIONSHIPS}">${links}</Relationships>`;
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export function docx(body: string, parts: Parts = {}): Uint8Array {
  return zipSync(docxFiles(body, parts));
}

export async function read(bytes: Uint8Array, name = '青石镇.docx'): Promise<Source> {
  const result = await readSource(bytes, name);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** A document's blocks in short: paragraph texts (`role:` in front where it is not the body), tables as rows. */
export async function texts(
  body: string,
  parts: Parts = {},
): Promise<(string | readonly (readonly string[])[])[]> {
  return (await read(docx(body, parts))).blocks.map(short);
}

export function short(block: SourceBlock): string | readonly (readonly string[])[] {
  if (block.type === 'table') return block.rows;
  return block.role === 'body' ? block.text : `${block.role}:${block.text}`;
}

/** Codes of the messages. */
export async function codes(body: string, parts: Parts = {}): Promise<string[]> {
  return (await read(docx(body, parts))).messages.map((message) => message.code);
}

export async function refusal(bytes: Uint8Array, name = '青石镇.docx'): Promise<string> {
  const result = await readSource(bytes, name);
  return result.ok ? 'read' : result.error.code;
}

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') || inner === '' ? inner : r(inner)}</w:p>`;

export const cell = (inner: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner.startsWith('<') ? inner : p(inner)}</w:tc>`;

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;

export const table = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
