import { Type } from 'typebox';
import { putCity } from '../../usecases/cities/putCity.ts';
import { readCities } from '../../usecases/cities/readCities.ts';
import { readCity } from '../../usecases/cities/readCity.ts';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, Page, Provenance, query, RELEASE } from '../schemas/shared.ts';

const City = Type.Object({
  ags: Type.String(),
  name: Type.String(),
  synthetic: Type.Boolean({ description: 'true: eine erfundene Stadt' }),
  levels: Type.Array(Type.String()),
  release: Type.Union([Type.Integer(), Type.Null()]),
  datasetState: Type.Union([Type.String(), Type.Null()]),
});

/** Cities: list, details, create or rename. */
export function cityRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities',
    {
      schema: {
        tags: ['Städte'],
        operationId: 'listCities',
        summary: 'Städte mit veröffentlichten Daten',
        description: 'Berechtigte sehen auch Städte, von denen noch nichts veröffentlicht ist.',
        querystring: query({}),
        response: answers(
          { 200: Type.Object({ cities: Type.Array(City), ...Page, catalogueVersion: Type.String() }) },
          [401],
        ),
      },
    },
    async (request, reply) => {
      const cities = await readCities(engine, request.audience);
      return cache.sendFresh(request, reply, {
        cities,
        total: cities.length,
        next: null,
        catalogueVersion: engine.catalogue.version,
      });
    },
  );

  app.get(
    '/cities/:ags',
    {
      schema: {
        tags: ['Städte'],
        operationId: 'readCity',
        summary: 'Eine Stadt mit Gebietsständen, Berichtszeiten und Abdeckung',
        params: Type.Object({ ags: AGS }),
        querystring: query({ release: RELEASE }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              ags: Type.String(),
              name: Type.String(),
              synthetic: Type.Boolean(),
              boundaries: Type.Array(
                Type.Object({ id: Type.String(), title: Type.String() }, { additionalProperties: true }),
              ),
              levels: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), plural: Type.String() })),
              periods: Type.Array(Type.String()),
              coverage: Type.Array(
                Type.Object({
                  boundary: Type.String(),
                  measure: Type.String(),
                  title: Type.String(),
                  levels: Type.Array(Type.String()),
                  periods: Type.Array(Type.String()),
                  values: Type.Integer(),
                  missing: Type.Integer(),
                }),
              ),
            }),
          },
          [401, 403, 404, 410],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readCity(engine, dataset));
    },
  );

  app.put(
    '/cities/:ags',
    {
      config: { staff: true },
      schema: {
        tags: ['Städte'],
        operationId: 'putCity',
        summary: 'Eine Stadt anlegen oder umbenennen',
        security: [{ staff: [] }],
        params: Type.Object({ ags: AGS }),
        querystring: query({}),
        body: Type.Object(
          { name: Type.String({ minLength: 1, maxLength: 200, examples: ['Dortmund'] }) },
          { additionalProperties: false },
        ),
        response: answers(
          {
            200: Type.Object({ ags: Type.String(), name: Type.String() }),
            201: Type.Object({ ags: Type.String(), name: Type.String() }),
          },
          [401, 403, 415],
        ),
      },
    },
    async (request, reply) => {
      const { created } = await putCity(engine, request.params.ags, request.body.name);
      return reply.code(created ? 201 : 200).send({ ags: request.params.ags, name: request.body.name.trim() });
    },
  );
}
