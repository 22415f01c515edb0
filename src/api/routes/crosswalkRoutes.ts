import { Type } from 'typebox';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { putCrosswalk } from '../../usecases/crosswalk/putCrosswalk.ts';
import { crosswalkCsv, readCrosswalk, readCrosswalks } from '../../usecases/crosswalk/readCrosswalk.ts';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { sendRefusal } from '../problems.ts';
import { readUpload } from '../readUpload.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, Finding, format, Page, Provenance, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['json', 'csv'] as const;
const Id = (description: string) => Type.String({ maxLength: 64, description });
const PARAMS = Type.Object({
  ags: AGS,
  from: Id('Gebietsstand, auf dem die Zahlen erhoben sind'),
  to: Id('Gebietsstand, auf den sie umgerechnet werden'),
});
const Head = {
  from: Type.String(),
  to: Type.String(),
  method: Type.String({ description: 'delivered, area oder population' }),
  source: Type.String(),
  sha256: Type.String(),
};
const Levels = Type.Array(
  Type.Object({
    fromLevel: Type.String(),
    toLevel: Type.String(),
    sources: Type.Integer(),
    targets: Type.Integer(),
    divided: Type.Integer({ description: 'Gebiete, die auf mehrere verteilt werden' }),
    exact: Type.Integer({ description: 'Gebiete, die nur aus ganzen bestehen' }),
  }),
);
const Result = Type.Object({
  stored: Type.String({
    description: 'created (201), replaced oder unchanged (200); refused kommt als Problem mit 422',
  }),
  crosswalk: Type.Union([Type.Object(Head), Type.Null()]),
  levels: Levels,
  findings: Type.Array(Finding),
  datasetState: Type.String(),
});
const Text = (description: string) => Type.Optional(Type.String({ maxLength: 500, description }));

/** Crosswalks between the boundary versions of a city. */
export function crosswalkRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/crosswalks',
    {
      schema: {
        tags: ['Gebiete'],
        operationId: 'readCrosswalks',
        summary: 'Umsteigeschlüssel einer Stadt',
        params: Type.Object({ ags: AGS }),
        querystring: query({ release: RELEASE }),
        response: answers(
          { 200: Type.Object({ ...Provenance, crosswalks: Type.Array(Type.Object(Head)), ...Page }) },
          [401, 403, 404, 410],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readCrosswalks(engine, dataset));
    },
  );

  app.get(
    '/cities/:ags/crosswalks/:from/:to',
    {
      schema: {
        tags: ['Gebiete'],
        operationId: 'readCrosswalk',
        summary: 'Ein Umsteigeschlüssel mit seinen Gewichten',
        description:
          'rows nennt je Zeile das Gebiet des alten Stands, das des neuen und den Anteil. Als CSV in der Form, in der er auch eingereicht wird.',
        params: PARAMS,
        querystring: query({ release: RELEASE, format: format(FORMATS) }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              ...Head,
              parts: Type.Array(
                Type.Object({
                  fromLevel: Type.String(),
                  toLevel: Type.String(),
                  rows: Type.Array(Type.Tuple([Type.String(), Type.String(), Type.Number()])),
                }),
              ),
              levels: Levels,
            }),
          },
          [401, 403, 404, 409, 410],
        ),
      },
    },
    async (request, reply) => {
      const { ags, from, to } = request.params;
      const dataset = await openVisibleDataset(engine, ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const crosswalk = await readCrosswalk(engine, dataset, from, to);
        return chosen === 'json'
          ? { type: 'application/json; charset=utf-8', body: JSON.stringify(crosswalk) }
          : {
              type: 'text/csv; charset=utf-8',
              fileName: `umsteigeschluessel-${from}-${to}.csv`,
              body: crosswalkCsv(crosswalk),
            };
      });
    },
  );

  app.put(
    '/cities/:ags/crosswalks/:from/:to',
    {
      config: { staff: true, upload: { types: ['text/csv'], fields: { source: 'Quelle' } } },
      schema: {
        tags: ['Gebiete'],
        operationId: 'putCrosswalk',
        summary: 'Einen Umsteigeschlüssel einreichen oder berechnen',
        description:
          'Als CSV mit den Spalten from,to,weight und wahlweise level; die Gewichte jedes Gebiets ergeben zusammen 1. Ohne Datei und mit method wird er berechnet: area verteilt nach der gemeinsamen Fläche, population nach der Bevölkerung der feinsten Ebene des alten Gebietsstands, die auf der gemeinsamen Fläche wohnt. Fehlerhafte Tabellen werden mit Zeile und Spalte abgelehnt (422). Ein vorhandener Umsteigeschlüssel wird ersetzt; Veröffentlichungen behalten den ihren.',
        security: [{ staff: [] }],
        params: PARAMS,
        querystring: query({
          method: Type.Optional(
            Type.Unsafe<'area' | 'population'>({
              type: 'string',
              enum: ['area', 'population'],
              description: 'Berechnen statt einreichen: nach Fläche oder Bevölkerung',
            }),
          ),
          level: Text('Nur mit method: Ebenen, mehrere durch Komma; ohne Angabe alle gemeinsamen'),
          populationLevel: Text('Nur mit method=population: Ebene, deren Bevölkerung verteilt'),
          populationPeriod: Text('Nur mit method=population: Berichtszeit der Bevölkerung; ohne Angabe die neueste'),
          least: Type.Optional(
            Type.Number({
              minimum: 0,
              maximum: 0.2,
              description:
                'Nur mit method: gemeinsame Flächen, die bei beiden Gebieten unter diesem Anteil liegen, gelten als Zeichenfehler (Vorgabe 0,01)',
            }),
          ),
          source: Text('Quelle'),
        }),
        response: answers({ 200: Result, 201: Result }, [401, 403, 404, 409, 413, 415, 422]),
      },
    },
    async (request, reply) => {
      const { method, level, populationLevel, populationPeriod, least, source } = request.query;
      const options = Object.fromEntries(
        Object.entries({ level, populationLevel, populationPeriod, least }).filter(([, value]) => value !== undefined),
      );
      let given: Parameters<typeof putCrosswalk>[1]['given'];
      let told = source;
      if (method === undefined) {
        const [unused] = Object.keys(options);
        if (unused !== undefined)
          throw new RequestProblem('invalid-request', `${unused} gilt nur zusammen mit method.`, [
            { pointer: `#/query/${unused}`, detail: 'ohne method' },
          ]);
        const upload = await readUpload(request, 'umsteigeschluessel.csv');
        const unknown = [...upload.fields.keys()].filter((name) => name !== 'source');
        if (unknown.length > 0)
          throw new RequestProblem('invalid-request', `Unbekannte Felder im Formular: ${unknown.join(', ')}.`);
        told = upload.fields.get('source') ?? source;
        given = { bytes: upload.bytes };
      } else {
        if (request.body !== undefined && request.body !== null)
          throw new RequestProblem('invalid-request', 'Mit method wird gerechnet; bitte keine Datei mitschicken.');
        given = { compute: { method, ...options } };
      }
      const result = await putCrosswalk(engine, {
        ...request.params,
        given,
        ...(told === undefined ? {} : { source: told }),
      });
      if (result.stored === 'refused') return sendRefusal(reply, result.findings, result);
      return reply.code(result.stored === 'created' ? 201 : 200).send(result as never);
    },
  );
}
