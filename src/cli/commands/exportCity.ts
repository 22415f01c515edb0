import { exportCity as writeArchive } from '../../usecases/cities/exportCity.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

export const exportCity: Command = {
  name: 'export',
  usage: 'AGS --out DATEI.zip',
  summary: 'Schreibt eine Stadt mit allen Lieferungen und Veröffentlichungen in ein Archiv.',
  async run(args, io) {
    const { values, positionals } = parseArguments(args, { out: 'text' }, { least: 1, most: 1 });
    const { out } = values;
    if (out === undefined) throw new UsageError('Es fehlt --out.');
    const manifest = await io.withEngine((engine) => writeArchive(engine, positionals[0]!, out));
    io.out(`${JSON.stringify(manifest)}\n`);
    return 0;
  },
};
