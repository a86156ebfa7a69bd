// npm run -s nianbao -- …: builds the command line if it is out of date and runs it in this process.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { setUp } from './setup.mjs';
import { root } from './system.mjs';

// stdout belongs to the command: what the build has to say goes to stderr.
const say = (line) => console.error(line);

setUp();
await bundle(process.argv[2] === 'serve' ? ['templates', 'cli', 'renderer'] : ['templates', 'cli'], say);
await import(pathToFileURL(join(root, 'dist', 'cli', 'nianbao.mjs')).href);
