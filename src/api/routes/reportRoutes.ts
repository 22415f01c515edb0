import { Type } from 'typebox';
import { openVisibleDataset } from '../../usecases/dataset/openVisibleDataset.ts';
import { makeReport } from '../../usecases/report/makeReport.ts';
import { negotiateFormat } from '../formats/negotiateFormat.ts';
import type { App, RouteContext } from '../route.ts';
import { AGS, answers, format, query, RELEASE } from '../schemas/shared.ts';

const FORMATS = ['html', 'pdf'] as const;

/** The Monitoringbericht. */
export function reportRoutes(app: App, { engine, answers: cache }: RouteContext): void {
  app.get(
    '/cities/:ags/reports/:period',
    {
      schema: {
        tags: ['Bericht'],
        operationId: 'readReport',
        summary: 'Der Monitoringbericht einer Stadt für ein Berichtsjahr',
        description:
          'Als eine HTML-Datei, die nichts weiter braucht, oder als getaggtes PDF (PDF/UA-1). Dieselbe Veröffentlichung und dieselbe Vorlage ergeben dieselben Bytes. Die Vorlagen stehen in indicators/reports/. Das erste Mal dauert einige Sekunden.',
        params: Type.Object({
          ags: AGS,
          period: Type.String({
            maxLength: 20,
            description: 'Berichtsjahr, oder eine Berichtszeit darin',
            examples: ['2024'],
          }),
        }),
        querystring: query({
          template: Type.Optional(
            Type.String({ maxLength: 64, description: 'Kennung der Vorlage; ohne Angabe standard' }),
          ),
          release: RELEASE,
          format: format(FORMATS),
        }),
        response: answers(
          {
            200: {
              description: 'Der Bericht',
              content: {
                'text/html': { schema: Type.String() },
                'application/pdf': { schema: Type.String({ format: 'binary' }) },
              },
            } as never,
          },
          [401, 403, 404, 409, 410, 422, 503],
        ),
      },
    },
    async (request, reply) => {
      const { template, release } = request.query;
      const { ags, period } = request.params;
      const dataset = await openVisibleDataset(engine, ags, release, request.audience);
      const chosen = negotiateFormat(request, FORMATS);
      return cache.send(request, reply, dataset, chosen, async () => ({
        type: chosen === 'pdf' ? 'application/pdf' : 'text/html; charset=utf-8',
        body: await makeReport(engine, dataset, {
          period,
          format: chosen,
          ...(template === undefined ? {} : { template }),
        }),
      }));
    },
  );
}
