import { Type } from 'typebox';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { readAreas, readAreasGeojson } from '../../usecases/boundaries/readAreas.ts';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { openNetwork } from '../../usecases/network/openNetwork.ts';
import { readProfile } from '../../usecases/profile/readProfile.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { writeCsv } from '../formats/writeCsv.ts';
import { pageCursor, pageHeaders, parsePageCursor, requireSameState } from '../pageCursor.ts';
import type { App, RouteContext } from '../route.ts';
import {
  AGS,
  answers,
  BOUNDARY,
  format,
  LEVEL,
  PAGE_CURSOR,
  Page,
  PERIOD,
  Provenance,
  pageLimit,
  query,
  RELEASE,
} from '../schemas/shared.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const AREA_FORMATS = ['json', 'geojson', 'csv', 'csv-de'] as const;
/** Areas a page where JSON is asked for without a limit. */
const JSON_PAGE = 1000;

const PROFILE_FORMATS = ['json', 'csv', 'csv-de'] as const;

/** Areas with geometry, and the profile of one of them. */
export function areaRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/areas',
    {
      schema: {
        tags: ['Gebiete'],
        operationId: 'listAreas',
        summary: 'Gebiete einer Ebene, auch mit Geometrie (format=geojson)',
        description: 'GeoJSON enthält immer alle Gebiete genau einer Ebene in Länge und Breite (RFC 7946).',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          level: LEVEL,
          boundary: BOUNDARY,
          release: RELEASE,
          format: format(AREA_FORMATS),
          limit: pageLimit(JSON_PAGE, 5000),
          cursor: PAGE_CURSOR,
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              boundary: Type.String(),
              level: Nullable(Type.String()),
              areas: Type.Array(
                Type.Object({
                  key: Type.String(),
                  name: Type.String(),
                  level: Type.String(),
                  parentKey: Nullable(Type.String()),
                  areaM2: Nullable(Type.Number()),
                  centroid: Nullable(Type.Array(Type.Number())),
                }),
              ),
              ...Page,
            }),
          },
          [401, 403, 404, 410],
        ),
      },
    },
    async (request, reply) => {
      const { limit: asked, cursor } = request.query;
      const chosen = negotiateFormat(request, AREA_FORMATS);
      if (chosen === 'geojson' && (asked !== undefined || cursor !== undefined)) {
        throw new RequestProblem(
          'invalid-request',
          'GeoJSON enthält immer alle Gebiete einer Ebene: ohne limit und cursor.',
          [{ pointer: asked === undefined ? '#/query/cursor' : '#/query/limit', detail: 'nicht mit format=geojson' }],
        );
      }
      const page = parsePageCursor(request.query);
      const dataset = await openVisibleDataset(engine, request.params.ags, page.release, request.audience);
      requireSameState(page, dataset);
      return cache.send(request, reply, dataset, chosen, async () => {
        if (chosen === 'geojson')
          return {
            type: 'application/geo+json; charset=utf-8',
            body: await readAreasGeojson(engine, dataset, request.query),
          };
        const { level, boundary } = request.query;
        const limit = asked ?? (chosen === 'json' || page.start > 0 ? JSON_PAGE : undefined);
        const list = await readAreas(engine, dataset, {
          start: page.start,
          ...(limit === undefined ? {} : { limit }),
          ...(level === undefined ? {} : { level }),
          ...(boundary === undefined ? {} : { boundary }),
        });
        const next = pageCursor(dataset, list.next);
        if (chosen === 'json') {
          return { type: 'application/json; charset=utf-8', body: JSON.stringify({ ...list, next }) };
        }
        const rows = list.areas.map((one) => [
          one.key,
          one.name,
          one.level,
          one.parentKey,
          one.areaM2,
          one.centroid?.[0] ?? null,
          one.centroid?.[1] ?? null,
        ]);
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `gebiete-${dataset.ags}.csv`,
          headers: pageHeaders(request.url, list.total, next),
          body: writeCsv(['area', 'area_name', 'level', 'parent', 'area_m2', 'lon', 'lat'], rows, chosen),
        };
      });
    },
  );

  app.get(
    '/cities/:ags/areas/:key/profile',
    {
      schema: {
        tags: ['Indikatoren'],
        operationId: 'readProfile',
        summary: 'Alle Kontextindikatoren eines Gebiets neben Stadt und übergeordnetem Gebiet',
        description:
          'Mit Rang und Perzentil auf der Ebene, der Lage unter den Gebieten aller Städte mit veröffentlichten Zahlen (network; nicht mit einer bestimmten Nummer in release, deren Antwort sich nie ändert), Abstand zur Stadt, Veränderung über 1, 5 und 10 Jahre (auch gegen die Stadt; über Gebietsreformen hinweg mit dem Umsteigeschlüssel, sonst mit dem Grund) und der Lesehilfe als fertigem Satz; wo ein Indikator nie geliefert wurde, dem Ersatzindikator mit Hinweis. Ohne period die jeweils neueste Berichtszeit.',
        params: Type.Object({
          ags: AGS,
          key: Type.String({ maxLength: 64, description: 'Gebietsschlüssel', examples: ['0101'] }),
        }),
        querystring: query({
          period: PERIOD,
          level: LEVEL,
          boundary: BOUNDARY,
          release: RELEASE,
          format: format(PROFILE_FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              boundary: Type.String(),
              area: Type.Object(
                { key: Type.String(), name: Type.String(), level: Type.String() },
                { additionalProperties: true },
              ),
              period: Nullable(Type.String()),
              indicators: Type.Array(
                Type.Object({ indicator: Type.String(), title: Type.String() }, { additionalProperties: true }),
              ),
              ...Page,
            }),
          },
          [401, 403, 404, 410],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, PROFILE_FORMATS);
      const { release } = request.query;
      // An answer from a named release never changes, whatever other cities release: it has no positions among them.
      const network = release === undefined || release === 'current' ? await openNetwork(engine) : undefined;
      const others = network?.keyWithout(dataset.ags) ?? '';
      const named = { ...dataset, key: `${dataset.key} ${others}` };
      return cache.send(request, reply, named, chosen, async () => {
        const profile = await readProfile(engine, dataset, { ...request.query, key: request.params.key }, network);
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(profile) };
        const rows = profile.indicators.map((one) => [
          profile.area.key,
          profile.area.name,
          one.indicator,
          one.title,
          one.unit,
          one.period,
          one.figure?.value ?? null,
          one.figure === null ? 'not_yet_available' : (one.figure.reason ?? 'ok'),
          one.figure?.lower ?? null,
          one.figure?.upper ?? null,
          one.city?.value ?? null,
          one.parent?.value ?? null,
          one.figure?.gap ?? null,
          one.figure?.rank ?? null,
          one.ranked,
          one.change?.value ?? null,
          one.changes.find(({ years }) => years === 5)?.value ?? null,
          one.changes.find(({ years }) => years === 10)?.value ?? null,
          one.percentile,
          one.network?.percentile ?? null,
          one.network?.cities ?? null,
          one.network?.areas ?? null,
          one.fallback?.indicator ?? null,
          one.fallback?.figure.value ?? null,
        ]);
        const header = [
          'area',
          'area_name',
          'indicator',
          'title',
          'unit',
          'period',
          'value',
          'status',
          'lower',
          'upper',
          'city_value',
          'parent_value',
          'gap',
          'rank',
          'ranked',
          'change_1y',
          'change_5y',
          'change_10y',
          'percentile',
          'percentile_in_network',
          'network_cities',
          'network_areas',
          'fallback',
          'fallback_value',
        ];
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `profil-${profile.area.key}.csv`,
          body: writeCsv(header, rows, chosen),
        };
      });
    },
  );
}
