// What the clerk sets once: the unit, its habits, the look of the app.

import * as v from 'valibot';
import type { Deep } from './deep.ts';

const line = v.pipe(v.string(), v.maxLength(200));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

/** What the unit has set for its own checks. */
export const checkSettingsSchema = v.strictObject({
  /** Names of places that belong to the unit or that it deals with, with 镇, 村 …, e.g. 白水镇. */
  places: v.pipe(v.array(word), v.maxLength(2_000)),
  /** Words never to flag. */
  words: v.pipe(v.array(word), v.maxLength(2_000)),
  /** Words the unit keeps getting wrong. */
  wrongWords: v.pipe(v.array(v.strictObject({ wrong: word, right: line })), v.maxLength(2_000)),
  /** Ids of rules that say nothing in this unit's reports. */
  rulesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10))), v.maxLength(300)),
});

/** The unit's habits of setting a document; STANDARD_FORMAT is GB/T 9704-2012, and whatever differs from it is named after an export. */
export const formatSchema = v.strictObject({
  /** Distance from line to line, points. 28.95 makes the 22 lines a page of 5.2.3, 28 leaves white at the foot, 29 and 30 make 21 lines. */
  linePitch: v.picklist([28.95, 28, 29, 30]),
  /** `outer`: on the right of odd pages, on the left of even ones (7.5). */
  pageNumbers: v.picklist(['outer', 'centred']),
  /** Headings of the second and third level bold; 7.3.3 names their faces only, and bold 楷体 is none of them. */
  boldHeading2: v.boolean(),
  boldHeading3: v.boolean(),
});

/** 镇, 乡, 街道. */
export const unitLevelSchema = v.picklist(['town', 'township', 'subdistrict']);

/** `MM-DD`. */
const monthDay = v.pipe(v.string(), v.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u));

/** Days of the year after the one reported on, before which something is due. */
export const deadlineSettingsSchema = v.strictObject({ report: monthDay, publish: monthDay });

export const settingsSchema = v.strictObject({
  unit: v.strictObject({
    /** Full name for the signature, e.g. 云岭县青石镇人民政府; empty until set. */
    fullName: line,
    /** Short name for titles and the text, e.g. 青石镇. */
    shortName: line,
    /** 主送机关 of a new report; empty takes the template's. */
    recipient: line,
    level: v.exactOptional(unitLevelSchema),
    /** The county, district or city above, e.g. 云岭县. */
    county: v.exactOptional(line),
    /** 发文机关 in the title; absent takes `fullName`. */
    titleName: v.exactOptional(line),
    /** 发文机关标志 of a new report; absent takes `fullName` and 文件. */
    mark: v.exactOptional(line),
    /** Further 主送机关 to choose from. */
    recipients: v.exactOptional(v.pipe(v.array(word), v.maxLength(50))),
    deadlines: v.exactOptional(deadlineSettingsSchema),
  }),
  /** Faces by element, as written into the document. */
  fonts: v.strictObject({
    title: line,
    body: line,
    heading1: line,
    heading2: line,
    /** ASCII digits and letters in the body. */
    latin: line,
    pageNumber: line,
  }),
  /** Absent for the standard's. */
  format: v.exactOptional(formatSchema),
  /** Absent until something is set. */
  checks: v.exactOptional(checkSettingsSchema),
  /** 备份: absent until a folder was chosen. */
  backup: v.exactOptional(v.strictObject({ folder: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)) })),
  textSize: v.picklist(['standard', 'large', 'extra']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** 高对比度: stronger lines and darker words, in both themes. */
  contrast: v.exactOptional(v.picklist(['normal', 'high'])),
  /** The right column of the workbench. */
  desk: v.exactOptional(
    v.strictObject({
      /** Stays open whatever the window's width. */
      pinned: v.boolean(),
      shown: v.boolean(),
      /** In rem. */
      width: v.pipe(v.number(), v.minValue(16), v.maxValue(60)),
    }),
  ),
  /** Ids of reports that are put away; the library shows them apart. */
  archived: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(5_000))),
});

export type Settings = Deep<v.InferOutput<typeof settingsSchema>>;
export type Format = Deep<v.InferOutput<typeof formatSchema>>;
export type UnitSettings = Settings['unit'];
export type UnitLevel = v.InferOutput<typeof unitLevelSchema>;
export type DeadlineSettings = Deep<v.InferOutput<typeof deadlineSettingsSchema>>;
export type CheckSettings = Deep<v.InferOutput<typeof checkSettingsSchema>>;

/** GB/T 9704-2012 without any habit of a unit's own. */
export const STANDARD_FORMAT: Format = {
  linePitch: 28.95,
  pageNumbers: 'outer',
  boldHeading2: false,
  boldHeading3: false,
};

export const DEFAULT_SETTINGS: Settings = {
  unit: { fullName: '', shortName: '', recipient: '' },
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    latin: '仿宋_GB2312',
    pageNumber: '宋体',
  },
  textSize: 'standard',
  theme: 'system',
};
