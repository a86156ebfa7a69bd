// What the clerk set once, in `settings.json`. Broken settings never stand in the way: what cannot be read is its default.

import { join } from 'node:path';
import { Low } from 'lowdb';
import * as v from 'valibot';
import { failure, type Result, success } from '../core/result.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../core/settings.ts';
import type { Disk } from './storage/disk.ts';
import { Generations } from './storage/generations.ts';

export type SettingsFile = {
  readonly load: () => Promise<Settings>;
  readonly save: (settings: Settings) => Promise<void>;
  /** What had to be set aside, as sentences for the clerk. */
  readonly notices: ReadonlySet<string>;
};

const NOT_SETTINGS = failure('not-settings', '设置文件的内容不完整。');

function parseSettings(data: unknown): Result<Settings> {
  const parsed = v.safeParse(settingsSchema, data);
  return parsed.success ? success(parsed.output) : NOT_SETTINGS;
}

/** `load` and `save` throw the operating system's errors. */
export function openSettings(options: {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly now: () => string;
  /** Whether this program is the writer of the data folder. */
  readonly mayWrite: () => boolean;
}): SettingsFile {
  const notices = new Set<string>();
  const file = new Generations<Settings>({
    disk: options.disk,
    path: join(options.dataFolder, 'settings.json'),
    parse: parseSettings,
    now: options.now,
    notice: (text) => notices.add(text),
    label: () => '设置',
    mayWrite: options.mayWrite,
  });
  return {
    notices,
    async load() {
      const db = new Low<Settings>(file, DEFAULT_SETTINGS);
      await db.read();
      return db.data;
    },
    async save(settings) {
      const db = new Low<Settings>(file, DEFAULT_SETTINGS);
      db.data = settings;
      await db.write();
    },
  };
}
