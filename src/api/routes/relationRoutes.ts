import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { readBurdens } from '../../usecases/indicators/readBurdens.ts';
import { readConvergence } from '../../usecases/relations/readConvergence.ts';
import { readRelations } from '../../usecases/relations/readRelations.ts';
import { readTypology } from '../../usecases/relations/readTypology.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, BOUNDARY, format, LEVEL, PERIOD, Provenance, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['json'] as const;
const Indicators = (description: string) =>
  Type.String({ minLength: 1, maxLength: 1000, description, examples: ['sgb2-quote,angebotsmiete-median'] });
const Head = {
  ...Provenance,
  boundary: Type.String(),
  level: Type.String(),
};
const Span = { level: LEVEL, from: PERIOD, to: PERIOD, boundary: BOUNDARY, release: RELEASE, format: format(FORMATS) };
const PROBLEMS = [401, 403, 404, 409, 410, 422] as const;

/** How indicators hang together, which types of areas there are, and whether areas come closer to each other. */
export function relationRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/relations',
    {
      schema: {
        tags: ['Zusammenhänge'],
        operationId: 'readRelations',
        summary: 'Zusammenhang zwischen Indikatoren über die Gebiete, Jahr für Jahr',
        description:
          'Je Jahr und Paar die Korrelation nach Pearson, nach Spearman und mit der Bevölkerung gewichtet, mit 95-%-Intervall; mit target auch eine Regression auf die übrigen, mit Fehlern, die ungleiche Streuung zulassen (HC3), und Morans I der Residuen. Beispiel: Miete und Leistungsbezug, /cities/99999000/relations?indicator=angebotsmiete-median,sgb2-quote.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Indicators('Kennungen, durch Komma, zusammen zwei bis zwölf'),
          target: Type.Optional(
            Type.String({ maxLength: 100, description: 'Indikator, den die übrigen erklären sollen' }),
          ),
          ...Span,
        }),
        response: answers(
          {
            200: Type.Object({
              ...Head,
              indicators: Type.Array(Type.Unknown()),
              years: Type.Array(Type.Unknown(), { description: 'Je Jahr correlations und regression' }),
              changes: Type.Array(Type.Unknown(), {
                description: 'Je Paar, um wie viel sich die Koeffizienten vom ersten zum letzten Jahr verändert haben',
              }),
              sentences: Type.Array(Type.String()),
            }),
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readRelations(engine, dataset, request.query));
    },
  );

  app.get(
    '/cities/:ags/typology',
    {
      schema: {
        tags: ['Zusammenhänge'],
        operationId: 'readTypology',
        summary: 'Gebietstypen: Gebiete, die einander in mehreren Indikatoren gleichen',
        description:
          'Clusteranalyse nach Ward über standardisierte Indikatoren, Jahr für Jahr; ein Typ behält seine Nummer, soweit seine Gebiete dieselben bleiben. Dazu die Dimensionen hinter den Indikatoren im letzten Jahr (Hauptkomponenten, Zahl nach Horns Parallelanalyse, Varimax).',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Indicators('Kennungen, durch Komma, zwei bis zwanzig'),
          types: Type.Integer({ minimum: 2, maximum: 12, default: 5, description: 'Zahl der Typen' }),
          ...Span,
        }),
        response: answers(
          {
            200: Type.Object({
              ...Head,
              indicators: Type.Array(Type.Unknown()),
              areas: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
              years: Type.Array(Type.Unknown(), {
                description: 'Je Jahr type (je Gebiet), types, silhouette, dimensions',
              }),
            }),
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readTypology(engine, dataset, request.query));
    },
  );

  app.get(
    '/cities/:ags/convergence',
    {
      schema: {
        tags: ['Zusammenhänge'],
        operationId: 'readConvergence',
        summary: 'Nähern sich die Gebiete einander an?',
        description:
          'Streuung eines Indikators über die Gebiete je Jahr (σ-Konvergenz), oberstes gegen unterstes Fünftel der Bevölkerung, Rückgang hoher und Anstieg niedriger Werte vom ersten zum letzten Jahr (β-Konvergenz) und die Wechsel zwischen Fünfteln. Nur Gebiete, die in jedem Jahr einen Wert haben.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.String({ minLength: 1, maxLength: 100, description: 'Kennung', examples: ['sgb2-quote'] }),
          ...Span,
        }),
        response: answers(
          {
            200: Type.Object({
              ...Head,
              indicator: Type.String(),
              title: Type.String(),
              areas: Type.Integer({ description: 'Gebiete mit Werten in allen Jahren' }),
              of: Type.Integer(),
              years: Type.Array(Type.Integer()),
              spread: Type.Array(Type.Unknown()),
              quintiles: Type.Array(Type.Unknown()),
              beta: Type.Unknown(),
              transitions: Type.Unknown(),
              sentences: Type.Array(Type.String()),
            }),
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readConvergence(engine, dataset, request.query));
    },
  );

  app.get(
    '/cities/:ags/burdens/:profile',
    {
      schema: {
        tags: ['Zusammenhänge'],
        operationId: 'readBurdens',
        summary: 'Mehrfachbelastung: wie viele Belastungen zusammenkommen, und wie viele Menschen dort leben',
        description:
          'Belastungen (Lärm, Hitze, wenig Grün, Leistungsbezug …) nach einem Profil aus indicators/burdens/. Je Gebiet und Belastung ja (1), nein (0) oder nicht beurteilbar (null); dazu die Zahl der Gebiete und der Menschen je Zahl der Belastungen.',
        params: Type.Object({
          ags: AGS,
          profile: Type.String({ maxLength: 64, description: 'Kennung', examples: ['mehrfachbelastung-umwelt'] }),
        }),
        querystring: query({
          period: PERIOD,
          level: LEVEL,
          boundary: BOUNDARY,
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Head,
              method: Type.Unknown(),
              year: Type.Integer(),
              burdens: Type.Array(Type.Unknown()),
              areas: Type.Array(Type.Unknown()),
              summary: Type.Array(Type.Unknown()),
              open: Type.Unknown(),
            }),
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const wanted = { ...request.query, profile: request.params.profile };
      return cache.sendJson(request, reply, dataset, () => readBurdens(engine, dataset, wanted));
    },
  );
}
