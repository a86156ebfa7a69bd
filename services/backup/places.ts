// Folders of other disks that a backup could go to: sticks, cards and shares, as each system shows them.

import { readdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

async function foldersIn(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  } catch {
    // Not there, or not ours to look into: nothing to offer.
    return [];
  }
}

async function drives(): Promise<string[]> {
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  const there = await Promise.all(letters.map((drive) => stat(drive).then(Boolean, () => false)));
  return letters.filter((_, index) => there[index]);
}

/** Never throws. */
export async function backupPlaces(platform = process.platform): Promise<string[]> {
  if (platform === 'win32') return drives();
  if (platform === 'darwin') return foldersIn('/Volumes');
  const { username } = userInfo();
  const found = await Promise.all([`/media/${username}`, `/run/media/${username}`].map(foldersIn));
  return found.flat();
}
