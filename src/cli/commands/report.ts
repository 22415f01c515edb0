import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { makeReport } from '../../usecases/report/makeReport.ts';
import { type Command, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { writeOutput } from '../writeOutput.ts';

export const report: Command = {
  name: 'report',
  usage: 'AGS --period JAHR --out DATEI.pdf|DATEI.html [--template KENNUNG] [--release NR]',
  summary: 'Schreibt den Monitoringbericht einer Stadt als PDF oder HTML.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      { period: 'text', out: 'text', template: 'text', release: 'text' },
      { least: 1, most: 1 },
    );
    const { period, out, template, release } = values;
    if (period === undefined) throw new UsageError('Es fehlt --period.');
    if (out === undefined) throw new UsageError('Es fehlt --out.');
    const format = /\.(pdf|html)$/i.exec(out)?.[1]?.toLowerCase();
    if (format !== 'pdf' && format !== 'html') throw new UsageError('--out muss auf .pdf oder .html enden.');
    const bytes = await io.withEngine(async (engine) => {
      const dataset = await openVisibleDataset(engine, positionals[0]!, release, 'staff');
      const request = { period, format, ...(template === undefined ? {} : { template }) } as const;
      return makeReport(engine, dataset, request, (step) => io.tell(`${step} …`));
    });
    writeOutput(out, bytes);
    io.tell(`${out}: ${bytes.length.toLocaleString('de-DE')} Bytes`);
    return 0;
  },
};
