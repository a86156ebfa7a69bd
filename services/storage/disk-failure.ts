// What the clerk is told when the disk refuses.

import { failure } from '../../core/result.ts';
import { isDiskError } from './disk.ts';

type Told = { readonly code: string; readonly message: string };

function tell(code: string): Told {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return {
        code: 'disk-full',
        message: '磁盘空间不够，没有存上。请删掉一些不用的文件，再试一次。',
      };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'read-only',
        message: '这个文件夹不允许读写。请检查它的权限或 U 盘的写保护开关，再试一次。',
      };
    case 'EBUSY':
    case 'EMFILE':
    case 'ENFILE':
    case 'ETXTBSY':
      return {
        code: 'busy',
        message:
          '文件正被别的程序占用（例如在 WPS 里打开着，或杀毒软件正在检查）。请关掉它或稍等片刻，再试一次。',
      };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return {
        code: 'folder-missing',
        message: '找不到文件夹。如果它在 U 盘或共享盘上，请重新插好或连上，再试一次。',
      };
    default:
      return {
        code: 'disk-error',
        message: `磁盘读写出错（${code}）。请换一个位置或重新插好移动盘，再试一次。`,
      };
  }
}

/** The failure for an error of the operating system; any other error is a bug and is thrown again. */
export function diskFailure(error: unknown): ReturnType<typeof failure> {
  if (!isDiskError(error)) throw error;
  const { code, message } = tell(error.code);
  return failure(code, message);
}

const WORK_IN_DANGER: ReadonlySet<string> = new Set(['disk-full', 'read-only', 'folder-missing']);

/** The same for the app, where the clerk's work is in an open window. */
export function windowFailure(error: unknown): ReturnType<typeof failure> {
  const { code, message } = diskFailure(error).error;
  if (!WORK_IN_DANGER.has(code)) return failure(code, message);
  return failure(code, `${message.slice(0, -1)}；窗口里的内容还在，请不要关闭。`);
}
