// What every part of the settings is given. A part is one component in a file of its own; settings-screen.tsx lists them.

import type { Settings } from '../../../core/settings.ts';

export type PartProps = {
  readonly settings: Settings;
  /** Saves at once. */
  readonly save: (change: Partial<Settings>) => void;
};
