import { basename } from 'node:path';
import { readMunicipalFile } from '../../usecases/deliveries/readMunicipalFile.ts';
import { observationsCsv } from '../../usecases/table/observationsCsv.ts';
import type { Command } from '../command.ts';
import { formatText } from '../formatText.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';
import { writeOutput } from '../writeOutput.ts';

export const read: Command = {
  name: 'read',
  usage: 'DATEI [--areas GEBIETE.csv|GEOJSON] [--format KENNUNG|FORMAT.json] [--protocol PROTOKOLL.json|.html]',
  summary: 'Liest eine Datei, wie sie kommt, als Beobachtungen, ohne Datenbank; fragt, wo etwas zweifelhaft ist.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      { areas: 'text', format: 'text', protocol: 'text' },
      { least: 1, most: 1 },
    );
    const [path] = positionals as [string];
    const { limits } = io.settings;
    const { result, findings } = await readMunicipalFile({
      bytes: readInputFile(path, limits.fileBytes),
      fileName: basename(path),
      ...(values.areas === undefined
        ? {}
        : { areas: { bytes: readInputFile(values.areas, limits.fileBytes), fileName: basename(values.areas) } }),
      ...(values.format === undefined ? {} : { format: formatText(values.format) }),
      maxCells: limits.cells,
    });
    tellFindings(io, findings);
    if (result === null) return 1;
    if (values.protocol !== undefined) writeOutput(values.protocol, result.protocolText(values.protocol));
    for (const piece of observationsCsv(result.observations)) io.out(piece);
    return findings.some(({ severity }) => severity === 'error' || severity === 'question') ? 1 : 0;
  },
};
