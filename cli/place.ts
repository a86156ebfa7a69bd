// Where the program and its data are.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from '../services/data-folder.ts';

export type Place = {
  /** The built app: holds cli/, renderer/ and templates/. */
  readonly appFolder: string;
  readonly templatesFolder: string;
  readonly dataFolder: string;
  readonly version: string;
};

export function placeOf(appFolder: string, version: string, data: string | null): Place {
  return {
    appFolder,
    templatesFolder: join(appFolder, 'templates'),
    dataFolder: data ?? defaultDataFolder(process.env, process.platform, homedir()),
    version,
  };
}
