// Templates on disk: those that come with the app, and those a county office put into `templates/` of the data folder.

import { join } from 'node:path';
import { type Result, success } from '../core/result.ts';
import { parseTemplate } from '../core/template/parse.ts';
import type { Template } from '../core/template/schema.ts';
import { type Disk, isDiskError, isMissing } from './storage/disk.ts';
import { diskFailure } from './storage/disk-failure.ts';

const MAX_BYTES = 2 * 1024 * 1024;

export type TemplateProblem = { readonly file: string; readonly message: string };
export type TemplateShelf = { readonly templates: Template[]; readonly problems: TemplateProblem[] };

async function readTemplate(disk: Disk, path: string): Promise<Result<Template>> {
  try {
    if ((await disk.size(path)) > MAX_BYTES) {
      return { ok: false, error: { code: 'too-large', message: '文件超过 2 MB，不是模板文件。' } };
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await disk.read(path));
    return parseTemplate(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch (error) {
    if (isDiskError(error)) return diskFailure(error);
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return {
      ok: false,
      error: {
        code: 'not-json',
        message: `不是完好的 JSON 文件（${error.message}）。请检查括号、引号和逗号，并用 UTF-8 编码保存。`,
      },
    };
  }
}

/** In the order of their names without the extension, so that a template stands before its variants. */
async function templateFiles(disk: Disk, folder: string): Promise<string[]> {
  try {
    const stems = (await disk.list(folder)).flatMap((name) => /^(.+)\.json$/u.exec(name)?.[1] ?? []);
    return stems.sort().map((stem) => join(folder, `${stem}.json`));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Reads both folders anew on each call, so that a file dropped into the data folder appears without a restart. */
export async function loadTemplates(options: {
  readonly disk: Disk;
  readonly templatesFolder: string;
  readonly dataFolder: string;
}): Promise<Result<TemplateShelf>> {
  const { disk, templatesFolder, dataFolder } = options;
  const shelf = new Map<string, { template: Template; path: string }>();
  const problems: TemplateProblem[] = [];
  for (const folder of [templatesFolder, join(dataFolder, 'templates')]) {
    for (const path of await templateFiles(disk, folder)) {
      const file = path.slice(folder.length + 1);
      const read = await readTemplate(disk, path);
      if (!read.ok) {
        problems.push({ file, message: read.error.message });
        continue;
      }
      const other = shelf.get(read.value.id);
      if (other === undefined) {
        shelf.set(read.value.id, { template: read.value, path });
      } else {
        const message = `模板编号“${read.value.id}”已被“${other.template.name}”占用。请在文件里把 id 改成别的编号。`;
        problems.push({ file, message });
      }
    }
  }
  return success({ templates: [...shelf.values()].map((entry) => entry.template), problems });
}
