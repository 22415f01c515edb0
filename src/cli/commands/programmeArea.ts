import { type ProgrammeAreaRequest, putProgrammeArea } from '../../usecases/programme/putProgrammeArea.ts';
import { removeProgrammeArea } from '../../usecases/programme/removeProgrammeArea.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';

const NEEDED = ['name', 'programme', 'kind', 'level', 'areas'] as const;

export const programmeArea: Command = {
  name: 'programme-area',
  usage:
    'AGS KENNUNG --name N --programme P --kind ART --level EBENE --areas SCHLÜSSEL,… [--boundary ID] [--valid-from TAG] [--valid-to TAG] [--source Q] | AGS KENNUNG --remove',
  summary: 'Legt ein Programmgebiet an, ersetzt es oder nimmt es weg.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      {
        name: 'text',
        programme: 'text',
        kind: 'text',
        level: 'text',
        areas: 'text',
        boundary: 'text',
        'valid-from': 'text',
        'valid-to': 'text',
        source: 'text',
        remove: 'flag',
      },
      { least: 2, most: 2 },
    );
    const [ags, id] = positionals as [string, string];
    const { remove, ...given } = values;
    if (remove === true) {
      if (Object.values(given).some((value) => value !== undefined))
        throw new UsageError('--remove steht für sich allein.');
      io.out(`${JSON.stringify(await io.withEngine((engine) => removeProgrammeArea(engine, ags, id)))}\n`);
      return 0;
    }
    const lacking = NEEDED.filter((name) => given[name] === undefined);
    if (lacking.length > 0) throw new UsageError(`Es fehlt: ${lacking.map((name) => `--${name}`).join(', ')}.`);
    const request: ProgrammeAreaRequest = {
      name: given.name!,
      programme: given.programme!,
      kind: given.kind!,
      level: given.level!,
      areas: given
        .areas!.split(',')
        .map((key) => key.trim())
        .filter((key) => key !== ''),
      ...(given.boundary === undefined ? {} : { boundary: given.boundary }),
      ...(given['valid-from'] === undefined ? {} : { validFrom: given['valid-from'] }),
      ...(given['valid-to'] === undefined ? {} : { validTo: given['valid-to'] }),
      ...(given.source === undefined ? {} : { source: given.source }),
    };
    io.out(`${JSON.stringify(await io.withEngine((engine) => putProgrammeArea(engine, ags, id, request)))}\n`);
    return 0;
  },
};
