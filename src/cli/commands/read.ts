import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readMunicipalFile } from '../../usecases/readMunicipalFile.ts';
import { observationsCsv } from '../../usecases/table/observationsCsv.ts';
import { type Command, UsageError } from '../command.ts';
import { formatText } from '../formatText.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';

export const read: Command = {
  name: 'read',
  usage: 'DATEI [--areas GEBIETE.csv|GEOJSON] [--format KENNUNG|FORMAT.json] [--protocol PROTOKOLL.json]',
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
    if (values.protocol !== undefined) writeProtocol(values.protocol, result.protocol);
    for (const piece of observationsCsv(result.observations)) io.out(piece);
    return findings.some(({ severity }) => severity === 'error' || severity === 'question') ? 1 : 0;
  },
};

function writeProtocol(path: string, protocol: unknown): void {
  try {
    writeFileSync(path, `${JSON.stringify(protocol, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${path} ist nicht schreibbar (${(error as NodeJS.ErrnoException).code ?? 'Fehler'}).`);
  }
}
