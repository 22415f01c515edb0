import { Type } from 'typebox';
import { drawMapChart, mapChartRows, readMapChart } from '../../usecases/charts/readMapChart.ts';
import { drawRankingChart, rankingChartRows, readRankingChart } from '../../usecases/charts/readRankingChart.ts';
import { drawSeriesChart, readSeriesChart, seriesChartRows } from '../../usecases/charts/readSeriesChart.ts';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { type CsvCell, writeCsv } from '../formats/writeCsv.ts';
import type { MadeAnswer } from '../plugins/answers.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, BOUNDARY, format, LEVEL, PERIOD, Provenance, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['svg', 'json', 'csv', 'csv-de'] as const;
const PROBLEMS = [401, 403, 404, 409, 410, 422];
const INDICATOR = Type.String({ minLength: 1, maxLength: 100, description: 'Kennung', examples: ['sgb2-quote'] });
const AREA = Type.Optional(
  Type.String({ maxLength: 500, description: 'Gebietsschlüssel, bis zu acht, durch Komma', examples: ['0201'] }),
);
const Head = { ...Provenance, boundary: Type.String(), level: Type.String(), title: Type.String() };
const Picture = (data: Parameters<typeof Type.Object>[0]) => ({
  200: {
    description: 'Das Bild als SVG, oder seine Daten',
    content: {
      'application/json': { schema: Type.Object({ ...Head, ...data }, { additionalProperties: true }) },
      'image/svg+xml': { schema: Type.String() },
      'text/csv': { schema: Type.String() },
    },
  } as never,
});

const SERIES_HEADER = 'role,area,area_name,indicator,unit,period,value,status,lower,upper'.split(',');
const RANKING_HEADER = 'area,area_name,indicator,unit,period,value,status,lower,upper,rank,decile,city_value'.split(
  ',',
);
const MAP_HEADER = 'area,area_name,shown,unit,period,value,status,class,class_label'.split(',');

/** Pictures, each with its data at the same address. */
export function chartRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/charts/series',
    {
      schema: {
        tags: ['Bilder'],
        operationId: 'readSeriesChart',
        summary: 'Bild einer Zeitreihe: Gebiete, übergeordnetes Gebiet und Stadt',
        description:
          'Eine Linie je Gebiet mit 95-%-Intervall, dazu das übergeordnete Gebiet und der Stadtwert. Über Brüche der Zeitreihe und fehlende Jahre läuft keine Linie; warum ein Wert fehlt, steht unter dem Bild. Ohne area nur die Stadt.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: INDICATOR,
          area: AREA,
          level: LEVEL,
          from: PERIOD,
          to: PERIOD,
          boundary: BOUNDARY,
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          Picture({
            lines: Type.Array(Type.Unknown(), { description: 'Je Linie role (area, parent, city), key, name, points' }),
            breaks: Type.Array(Type.Unknown()),
          }),
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const chart = await readSeriesChart(engine, dataset, request.query);
        return made(chosen, `zeitreihe-${chart.indicator}`, chart, () => drawSeriesChart(chart), {
          header: SERIES_HEADER,
          rows: () => seriesChartRows(chart),
        });
      });
    },
  );

  app.get(
    '/cities/:ags/charts/ranking',
    {
      schema: {
        tags: ['Bilder'],
        operationId: 'readRankingChart',
        summary: 'Bild einer Rangfolge: alle Gebiete einer Ebene, mit Dezilen und Stadtwert',
        description:
          'Alle Gebiete vom höchsten zum niedrigsten Wert, die Grenzen der Zehntel (Dezile) und der Stadtwert als Linie; die in area genannten Gebiete sind hervorgehoben, mit ihrem 95-%-Intervall.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: INDICATOR,
          period: PERIOD,
          level: LEVEL,
          area: AREA,
          boundary: BOUNDARY,
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          Picture({ period: Type.String(), areas: Type.Array(Type.Unknown()), cityValue: Type.Unknown() }),
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const chart = await readRankingChart(engine, dataset, request.query);
        return made(chosen, `rangfolge-${chart.indicator}`, chart, () => drawRankingChart(chart), {
          header: RANKING_HEADER,
          rows: () => rankingChartRows(chart),
        });
      });
    },
  );

  app.get(
    '/cities/:ags/charts/map',
    {
      schema: {
        tags: ['Bilder'],
        operationId: 'readMapChart',
        summary: 'Karte eines Indikators, eines zusammengesetzten Index oder der Abkopplung',
        description:
          'Flächenfarben nach Klassen, mit der Zahl der Gebiete je Klasse; geheim gehaltene, fehlende und nicht beurteilbare Gebiete sind verschieden schraffiert. Genau eine der Angaben indicator, method und decoupling.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.Optional(INDICATOR),
          method: Type.Optional(
            Type.String({ minLength: 1, maxLength: 64, description: 'Kennung einer Methode: Karte ihrer Klassen' }),
          ),
          decoupling: Type.Optional(
            Type.String({
              minLength: 1,
              maxLength: 100,
              description: 'Kennung eines Indikators: Karte seiner Abkopplung nach der üblichen Regel',
            }),
          ),
          part: Type.Optional(
            Type.Unsafe<'status' | 'dynamics'>({
              type: 'string',
              enum: ['status', 'dynamics'],
              description: 'Nur mit method: Status (Vorgabe) oder Dynamik',
            }),
          ),
          period: PERIOD,
          level: LEVEL,
          boundary: BOUNDARY,
          classes: Type.Optional(
            Type.Unsafe<'quantile' | 'natural-breaks' | 'standard-deviation' | 'own'>({
              type: 'string',
              enum: ['quantile', 'natural-breaks', 'standard-deviation', 'own'],
              description:
                'Klassen: gleich große (Vorgabe), natürliche Brüche, Standardabweichungen, eigene einer Methode (dort Vorgabe)',
            }),
          ),
          count: Type.Integer({ minimum: 2, maximum: 9, default: 5, description: 'Zahl der Klassen' }),
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          Picture({
            period: Type.String(),
            classRule: Type.String(),
            classes: Type.Array(Type.Unknown()),
            areas: Type.Array(Type.Unknown()),
          }),
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const chart = await readMapChart(engine, dataset, request.query);
        return made(
          chosen,
          `karte-${chart.method ?? chart.indicator}`,
          chart,
          () => drawMapChart(engine, dataset, chart),
          { header: MAP_HEADER, rows: () => mapChartRows(chart) },
        );
      });
    },
  );
}

async function made(
  chosen: (typeof FORMATS)[number],
  name: string,
  chart: object,
  draw: () => string | Promise<string>,
  table: { readonly header: readonly string[]; readonly rows: () => Iterable<readonly CsvCell[]> },
): Promise<MadeAnswer> {
  if (chosen === 'svg') return { type: 'image/svg+xml; charset=utf-8', body: await draw() };
  if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(chart) };
  return {
    type: 'text/csv; charset=utf-8',
    fileName: `${name}.csv`,
    body: writeCsv(table.header, table.rows(), chosen),
  };
}
