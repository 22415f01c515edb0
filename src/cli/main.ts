#!/usr/bin/env node
import { CatalogueError } from '../catalogue/catalogueError.ts';
import { RequestProblem } from '../domain/requestProblem.ts';
import { openEngine } from '../usecases/openEngine.ts';
import { readSettings, SettingsError } from '../usecases/readSettings.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';
import { COMMANDS } from './commands/registry.ts';

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function help(): string {
  const lines = COMMANDS.flatMap((one) => [`  sozialraum ${one.name} ${one.usage}`, `      ${one.summary}`]);
  return ['Sozialraum – kleinräumiges Sozialmonitoring', '', ...lines, ''].join('\n');
}

async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(`${help()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    tell(`Den Befehl „${name}“ gibt es nicht. Alle Befehle: sozialraum help`);
    return 2;
  }
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
    tell(`Fehler im Programm: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 3;
  }
}

// A closed pipe behind us (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));
