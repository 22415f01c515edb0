import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { readSegregation } from '../../usecases/segregation/readSegregation.ts';
import { readSegregationIndices } from '../../usecases/segregation/readSegregationIndices.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { SEGREGATION_HEADER, segregationRows } from '../formats/segregationRows.ts';
import { writeCsv } from '../formats/writeCsv.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, BOUNDARY, format, LEVEL, Page, PERIOD, Provenance, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['json', 'csv', 'csv-de'] as const;
const Numbers = (description: string) => Type.Array(Type.Union([Type.Number(), Type.Null()]), { description });

/** Segregation over time, and the list of its indices. */
export function segregationRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/segregation-indices',
    {
      schema: {
        tags: ['Segregation'],
        operationId: 'listSegregationIndices',
        summary: 'Alle Segregationsindizes mit Namen, Dimension, Wertebereich und Quelle',
        querystring: query({}),
        response: answers(
          {
            200: Type.Object({
              indices: Type.Array(
                Type.Object({
                  id: Type.String(),
                  title: Type.String(),
                  titleEnglish: Type.String(),
                  dimension: Type.String({
                    description:
                      'Nach Massey und Denton: evenness, exposure, concentration, centralization, clustering; dazu diversity',
                  }),
                  range: Type.Array(Type.Union([Type.Number(), Type.Null()])),
                  reference: Type.String(),
                  series: Type.Boolean({ description: 'true: unter /cities/{ags}/segregation zu haben' }),
                }),
              ),
              ...Page,
            }),
          },
          [],
        ),
      },
    },
    async (request, reply) => {
      const indices = readSegregationIndices();
      return cache.sendFresh(request, reply, { indices, total: indices.length, next: null });
    },
  );

  app.get(
    '/cities/:ags/segregation',
    {
      schema: {
        tags: ['Segregation'],
        operationId: 'readSegregation',
        summary: 'Segregation einer oder mehrerer Gruppen über die Zeit',
        description:
          'Je Gruppe, Index und Berichtszeit der Wert mit 95-%-Intervall (Bootstrap der Personen), der Wert, den allein der Zufall ergäbe, und der Test gegen den Zufall; dazu die Veränderung vom ersten zum letzten Jahr mit ihren Ursachen, der Anteil zwischen den gröberen Gebieten, Warnungen und Sätze zum Lesen. Alles ist aus den Daten und der festen Kennung „seed“ wiederholbar. Gruppen sind Merkmale, die Menschen zählen, oder Indikatoren, die Anteile sind. Auch Einrichtungen (Schulen, Kitas) können die Einheiten sein: dann level und boundary nennen.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          group: Type.String({
            minLength: 1,
            maxLength: 1000,
            description: 'Merkmal oder Indikator, mehrere durch Komma',
            examples: ['foreigners'],
          }),
          total: Type.Optional(
            Type.String({
              maxLength: 100,
              description: 'Merkmal aller Menschen, unter denen die Gruppe ist; ohne Angabe das der Gruppe eigene',
              examples: ['population'],
            }),
          ),
          index: Type.Optional(
            Type.String({
              maxLength: 4000,
              description: 'Indizes durch Komma (siehe /segregation-indices), „all“ für alle; ohne Angabe die üblichen',
              examples: ['oneGroup.dissimilarity,spatial.dissimilarityAdjusted.queen'],
            }),
          ),
          level: LEVEL,
          from: PERIOD,
          to: PERIOD,
          boundary: BOUNDARY,
          release: RELEASE,
          replications: Type.Integer({
            minimum: 0,
            maximum: 1000,
            default: 200,
            description: 'Wiederholungen für Intervall und Zufallswert; 0 = ohne',
          }),
          local: Type.Optional(
            Type.Boolean({ description: 'true: auch der Beitrag jedes Gebiets in der letzten Berichtszeit' }),
          ),
          compare: Type.Optional({
            ...AGS,
            description: 'Gemeindeschlüssel einer zweiten Stadt (oder derselben) zum Vergleich im letzten Jahr',
          }),
          compareLevel: LEVEL,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              boundary: Type.String(),
              level: Type.String(),
              units: Type.Integer({ description: 'Gebiete oder Einrichtungen der Ebene' }),
              replications: Type.Integer(),
              seed: Type.String(),
              groups: Type.Array(
                Type.Object(
                  {
                    id: Type.String(),
                    title: Type.String(),
                    people: Type.String({ description: 'Unter wem die Gruppe ist' }),
                    periods: Type.Array(Type.String()),
                    droppedShare: Type.Array(Type.Number(), {
                      description: 'Anteil der Menschen in Gebieten, die mangels Zahlen fehlen',
                    }),
                    change: Type.Array(Type.Unknown(), {
                      description:
                        'Veränderung vom ersten zum letzten Jahr: places = weil sich geändert hat, wo die Menschen leben; groups = weil die Gruppe gewachsen oder geschrumpft ist',
                    }),
                    nested: Type.Array(Type.Unknown(), { description: 'Anteil zwischen den Gebieten gröberer Ebenen' }),
                  },
                  { additionalProperties: true },
                ),
              ),
              series: Type.Array(
                Type.Object({
                  group: Type.Union([Type.String(), Type.Null()], { description: 'null: alle Gruppen zusammen' }),
                  index: Type.String(),
                  title: Type.String(),
                  dimension: Type.String(),
                  periods: Type.Array(Type.String()),
                  values: Numbers('Wert oder null'),
                  reasons: Type.Array(Type.Union([Type.String(), Type.Null()]), {
                    description: 'Warum der Wert fehlt',
                  }),
                  lower: Numbers('Untere Grenze des 95-%-Intervalls'),
                  upper: Numbers('Obere Grenze'),
                  biasCorrected: Numbers('Wert ohne die Verzerrung durch kleine Zahlen'),
                  expected: Numbers('Wert, den allein der Zufall ergäbe'),
                  p: Numbers('Zweiseitiger Test gegen den Zufall'),
                }),
              ),
              comparison: Type.Array(Type.Unknown(), {
                description: 'Unterschied zur zweiten Stadt oder Ebene mit Intervall und Test, wenn verlangt',
              }),
              local: Type.Unknown({ description: 'Beiträge der Gebiete, wenn verlangt' }),
              sentences: Type.Array(Type.String(), { description: 'Wie es zu lesen ist' }),
              warnings: Type.Array(Type.Unknown(), { description: 'Was in die Irre führen könnte' }),
            }),
          },
          [401, 403, 404, 409, 410, 422],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const { compare: second, release } = request.query;
      // Of another city always the latest release: release numbers are each city's own.
      const other =
        second === undefined
          ? null
          : await openVisibleDataset(engine, second, second === dataset.ags ? release : undefined, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, `${chosen}|${other?.key ?? ''}`, async () => {
        const { compare: _compare, compareLevel, ...wanted } = request.query;
        const answer = await readSegregation(
          engine,
          dataset,
          wanted,
          other === null ? undefined : { dataset: other, level: compareLevel },
        );
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `segregation-${dataset.ags}.csv`,
          body: writeCsv(SEGREGATION_HEADER, segregationRows(answer), chosen),
        };
      });
    },
  );
}
