// 格式体检: any .docx beside GB/T 9704-2012, requirement by requirement.

import type { Result } from '../result.ts';
import { success } from '../result.ts';
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

/** The requirements in the order of the standard. Fails like the reader of .docx where the file is none. */
export function inspectDocx(bytes: Uint8Array): Result<readonly Inspected[]> {
  const read = readFormatting(bytes);
  if (!read.ok) return read;
  const found = findElements(read.value);
  return success([...pageItems(read.value, found), ...elementItems(found), ...pageNumberItems(read.value)]);
}
