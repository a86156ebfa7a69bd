// What the page gets from Electron: the calls of the contract, what the menu bar asks for, and nothing of Electron itself.

import { contextBridge, ipcRenderer } from 'electron';
import { isAppCommand } from '../core/app-command.ts';
import { contract } from '../core/contract.ts';
import { CALL_CHANNEL, COMMAND_CHANNEL } from './channel.ts';

contextBridge.exposeInMainWorld('nianbao', {
  call: async (name: unknown, input: unknown): Promise<unknown> => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) throw new TypeError('no such call');
    return ipcRenderer.invoke(CALL_CHANNEL, name, input);
  },
  /** Tells `listener` the menu bar's commands; answers with how to stop. */
  onCommand: (listener: unknown): (() => void) => {
    if (typeof listener !== 'function') throw new TypeError('no listener');
    const take = (_event: unknown, command: unknown) => {
      if (isAppCommand(command)) listener(command);
    };
    ipcRenderer.on(COMMAND_CHANNEL, take);
    return () => void ipcRenderer.off(COMMAND_CHANNEL, take);
  },
});
