import { statSync } from 'node:fs';
import { restoreCity } from '../../usecases/cities/restoreCity.ts';
import { copyEmbeddedDatabase } from '../../usecases/system/copyEmbeddedDatabase.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

export const restore: Command = {
  name: 'restore',
  usage: 'ARCHIV.zip | ORDNER',
  summary: 'Holt eine Stadt aus ihrem Archiv zurück, oder die ganze eingebettete Datenbank aus einer Sicherung.',
  async run(args, io) {
    const { positionals } = parseArguments(args, {}, { least: 1, most: 1 });
    const path = positionals[0]!;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new UsageError(`${path} gibt es nicht.`);
    if (found.isDirectory()) {
      await copyEmbeddedDatabase(io.settings, 'restore', path);
      io.tell(`Die Datenbank aus ${path} liegt jetzt in ${io.settings.dataFolder}.`);
      return 0;
    }
    const manifest = await io.withEngine((engine) => restoreCity(engine, path));
    io.out(`${JSON.stringify({ ags: manifest.ags, datasetState: manifest.datasetState })}\n`);
    return 0;
  },
};
