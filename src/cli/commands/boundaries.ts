import { basename } from 'node:path';
import { parseBoundaryMapping } from '../../usecases/boundaries/parseBoundaryMapping.ts';
import { putBoundary } from '../../usecases/boundaries/putBoundary.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';

export const boundaries: Command = {
  name: 'boundaries',
  usage:
    'AGS KENNUNG DATEI [--title T] [--valid-from TAG] [--valid-to TAG] [--source Q] [--level EBENE] [--key FELD] [--name FELD] [--parent FELD] [--parent-prefix N] [--crs EPSG:…] [--mapping JSON]',
  summary: 'Liest einen Gebietsstand ein (GeoJSON oder gezippte Shapefiles).',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      {
        title: 'text',
        'valid-from': 'text',
        'valid-to': 'text',
        source: 'text',
        level: 'text',
        key: 'text',
        name: 'text',
        parent: 'text',
        'parent-prefix': 'text',
        crs: 'text',
        mapping: 'text',
      },
      { least: 3, most: 3 },
    );
    const [ags, id, file] = positionals as [string, string, string];
    const layer = {
      level: values.level,
      keyProperty: values.key,
      nameProperty: values.name,
      parentProperty: values.parent,
      parentPrefix: values['parent-prefix'] === undefined ? undefined : Number(values['parent-prefix']),
    };
    const single = Object.values(layer).some((value) => value !== undefined);
    // The short options describe one layer; JSON.stringify leaves out what was not given.
    const written =
      values.mapping ??
      (single || values.crs !== undefined
        ? JSON.stringify({ layers: single ? [layer] : undefined, crs: values.crs })
        : undefined);
    const bytes = readInputFile(file, io.settings.limits.fileBytes);
    const result = await io.withEngine((engine) =>
      putBoundary(engine, {
        ags,
        id,
        bytes,
        fileName: basename(file),
        ...(written === undefined ? {} : { mapping: parseBoundaryMapping(written) }),
        ...(values.title === undefined ? {} : { title: values.title }),
        ...(values['valid-from'] === undefined ? {} : { validFrom: values['valid-from'] }),
        ...(values['valid-to'] === undefined ? {} : { validTo: values['valid-to'] }),
        ...(values.source === undefined ? {} : { source: values.source }),
      }),
    );
    tellFindings(io, result.findings);
    const { findings: _told, ...rest } = result;
    io.out(`${JSON.stringify(rest)}\n`);
    return result.stored === 'refused' ? 1 : 0;
  },
};
