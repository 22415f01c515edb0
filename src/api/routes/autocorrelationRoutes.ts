import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { readAutocorrelation } from '../../usecases/segregation/readAutocorrelation.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { writeCsv } from '../formats/writeCsv.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, BOUNDARY, format, LEVEL, PERIOD, Provenance, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['json', 'csv', 'csv-de'] as const;
const HEADER = ['area', 'area_name', 'indicator', 'period', 'local_moran', 'quadrant', 'p', 'q', 'g_star_z'] as const;
const Column = (description: string) => Type.Array(Type.Unknown(), { description });

/** Spatial autocorrelation of an indicator. */
export function autocorrelationRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/autocorrelation',
    {
      schema: {
        tags: ['Indikatoren'],
        operationId: 'readAutocorrelation',
        summary: 'Räumliche Autokorrelation eines Indikators: liegen ähnliche Gebiete beieinander?',
        description:
          'Morans I, Gearys C und G von Getis und Ord für die ganze Stadt, mit Erwartungswert, z und Test; je Gebiet das lokale Moran (Quadrant, p durch bedingte Permutation, q = Anteil der Zufallstreffer nach Benjamini und Hochberg) und G*. Gebiete ohne Wert zählen nicht mit.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.String({
            minLength: 1,
            maxLength: 100,
            description: 'Kennung eines Indikators',
            examples: ['sgb2-quote'],
          }),
          level: LEVEL,
          period: PERIOD,
          boundary: BOUNDARY,
          release: RELEASE,
          neighbours: Type.Optional(
            Type.String({
              maxLength: 30,
              description:
                'Wer Nachbar ist: queen (auch ein Punkt genügt, Vorgabe), rook (gemeinsame Grenze), nearest:ANZAHL, within:KILOMETER',
              examples: ['queen'],
            }),
          ),
          permutations: Type.Integer({
            minimum: 0,
            maximum: 9999,
            default: 999,
            description: 'Permutationen; 0 = nur die Normalverteilung',
          }),
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              boundary: Type.String(),
              level: Type.String(),
              indicator: Type.String(),
              title: Type.String(),
              period: Type.String(),
              neighbours: Type.String(),
              permutations: Type.Integer(),
              seed: Type.String(),
              used: Type.Integer({ description: 'Gebiete mit Wert' }),
              of: Type.Integer({ description: 'Gebiete der Ebene' }),
              global: Column('Die Indizes der ganzen Stadt'),
              areas: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
              local: Type.Object({
                moran: Column('Lokales Moran je Gebiet'),
                quadrant: Column('high-high, low-low, high-low, low-high'),
                p: Column('Zweiseitiger p-Wert'),
                q: Column('Anteil der Zufallstreffer, wenn bis hierher gemeldet wird'),
                gStar: Column('z von G*: über 0 Häufung hoher, unter 0 niedriger Werte'),
              }),
              sentences: Type.Array(Type.String()),
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
        const answer = await readAutocorrelation(engine, dataset, request.query);
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
        const { areas, local, indicator, period } = answer;
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `autokorrelation-${dataset.ags}.csv`,
          body: writeCsv(
            HEADER,
            areas.map(({ key, name }, i) => [
              key,
              name,
              indicator,
              period,
              local.moran[i]!,
              local.quadrant[i]!,
              local.p[i]!,
              local.q[i]!,
              local.gStar[i]!,
            ]),
            chosen,
          ),
        };
      });
    },
  );
}
