// `nianbao`: reads the command line and starts the command. Commands are loaded when they are needed.

import { fileURLToPath } from 'node:url';
import { version } from '../package.json';
import { type Invocation, parseInvocation } from './arguments.ts';
import { HELP } from './help.ts';
import { printFailure } from './output.ts';
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
    case 'import':
      return (await import('./commands/import.ts')).importCommand(place, { ...command, json });
    case 'check':
      return (await import('./commands/check.ts')).checkCommand(place, { ...command, json });
    case 'export':
      return (await import('./commands/export.ts')).exportCommand(place, { ...command, json });
    case 'rollover':
      return (await import('./commands/rollover.ts')).rolloverCommand(place, { ...command, json });
    case 'figures':
      return (await import('./commands/figures.ts')).figuresCommand(place, { ...command, json });
    case 'inspect':
      return (await import('./commands/inspect.ts')).inspectCommand({ ...command, json });
    case 'history':
      return (await import('./commands/history.ts')).historyCommand(place, { ...command, json });
    case 'backup':
      return (await import('./commands/backup.ts')).backupCommand(place, { ...command, json });
    case 'bundle':
      return (await import('./commands/bundle.ts')).bundleCommand(place, { ...command, json });
    case 'serve':
      return (await import('./commands/serve.ts')).serve(place, command);
  }
}

// A reader that stops reading (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const invocation = parseInvocation(process.argv.slice(2));
if (invocation.ok) {
  process.exitCode = await run(invocation.value);
} else {
  process.exitCode = printFailure(invocation.error, { json: process.argv.includes('--json'), file: null });
}
