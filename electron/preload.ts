// What the page gets from Electron: the calls of the contract, and nothing of Electron itself.

import { contextBridge, ipcRenderer } from 'electron';
import { contract } from '../core/contract.ts';
import { CALL_CHANNEL } from './channel.ts';

contextBridge.exposeInMainWorld('nianbao', {
  call: async (name: unknown, input: unknown): Promise<unknown> => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) throw new TypeError('no such call');
    return ipcRenderer.invoke(CALL_CHANNEL, name, input);
  },
});
