import { hasErrors } from '../../domain/hasErrors.ts';
import { compositeTable } from '../../usecases/composite/compositeTable.ts';
import { openCatalogue } from '../../usecases/system/openCatalogue.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';

export const composite: Command = {
  name: 'composite',
  usage: 'TABELLE.csv --method KENNUNG [--edition AUSGABE] [--weights income=0.235,…]',
  summary: 'Rechnet einen zusammengesetzten Index über eine Tabelle, ohne Datenbank.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      { method: 'text', edition: 'text', weights: 'text' },
      { least: 1, most: 1 },
    );
    if (values.method === undefined) throw new UsageError('Es fehlt --method.');
    const { csv, findings } = await compositeTable(
      {
        table: readInputFile(positionals[0]!, io.settings.limits.fileBytes),
        method: values.method,
        ...(values.edition === undefined ? {} : { edition: values.edition }),
        ...(values.weights === undefined ? {} : { weights: parseWeights(values.weights) }),
      },
      openCatalogue(),
    );
    tellFindings(io, findings);
    io.out(csv);
    return hasErrors(findings) ? 1 : 0;
  },
};

function parseWeights(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const match = /^\s*([^=]+?)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part);
      if (match === null) throw new UsageError(`--weights: „${part}“ hat nicht die Form Spalte=Gewicht.`);
      return [match[1]!, Number(match[2])];
    }),
  );
}
