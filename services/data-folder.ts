// Where the library stands when nobody says otherwise. All front doors use the same place.

import { join } from 'node:path';

const NAME = 'fazhi-nianbao';

type Environment = {
  readonly FAZHI_NIANBAO_DATA?: string | undefined;
  readonly APPDATA?: string | undefined;
  readonly XDG_DATA_HOME?: string | undefined;
};

/** Absolute path; `FAZHI_NIANBAO_DATA` overrides the system's own place for programs' data. */
export function defaultDataFolder(env: Environment, platform: string, home: string): string {
  const wanted = env.FAZHI_NIANBAO_DATA;
  if (wanted) return wanted;
  switch (platform) {
    case 'win32':
      return join(env.APPDATA || join(home, 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return join(home, 'Library', 'Application Support', NAME);
    default:
      return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), NAME);
  }
}
