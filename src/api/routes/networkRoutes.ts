import { Type } from 'typebox';
import { openNetwork } from '../../usecases/network/openNetwork.ts';
import { readNetwork } from '../../usecases/network/readNetwork.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { writeCsv } from '../formats/writeCsv.ts';
import type { App, RouteContext } from '../route.ts';
import { answers, CITIES, format, LEVEL, query } from '../schemas/shared.ts';

const FORMATS = ['json', 'csv', 'csv-de'] as const;
const HEADER = [
  'city',
  'city_name',
  'area',
  'area_name',
  'level',
  'indicator',
  'fallback',
  'period',
  'value',
  'status',
  'compared',
  'percentile_in_city',
  'percentile_in_network',
] as const;

/** Context indicators across cities. */
export function networkRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/network/context-indicators',
    {
      schema: {
        tags: ['Städtenetz'],
        operationId: 'readNetwork',
        summary: 'Ein Kontextindikator in mehreren Städten',
        description:
          'Verteilung in jeder Stadt und im ganzen Netz, Lage jedes Gebiets in beiden, Abdeckung je Stadt. Gelesen wird nur, was veröffentlicht ist. Wo eine Stadt den Indikator nicht hat, ist der Ersatzindikator genannt und wird nie mitverglichen.',
        querystring: query({
          indicator: Type.String({
            minLength: 1,
            maxLength: 100,
            description: 'Kennung',
            examples: ['auslaenderanteil'],
          }),
          period: Type.String({ minLength: 4, maxLength: 20, description: 'Berichtsjahr', examples: ['2020'] }),
          cities: CITIES,
          level: LEVEL,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              catalogueVersion: Type.String(),
              network: Type.String({
                description: 'Kennung der Veröffentlichungen aller Städte, auf denen die Antwort beruht',
              }),
              indicator: Type.Unknown(),
              year: Type.Integer(),
              period: Type.Union([Type.String(), Type.Null()], {
                description:
                  'Berichtszeit der meisten Städte; verglichen wird, was höchstens ein Vierteljahr davon entfernt endet',
              }),
              cities: Type.Array(Type.Unknown()),
              distribution: Type.Unknown(),
              betweenCities: Type.Union([Type.Number(), Type.Null()], {
                description: 'Anteil der Streuung, der zwischen den Städten liegt',
              }),
              sentences: Type.Array(Type.String()),
            }),
          },
          [404],
        ),
      },
    },
    async (request, reply) => {
      // Always the public view: what a city has not released is nobody else's.
      const cities = await openNetwork(engine);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(
        request,
        reply,
        { key: `network ${cities.key}`, cityName: '', release: 0 },
        chosen,
        async () => {
          const network = await readNetwork(engine, cities, request.query);
          if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(network) };
          const rows = network.cities.flatMap((city) =>
            city.areas.map((area) => [
              city.ags,
              city.name,
              area.key,
              area.name,
              city.level,
              network.indicator.id,
              city.fallback?.indicator ?? null,
              city.period ?? city.fallback?.period ?? null,
              area.value,
              area.reason ?? 'ok',
              city.compared,
              area.percentileInCity,
              area.percentileInNetwork,
            ]),
          );
          return {
            type: 'text/csv; charset=utf-8',
            fileName: 'staedtenetz.csv',
            body: writeCsv(HEADER, rows, chosen),
          };
        },
      );
    },
  );
}
