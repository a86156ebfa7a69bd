// Templates on disk: those that come with the app, and those a county office put into `templates/` of the data folder.

import { join } from 'node:path';
import { failure, type Result, success } from '../core/result.ts';
import { parseTemplate } from '../core/template/parse.ts';
import type { Template } from '../core/template/schema.ts';
import { writeAtomically } from './storage/atomic-write.ts';
import { type Disk, isDiskError, isMissing } from './storage/disk.ts';
import { diskFailure } from './storage/disk-failure.ts';

const MAX_BYTES = 2 * 1024 * 1024;

export type TemplateProblem = { readonly file: string; readonly message: string };
export type TemplateShelf = {
  readonly templates: Template[];
  readonly problems: TemplateProblem[];
  /** Ids of the templates in the data folder. */
  readonly own: string[];
};

type Folders = { readonly disk: Disk; readonly templatesFolder: string; readonly dataFolder: string };

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
export async function loadTemplates(folders: Folders): Promise<Result<TemplateShelf>> {
  const { shelf, problems } = await readShelf(folders);
  const entries = [...shelf.values()];
  return success({
    templates: entries.map(({ template }) => template),
    problems,
    own: entries.filter(({ own }) => own).map(({ template }) => template.id),
  });
}

type Shelved = { readonly template: Template; readonly path: string; readonly own: boolean };

async function readShelf({ disk, templatesFolder, dataFolder }: Folders) {
  const shelf = new Map<string, Shelved>();
  const problems: TemplateProblem[] = [];
  const ownFolder = join(dataFolder, 'templates');
  for (const folder of [templatesFolder, ownFolder]) {
    for (const path of await templateFiles(disk, folder)) {
      const file = path.slice(folder.length + 1);
      const read = await readTemplate(disk, path);
      if (!read.ok) {
        problems.push({ file, message: read.error.message });
        continue;
      }
      const other = shelf.get(read.value.id);
      if (other === undefined) {
        shelf.set(read.value.id, { template: read.value, path, own: folder === ownFolder });
      } else {
        const message = `模板编号“${read.value.id}”已被“${other.template.name}”占用。请在文件里把 id 改成别的编号。`;
        problems.push({ file, message });
      }
    }
  }
  return { shelf, problems };
}

/** Writes a template of the unit's own, over the one of the same id. Codes: `taken`, and those of parseTemplate. */
export async function saveTemplate(folders: Folders, template: Template): Promise<Result<null>> {
  const parsed = parseTemplate(template);
  if (!parsed.ok) return parsed;
  const { shelf } = await readShelf(folders);
  const known = shelf.get(template.id);
  if (known && !known.own) {
    return failure('taken', `编号“${template.id}”是自带模板“${known.template.name}”的。请换一个编号。`);
  }
  const folder = join(folders.dataFolder, 'templates');
  await folders.disk.makeFolder(folder);
  const bytes = new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
  await writeAtomically(folders.disk, known?.path ?? join(folder, `${template.id}.json`), bytes);
  return success(null);
}

/** Code: `not-found`, also for those that come with the app. */
export async function removeTemplate(folders: Folders, id: string): Promise<Result<null>> {
  const known = (await readShelf(folders)).shelf.get(id);
  if (!known?.own) return failure('not-found', '数据文件夹里没有这个模板，它可能已经删除。请重新打开设置。');
  await folders.disk.remove(known.path);
  return success(null);
}
