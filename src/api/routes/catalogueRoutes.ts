import { Type } from 'typebox';
import { RequestProblem } from '../../domain/requestProblem.ts';
import {
  describeIndicator,
  describeMethod,
  listIndicators,
  listMeasures,
  listMethods,
} from '../../usecases/indicators/readCatalogue.ts';
import type { App, RouteContext } from '../route.ts';
import { answers, Page, query } from '../schemas/shared.ts';

const Entry = Type.Object({ id: Type.String(), title: Type.String() }, { additionalProperties: true });

/** The catalogue: indicators and methods as data. */
export function catalogueRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  const { catalogue } = engine;
  const source = { key: `catalogue/${catalogue.version}`, cityName: '', release: 0 };
  const lists = [
    {
      path: 'indicators',
      one: 'Indikator',
      list: () => listIndicators(catalogue),
      find: (id: string) => describeIndicator(catalogue, id),
      example: 'sgb2-quote',
    },
    {
      path: 'methods',
      one: 'Methode',
      list: () => listMethods(catalogue),
      find: (id: string) => describeMethod(catalogue, id),
      example: 'berlin-mss-2013',
    },
  ] as const;
  for (const { path, one, list, find, example } of lists) {
    app.get(
      `/${path}`,
      {
        schema: {
          tags: ['Katalog'],
          operationId: path === 'indicators' ? 'listIndicators' : 'listMethods',
          summary:
            path === 'indicators'
              ? 'Alle Indikatoren mit Definition, Einheit und Quelle'
              : 'Alle Methoden: zusammengesetzte Indizes und Regeln der Abkopplung',
          querystring: query({}),
          response: answers(
            { 200: Type.Object({ [path]: Type.Array(Entry), ...Page, catalogueVersion: Type.String() }) },
            [401],
          ),
        },
      },
      async (request, reply) =>
        cache.send(request, reply, source, 'json', async () => {
          const entries = list();
          return {
            type: 'application/json; charset=utf-8',
            body: JSON.stringify({
              [path]: entries,
              total: entries.length,
              next: null,
              catalogueVersion: catalogue.version,
            }),
          };
        }),
    );
    app.get(
      `/${path}/:id`,
      {
        schema: {
          tags: ['Katalog'],
          operationId: path === 'indicators' ? 'readIndicator' : 'readMethod',
          summary:
            path === 'indicators'
              ? 'Ein Indikator mit Zähler, Nenner und Lesehilfe'
              : 'Eine Methode mit allen Festlegungen',
          params: Type.Object({ id: Type.String({ maxLength: 64, description: 'Kennung', examples: [example] }) }),
          querystring: query({}),
          response: answers(
            {
              200: Type.Object(
                { id: Type.String(), title: Type.String(), catalogueVersion: Type.String() },
                { additionalProperties: true },
              ),
            },
            [401, 404],
          ),
        },
      },
      async (request, reply) => {
        const found = find(request.params.id);
        if (found === null)
          throw new RequestProblem(
            'not-found',
            `${one} „${request.params.id}“ gibt es nicht. Alle stehen unter /api/v1/${path}.`,
          );
        return cache.send(request, reply, source, 'json', async () => ({
          type: 'application/json; charset=utf-8',
          body: JSON.stringify({ ...found, catalogueVersion: catalogue.version }),
        }));
      },
    );
  }
  app.get(
    '/measures',
    {
      schema: {
        tags: ['Katalog'],
        operationId: 'listMeasures',
        summary: 'Alle Merkmale: was eine Lieferung enthalten kann',
        querystring: query({}),
        response: answers(
          { 200: Type.Object({ measures: Type.Array(Entry), ...Page, catalogueVersion: Type.String() }) },
          [401],
        ),
      },
    },
    async (request, reply) =>
      cache.send(request, reply, source, 'json', async () => {
        const measures = listMeasures(catalogue);
        return {
          type: 'application/json; charset=utf-8',
          body: JSON.stringify({
            measures,
            total: measures.length,
            next: null,
            catalogueVersion: catalogue.version,
          }),
        };
      }),
  );
}
