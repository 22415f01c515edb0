import { Type } from 'typebox';
import { putFormat } from '../../usecases/formats/putFormat.ts';
import { readFormat, readFormats } from '../../usecases/formats/readFormats.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, Page, query } from '../schemas/shared.ts';

const ID = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 64,
  description: 'Kennung des Lieferformats',
});
const ONE = Type.Object({ ags: AGS, id: ID });
const Format = Type.Object(
  { id: Type.String(), version: Type.Integer(), title: Type.String(), layout: Type.String() },
  { additionalProperties: true, description: 'Das Lieferformat, wie in indicators/schema/format.schema.json' },
);

/** Saved ways to read a source's files; for staff, like the deliveries. */
export function formatRoutes(app: App, { engine }: RouteContext): void {
  const staff = { config: { staff: true } } as const;
  const shared = { tags: ['Lieferungen'], security: [{ staff: [] }] };

  app.get(
    '/cities/:ags/delivery-formats',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'listDeliveryFormats',
        summary: 'Die Lieferformate einer Stadt und die mitgelieferten',
        params: Type.Object({ ags: AGS }),
        querystring: query({}),
        response: answers(
          {
            200: Type.Object({
              formats: Type.Array(
                Type.Object({
                  id: Type.String(),
                  version: Type.Integer(),
                  title: Type.String(),
                  origin: Type.String({ description: 'city: gespeichert; catalogue: mitgeliefert' }),
                  savedAt: Type.Union([Type.String(), Type.Null()]),
                }),
              ),
              ...Page,
            }),
          },
          [401, 403, 404],
        ),
      },
    },
    async (request, reply) => {
      const formats = await readFormats(engine, request.params.ags);
      return reply.header('cache-control', 'private, no-store').send({ formats, total: formats.length, next: null });
    },
  );

  app.get(
    '/cities/:ags/delivery-formats/:id',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'readDeliveryFormat',
        summary: 'Ein Lieferformat, in der neuesten oder einer früheren Fassung',
        params: ONE,
        querystring: query({
          version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2147483647, description: 'Fassung' })),
        }),
        response: answers(
          {
            200: Type.Object({
              format: Format,
              savedAt: Type.Union([Type.String(), Type.Null()]),
              versions: Type.Array(Type.Integer()),
            }),
          },
          [401, 403, 404],
        ),
      },
    },
    async (request, reply) => {
      const found = await readFormat(engine, request.params.ags, request.params.id, request.query.version);
      return reply
        .header('cache-control', 'private, no-store')
        .send({ ...found, format: { ...found.format }, versions: [...found.versions] });
    },
  );

  app.put(
    '/cities/:ags/delivery-formats/:id',
    {
      ...staff,
      // As much as the form of a delivery takes for its format.
      bodyLimit: 1_000_000,
      schema: {
        ...shared,
        operationId: 'putDeliveryFormat',
        summary: 'Ein Lieferformat speichern: als neue Fassung, wenn sich etwas geändert hat',
        params: ONE,
        querystring: query({}),
        body: Type.Object({}, { additionalProperties: true, description: 'Das Lieferformat als JSON' }),
        response: answers(
          { 200: Type.Object({ format: Format }), 201: Type.Object({ format: Format }) },
          [401, 403, 404, 409, 413, 415],
        ),
      },
    },
    async (request, reply) => {
      const { format, created } = await putFormat(
        engine,
        request.params.ags,
        request.params.id,
        JSON.stringify(request.body),
      );
      return reply.code(created ? 201 : 200).send({ format: { ...format } });
    },
  );
}
