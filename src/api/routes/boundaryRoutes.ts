import { Type } from 'typebox';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { parseBoundaryMapping } from '../../usecases/boundaries/parseBoundaryMapping.ts';
import { putBoundary } from '../../usecases/boundaries/putBoundary.ts';
import { sendRefusal } from '../problems.ts';
import { readUpload } from '../readUpload.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, Finding, query } from '../schemas/shared.ts';

const Day = (description: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description, examples: ['2009-01-01'] }));
const Text = (description: string) => Type.Optional(Type.String({ maxLength: 500, description }));
const Result = Type.Object({
  stored: Type.String({
    description: 'created (201), replaced oder unchanged (200); refused kommt als Problem mit 422',
  }),
  boundary: Type.Union([Type.Object({ id: Type.String() }, { additionalProperties: true }), Type.Null()]),
  areas: Type.Record(Type.String(), Type.Integer(), { description: 'Zahl der Gebiete je Ebene' }),
  findings: Type.Array(Finding),
  datasetState: Type.String(),
});

/** Boundary versions: reading in a drawing of a city's areas. */
export function boundaryRoutes(app: App, { engine }: RouteContext): void {
  app.put(
    '/cities/:ags/boundaries/:id',
    {
      config: {
        staff: true,
        upload: {
          types: ['application/geo+json', 'application/json', 'application/zip'],
          fields: {
            mapping: 'Zuordnung der Ebenen und Felder als JSON',
            title: 'Bezeichnung',
            validFrom: 'Erster Tag der Gültigkeit',
            validTo: 'Letzter Tag der Gültigkeit',
            source: 'Quelle mit Lizenz',
          },
        },
      },
      schema: {
        tags: ['Gebiete'],
        operationId: 'putBoundary',
        summary: 'Einen Gebietsstand einlesen (GeoJSON oder gezippte Shapefiles)',
        description:
          'Als Formular (Teil „file“, wahlweise „mapping“ als JSON) oder die Datei selbst als Inhalt. Das Koordinatensystem nennt die Datei (crs, .prj) oder die Zuordnung; gespeichert wird in Länge und Breite. Fehlerhafte Dateien werden mit Befunden abgelehnt (422), es bleibt nichts zurück. Beispiel für mapping: {"layers":[{"level":"planungsraum","keyProperty":"id","nameProperty":"name"}],"crs":"EPSG:25833"}.',
        security: [{ staff: [] }],
        params: Type.Object({
          ags: AGS,
          id: Type.String({ maxLength: 64, description: 'Kennung des Gebietsstands', examples: ['2009'] }),
        }),
        querystring: query({
          title: Text('Bezeichnung'),
          validFrom: Day('Erster Tag der Gültigkeit'),
          validTo: Day('Letzter Tag der Gültigkeit'),
          source: Text('Quelle mit Lizenz'),
          mapping: Type.Optional(
            Type.String({ maxLength: 4000, description: 'Zuordnung als JSON, wenn kein Formular geschickt wird' }),
          ),
        }),
        response: answers({ 200: Result, 201: Result }, [401, 403, 404, 409, 413, 415, 422]),
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request, `${request.params.id}.geojson`);
      const text = upload.fields.get('mapping') ?? request.query.mapping;
      const field = (name: 'title' | 'validFrom' | 'validTo' | 'source'): string | undefined =>
        upload.fields.get(name) ?? request.query[name];
      const unknown = [...upload.fields.keys()].filter(
        (name) => !['mapping', 'title', 'validFrom', 'validTo', 'source'].includes(name),
      );
      if (unknown.length > 0)
        throw new RequestProblem('invalid-request', `Unbekannte Felder im Formular: ${unknown.join(', ')}.`);
      const given = {
        title: field('title'),
        validFrom: field('validFrom'),
        validTo: field('validTo'),
        source: field('source'),
      };
      const result = await putBoundary(engine, {
        ags: request.params.ags,
        id: request.params.id,
        bytes: upload.bytes,
        fileName: upload.fileName,
        ...(text === undefined ? {} : { mapping: parseBoundaryMapping(text) }),
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      });
      if (result.stored === 'refused') return sendRefusal(reply, result.findings, result);
      return reply.code(result.stored === 'created' ? 201 : 200).send(result as never);
    },
  );
}
