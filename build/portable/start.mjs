// The first thing the 免安装版 runs: says where its data is, and hands over to `nianbao`.

import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

// A folder “数据” beside the start script keeps the reports with the app, on a USB stick for example. Without it they are
// where the installed app has them, so that both show the same.
const beside = `${folder}数据`;
if (!process.env.FAZHI_NIANBAO_DATA && existsSync(beside)) process.env.FAZHI_NIANBAO_DATA = beside;

const given = process.argv.slice(2);
process.argv = [process.execPath, 'nianbao', ...(given.length > 0 ? given : ['serve', '--open'])];
await import(pathToFileURL(`${folder}app/cli/nianbao.mjs`).href);
