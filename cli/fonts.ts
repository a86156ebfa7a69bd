// The faces the clerk set, for whoever writes a Word file.

import { type Result, success } from '../core/result.ts';
import type { Settings } from '../core/settings.ts';
import { now } from '../services/clock.ts';
import { openSettings } from '../services/settings.ts';
import { realDisk } from '../services/storage/disk.ts';
import { diskFailure } from '../services/storage/disk-failure.ts';
import type { Place } from './place.ts';

/** Codes: the disk's. */
export async function loadFonts({ dataFolder }: Place): Promise<Result<Settings['fonts']>> {
  try {
    return success((await openSettings({ disk: realDisk, dataFolder, now }).load()).fonts);
  } catch (error) {
    return diskFailure(error);
  }
}
