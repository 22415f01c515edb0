import { type SegregationTableRequest, segregationTable } from '../../usecases/segregation/segregationTable.ts';
import { type Command, type CommandIo, UsageError } from '../command.ts';
import { parseArguments } from '../parseArguments.ts';
import { parseKernels } from '../parseKernels.ts';
import { readInputFile } from '../readInputFile.ts';
import { tellFindings } from '../tellFindings.ts';

export const segregation: Command = {
  name: 'segregation',
  usage:
    'TABELLE.csv [--groups a,b,…] [--total SPALTE] [--id SPALTE] [--geometry G.geojson] [--contiguity C.csv] [--ordered] [--local] [--kernel FORM --radius KM] [--center population|mean|unit:KENNUNG|x,y] [--replications N] [--seed S] [--level 0.95] [--draws N] [--threads N]',
  summary: 'Rechnet alle Segregationsindizes, die eine Tabelle zulässt, ohne Datenbank.',
  async run(args, io) {
    const { values, positionals } = parseArguments(
      args,
      {
        groups: 'text',
        total: 'text',
        id: 'text',
        geometry: 'text',
        contiguity: 'text',
        ordered: 'flag',
        local: 'flag',
        kernel: 'list',
        radius: 'list',
        center: 'text',
        replications: 'text',
        seed: 'text',
        level: 'text',
        draws: 'text',
        threads: 'text',
      },
      { least: 1, most: 1 },
    );
    const file = (path: string | undefined) =>
      path === undefined ? undefined : { name: path, bytes: readInputFile(path, io.settings.limits.fileBytes) };
    const replications = wholeNumber('--replications', values.replications, 0, 0, 100_000);
    const request: SegregationTableRequest = {
      table: readInputFile(positionals[0]!, io.settings.limits.fileBytes),
      groups: values.groups?.split(',').map((name) => name.trim()),
      total: values.total,
      id: values.id,
      geometry: file(values.geometry),
      contiguity: file(values.contiguity),
      centre: parseCentre(values.center),
      kernels: parseKernels(args),
      ordered: values.ordered === true,
      local: values.local === true,
      seed: values.seed ?? 'sozialraum',
      draws: values.draws === undefined ? undefined : wholeNumber('--draws', values.draws, 1, 1, 100_000),
      threads: values.threads === undefined ? undefined : wholeNumber('--threads', values.threads, 1, 1, 256),
      inference:
        replications === 0 ? null : { replications, level: parseLevel(values.level), onProgress: tellProgress(io) },
    };
    const { result, findings } = await segregationTable(request);
    tellFindings(io, findings);
    if (result === null) return 1;
    if (values.groups === undefined)
      io.tell(
        `Gruppen sind alle Zahlenspalten: ${result.groups.join(', ')}.${values.total === undefined ? ' Ihre Summe gilt als Bevölkerung.' : ''} Andere nennt --groups.`,
      );
    for (const { message } of result.warnings) io.tell(`Hinweis: ${message}`);
    io.out(`${JSON.stringify(result)}\n`);
    return 0;
  },
};

function wholeNumber(option: string, text: string | undefined, standard: number, least: number, most: number): number {
  if (text === undefined) return standard;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} muss eine ganze Zahl von ${least} bis ${most} sein, nicht „${text}“.`);
}

function parseLevel(text = '0.95'): number {
  const level = Number(text);
  if (level > 0 && level < 1) return level;
  throw new UsageError(`--level muss zwischen 0 und 1 liegen, nicht „${text}“.`);
}

function parseCentre(text = 'population'): SegregationTableRequest['centre'] {
  if (text === 'population' || text === 'mean') return text;
  if (text.startsWith('unit:')) return { unit: text.slice('unit:'.length) };
  const [x, y] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (Number.isFinite(x) && Number.isFinite(y)) return { place: [x!, y!] };
  throw new UsageError(`--center: „${text}“ ist weder population, mean, unit:KENNUNG noch ein Punkt x,y.`);
}

/** A line on standard error every few seconds: long work shows that it goes on. */
function tellProgress(io: CommandIo): (done: number, all: number) => void {
  let last = performance.now();
  return (done, all) => {
    if (performance.now() - last < 3000) return;
    last = performance.now();
    io.tell(`${done.toLocaleString('de-DE')} von ${all.toLocaleString('de-DE')} Wiederholungen`);
  };
}
