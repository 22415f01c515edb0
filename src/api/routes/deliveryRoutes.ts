import { Type } from 'typebox';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { purgeOriginal } from '../../usecases/deliveries/purgeOriginal.ts';
import { readDeliveries, readDelivery, readOriginal } from '../../usecases/deliveries/readDeliveries.ts';
import { readProtocol } from '../../usecases/deliveries/readProtocol.ts';
import {
  type DeliveryProgress,
  type DeliveryResult,
  receiveDelivery,
} from '../../usecases/deliveries/receiveDelivery.ts';
import { withdrawDelivery } from '../../usecases/deliveries/withdrawDelivery.ts';
import { chooseFormat } from '../../usecases/formats/chooseFormat.ts';
import { problemBody, refusal, sendRefusal } from '../problems.ts';
import { readUpload } from '../readUpload.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, BOUNDARY, CURSOR, Finding, limit, Page, query } from '../schemas/shared.ts';
import { streamProgress, wantsProgress } from '../streamProgress.ts';

const DELIVERY = Type.Object({
  ags: AGS,
  id: Type.Integer({ minimum: 1, maximum: 2147483647, description: 'Nummer der Lieferung' }),
});
const Delivery = Type.Object(
  { deliveryId: Type.Integer(), fileName: Type.String(), sha256: Type.String(), receivedAt: Type.String() },
  { additionalProperties: true },
);
const Result = Type.Object({
  outcome: Type.String({ description: 'stored (201) oder checked (200, dryRun); refused kommt als Problem mit 422' }),
  deliveryId: Type.Union([Type.Integer(), Type.Null()]),
  observations: Type.Integer(),
  findings: Type.Array(Finding),
  protocol: Type.Object(
    { findings: Type.Array(Finding) },
    { additionalProperties: true, description: 'Wie die Datei gelesen wurde, mit allen Befunden' },
  ),
  datasetState: Type.String(),
});
const FIELDS = ['format', 'boundary', 'replaces', 'confirm', 'dryRun'];

function described({ status, protocol, ...rest }: DeliveryResult) {
  return { outcome: status, ...rest, findings: [...protocol.findings], protocol };
}

/** Deliveries: everything here is for staff. */
export function deliveryRoutes(app: App, { engine }: RouteContext): void {
  const staff = { config: { staff: true } } as const;
  const shared = { tags: ['Lieferungen'], security: [{ staff: [] }] };

  app.post(
    '/cities/:ags/deliveries',
    {
      config: {
        staff: true,
        upload: {
          types: ['text/csv', 'application/octet-stream'],
          fields: {
            format: 'Kennung eines Lieferformats oder das Format als JSON',
            boundary: 'Kennung des Gebietsstands',
            replaces: 'Nummer der Lieferung, die berichtigt wird',
            confirm: 'all oder Zellen gebiet|merkmal|zeit, durch Komma',
            dryRun: 'true: nur prüfen',
          },
        },
      },
      schema: {
        ...shared,
        operationId: 'createDelivery',
        summary: 'Eine Datei liefern: lesen, prüfen, ganz oder gar nicht speichern',
        description:
          'Formular mit dem Teil „file“ (CSV, XLSX oder ODS). Ohne format werden die lange Form (area,measure,period,value) und die breite (area,period, je Merkmal eine Spalte) nach ihren Spalten gelesen, jede andere Tabelle wird erkannt. Was zweifelhaft ist, kommt als Befund mit einer Frage (question); die Antwort gehört an die Stelle question.into des Lieferformats protocol.format, das als format mitzuschicken ist (Kennung oder JSON). Mit Accept: application/x-ndjson kommt der Fortschritt zeilenweise. dryRun=true prüft nur. replaces nennt eine frühere Lieferung, die berichtigt wird; geänderte Werte gelten erst, wenn confirm=all oder confirm=gebiet|merkmal|zeit (mehrere durch Komma) sie bestätigt.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          dryRun: Type.Optional(Type.Boolean({ description: 'true: nur prüfen' })),
          replaces: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 2147483647, description: 'Lieferung, die berichtigt wird' }),
          ),
          confirm: Type.Optional(Type.String({ maxLength: 100000, description: 'all oder Zellen, durch Komma' })),
          boundary: BOUNDARY,
          format: Type.Optional(Type.String({ maxLength: 64, description: 'Kennung eines Lieferformats' })),
          fileName: Type.Optional(
            Type.String({ maxLength: 255, description: 'Dateiname, wenn kein Formular geschickt wird' }),
          ),
        }),
        response: answers({ 200: Result, 201: Result }, [401, 403, 404, 409, 413, 415, 422]),
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request, request.query.fileName ?? 'lieferung.csv');
      const unknown = [...upload.fields.keys()].filter((name) => !FIELDS.includes(name));
      if (unknown.length > 0)
        throw new RequestProblem('invalid-request', `Unbekannte Felder im Formular: ${unknown.join(', ')}.`);
      const format = upload.fields.get('format') ?? request.query.format;
      const boundary = upload.fields.get('boundary') ?? request.query.boundary;
      const confirm = upload.fields.get('confirm') ?? request.query.confirm;
      const cells = (confirm ?? '')
        .split(',')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '');
      const replaces = upload.fields.get('replaces') ?? request.query.replaces;
      if (replaces !== undefined && replaces !== '' && !/^\d{1,9}$/.test(String(replaces)))
        throw new RequestProblem('invalid-request', 'replaces muss die Nummer einer Lieferung sein.');
      const dry = upload.fields.get('dryRun');
      if (dry !== undefined && dry !== 'true' && dry !== 'false')
        throw new RequestProblem('invalid-request', 'dryRun muss true oder false sein.');
      const wish = {
        ags: request.params.ags,
        fileName: upload.fileName,
        bytes: upload.bytes,
        dryRun: dry === undefined ? (request.query.dryRun ?? false) : dry === 'true',
        ...(format === undefined || format === ''
          ? {}
          : { format: await chooseFormat(engine, request.params.ags, format) }),
        ...(boundary === undefined || boundary === '' ? {} : { boundary }),
        ...(replaces === undefined || replaces === '' ? {} : { replaces: Number(replaces) }),
        ...(confirm === undefined || cells.length === 0
          ? {}
          : { confirm: confirm.trim() === 'all' ? ('all' as const) : cells }),
      };
      if (wantsProgress(request))
        return streamProgress<DeliveryProgress>(request, reply, async (progress) => {
          const { outcome, ...rest } = described(await receiveDelivery(engine, { ...wish, progress }));
          if (outcome !== 'refused') return { status: outcome === 'stored' ? 201 : 200, body: { outcome, ...rest } };
          const problem = problemBody(refusal(rest.findings));
          return { status: problem.status, body: { ...problem, outcome, ...rest } };
        }) as never;
      const { outcome, findings, ...rest } = described(await receiveDelivery(engine, wish));
      if (outcome === 'refused') return sendRefusal(reply, findings, { outcome, ...rest });
      return reply.code(outcome === 'stored' ? 201 : 200).send({ outcome, findings, ...rest } as never);
    },
  );

  app.get(
    '/cities/:ags/deliveries',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'listDeliveries',
        summary: 'Alle Lieferungen einer Stadt, die neueste zuerst',
        params: Type.Object({ ags: AGS }),
        querystring: query({ limit: limit(100, 1000), cursor: CURSOR }),
        response: answers(
          {
            200: Type.Object({
              deliveries: Type.Array(Delivery),
              datasetState: Type.String(),
              catalogueVersion: Type.String(),
              ...Page,
            }),
          },
          [401, 403, 404],
        ),
      },
    },
    async (request, reply) => {
      const page = await readDeliveries(engine, request.params.ags, request.query.limit, request.query.cursor ?? null);
      return reply.header('cache-control', 'private, no-store').send({ ...page, deliveries: [...page.deliveries] });
    },
  );

  app.get(
    '/cities/:ags/deliveries/:id',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'readDelivery',
        summary: 'Eine Lieferung mit Protokoll und Befunden',
        params: DELIVERY,
        querystring: query({}),
        response: answers({ 200: Delivery }, [401, 403, 404]),
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'private, no-store')
        .send(await readDelivery(engine, request.params.ags, request.params.id)),
  );

  app.get(
    '/cities/:ags/deliveries/:id/original',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'readOriginal',
        summary: 'Die gelieferte Datei, Byte für Byte',
        produces: ['application/octet-stream'],
        params: DELIVERY,
        querystring: query({}),
        response: answers({ 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }, [401, 403, 404, 410]),
      },
    },
    async (request, reply) => {
      const { fileName, bytes } = await readOriginal(engine, request.params.ags, request.params.id);
      return reply
        .header('cache-control', 'private, no-store')
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
        )
        .type('application/octet-stream')
        .send(Buffer.from(bytes));
    },
  );

  app.get(
    '/cities/:ags/deliveries/:id/protocol',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'readProtocol',
        summary: 'Das Protokoll einer Lieferung, als JSON oder als Seite zum Drucken',
        produces: ['application/json', 'text/html'],
        params: DELIVERY,
        querystring: query({
          format: Type.Optional(
            Type.Union([Type.Literal('json'), Type.Literal('html')], {
              description: 'Form der Antwort: json oder html',
            }),
          ),
        }),
        response: answers({ 200: Type.Unsafe<Buffer>({}) }, [401, 403, 404]),
      },
    },
    async (request, reply) => {
      const { protocol, page } = await readProtocol(engine, request.params.ags, request.params.id);
      const html = request.query.format === 'html';
      return reply
        .header('cache-control', 'private, no-store')
        .type(html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
        .send(Buffer.from(html ? page() : JSON.stringify(protocol)));
    },
  );

  app.delete(
    '/cities/:ags/deliveries/:id',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'withdrawDelivery',
        summary: 'Eine Lieferung zurückziehen: es gilt wieder genau, was vorher galt',
        params: DELIVERY,
        querystring: query({}),
        response: answers({ 200: Type.Object({ datasetState: Type.String() }) }, [401, 403, 404, 409]),
      },
    },
    async (request) => withdrawDelivery(engine, request.params.ags, request.params.id),
  );

  app.delete(
    '/cities/:ags/deliveries/:id/original',
    {
      ...staff,
      schema: {
        ...shared,
        operationId: 'purgeOriginal',
        summary: 'Die Datei einer Lieferung löschen; ihr Hash bleibt',
        description:
          'Für Dateien, die nie hätten kommen dürfen. Von einer zurückgezogenen Lieferung werden auch die gelesenen Werte gelöscht.',
        params: DELIVERY,
        querystring: query({}),
        response: answers({ 200: Type.Object({ sha256: Type.String() }) }, [401, 403, 404]),
      },
    },
    async (request) => purgeOriginal(engine, request.params.ags, request.params.id),
  );
}
