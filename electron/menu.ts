// The menu bar. Keys of the editor itself are the page's; here are those of the window.

import { Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { AppCommand } from '../core/app-command.ts';

/** A key that the page takes itself: shown beside the entry, not taken from the page. */
function shown(accelerator: string): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  return { accelerator, registerAccelerator: false };
}

/** `ask` hands a command to the page. */
export function menuTemplate(
  dataFolder: string,
  ask: (command: AppCommand) => void,
): MenuItemConstructorOptions[] {
  return [
    {
      label: '文件(&F)',
      submenu: [
        { label: '年报库', click: () => ask('library') },
        { label: '设置', click: () => ask('settings') },
        { type: 'separator' },
        { label: '打开数据文件夹', click: () => void shell.openPath(dataFolder) },
        { type: 'separator' },
        { label: '退出', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '撤销', role: 'undo', accelerator: 'CmdOrCtrl+Z' },
        { label: '重做', role: 'redo', accelerator: 'CmdOrCtrl+Y' },
        { type: 'separator' },
        { label: '剪切', role: 'cut', accelerator: 'CmdOrCtrl+X' },
        { label: '复制', role: 'copy', accelerator: 'CmdOrCtrl+C' },
        { label: '粘贴', role: 'paste', accelerator: 'CmdOrCtrl+V' },
        { label: '粘贴为纯文本', role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+Shift+V' },
        { label: '全选', role: 'selectAll', accelerator: 'CmdOrCtrl+A' },
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: '缩小', role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
        { label: '实际大小', role: 'resetZoom', accelerator: 'CmdOrCtrl+Shift+0' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen', accelerator: 'F11' },
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        { label: '手册', ...shown('F1'), click: () => ask('manual') },
        { label: '快捷键', ...shown('CmdOrCtrl+/'), click: () => ask('shortcuts') },
        { label: '检查规则', click: () => ask('rules') },
      ],
    },
  ];
}

export function setMenu(dataFolder: string, ask: (command: AppCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(dataFolder, ask)));
}
