import type { DocumentBlock } from '../../report/document/reportDocument.ts';
import { periodIdText } from '../../report/periodIdText.ts';
import { indicatorMapOf } from '../charts/indicatorMapOf.ts';
import { rankingOf } from '../charts/rankingOf.ts';
import { onePeriodOf } from './onePeriodOf.ts';
import { pictureTables } from './pictureTables.ts';
import { type ReportContext, SHAPES } from './reportContext.ts';
import { type ReportIndicator, reportIndicators } from './reportIndicators.ts';
import { seriesModelOf } from './seriesModelOf.ts';

const POLARITY: Readonly<Record<string, string>> = {
  high_adverse: 'Ein hoher Wert ist ungünstig.',
  high_favourable: 'Ein hoher Wert ist günstig.',
  neutral: 'Der Wert ist weder günstig noch ungünstig.',
};

/** A sheet per indicator: what it is, where it is high, in which order, and how it came about. */
export async function indicatorBlocks(
  context: ReportContext,
  ids: readonly string[] | undefined,
): Promise<DocumentBlock[]> {
  const blocks: DocumentBlock[] = [];
  for (const [i, one] of reportIndicators(context, ids).entries()) {
    await context.pause(`Indikator ${one.indicator.title}`);
    blocks.push(...sheetOf(context, one, i > 0));
  }
  return blocks;
}

function sheetOf(context: ReportContext, one: ReportIndicator, newPage: boolean): DocumentBlock[] {
  const { indicator, series, at, period, say } = one;
  const { catalogue } = context.engine;
  const { id } = indicator;
  const city = series.city[at]!;
  const period1 = onePeriodOf(context, one);
  const map = indicatorMapOf(catalogue, period1, 'quantile', 5);
  const ranking = rankingOf(catalogue, period1, new Set());
  const known = ranking.areas.filter(({ value }) => value !== null);
  // The highest and the lowest area show how far apart the city is.
  const shown = [...new Set([known[0]?.key, known.at(-1)?.key])].filter((key) => key !== undefined);
  const rows = shown.map((key) => context.series.areas.findIndex((area) => area.key === key));
  const trend = seriesModelOf(context, one, rows);
  const where = { indicator: id, level: context.level };
  return [
    { kind: 'heading', depth: 1, id: `indikator-${id}`, text: indicator.title, newPage },
    { kind: 'paragraph', text: indicator.definition },
    {
      kind: 'facts',
      facts: [
        ['Stand', periodIdText(period)],
        [
          'Stadtwert',
          city.value === null
            ? '–'
            : `${say(city.value)}${city.basis === 'sum' ? ` (aus ${city.coverage.areas} von ${city.coverage.of} Gebieten)` : ''}`,
        ],
        ...(indicator.ageLimits === undefined ? [] : [['Altersgrenzen', indicator.ageLimits] as const]),
        ['Richtung', POLARITY[indicator.polarity] ?? ''],
        ['Quelle', indicator.sources.map((source) => catalogue.sources.get(source)?.title ?? source).join('; ')],
      ],
    },
    {
      kind: 'picture',
      id: `karte-${id}`,
      picture: { type: 'map', model: map, shapes: SHAPES },
      table: pictureTables.map(map),
      address: context.address('charts/map', { ...where, period: context.year }),
    },
    {
      kind: 'picture',
      id: `rang-${id}`,
      picture: { type: 'ranking', model: ranking },
      table: pictureTables.ranking(ranking),
      address: context.address('charts/ranking', { ...where, period: context.year }),
    },
    {
      kind: 'picture',
      id: `reihe-${id}`,
      picture: { type: 'series', model: trend },
      table: pictureTables.series(trend),
      address: context.address('charts/series', {
        ...where,
        ...(shown.length === 0 ? {} : { area: shown.join(',') }),
        to: context.year,
      }),
    },
  ];
}
