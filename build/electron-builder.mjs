// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${version} and the like are electron-builder's own.
// How electron-builder packs the app: https://www.electron.build/configuration. tests/build holds it against its schema.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './system.mjs';

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const ELECTRON_VERSION = devDependencies.electron;

/** What the file manager calls a 移交包, and the program's own names. */
export const PRODUCT = {
  name: '法治年报',
  executable: 'fazhi-nianbao',
  appId: 'fazhi-nianbao',
  summary: '乡镇（街道）法治政府建设年度报告离线起草助手',
  bundle: { extension: 'nianbao', mimeType: 'application/x-nianbao', name: '法治年报移交包' },
};

/**
 * `staged` is the folder that stage.mjs made, `electronDist` Electron's own files where they are given, else null.
 * @param {{ staged: string, output: string, electronDist: string | null }} places
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig({ staged, output, electronDist }) {
  return {
    appId: PRODUCT.appId,
    productName: PRODUCT.name,
    copyright: 'MIT',
    directories: { app: staged, output, buildResources: join(root, 'build', 'icons') },
    files: ['**/*'],
    electronVersion: ELECTRON_VERSION,
    ...(electronDist === null ? {} : { electronDist }),
    // Everything is bundled: there is nothing to install or compile, and nothing outside the archive.
    npmRebuild: false,
    asar: true,
    electronLanguages: ['zh-CN', 'en-US'],
    // Electron's own demonstration has no place beside the app.
    afterExtract: ({ appOutDir }) =>
      rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    // No update is looked for and nothing is uploaded.
    publish: null,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      // There are no cookies; on Linux the key would be asked of a keyring.
      enableCookieEncryption: false,
    },
    fileAssociations: [
      { ext: PRODUCT.bundle.extension, name: PRODUCT.bundle.name, mimeType: PRODUCT.bundle.mimeType },
    ],
    win: {
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
      icon: join(root, 'build', 'icons', 'icon.ico'),
      artifactName: 'fazhi-nianbao-${version}-win-${arch}-setup.${ext}',
    },
    nsis: {
      // For this user alone: no administrator is asked for.
      oneClick: false,
      perMachine: false,
      selectPerMachineByDefault: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      // The reports stay when the program goes.
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN'],
      language: '2052',
      shortcutName: PRODUCT.name,
    },
    portable: {
      requestExecutionLevel: 'user',
      artifactName: 'fazhi-nianbao-${version}-win-${arch}-portable.${ext}',
    },
    linux: {
      // The .deb is made of the unpacked folder by deb.mjs.
      target: [{ target: 'AppImage', arch: ['x64', 'arm64'] }],
      executableName: PRODUCT.executable,
      icon: join(root, 'build', 'icons'),
      category: 'Office',
      synopsis: PRODUCT.summary,
      description: PRODUCT.summary,
      maintainer: 'fazhi-nianbao <fazhi-nianbao@localhost>',
      // By default the entry would switch Chromium's sandbox off.
      executableArgs: [],
      artifactName: 'fazhi-nianbao-${version}-linux-${arch}.${ext}',
    },
    toolsets: { appimage: '1.0.3' },
  };
}
