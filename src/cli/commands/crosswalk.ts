import { type CrosswalkRequest, putCrosswalk } from '../../usecases/crosswalk/putCrosswalk.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';

export const crosswalk: Command = {
  name: 'crosswalk',
  usage:
    'AGS VON NACH DATEI.csv | AGS VON NACH --method area|population [--level EBENE,…] [--population-level EBENE] [--population-period ZEIT] [--least ANTEIL] [--source Q]',
  summary: 'Liest einen Umsteigeschlüssel zwischen zwei Gebietsständen ein oder berechnet ihn.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      {
        method: 'text',
        level: 'text',
        'population-level': 'text',
        'population-period': 'text',
        least: 'text',
        source: 'text',
      },
      { least: 3, most: 4 },
    );
    const [ags, from, to, file] = positionals as [string, string, string, string?];
    const { method, source } = values;
    if ((file === undefined) === (method === undefined))
      throw new UsageError('Entweder eine CSV-Datei oder --method area|population angeben.');
    if (method !== undefined && method !== 'area' && method !== 'population')
      throw new UsageError('--method ist area oder population.');
    const least = values.least === undefined ? undefined : Number(values.least);
    if (least !== undefined && !(least >= 0 && least <= 0.2)) throw new UsageError('--least liegt zwischen 0 und 0.2.');
    const options = Object.entries({
      level: values.level,
      populationLevel: values['population-level'],
      populationPeriod: values['population-period'],
      least,
    }).filter(([, value]) => value !== undefined);
    if (file !== undefined && options.length > 0)
      throw new UsageError('Ebenen und Bevölkerung gelten nur zusammen mit --method.');
    const given: CrosswalkRequest['given'] =
      method === undefined
        ? { bytes: readInputFile(file!, io.settings.limits.fileBytes) }
        : { compute: { method, ...Object.fromEntries(options) } };
    const result = await io.withEngine((engine) =>
      putCrosswalk(engine, { ags, from, to, given, ...(source === undefined ? {} : { source }) }),
    );
    tellFindings(io, result.findings);
    const { findings: _told, ...rest } = result;
    io.out(`${JSON.stringify(rest)}\n`);
    return result.stored === 'refused' ? 1 : 0;
  },
};
