#!/usr/bin/env node
import { CatalogueError } from '../catalogue/catalogueError.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { describeFault } from '../usecases/system/describeFault.ts';
import { isUnreachable } from '../usecases/system/isUnreachable.ts';
import { readSettings, SettingsError } from '../usecases/system/readSettings.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';
import { COMMANDS } from './commands/registry.ts';

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.flatMap((one) => [`  sozialraum ${one.name} ${one.usage}`, `      ${one.summary}`]);
  return ['Sozialraum – kleinräumiges Sozialmonitoring', '', ...lines, ''].join('\n');
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(`${await help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    tell(`Den Befehl „${name}“ gibt es nicht. Alle Befehle: sozialraum help`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help')) {
    process.stdout.write(`sozialraum ${command.name} ${command.usage}\n${command.summary}\n`);
    return 0;
  }
  try {
    const settings = readSettings(process.env);
    const io: CommandIo = {
      out: (text) => {
        process.stdout.write(text);
      },
      tell,
      settings,
      withEngine: async (work) => {
        const { openEngine } = await import('../usecases/system/openEngine.ts');
        const engine = await openEngine(settings);
        try {
          return await work(engine);
        } finally {
          await engine.database.close();
        }
      },
    };
    return await command.run(rest, io);
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`${error.message}\nAufruf: sozialraum ${command.name} ${command.usage}`);
      return 2;
    }
    if (error instanceof RequestProblem) {
      tell([error.message, ...error.errors.map((one) => `  ${one.pointer ?? ''} ${one.detail}`)].join('\n'));
      return 1;
    }
    if (
      error instanceof SettingsError ||
      error instanceof CatalogueError ||
      (error instanceof Error && error.name === 'FolderInUseError')
    ) {
      tell(error.message);
      return 3;
    }
    const fault = describeFault(error);
    if (isUnreachable(fault.code))
      tell(`Die Datenbank ist nicht erreichbar (DATABASE_URL): ${fault.message || fault.code}`);
    else if (fault.code === 'EADDRINUSE')
      tell('Der Anschluss ist schon belegt. Bitte mit --port oder PORT einen anderen wählen.');
    else tell(`Fehler im Programm: ${fault.name}: ${fault.message}\n${fault.query ?? ''}\n${fault.stack ?? ''}`);
    return 3;
  }
}

// A closed pipe behind us (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));
