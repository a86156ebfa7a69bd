// The system's own dialogs.

import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type SaveDialogOptions } from 'electron';

const FILE_KINDS: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF 文件',
  html: '网页',
  txt: '文本文件',
  xlsx: 'Excel 表格',
  csv: 'CSV 表格',
};

/** Asks where to save an export, 文档 first; null if the clerk gave up. */
export async function askExportPath(window: BrowserWindow | null, fileName: string): Promise<string | null> {
  const extension = extname(fileName).slice(1);
  const options: SaveDialogOptions = {
    title: '导出到',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), fileName),
    ...(extension === ''
      ? {}
      : {
          filters: [{ name: FILE_KINDS[extension] ?? `${extension} 文件`, extensions: [extension] }],
        }),
  };
  const { canceled, filePath } =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}

/** The services cannot start: says why before the app ends. */
export function showStartFailure(message: string, dataFolder: string): void {
  dialog.showErrorBox('法治年报打不开', `${message}\n\n数据文件夹：${dataFolder}`);
}

/** The app was started without Chromium's sandbox: says what to do instead. */
export function showNoSandbox(): void {
  dialog.showErrorBox(
    '法治年报打不开',
    '这台电脑的系统不让普通程序使用隔离保护（沙箱），为了安全没有打开。请改装 .deb 安装包；不能安装软件的电脑，请用免安装版，它用这台电脑的浏览器显示。',
  );
}
