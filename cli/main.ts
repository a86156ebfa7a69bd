// `nianbao`: reads the command line and starts the command. Commands are loaded when they are needed.

import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { type Invocation, parseInvocation } from './arguments.ts';
import { HELP } from './help.ts';
import { placeOf } from './place.ts';

// Built to <app>/cli/nianbao.mjs.
const appFolder = fileURLToPath(new URL('..', import.meta.url));

async function run({ command, json, data }: Invocation): Promise<number> {
  const place = placeOf(appFolder, version, data);
  switch (command.name) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'version':
      console.log(version);
      return 0;
    case 'serve':
      return (await import('./commands/serve.ts')).serve(place, command);
    default:
      return json ? 2 : 2;
  }
}

const invocation = parseInvocation(process.argv.slice(2));
if (invocation.ok) {
  process.exitCode = await run(invocation.value);
} else {
  console.error(invocation.error.message);
  process.exitCode = 2;
}
