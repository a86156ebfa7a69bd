// The worked examples that come with the app: `example/` beside the templates, one text file a year.

import { join } from 'node:path';
import { type Result, success } from '../core/result.ts';
import type { Disk } from './storage/disk.ts';

export type Example = { readonly fileName: string; readonly text: string };

/** Newest first. Throws the operating system's errors. */
export async function loadExamples(disk: Disk, templatesFolder: string): Promise<Result<Example[]>> {
  const folder = join(templatesFolder, 'example');
  const names = (await disk.list(folder)).filter((name) => name.endsWith('.txt')).sort();
  const examples: Example[] = [];
  for (const fileName of names.reverse()) {
    examples.push({ fileName, text: new TextDecoder().decode(await disk.read(join(folder, fileName))) });
  }
  return success(examples);
}
