// What a file is for.

import type { Report } from '../report/schema.ts';

/**
 * `submission` 正式报送稿: head, 附注 and 版记. `preprinted` 红头纸套印: the same with the room of what is on the paper left white.
 * `web` 网站公开稿: no head and no 版记, signature without seal. `plain`: title to date, for a seal.
 */
export const PROFILES = ['submission', 'preprinted', 'web', 'plain'] as const;

export type Profile = (typeof PROFILES)[number];

export const PROFILE_NAMES: Readonly<Record<Profile, string>> = {
  submission: '正式报送稿',
  preprinted: '红头纸套印',
  web: '网站公开稿',
  plain: '只要正文',
};

/** A report that has a number or a signatory gets the head they stand in: nothing the clerk entered is left out unsaid. */
export function usualProfile({ documentNumber, signatory }: Report): Profile {
  return documentNumber.trim() !== '' || signatory.trim() !== '' ? 'submission' : 'plain';
}
