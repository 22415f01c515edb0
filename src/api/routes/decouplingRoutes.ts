import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { readBacktest } from '../../usecases/decoupling/readBacktest.ts';
import { readDecoupling } from '../../usecases/decoupling/readDecoupling.ts';
import { readNetworkDecoupling } from '../../usecases/decoupling/readNetworkDecoupling.ts';
import { openNetwork } from '../../usecases/network/openNetwork.ts';
import { DECOUPLING_HEADER, decouplingRows } from '../formats/decouplingRows.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import { writeCsv } from '../formats/writeCsv.ts';
import type { App, RouteContext } from '../route.ts';
import {
  AGS,
  answers,
  BOUNDARY,
  CITIES,
  format,
  LEVEL,
  PERIOD,
  Provenance,
  query,
  RELEASE,
} from '../schemas/shared.ts';

const FORMATS = ['json', 'csv', 'csv-de'] as const;
const PROBLEMS = [401, 403, 404, 409, 410, 422] as const;
const RULE = {
  method: Type.Optional(
    Type.String({
      maxLength: 64,
      description: 'Regel aus /methods mit „kind“: „decoupling“; ohne Angabe die übliche',
      examples: ['schwankungsband-2026'],
    }),
  ),
  q: Type.Optional(
    Type.Unsafe<number>({
      type: 'number',
      enum: [0.1, 0.05, 0.02, 0.01],
      description: 'Höchster mittlerer Anteil von Zufallstreffern; kann nur strenger sein als der der Regel',
    }),
  ),
};
const CROSSWALK = Type.Optional(
  Type.String({
    maxLength: 200,
    description: 'Umrechnung zwischen Gebietsständen: „auto“ oder „von:nach“; die Nahtstelle gilt als Bruch der Reihe',
  }),
);
const Rule = Type.Object(
  { id: Type.String(), version: Type.String(), title: Type.String(), evidence: Type.String() },
  { additionalProperties: true, description: 'Die Regel mit ihrer gemessenen Fehlerquote' },
);
const Head = { ...Provenance, boundary: Type.String(), level: Type.String(), method: Rule };

/** Which areas leave the general development, and what would have been said in past years. */
export function decouplingRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/decoupling',
    {
      schema: {
        tags: ['Abkopplung'],
        operationId: 'readDecoupling',
        summary: 'Welche Gebiete sich von der Entwicklung der Stadt abkoppeln, mit bekannter Fehlerquote',
        description:
          'Je Gebiet Klasse, Abstand heute, seine jährliche Veränderung mit 80-%-Bereich, das Band üblicher Schwankung, seit wann, q-Wert, kleinste hier auffindbare Abkopplung, fehlende Jahre, Ausreißerjahre, die Gründe, ein Satz zum Vorlesen und die Klasse in jedem früheren Bericht. Mehrere Indikatoren (oder ein Themenfeld) werden zusammen gelistet: Der q-Wert gilt dann für alle Meldungen gemeinsam. Mit combine=pooled werden sie zu einer Reihe zusammengefasst, die mehr findet als jede für sich. Ein Bericht nutzt nur die Jahre bis zu seinem eigenen.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.Optional(
            Type.String({
              minLength: 1,
              maxLength: 1000,
              description: 'Kennungen, durch Komma; dies oder theme',
              examples: ['sgb2-quote'],
            }),
          ),
          theme: Type.Optional(
            Type.String({ maxLength: 64, description: 'Alle Indikatoren eines Themenfelds', examples: ['arbeit'] }),
          ),
          combine: Type.Optional(
            Type.Unsafe<'joint' | 'pooled'>({
              type: 'string',
              enum: ['joint', 'pooled'],
              description: 'joint (üblich): jeder Indikator für sich, zusammen gelistet; pooled: als eine Reihe',
            }),
          ),
          level: LEVEL,
          period: PERIOD,
          boundary: BOUNDARY,
          crosswalk: CROSSWALK,
          ...RULE,
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Head,
              year: Type.Integer({ description: 'Berichtsjahr' }),
              combine: Type.String(),
              results: Type.Array(
                Type.Object(
                  {
                    indicators: Type.Array(Type.String()),
                    title: Type.String(),
                    unit: Type.String({ description: 'Einheit der Abstände und Veränderungen' }),
                    polarity: Type.String(),
                    refused: Type.Unknown({ description: 'Warum gar nichts beurteilt werden kann, sonst null' }),
                    counts: Type.Unknown({ description: 'Zahl der Gebiete je Klasse' }),
                    areas: Type.Array(
                      Type.Object(
                        {
                          key: Type.String(),
                          name: Type.String(),
                          class: Type.String({
                            description:
                              'entkoppelt_sich, verliert_vorsprung, holt_auf, setzt_sich_guenstig_ab, dauerhaft_belastet, unauffaellig, nicht_beurteilbar; ohne günstige Richtung steigt_staerker, sinkt_staerker',
                          }),
                          label: Type.String(),
                          marks: Type.Array(Type.String(), {
                            description: 'gesichert, neu, sprung_unbestaetigt (nur für die Karte, keine Meldung)',
                          }),
                          sentence: Type.String(),
                        },
                        { additionalProperties: true },
                      ),
                    ),
                  },
                  { additionalProperties: true },
                ),
              ),
              sentences: Type.Array(Type.String(), { description: 'Wie es zu lesen ist' }),
            }),
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => {
        const answer = await readDecoupling(engine, dataset, request.query);
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `abkopplung-${dataset.ags}-${answer.year}.csv`,
          body: writeCsv(DECOUPLING_HEADER, decouplingRows(answer), chosen),
        };
      });
    },
  );

  app.get(
    '/cities/:ags/decoupling/backtest',
    {
      schema: {
        tags: ['Abkopplung'],
        operationId: 'readDecouplingBacktest',
        summary: 'Was die Regel in jedem früheren Jahr gemeldet hätte',
        description:
          'Rückschau: Jeder Bericht kennt nur die Jahre bis zu seinem eigenen und die Liste des Berichts davor. Dazu, wann ein Gebiet zum ersten Mal gemeldet worden wäre, ob die Meldung noch steht, und dieselben Jahre nach den einfachen Regeln mit ihrer gemessenen Fehlerquote.',
        params: Type.Object({ ags: AGS }),
        querystring: query({
          indicator: Type.String({ minLength: 1, maxLength: 64, description: 'Kennung', examples: ['sgb2-quote'] }),
          level: LEVEL,
          boundary: BOUNDARY,
          crosswalk: CROSSWALK,
          ...RULE,
          release: RELEASE,
          format: format(['json'] as const),
        }),
        response: answers(
          {
            200: Type.Object({
              ...Head,
              indicator: Type.String(),
              title: Type.String(),
              reports: Type.Array(Type.Unknown(), { description: 'Je Bericht Zahl je Klasse, neu, nicht mehr' }),
              flags: Type.Array(Type.Unknown(), { description: 'Jedes je gemeldete Gebiet' }),
              comparison: Type.Array(Type.Unknown(), { description: 'Diese Regel neben den einfachen' }),
              sentences: Type.Array(Type.String()),
            }),
          },
          PROBLEMS,
        ),
      },
    },
    async (request, reply) => {
      const dataset = await openVisibleDataset(engine, request.params.ags, request.query.release, request.audience);
      return cache.sendJson(request, reply, dataset, () => readBacktest(engine, dataset, request.query));
    },
  );

  app.get(
    '/network/decoupling',
    {
      schema: {
        tags: ['Städtenetz'],
        operationId: 'readNetworkDecoupling',
        summary: 'Welche Gebiete sich von der Entwicklung aller Städte abkoppeln',
        description:
          'Dieselbe Regel über die Gebiete mehrerer Städte, als wären sie eine: Die typische Entwicklung und das Band üblicher Schwankung kommen aus allen. Gelesen wird nur, was veröffentlicht ist; Ersatzindikatoren werden nie mitverglichen.',
        querystring: query({
          indicator: Type.String({
            minLength: 1,
            maxLength: 64,
            description: 'Kennung',
            examples: ['auslaenderanteil'],
          }),
          period: Type.String({ minLength: 4, maxLength: 20, description: 'Berichtsjahr', examples: ['2020'] }),
          cities: CITIES,
          level: LEVEL,
          ...RULE,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: Type.Object({
              catalogueVersion: Type.String(),
              network: Type.String({ description: 'Kennung aller Veröffentlichungen, aus denen die Antwort stammt' }),
              year: Type.Integer(),
              method: Rule,
              cities: Type.Array(Type.Unknown(), { description: 'Jede Stadt mit ihrem Stand, und ob sie teilnimmt' }),
              result: Type.Unknown({ description: 'Wie results[0] von /cities/{ags}/decoupling, Gebiete mit city' }),
              sentences: Type.Array(Type.String()),
            }),
          },
          [404, 422],
        ),
      },
    },
    async (request, reply) => {
      // Always the public view: what a city has not released is nobody else's.
      const network = await openNetwork(engine);
      const source = { key: `network ${network.key}`, cityName: '', release: 0 };
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, source, chosen, async () => {
        const answer = await readNetworkDecoupling(engine, network, request.query);
        if (chosen === 'json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
        const rows = decouplingRows({ results: [answer.result] });
        return {
          type: 'text/csv; charset=utf-8',
          fileName: `abkopplung-netz-${answer.year}.csv`,
          body: writeCsv(
            ['city', ...DECOUPLING_HEADER],
            [...rows].map((row, at) => [answer.result.areas[at]!.city, ...row]),
            chosen,
          ),
        };
      });
    },
  );
}
