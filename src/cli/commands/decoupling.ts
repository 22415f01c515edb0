import { type DecouplingRequest, decouplingTable } from '../../usecases/decoupling/decouplingTable.ts';
import { openCatalogue } from '../../usecases/system/openCatalogue.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';

const POLARITIES: Readonly<Record<string, DecouplingRequest['polarity']>> = {
  high: 'high_is_adverse',
  low: 'low_is_adverse',
  neutral: 'neutral',
};

export const decoupling: Command = {
  name: 'decoupling',
  usage: 'TABELLE.csv [--method KENNUNG] [--adverse high|low|neutral] [--threads N]',
  summary: 'Sagt für jedes Berichtsjahr, welche Gebiete sich von ihrer Stadt abkoppeln, ohne Datenbank.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      { method: 'text', adverse: 'text', threads: 'text' },
      { least: 1, most: 1 },
    );
    const adverse = values.adverse ?? 'high';
    if (!Object.hasOwn(POLARITIES, adverse))
      throw new UsageError(`--adverse muss high, low oder neutral sein, nicht „${adverse}“.`);
    const { rows, csv, findings } = await decouplingTable({
      table: readInputFile(positionals[0]!, io.settings.limits.fileBytes),
      method: values.method,
      catalogue: openCatalogue(),
      polarity: POLARITIES[adverse],
      threads: values.threads === undefined ? undefined : wholeThreads(values.threads),
    });
    tellFindings(io, findings);
    if (rows === null) return 1;
    io.out(csv);
    return 0;
  },
};

function wholeThreads(text: string): number {
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (threads >= 1 && threads <= 256) return threads;
  throw new UsageError(`--threads muss eine ganze Zahl von 1 bis 256 sein, nicht „${text}“.`);
}
