// 格式体检: any .docx beside GB/T 9704-2012, requirement by requirement.

import { refuse } from '../intake/read/refusals.ts';
import { sniff } from '../intake/read/sniff.ts';
import { failure, type Result, success } from '../result.ts';
import { elementItems } from './inspect/element-items.ts';
import { findElements } from './inspect/elements.ts';
import { readFormatting } from './inspect/formatting.ts';
import { pageItems, pageNumberItems } from './inspect/page-items.ts';

/** One requirement of the standard. All texts are Chinese and fit to show. */
export type Inspected = {
  /** Clause of GB/T 9704-2012, e.g. `5.2.1`. */
  readonly clause: string;
  readonly title: string;
  readonly expected: string;
  /** What the file has. */
  readonly found: string;
  /** `unknown`: the element is not there, or the file alone does not tell. */
  readonly verdict: 'ok' | 'deviation' | 'unknown';
};

/**
 * The requirements in the order of the standard. Fails like the reader of .docx where the file is none; code `not-word` for PDF and
 * text, which have no format to inspect.
 */
export function inspectDocx(bytes: Uint8Array): Result<readonly Inspected[]> {
  const kind = sniff(bytes, '');
  if (typeof kind !== 'string') return refuse(kind.refuse);
  if (kind !== 'zip') {
    return failure(
      'not-word',
      '这不是 Word 文件，看不出版面。格式体检只看 .docx 文件；PDF、网页和文本文件可以直接导入，再按公文格式导出。',
    );
  }
  const read = readFormatting(bytes);
  if (!read.ok) return read;
  const found = findElements(read.value);
  return success([...pageItems(read.value, found), ...elementItems(found), ...pageNumberItems(read.value)]);
}
