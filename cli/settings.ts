// What the clerk set in the app: the unit's own words for the checks, the faces for Word files.

import { type Result, success } from '../core/result.ts';
import type { Settings } from '../core/settings.ts';
import { now } from '../services/clock.ts';
import { openSettings } from '../services/settings.ts';
import { realDisk } from '../services/storage/disk.ts';
import { diskFailure } from '../services/storage/disk-failure.ts';
import type { Place } from './place.ts';

/** Codes: the disk's. */
export async function loadSettings({ dataFolder }: Place): Promise<Result<Settings>> {
  try {
    return success(await openSettings({ disk: realDisk, dataFolder, now, mayWrite: () => false }).load());
  } catch (error) {
    return diskFailure(error);
  }
}
