// `nianbao bundle`: a hand-over of a report, and what a hand-over holds.

import { resolve } from 'node:path';
import type { BundleContents } from '../../core/bundle.ts';
import type { Api } from '../../core/contract.ts';
import { type Result, success } from '../../core/result.ts';
import type { BundleCommandOptions } from '../arguments.ts';
import { withLibrary } from '../library.ts';
import { localTime } from '../local-time.ts';
import { CLEAN, printFailure, printJson, printText } from '../output.ts';
import type { Place } from '../place.ts';
import { readBytes } from '../read-input.ts';
import { textTable } from '../text-table.ts';
import { HERE } from './backup.ts';

type Options = BundleCommandOptions & { readonly json: boolean };

function contentsText({ madeAt, report, last, revisions, template, newWords }: BundleContents): string {
  const rows = [
    ['年报', `${report.year} 年度 ${report.title.replaceAll('\n', '')}`, HERE[report.here]],
    ['历史版本', `${revisions} 个`, ''],
    ...(last === null
      ? []
      : [['上年的报告', `${last.year} 年度 ${last.title.replaceAll('\n', '')}`, HERE[last.here]]]),
    ...(template === null
      ? []
      : [['模板', template.name, template.here === 'absent' ? '本机没有' : '本机已有']]),
    ['常用词和地名', `${newWords} 个本机没有`, ''],
  ];
  return `移交包完好，${localTime(madeAt)} 做的：\n${textTable(rows, ['left', 'left', 'left'])}`;
}

async function make(place: Place, id: string, out: string, json: boolean): Promise<Result<null>> {
  const saved = await withLibrary(
    place,
    (api) => api['bundle.save']({ id }),
    async () => resolve(out),
  );
  if (!saved.ok) return saved;
  if (json) printJson({ id, out });
  else printText(`移交包已存成：${out}`);
  return success(null);
}

async function open(api: Api, { file, take, replace, json }: Options): Promise<Result<null>> {
  const read = await readBytes(file);
  if (!read.ok) return read;
  const bytes = Uint8Array.from(read.value);
  const looked = await api['bundle.look']({ bytes });
  if (!looked.ok) return looked;
  const taken = take ? await api['bundle.take']({ bytes, replace }) : null;
  if (taken !== null && !taken.ok) return taken;
  if (json) printJson({ file, ...looked.value, taken: taken?.value.id ?? null });
  else {
    printText(contentsText(looked.value));
    if (taken === null) printText('还没有写入任何内容；加上 --take 放进年报库。');
    else printText(`已放进年报库，编号 ${taken.value.id}。`);
  }
  return success(null);
}

export async function bundleCommand(place: Place, options: Options): Promise<number> {
  const { file, out, json } = options;
  const done =
    out === null ? await withLibrary(place, (api) => open(api, options)) : await make(place, file, out, json);
  return done.ok ? CLEAN : printFailure(done.error, { json, file });
}
