import { expect, it } from 'vitest';
import { diskFailure, windowFailure } from '../../../services/storage/disk-failure.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

it('says what to do, and in the app that the work is still there', () => {
  const full = systemError('ENOSPC');
  expect(diskFailure(full).error).toEqual({
    code: 'disk-full',
    message: '磁盘空间不够，没有存上。请删掉一些不用的文件，再试一次。',
  });
  expect(windowFailure(full).error.message).toContain('再试一次；窗口里的内容还在，请不要关闭。');
  const busy = systemError('EBUSY');
  expect(windowFailure(busy)).toEqual(diskFailure(busy));
});

it('lets a bug be a bug', () => {
  expect(() => diskFailure(new Error('bug'))).toThrow('bug');
});
