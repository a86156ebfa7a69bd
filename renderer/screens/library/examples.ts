// The worked example: two years of a made-up town, put into the library like any file, and thrown away like any report.

import type { Report } from '../../../core/report/schema.ts';
import { failure, type Result, success } from '../../../core/result.ts';
import type { Template } from '../../../core/template/schema.ts';
import { call } from '../../api/client.ts';
import { runJob } from '../../worker/client.ts';

/** Ids of example reports begin with this. */
export const EXAMPLE = 'example-';

const TEMPLATE = 'annual-report';

async function read(
  file: { readonly fileName: string; readonly text: string },
  templates: readonly Template[],
  now: string,
): Promise<Result<Report>> {
  const done = await runJob('import', {
    bytes: new TextEncoder().encode(file.text),
    fileName: file.fileName,
    now,
    templates,
    templateId: TEMPLATE,
  });
  const read = done.ok ? done.value : done;
  if (!read.ok) return read;
  const { report } = read.value;
  return success({ ...report, id: `${EXAMPLE}${report.year}` });
}

/** Saves the examples and answers with the id of the newest. */
export async function openExamples(templates: readonly Template[], now: string): Promise<Result<string>> {
  const loaded = await call('examples.load', null);
  if (!loaded.ok) return loaded;
  let newest: string | null = null;
  for (const file of loaded.value) {
    const report = await read(file, templates, now);
    if (!report.ok) return report;
    const saved = await call('reports.save', { report: report.value });
    if (!saved.ok) return saved;
    newest ??= report.value.id;
  }
  return newest === null
    ? failure('no-example', '安装里没有示例。请重新安装“法治年报”；写年报不受影响。')
    : success(newest);
}
