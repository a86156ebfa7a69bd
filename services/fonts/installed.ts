// Which faces this PC has: what its font files say of themselves, and what the system's own list says.

import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { extname, posix, win32 } from 'node:path';
import { promisify } from 'node:util';
import { namesInFontFile } from './names.ts';

const run = promisify(execFile);

export type FontSystem = {
  readonly platform: string;
  readonly home: string;
  readonly env: {
    readonly SystemRoot?: string | undefined;
    readonly LOCALAPPDATA?: string | undefined;
    readonly XDG_DATA_HOME?: string | undefined;
  };
  /** Standard output of a program; rejects where it is not there or fails. */
  readonly output: (program: string, args: readonly string[]) => Promise<string>;
};

export const thisFontSystem: FontSystem = {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  output: async (program, args) => {
    const options = { timeout: 10_000, maxBuffer: 16 * 1024 * 1024, windowsHide: true };
    return (await run(program, [...args], options)).stdout;
  },
};

/** Where fonts are installed for everyone and for this user. */
export function fontFolders({ platform, home, env }: FontSystem): readonly string[] {
  if (platform === 'win32') {
    const root = env.SystemRoot ?? 'C:\\Windows';
    const own = env.LOCALAPPDATA ? [win32.join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : [];
    return [win32.join(root, 'Fonts'), ...own];
  }
  if (platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', posix.join(home, 'Library', 'Fonts')];
  }
  const data = env.XDG_DATA_HOME || posix.join(home, '.local', 'share');
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    posix.join(data, 'fonts'),
    posix.join(home, '.fonts'),
  ];
}

const FONT_FILES: ReadonlySet<string> = new Set(['.ttf', '.otf', '.ttc', '.otc']);

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && FONT_FILES.has(extname(entry.name).toLowerCase()))
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
  } catch {
    // A folder that is not there holds none.
    return [];
  }
}

async function namesInFiles(folders: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(folders.map(filesIn))).flat();
  const names: string[] = [];
  // A few at a time: an old disk does not go faster when asked for hundreds at once.
  for (let at = 0; at < files.length; at += 16) {
    const read = await Promise.all(files.slice(at, at + 16).map(namesInFontFile));
    names.push(...read.flat());
  }
  return names;
}

/** Lines of `reg query`: `    仿宋 (TrueType)    REG_SZ    simfang.ttf`; a collection names its faces with & between. */
function namesInRegistry(output: string): string[] {
  return [...output.matchAll(/^ {4}(.+?) \((?:TrueType|OpenType)\) {4}REG_SZ/gmu)].flatMap(([, names = '']) =>
    names.split(' & ').map((name) => name.trim()),
  );
}

const REGISTRY = ['HKLM', 'HKCU'].map(
  (hive) => `${hive}\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts`,
);

async function namesInSystemList({ platform, output }: FontSystem): Promise<string[]> {
  const lists =
    platform === 'win32'
      ? REGISTRY.map((key) => output('reg', ['query', key]).then(namesInRegistry))
      : platform === 'darwin'
        ? []
        : [
            // fc-list puts a backslash before what has a meaning in its patterns, and commas between names.
            output('fc-list', ['--format', '%{family},%{fullname}\n']).then((text) =>
              text.replaceAll('\\', '').split(/[,\n]/u),
            ),
          ];
  const read = await Promise.allSettled(lists);
  return read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

/** Names of all installed faces, in all languages; empty where nothing can be found out. */
export async function installedFonts(system: FontSystem): Promise<string[]> {
  const [inFiles, listed] = await Promise.all([namesInFiles(fontFolders(system)), namesInSystemList(system)]);
  return [...new Set([...inFiles, ...listed].map((name) => name.trim()))]
    .filter((name) => name !== '')
    .toSorted();
}
