// What is fuzzed: how a case is made, and what must hold of the answer to it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { check } from '../../core/checks/check.ts';
import { parseCheckTables } from '../../core/checks/tables.ts';
import { importFile } from '../../core/intake/import.ts';
import { importJson } from '../../core/intake/json.ts';
import { exportDocx } from '../../core/official/export.ts';
import { reportSchema } from '../../core/report/schema.ts';
import type { Result } from '../../core/result.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { newReport } from '../../core/template/instantiate.ts';
import { parseTemplate } from '../../core/template/parse.ts';
import type { Template } from '../../core/template/schema.ts';
import { readBundle } from '../../services/bundle/bundle-file.ts';
import { recordOf, scanJournal } from '../../services/history/journal-file.ts';
import { seal, sha256 } from '../../services/storage/sealed.ts';
import { docxFiles } from '../core/intake/read/docx-file.ts';
import { BYTE_MUTATORS, mutated } from './mutate-bytes.ts';
import { type Json, mutatedJson } from './mutate-json.ts';
import { mutatedMarkup } from './mutate-markup.ts';
import { mutatedText } from './mutate-text.ts';
import { mutatedZip } from './mutate-zip.ts';
import type { Random } from './random.ts';
import { DOCUMENT, PAGES, PDF, SECOND_DOCUMENT, TEXTS } from './seeds.ts';

export type Target = {
  readonly make: (random: Random) => Uint8Array;
  /** Throws if the answer is not one a clerk could be given. */
  readonly hold: (bytes: Uint8Array) => Promise<void>;
};

export type TargetName = 'docx' | 'html' | 'text' | 'pdf' | 'report' | 'template' | 'bundle';

function ids(): () => string {
  let id = 0;
  return () => {
    id += 1;
    return `p${id}`;
  };
}

/** A refusal has a code and whole Chinese sentences. */
function answered<T>(result: Result<T>): T | null {
  if (result.ok) return result.value;
  if (!/^[a-z-]+$/u.test(result.error.code)) throw new Error(`odd code: ${result.error.code}`);
  if (!/[\u4e00-\u9fff][\s\S]*[。）]$/u.test(result.error.message)) {
    throw new Error(`odd message: ${result.error.message.slice(0, 300)}`);
  }
  return null;
}

/** The targets, on the project's own templates and tables. `root` is the repository. */
export function openTargets(root: string): Readonly<Record<TargetName, Target>> {
  const read = (path: string): Json => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const templateFiles = readdirSync(join(root, 'templates')).filter((name) => name.endsWith('.json'));
  const templateData = templateFiles.map((name) => read(join('templates', name)));
  const templates = templateData.flatMap((data): Template[] => {
    const parsed = parseTemplate(data);
    return parsed.ok ? [parsed.value] : [];
  });
  const tables = parseCheckTables(
    Object.fromEntries(
      ['periods', 'meetings', 'laws', 'words', 'formulae', 'documents'].map((name) => [
        name,
        read(join('templates', 'data', `${name}.json`)),
      ]),
    ),
  );
  if (!tables.ok) throw new Error(tables.error.message);
  const now = '2026-01-22T09:00:00.000Z';
  const [first] = templates;
  if (first === undefined) throw new Error('no templates');
  const fallback: Template = first;
  const checkTables = tables.value;

  /** Imported, and everything that follows an import: the published JSON, and of some the checks and the document. */
  async function imports(bytes: Uint8Array): Promise<void> {
    const options = { fileName: '报告.docx', newId: ids(), now, templates };
    const intake = answered(await importFile(bytes, options));
    if (intake === null) return;
    if (!v.is(reportSchema, intake.report)) throw new Error('not a report');
    const template = templates.find(({ id }) => id === intake.report.templateId) ?? fallback;
    importJson(intake, template, '报告.docx');
    if (bytes.length % 64 !== 0) return;
    check(intake.report, { template, today: '2026-01-22', tables: checkTables });
    if (bytes.length % 512 === 0) {
      await exportDocx(intake.report, { fonts: DEFAULT_SETTINGS.fonts, draft: true });
    }
  }

  const firstTemplate = templateData[0] ?? null;
  const blankReport = {
    id: 'r1',
    now,
    year: 2025,
    issuer: '云岭县青石镇人民政府',
    place: '青石镇',
    recipient: '县人民政府',
  };
  const saved: Json = JSON.parse(JSON.stringify(newReport(first, { ...blankReport, newId: ids() })));

  function docxCase(random: Random): Uint8Array {
    const files = docxFiles(DOCUMENT.body, DOCUMENT.parts);
    const names = Object.keys(files);
    const pack = (): Uint8Array => zipSync(files, { level: random.chance(0.05) ? 1 : 0 });
    if (random.chance(0.2)) return mutatedZip(pack(), random, pack());
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    for (let times = 1 + random.below(2); times > 0; times--) {
      const name = random.chance(0.5) ? 'word/document.xml' : (names[random.below(names.length)] ?? '');
      const other = random.chance(0.5) ? SECOND_DOCUMENT : text('word/numbering.xml');
      files[name] = strToU8(mutatedMarkup(text(name), random, other));
    }
    return pack();
  }

  const encoded = (text: string, random: Random): Uint8Array =>
    random.chance(0.1) ? new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) : strToU8(text);

  const bytesOr = (text: string, random: Random, mutate: typeof mutatedText, other: string): Uint8Array =>
    random.chance(0.2)
      ? mutated(encoded(text, random), BYTE_MUTATORS, random, strToU8(other))
      : encoded(mutate(text, random, other), random);

  /** A 移交包 whose list agrees with what is in it, so that the parsers behind the list are reached too. */
  function bundleCase(random: Random): Uint8Array {
    const text = (data: Json): Uint8Array => strToU8(JSON.stringify(data));
    const changed = (data: Json): Json => (random.chance(0.4) ? mutatedJson(data, random) : data);
    const record = recordOf(newReport(fallback, { ...blankReport, newId: ids() }), {
      at: now,
      made: now,
      reason: 'writing',
      title: '更早',
      characters: 0,
    });
    const entries: Record<string, Uint8Array> = {
      'report.json': text(changed(saved)),
      'last.json': text(changed(saved)),
      'history.journal': random.chance(0.5) ? mutated(record, BYTE_MUTATORS, random, record) : record,
      'words.json': text(
        changed({
          places: ['白水镇'],
          words: [],
          wrongWords: [{ wrong: '布暑', right: '部署' }],
          rulesOff: [],
        }),
      ),
      'template.json': text(changed(firstTemplate)),
    };
    const files: Json = Object.entries(entries).map(([path, bytes]) => ({
      path,
      size: bytes.length,
      sha256: sha256(bytes),
    }));
    const list: Json = { format: 'nianbao-bundle', version: 1, madeAt: now, files };
    const forged = random.chance(0.2) ? mutatedJson(list, random) : list;
    const manifest = seal(typeof forged === 'object' && forged !== null ? forged : { forged });
    const packed = zipSync({ 'manifest.json': manifest, ...entries }, { level: 0 });
    return random.chance(0.3) ? mutatedZip(packed, random, packed) : packed;
  }

  const pdf = strToU8(PDF);

  return {
    docx: { make: docxCase, hold: imports },
    html: {
      make: (random) => bytesOr(random.pick(PAGES), random, mutatedMarkup, random.pick(PAGES)),
      hold: imports,
    },
    text: {
      make: (random) => bytesOr(random.pick(TEXTS), random, mutatedText, random.pick(TEXTS)),
      hold: imports,
    },
    pdf: {
      make: (random) =>
        random.chance(0.5)
          ? mutated(pdf, BYTE_MUTATORS, random, pdf)
          : strToU8(mutatedText(PDF, random, PDF)),
      hold: imports,
    },
    report: {
      make: (random) => {
        const data = strToU8(JSON.stringify(mutatedJson(mutatedJson(saved, random), random)));
        return random.chance(0.1) ? mutated(data, BYTE_MUTATORS, random, data) : data;
      },
      hold: imports,
    },
    bundle: {
      make: bundleCase,
      hold: async (bytes) => {
        const bundle = answered(readBundle(bytes));
        if (bundle !== null) scanJournal(bundle.history);
      },
    },
    template: {
      make: (random) =>
        strToU8(JSON.stringify(mutatedJson(random.pick([firstTemplate, ...templateData]), random))),
      hold: async (bytes) => {
        const template = answered(parseTemplate(JSON.parse(new TextDecoder().decode(bytes))));
        if (template === null) return;
        const report = newReport(template, { ...blankReport, newId: ids() });
        if (!v.is(reportSchema, report)) throw new Error('a template that makes no report');
        if (bytes.length % 16 === 0) {
          answered(
            await importFile(strToU8(TEXTS[0]), {
              fileName: 'a.txt',
              newId: ids(),
              now,
              templates: [template],
            }),
          );
        }
      },
    },
  };
}
