// The one place that touches ipcMain. Messages that do not come from the main frame of our own window, showing our own
// address, are dropped; what they carry is parsed by the contract.

import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Api } from '../core/contract.ts';
import { failure, type Result } from '../core/result.ts';
import { dispatch } from '../services/front-door/dispatch.ts';
import { isOurs } from './address.ts';
import { CALL_CHANNEL } from './channel.ts';

const DROPPED = failure('foreign-sender', '这个请求不是“法治年报”自己的窗口发出的，没有执行。');

function isFromOurWindow(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (window === null || window.isDestroyed() || event.sender !== window.webContents) return false;
  return event.senderFrame !== null && event.senderFrame.parent === null && isOurs(event.senderFrame.url);
}

export function answerCalls(
  api: Api,
  options: {
    readonly window: () => BrowserWindow | null;
    /** Told about bugs. */
    readonly report: (error: unknown) => void;
  },
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isFromOurWindow(event, options.window()) || typeof name !== 'string') return DROPPED;
    return dispatch(api, name, input, options.report);
  });
}
