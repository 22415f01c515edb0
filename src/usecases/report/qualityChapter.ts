import { RequestProblem } from '../../domain/requestProblem.ts';
import { coveragePicture } from '../../report/coveragePicture.ts';
import { COVERAGE_WORDS } from '../../report/coverageWords.ts';
import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import { readCoverage } from '../indicators/readCoverage.ts';
import type { ReportContext } from './reportContext.ts';

/** Areas above which the matrix would be no picture any more. */
const MOST_ROWS = 80;

/** Where there are figures and where not, and since when they are comparable. */
export async function qualityBlocks(
  context: ReportContext,
  ids: readonly string[] | undefined,
): Promise<DocumentBlock[]> {
  const { engine, dataset, year, level, boundary } = context;
  try {
    const wanted = ids === undefined ? {} : { indicator: ids.join(',') };
    const query = { level, from: year, to: year, ...wanted };
    const { areas, indicators, coverage, statuses, city } = await readCoverage(engine, dataset, { ...query, boundary });
    const last = coverage.at(-1)!;
    const counts = indicators.map((_, i) => {
      const found = new Map<string, number>();
      for (const cell of last[i]!.cells) {
        const status = statuses[cell]!;
        found.set(status, (found.get(status) ?? 0) + 1);
      }
      return found;
    });
    const covered = last.filter(({ own, substituted }) => own + substituted > 0).length;
    const blocks: DocumentBlock[] = [
      {
        kind: 'paragraph',
        text: `Für ${covered} von ${indicators.length} Indikatoren gibt es im Berichtsjahr ${year} Werte auf der Ebene ${context.singular}.`,
      },
      {
        kind: 'table',
        caption: `Abdeckung je Indikator, ${year}`,
        columns: [
          { title: 'Indikator' },
          { title: 'Stand' },
          { title: 'Gebiete mit Wert', number: true },
          { title: 'wie die Werte zustande kamen, warum welche fehlen' },
        ],
        rows: indicators.map(({ shortTitle }, i) => [
          shortTitle,
          last[i]!.period === null ? '–' : periodIdText(last[i]!.period),
          `${last[i]!.own + last[i]!.substituted} von ${areas.length}`,
          [...counts[i]!].map(([status, count]) => `${COVERAGE_WORDS[status] ?? status}: ${count}`).join('; '),
        ]),
      },
    ];
    if (areas.length <= MOST_ROWS) {
      const svg = coveragePicture({
        title: `${city.name}: Abdeckung der Indikatoren ${year}`,
        areas: areas.map(({ name }) => name),
        indicators: indicators.map(({ shortTitle }) => shortTitle),
        status: (area, indicator) => statuses[last[indicator]!.cells[area]!]!,
      });
      blocks.push({
        kind: 'picture',
        id: 'abdeckung',
        picture: { type: 'drawn', svg, title: `Abdeckung der Indikatoren ${year}` },
        table: {
          kind: 'table',
          caption: 'Abdeckung je Gebiet',
          columns: [{ title: 'Gebiet' }, ...indicators.map(({ shortTitle }) => ({ title: shortTitle }))],
          rows: areas.map(({ name }, area) => [
            name,
            ...indicators.map((_, i) => COVERAGE_WORDS[statuses[last[i]!.cells[area]!]!] ?? ''),
          ]),
        },
        address: context.address('coverage', query),
      });
    }
    blocks.push(
      ...breakBlocks(
        context,
        indicators.map(({ id }) => id),
      ),
    );
    return blocks;
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    return [{ kind: 'paragraph', text: error.message }];
  }
}

function breakBlocks(context: ReportContext, ids: readonly string[]): DocumentBlock[] {
  const rows = ids.flatMap((id) => {
    const { shortTitle, breaks } = context.engine.catalogue.indicators.get(id)!;
    return breaks
      .filter(({ from }) => from.slice(0, 4) <= context.year)
      .map(({ from, text }) => [shortTitle, periodIdText(from), text]);
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', depth: 1, id: 'qualitaet-brueche', text: 'Brüche der Zeitreihen' },
    {
      kind: 'table',
      caption: 'Seit wann Werte nicht mehr mit früheren vergleichbar sind',
      columns: [{ title: 'Indikator' }, { title: 'ab' }, { title: 'warum' }],
      rows,
    },
  ];
}
