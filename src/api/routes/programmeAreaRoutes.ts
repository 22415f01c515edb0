import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { putProgrammeArea } from '../../usecases/programme/putProgrammeArea.ts';
import { readProgrammeArea, readProgrammeAreas } from '../../usecases/programme/readProgrammeAreas.ts';
import { removeProgrammeArea } from '../../usecases/programme/removeProgrammeArea.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, Page, Provenance, query, RELEASE } from '../schemas/shared.ts';

const ONE = Type.Object({
  ags: AGS,
  id: Type.String({ maxLength: 64, description: 'Kennung des Programmgebiets', examples: ['nordstadt'] }),
});
const Day = (description: string) =>
  Type.Optional(Type.Union([Type.String({ maxLength: 10 }), Type.Null()], { description }));
const content = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  programme: Type.String({ minLength: 1, maxLength: 500, description: 'Das Programm in den Worten der Stadt' }),
  kind: Type.String({
    maxLength: 64,
    description: 'Programmart aus indicators/programmes.json',
    examples: ['sozialer-zusammenhalt'],
  }),
  level: Type.String({ maxLength: 64, description: 'Ebene der Gebiete, aus denen es besteht' }),
  areas: Type.Array(Type.String({ maxLength: 64 }), {
    minItems: 1,
    maxItems: 5000,
    description: 'Schlüssel dieser Gebiete',
  }),
};
const Entry = Type.Object(
  {
    id: Type.String(),
    ...content,
    kindTitle: Type.Optional(Type.String({ description: 'Die Programmart in Worten' })),
    boundary: Type.String(),
    validFrom: Type.Union([Type.String(), Type.Null()]),
    validTo: Type.Union([Type.String(), Type.Null()]),
    source: Type.String(),
    sha256: Type.String(),
  },
  { title: 'Programmgebiet' },
);
const Stored = Type.Object({
  stored: Type.String({ description: 'created (201), replaced oder unchanged (200)' }),
  programmeArea: Entry,
  datasetState: Type.String(),
});

/** Programme areas of a city: sets of areas that are looked at as areas of their own. */
export function programmeAreaRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/programme-areas',
    {
      schema: {
        tags: ['Gebiete'],
        operationId: 'readProgrammeAreas',
        summary: 'Programmgebiete einer Stadt',
        description:
          'Ihre Zahlen geben series, coverage und areas/{id}/profile mit level=programmgebiet: Zähler und Nenner der Gebiete werden zusammengezählt, nie Anteile gemittelt.',
        params: Type.Object({ ags: AGS }),
        querystring: query({ release: RELEASE }),
        response: answers(
          { 200: Type.Object({ ...Provenance, programmeAreas: Type.Array(Entry), ...Page }) },
          [401, 403, 404, 410],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readProgrammeAreas(engine, dataset));
    },
  );

  app.get(
    '/cities/:ags/programme-areas/:id',
    {
      schema: {
        tags: ['Gebiete'],
        operationId: 'readProgrammeArea',
        summary: 'Ein Programmgebiet',
        params: ONE,
        querystring: query({ release: RELEASE }),
        response: answers({ 200: Type.Object({ ...Provenance, programmeArea: Entry }) }, [401, 403, 404, 410]),
      },
    },
    async (request, reply) => {
      const { ags, id } = request.params;
      const dataset = await openVisibleDataset(engine, ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readProgrammeArea(engine, dataset, id));
    },
  );

  app.put(
    '/cities/:ags/programme-areas/:id',
    {
      config: { staff: true },
      schema: {
        tags: ['Gebiete'],
        operationId: 'putProgrammeArea',
        summary: 'Ein Programmgebiet anlegen oder ersetzen',
        description:
          'Eine Menge von Gebieten einer Ebene und eines Gebietsstands mit der Laufzeit des Programms. Es gehört zum Datenstand; Veröffentlichungen behalten die Programmgebiete, mit denen sie gemacht sind. Zahlen gibt es für alle Berichtszeiten, jede mit der Angabe, ob sie vor, in oder nach der Laufzeit liegt.',
        security: [{ staff: [] }],
        params: ONE,
        querystring: query({}),
        body: Type.Object(
          {
            ...content,
            boundary: Type.Optional(
              Type.String({ maxLength: 64, description: 'Gebietsstand; ohne Angabe der einzige' }),
            ),
            validFrom: Day('Erster Tag, etwa 2016-01-01; ohne Angabe offen'),
            validTo: Day('Letzter Tag; ohne Angabe offen'),
            source: Type.Optional(Type.String({ maxLength: 500, description: 'Quelle' })),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: Stored, 201: Stored }, [401, 403, 404, 409, 413, 415]),
      },
    },
    async (request, reply) => {
      const result = await putProgrammeArea(engine, request.params.ags, request.params.id, request.body);
      return reply.code(result.stored === 'created' ? 201 : 200).send(result as never);
    },
  );

  app.delete(
    '/cities/:ags/programme-areas/:id',
    {
      config: { staff: true },
      schema: {
        tags: ['Gebiete'],
        operationId: 'removeProgrammeArea',
        summary: 'Ein Programmgebiet aus dem Datenstand nehmen',
        security: [{ staff: [] }],
        params: ONE,
        querystring: query({}),
        response: answers(
          { 200: Type.Object({ removed: Type.String(), datasetState: Type.String() }) },
          [401, 403, 404],
        ),
      },
    },
    async (request) => removeProgrammeArea(engine, request.params.ags, request.params.id),
  );
}
