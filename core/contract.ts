// Every call between the renderer and a front door: name → schema of its input and of its output.
// The preload bridge, the loopback server and the renderer's client are derived from this table; the side that receives
// parses. A call answers with a Result; it never throws across the border.

import * as v from 'valibot';
import { backupContentsSchema, backupSchema } from './backup.ts';
import { bundleContentsSchema } from './bundle.ts';
import { checkTablesSchema } from './checks/tables.ts';
import type { Deep } from './deep.ts';
import { revisionReasonSchema, revisionSchema } from './history/revision.ts';
import { PROFILES } from './official/profiles.ts';
import { reportSchema } from './report/schema.ts';
import { reportSummarySchema } from './report/summary.ts';
import type { Result } from './result.ts';
import { formatSchema, settingsSchema } from './settings.ts';
import { templateSchema } from './template/schema.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const nothing = v.null();
const folderPath = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

/** `table`: the figures, for a spreadsheet; `web`: 网站公开稿; `bundle`: a 移交包. */
const exportKind = v.picklist(['final', 'draft', 'table', 'web', 'bundle']);

export const savedExportSchema = v.strictObject({
  path: v.string(),
  kind: exportKind,
  /** ISO 8601 instant. */
  at: v.string(),
});
export type SavedExport = Deep<v.InferOutput<typeof savedExportSchema>>;

/** Where words were found in a report: see report/search.ts. */
export const foundReportSchema = v.strictObject({
  id,
  title: v.string(),
  year: v.number(),
  hits: v.array(
    v.strictObject({
      section: v.nullable(v.string()),
      line: v.string(),
      start: v.number(),
      end: v.number(),
      context: v.string(),
      contextStart: v.number(),
      contextEnd: v.number(),
    }),
  ),
  /** There are more than are told. */
  more: v.boolean(),
});
export type FoundReport = Deep<v.InferOutput<typeof foundReportSchema>>;

export const contract = {
  'app.info': {
    input: nothing,
    output: v.strictObject({
      version: v.string(),
      dataFolder: v.string(),
      frontDoor: v.picklist(['electron', 'browser']),
      /** Local date, `YYYY-MM-DD`. */
      today: v.string(),
    }),
  },
  /** The 移交包 the system opened the app with, once; null for none. */
  'app.opened': {
    input: nothing,
    output: v.nullable(v.strictObject({ fileName: v.string(), bytes: v.instance(Uint8Array) })),
  },
  /** Why nothing can be saved here (another program has the data folder, or it is read-only), as a sentence; null if it can. */
  'app.writer': { input: nothing, output: v.strictObject({ obstacle: v.nullable(v.string()) }) },
  'reports.list': {
    input: nothing,
    output: v.strictObject({
      reports: v.array(reportSummarySchema),
      /** Files set aside or unreadable, as sentences for the clerk. */
      notices: v.array(v.string()),
    }),
  },
  'reports.open': {
    input: v.strictObject({ id }),
    output: v.strictObject({ report: reportSchema, notices: v.array(v.string()) }),
  },
  /** Creates or replaces. */
  'reports.save': {
    input: v.strictObject({ report: reportSchema }),
    output: v.strictObject({ savedAt: v.string() }),
  },
  /** Moves to the library's trash. */
  'reports.remove': { input: v.strictObject({ id }), output: nothing },
  /** Brings a removed report back. */
  'reports.restore': { input: v.strictObject({ id }), output: nothing },
  /** 历史版本 of a report, newest first. */
  'history.list': {
    input: v.strictObject({ id }),
    output: v.strictObject({ revisions: v.array(revisionSchema) }),
  },
  'history.open': {
    input: v.strictObject({ id, revision: id }),
    output: v.strictObject({ report: reportSchema }),
  },
  /** Keeps a report as it was last saved, before a big step. Answers with the save point's id. */
  'history.keep': {
    input: v.strictObject({ id, reason: revisionReasonSchema }),
    output: v.strictObject({ revision: id }),
  },
  /** `line`: id of the one line to bring back; null for the whole. `undo`: the save point of what stood there. */
  'history.restore': {
    input: v.strictObject({ id, revision: id, line: v.nullable(id) }),
    output: v.strictObject({ savedAt: v.string(), undo: v.nullable(id) }),
  },
  /** Reports with these words in their text or fields, newest year first. */
  'reports.search': {
    input: v.strictObject({ words: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
    output: v.array(foundReportSchema),
  },
  /** The worked examples that come with the app, as text files, newest first. */
  'examples.load': {
    input: nothing,
    output: v.array(v.strictObject({ fileName: v.string(), text: v.string() })),
  },
  /** Shows the data folder in the system's file manager. */
  'data.reveal': { input: nothing, output: nothing },
  /** Where backups go and how the last one went. `places`: folders of other disks to choose from. */
  'backup.state': {
    input: nothing,
    output: v.strictObject({
      folder: v.nullable(v.string()),
      last: v.nullable(backupSchema),
      problem: v.nullable(v.string()),
      places: v.array(v.string()),
    }),
  },
  /** Backs up now; null: to the folder of the settings. */
  'backup.run': {
    input: v.nullable(v.strictObject({ folder: folderPath })),
    output: v.strictObject({ at: v.string(), reports: v.number() }),
  },
  /** The backups under a folder, newest first. */
  'backup.list': {
    input: v.strictObject({ folder: folderPath }),
    output: v.strictObject({ backups: v.array(backupSchema) }),
  },
  'backup.look': {
    input: v.strictObject({ folder: folderPath, backup: backupSchema.entries.id }),
    output: backupContentsSchema,
  },
  /** Without `replace`, a report that is here with another text comes beside it. */
  'backup.restore': {
    input: v.strictObject({
      folder: folderPath,
      backup: backupSchema.entries.id,
      reports: v.pipe(v.array(id), v.maxLength(10_000)),
      replace: v.boolean(),
    }),
    output: v.strictObject({ restored: v.array(id), unreadable: v.number() }),
  },
  /** Makes a 移交包 of a report and saves it like an export. */
  'bundle.save': { input: v.strictObject({ id }), output: savedExportSchema },
  /** What is inside a 移交包 and how it stands to what is here; nothing is written. */
  'bundle.look': { input: v.strictObject({ bytes: v.instance(Uint8Array) }), output: bundleContentsSchema },
  /** Without `replace`, a report that is here with another text comes beside it. */
  'bundle.take': {
    input: v.strictObject({ bytes: v.instance(Uint8Array), replace: v.boolean() }),
    output: v.strictObject({ id }),
  },
  'settings.load': { input: nothing, output: settingsSchema },
  'settings.save': { input: v.strictObject({ settings: settingsSchema }), output: nothing },
  'templates.list': {
    input: nothing,
    output: v.strictObject({
      templates: v.array(templateSchema),
      /** Template files that could not be used, and why. */
      problems: v.array(v.strictObject({ file: v.string(), message: v.string() })),
      /** Ids of those that lie in the data folder, and may be changed. */
      own: v.array(v.string()),
    }),
  },
  /** Writes a template into the data folder. Code `taken`: one that comes with the app has this id. */
  'templates.save': { input: v.strictObject({ template: templateSchema }), output: nothing },
  /** Takes a template out of the data folder; reports made with it stay. Code `not-found`. */
  'templates.remove': { input: v.strictObject({ id }), output: nothing },
  /** What the rules look things up in: the data that comes with the app. */
  'tables.load': { input: nothing, output: checkTablesSchema },
  /** A .doc, .wps or .rtf → .docx, where LibreOffice is installed; nothing is kept. Code `no-converter` where it is not. */
  'files.convert': {
    input: v.strictObject({
      fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
      bytes: v.instance(Uint8Array),
    }),
    output: v.strictObject({ fileName: v.string(), bytes: v.instance(Uint8Array) }),
  },
  /**
   * The report's pages as PDF; nothing is written. `job` names the work for pdf.stop. Codes: `no-printer` where nothing on this
   * PC can make one, `cancelled`, `pdf-timeout`, `pdf-failed`.
   */
  'pdf.make': {
    input: v.strictObject({
      job: id,
      report: reportSchema,
      fonts: settingsSchema.entries.fonts,
      draft: v.boolean(),
      profile: v.picklist(PROFILES),
      format: v.exactOptional(formatSchema),
    }),
    output: v.strictObject({
      bytes: v.instance(Uint8Array),
      printer: v.picklist(['electron', 'chromium', 'libreoffice']),
    }),
  },
  /** Gives up a PDF that is being made; nothing where there is none of that name. */
  'pdf.stop': { input: v.strictObject({ job: id }), output: nothing },
  /** Names of the faces installed on this PC, in all languages they have; a face has several. Empty where that cannot be found out. */
  'fonts.list': { input: nothing, output: v.strictObject({ names: v.array(v.string()) }) },
  /** Electron asks where; the browser front door writes to 导出 in the data folder. Code `cancelled` when the clerk gave up. */
  'exports.save': {
    input: v.strictObject({
      reportId: id,
      kind: exportKind,
      /** Suggested name with extension. */
      fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(150)),
      bytes: v.instance(Uint8Array),
    }),
    output: savedExportSchema,
  },
  'exports.list': { input: v.strictObject({ reportId: id }), output: v.array(savedExportSchema) },
  /** Shows a saved export in the system's file manager. Only paths that exports.save returned. */
  'exports.reveal': { input: v.strictObject({ path: v.string() }), output: nothing },
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<Name extends CallName> = Deep<v.InferInput<Contract[Name]['input']>>;
export type CallOutput<Name extends CallName> = Deep<v.InferOutput<Contract[Name]['output']>>;

/** What a front door implements and what the renderer's client looks like. */
export type Api = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};
