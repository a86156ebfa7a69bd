// LibreOffice on this PC: where it is, and one conversion in a folder and profile of its own.

import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToEnd } from './run-to-end.ts';

export type ProgramSystem = {
  readonly platform: string;
  readonly env: {
    readonly PATH?: string | undefined;
    readonly Path?: string | undefined;
    readonly LOCALAPPDATA?: string | undefined;
    readonly ProgramFiles?: string | undefined;
    readonly 'ProgramFiles(x86)'?: string | undefined;
  };
  readonly exists: (path: string) => boolean;
};

export const thisProgramSystem: ProgramSystem = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
};

/** Path of LibreOffice's command; null if it is not to be found. */
export function findLibreOffice({ platform, env, exists }: ProgramSystem): string | null {
  const windows = platform === 'win32';
  const { join: under, delimiter } = windows ? win32 : posix;
  // soffice.com is the one that stays until the work is done; soffice.exe belongs to the desktop.
  const names = windows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const programFolders = [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap((folder) =>
    folder ? [under(folder, 'LibreOffice', 'program')] : [],
  );
  const usual = windows
    ? programFolders
    : platform === 'darwin'
      ? ['/Applications/LibreOffice.app/Contents/MacOS']
      : ['/opt/libreoffice/program', '/usr/lib/libreoffice/program'];
  const onPath = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of [...onPath, ...usual]) {
    for (const name of names) if (exists(under(folder, name))) return under(folder, name);
  }
  return null;
}

/** What the profile starts with: no macros, nothing fetched from elsewhere, links left alone. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`;

/** How a conversion ended: the bytes, or why there are none. */
export type Conversion =
  | { readonly end: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly end: 'failed' | 'too-long' | 'no-start' | 'stopped' | 'too-large' };

export type ConversionJob = {
  /** The command, as findLibreOffice gives it. */
  readonly program: string;
  readonly bytes: Uint8Array;
  /** Extensions without dot. */
  readonly from: string;
  readonly to: string;
  /** LibreOffice's names of the formats, e.g. `MS Word 97`. Without the first it would read as text whatever it does not know. */
  readonly fromFilter: string;
  readonly toFilter: string;
  /** Milliseconds. */
  readonly timeLimit: number;
  /** Ends the conversion before. */
  readonly signal?: AbortSignal;
  /** Most bytes taken back. */
  readonly sizeLimit: number;
};

/** Converts in a private folder that is gone afterwards, also when this program ends meanwhile. Throws the disk's errors. */
export async function convertWithLibreOffice(job: ConversionJob): Promise<Conversion> {
  // mkdtemp's folders are open to their owner only.
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-nianbao-convert-'));
  const removeNow = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const input = join(folder, `input.${job.from}`);
    await writeFile(input, job.bytes);
    const outFolder = join(folder, 'out');
    await mkdir(outFolder);
    const end = await runToEnd(
      job.program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
        `--infilter=${job.fromFilter}`,
        ...['--convert-to', `${job.to}:${job.toFilter}`, '--outdir', outFolder, input],
      ],
      { timeLimit: job.timeLimit, ...(job.signal ? { signal: job.signal } : {}) },
    );
    if (end !== 'ended') return { end };
    // LibreOffice's exit status is 0 also when it could not read the file: what counts is the file it leaves.
    const output = join(outFolder, `input.${job.to}`);
    const size = existsSync(output) ? (await stat(output)).size : 0;
    if (size === 0) return { end: 'failed' };
    return size > job.sizeLimit
      ? { end: 'too-large' }
      : { end: 'done', bytes: Uint8Array.from(await readFile(output)) };
  } finally {
    process.off('exit', removeNow);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
