import { Type } from 'typebox';
import { readComposite } from '../../usecases/composite/readComposite.ts';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { readSeries } from '../../usecases/indicators/readSeries.ts';
import { COMPOSITE_HEADER, compositeJson, compositeRows } from '../formats/compositeRows.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { seriesJson } from '../formats/seriesJson.ts';
import { seriesHeader, seriesRows } from '../formats/seriesRows.ts';
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

/** Areas a page where JSON is asked for without a limit. */
const JSON_PAGE = 2000;

const FORMATS = ['json', 'csv', 'csv-de'] as const;
const Matrix = (description: string) => Type.Array(Type.Array(Type.Unknown()), { description });

/** Indicators over time and composite indices. */
export function seriesRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/series',
    {
      schema: {
        tags: ['Indikatoren'],
        operationId: 'readSeries',
        summary: 'Indikatoren je Gebiet und Berichtszeit',
        description:
          'Ein oder mehrere Indikatoren (durch Komma getrennt) mit Zähler, Nenner, 95-%-Intervall (Wilson, nur Anteile), Stadtwert, Abstand zur Stadt und Rang. Das Ergebnis steht in Spalten: values[i][j] gehört zum i-ten Gebiet aus areas und zur j-ten Berichtszeit aus periods; wo ein Wert fehlt, steht an derselben Stelle in reasons der Grund. shape=rows gibt eine Zeile je Gebiet und Berichtszeit.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.String({
            minLength: 1,
            maxLength: 2000,
            description: 'Kennung, mehrere durch Komma',
            examples: ['sgb2-quote'],
          }),
          area: Type.Optional(
            Type.String({
              maxLength: 8000,
              description: 'Gebietsschlüssel, mehrere durch Komma; ohne Angabe alle der Ebene',
            }),
          ),
          level: LEVEL,
          from: PERIOD,
          to: PERIOD,
          boundary: BOUNDARY,
          crosswalk: Type.Optional(
            Type.String({
              maxLength: 500,
              description:
                'Umsteigeschlüssel, mit denen Werte anderer Gebietsstände auf die Gebiete von boundary umgerechnet werden: „auto“ oder VON:NACH, mehrere durch Komma. Umgerechnet werden nur Zahlen, die sich addieren lassen; Anteile entstehen neu aus ihnen. Jeder Wert sagt unter rebased, wie viel an ihm geschätzt ist; die Intervalle enthalten diesen Fehler nicht',
              examples: ['auto'],
            }),
          ),
          release: RELEASE,
          shape: Type.Optional(
            Type.Union([Type.Literal('columns'), Type.Literal('rows')], {
              type: 'string',
              description: 'columns (Vorgabe) oder rows',
            }),
          ),
          format: format(FORMATS),
          limit: pageLimit(JSON_PAGE, 10000),
          cursor: PAGE_CURSOR,
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              boundary: Type.String(),
              level: Type.String(),
              crosswalks: Type.Optional(
                Type.Array(Type.Object({ from: Type.String(), to: Type.String() }, { additionalProperties: true }), {
                  description: 'Verwendete Umsteigeschlüssel; nur mit crosswalk',
                }),
              ),
              areas: Type.Array(
                Type.Object({
                  key: Type.String(),
                  name: Type.String(),
                  parentKey: Type.Union([Type.String(), Type.Null()]),
                }),
              ),
              series: Type.Array(
                Type.Object({
                  indicator: Type.String(),
                  title: Type.String(),
                  unit: Type.String(),
                  periods: Type.Array(Type.String()),
                  values: Matrix('Wert oder null'),
                  reasons: Matrix('Grund, warum der Wert fehlt, oder null'),
                  numerators: Matrix('Zähler'),
                  denominators: Matrix('Nenner'),
                  lower: Matrix('Untere Grenze des 95-%-Intervalls'),
                  upper: Matrix('Obere Grenze'),
                  gaps: Matrix('Wert minus Stadtwert'),
                  ranks: Matrix('Rang; 1 = höchster Wert'),
                  rebased: Type.Optional(
                    Type.Unknown({
                      description:
                        'Nur mit crosswalk: je Berichtszeit die Umsteigeschlüssel (crosswalks), je Wert der Anteil aus ganzen Gebieten (wholeShares), der größte Anteil eines Gebiets (largestShares), die wirksame Zahl der Gebiete (effectiveSources) und der erwartete Fehler (expectedErrors); leftOut nennt Berichtszeiten, die sich nicht umrechnen lassen',
                    }),
                  ),
                  city: Type.Array(Type.Unknown(), { description: 'Stadtwert je Berichtszeit mit Abdeckung' }),
                }),
              ),
              ...Page,
            }),
          },
          [401, 403, 404, 409, 410],
        ),
      },
    },
    async (request, reply) => {
      const page = parsePageCursor(request.query);
      const dataset = await openVisibleDataset(engine, request.params.ags, page.release, request.audience);
      requireSameState(page, dataset);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const { limit: asked, cursor: _cursor, ...wanted } = request.query;
        const limit = asked ?? (chosen === 'json' || page.start > 0 ? JSON_PAGE : undefined);
        const series = await readSeries(engine, dataset, {
          ...wanted,
          start: page.start,
          ...(limit === undefined ? {} : { limit }),
        });
        const next = pageCursor(dataset, series.next);
        if (chosen === 'json') {
          return {
            type: 'application/json; charset=utf-8',
            body: seriesJson(series, next, request.query.shape ?? 'columns'),
          };
        }
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `zeitreihe-${dataset.ags}.csv`,
          headers: pageHeaders(request.url, series.total, next),
          body: writeCsv(seriesHeader(series), seriesRows(series), chosen),
        };
      });
    },
  );

  app.get(
    '/cities/:ags/composite/:method',
    {
      schema: {
        tags: ['Indizes'],
        operationId: 'readComposite',
        summary: 'Zusammengesetzter Index aller Gebiete nach einer Methode',
        description:
          'Je Gebiet z-Werte, Summen, Index, Klasse, Abstand zur nächsten Klassengrenze, Festigkeit der Klasse und der vollständige Rechenweg; dazu die Zahl der Gebiete je Klasse. Beispiel mit den Daten Berlins: /cities/11000000/composite/berlin-mss-2013?period=2017.',
        params: Type.Object({
          ags: AGS,
          method: Type.String({
            maxLength: 64,
            description: 'Kennung der Methode',
            examples: ['musterstadt-sozialindex'],
          }),
        }),
        querystring: query({
          compare: Type.Optional(
            Type.String({
              maxLength: 64,
              description:
                'Zweite Methode: Die Antwort nennt in „drift“, welche Gebiete allein durch sie die Klasse wechseln',
            }),
          ),
          period: PERIOD,
          level: LEVEL,
          boundary: BOUNDARY,
          crosswalk: Type.Optional(
            Type.String({
              maxLength: 500,
              description:
                '„auto“ oder VON:NACH: rechnet Zahlen anderer Gebietsstände auf die Gebiete um, damit Veränderungen über eine Gebietsreform hinweg berechenbar sind. Die Antwort nennt die Umsteigeschlüssel; Klassen aus umgerechneten Zahlen sind geschätzt',
              examples: ['auto'],
            }),
          ),
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Provenance,
              method: Type.Object({ id: Type.String(), version: Type.String(), title: Type.String() }),
              boundary: Type.String(),
              level: Type.String(),
              period: Type.String(),
              areas: Type.Array(
                Type.Object(
                  { key: Type.String(), name: Type.String(), eligible: Type.Boolean() },
                  { additionalProperties: true },
                ),
              ),
              counts: Type.Unknown(),
              ...Page,
            }),
          },
          [401, 403, 404, 409, 410, 422],
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const composite = await readComposite(engine, dataset, { ...request.query, method: request.params.method });
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: compositeJson(composite) };
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `index-${request.params.method}.csv`,
          body: writeCsv(COMPOSITE_HEADER, compositeRows(composite), chosen),
        };
      });
    },
  );
}
