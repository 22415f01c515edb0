import { Type } from 'typebox';
import { readRelease, readReleases } from '../../usecases/releases/readReleases.ts';
import { recallRelease } from '../../usecases/releases/recallRelease.ts';
import { releaseDataset } from '../../usecases/releases/releaseDataset.ts';
import { releaseEntry } from '../../usecases/releases/releaseEntry.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, CURSOR, limit, Page, query } from '../schemas/shared.ts';

const RELEASE = Type.Object({
  ags: AGS,
  id: Type.Integer({ minimum: 1, maximum: 2147483647, description: 'Nummer der Veröffentlichung' }),
});
const Release = Type.Object(
  {
    releaseId: Type.Integer(),
    datasetState: Type.String({ description: 'Datenstand, der veröffentlicht wurde' }),
    catalogueVersion: Type.String(),
    protection: Type.String(),
    note: Type.String(),
    cityName: Type.String(),
    boundaries: Type.Array(Type.Object({ id: Type.String(), title: Type.String() }, { additionalProperties: true })),
    changes: Type.Unknown({ description: 'Was sich gegen die vorige Veröffentlichung geändert hat' }),
    createdAt: Type.String(),
    recalledAt: Type.Union([Type.String(), Type.Null()]),
    recallNote: Type.Union([Type.String(), Type.Null()]),
  },
  { title: 'Veröffentlichung' },
);

/** Releases: what the public may read. */
export function releaseRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  const tags = ['Veröffentlichungen'];

  app.post(
    '/cities/:ags/releases',
    {
      config: { staff: true },
      // Everything in the body is optional, and so is the body.
      preValidation: async (request) => {
        request.body ??= {};
      },
      schema: {
        tags,
        operationId: 'createRelease',
        summary: 'Den geltenden Datenstand veröffentlichen',
        description:
          'Solange kleine Fallzahlen nicht geschützt werden, verlangen Daten einer wirklichen Stadt protection: "none"; jede Antwort zeigt das dann an.',
        security: [{ staff: [] }],
        params: Type.Object({ ags: AGS }),
        querystring: query({}),
        body: Type.Object(
          {
            protection: Type.Optional(Type.String({ maxLength: 40, examples: ['none'] })),
            note: Type.Optional(Type.String({ maxLength: 2000, description: 'Bemerkung für Leser' })),
          },
          { additionalProperties: false },
        ),
        response: answers({ 201: Release }, [401, 403, 404, 409, 415]),
      },
    },
    async (request, reply) =>
      reply.code(201).send(releaseEntry(await releaseDataset(engine, request.params.ags, request.body)) as never),
  );

  app.get(
    '/cities/:ags/releases',
    {
      schema: {
        tags,
        operationId: 'listReleases',
        summary: 'Alle Veröffentlichungen, die neueste zuerst',
        params: Type.Object({ ags: AGS }),
        querystring: query({ limit: limit(100, 1000), cursor: CURSOR }),
        response: answers(
          {
            200: Type.Object({
              releases: Type.Array(Release),
              datasetState: Type.Union([Type.String(), Type.Null()]),
              catalogueVersion: Type.String(),
              ...Page,
            }),
          },
          [401, 404],
        ),
      },
    },
    async (request, reply) => {
      const { limit: entries, cursor } = request.query;
      const page = await readReleases(engine, request.params.ags, entries, cursor ?? null, request.audience);
      return cache.sendFresh(request, reply, page);
    },
  );

  app.get(
    '/cities/:ags/releases/:id',
    {
      schema: {
        tags,
        operationId: 'readRelease',
        summary: 'Eine Veröffentlichung mit dem, was sich gegen die vorige geändert hat',
        params: RELEASE,
        querystring: query({}),
        response: answers({ 200: Release }, [401, 404]),
      },
    },
    async (request, reply) =>
      cache.sendFresh(
        request,
        reply,
        await readRelease(engine, request.params.ags, request.params.id, request.audience),
      ),
  );

  app.delete(
    '/cities/:ags/releases/:id',
    {
      config: { staff: true },
      schema: {
        tags,
        operationId: 'recallRelease',
        summary: 'Eine falsche Veröffentlichung zurückrufen',
        description: 'Ihre Zahlen werden gelöscht; ohne Angabe wird danach wieder die vorige gelesen.',
        security: [{ staff: [] }],
        params: RELEASE,
        querystring: query({ note: Type.Optional(Type.String({ maxLength: 2000, description: 'Grund, für Leser' })) }),
        response: answers({ 200: Release }, [401, 403, 404, 409]),
      },
    },
    async (request, reply) =>
      reply.send(
        releaseEntry(
          await recallRelease(engine, request.params.ags, request.params.id, request.query.note ?? ''),
        ) as never,
      ),
  );
}
