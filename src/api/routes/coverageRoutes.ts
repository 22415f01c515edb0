import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { drawCoverage, readCoverage } from '../../usecases/indicators/readCoverage.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { writeCsv } from '../formats/writeCsv.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, BOUNDARY, format, LEVEL, PERIOD, Provenance, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['json', 'csv', 'csv-de', 'svg'] as const;
const HEADER = ['area', 'area_name', 'indicator', 'year', 'status', 'fallback'] as const;

/** Where there are figures. */
export function coverageRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/coverage',
    {
      schema: {
        tags: ['Indikatoren'],
        operationId: 'readCoverage',
        summary: 'Abdeckung: für welche Gebiete, Indikatoren und Jahre es Zahlen gibt',
        description:
          'Je Gebiet, Indikator und Berichtsjahr: geliefert (delivered), aus anderen Merkmalen gebildet (derived), aus feineren Gebieten summiert (aggregated), Ersatzindikator (fallback), geheim gehalten (suppressed) oder der Grund, warum es keine Zahl gibt. Ohne indicator alle Kontextindikatoren. format=svg gibt die Matrix des letzten Jahres als Bild.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.Optional(
            Type.String({
              minLength: 1,
              maxLength: 4000,
              description: 'Kennungen, durch Komma',
              examples: ['sgb2-quote'],
            }),
          ),
          level: LEVEL,
          from: PERIOD,
          to: PERIOD,
          boundary: BOUNDARY,
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              boundary: Type.String(),
              level: Type.String(),
              areas: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
              indicators: Type.Array(
                Type.Object({ id: Type.String(), title: Type.String() }, { additionalProperties: true }),
              ),
              years: Type.Array(Type.Integer()),
              statuses: Type.Array(Type.String(), { description: 'Was die Zahlen in cells bedeuten' }),
              figures: Type.Integer({ description: 'Zahlen in cells darunter: es gibt einen Wert' }),
              coverage: Type.Array(Type.Array(Type.Unknown()), { description: 'coverage[Jahr][Indikator]' }),
              areaCounts: Type.Array(Type.Array(Type.Integer()), {
                description: 'areaCounts[Jahr][Gebiet]: Indikatoren mit Wert',
              }),
            }),
          },
          [401, 403, 404, 409, 410, 422],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const matrix = await readCoverage(engine, dataset, request.query);
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(matrix) };
        if (chosen === 'svg') return { type: 'image/svg+xml; charset=utf-8', body: drawCoverage(matrix) };
        const { areas, indicators, years, statuses, coverage } = matrix;
        const rows = years.flatMap((year, y) =>
          indicators.flatMap(({ id }, i) => {
            const { cells, fallback } = coverage[y]![i]!;
            return areas.map(({ key, name }, a) => {
              const status = statuses[cells[a]!]!;
              return [key, name, id, year, status, status === 'fallback' ? fallback : null];
            });
          }),
        );
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `abdeckung-${dataset.ags}.csv`,
          body: writeCsv(HEADER, rows, chosen),
        };
      });
    },
  );
}
