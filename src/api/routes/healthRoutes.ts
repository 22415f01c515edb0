import { Type } from 'typebox';
import { databaseAnswers } from '../../usecases/system/databaseAnswers.ts';
import type { EngineContext } from '../../usecases/system/engineContext.ts';
import type { App } from '../route.ts';
import { query } from '../schemas/shared.ts';

const State = Type.Object({ status: Type.String() });

/** At the root: is the process alive, can it answer. */
export function healthRoutes(app: App, engine: EngineContext, ready: () => boolean): void {
  app.get(
    '/health',
    {
      schema: {
        tags: ['Betrieb'],
        operationId: 'health',
        summary: 'Läuft der Dienst?',
        querystring: query({}),
        response: { 200: State },
      },
    },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get(
    '/ready',
    {
      schema: {
        tags: ['Betrieb'],
        operationId: 'ready',
        summary: 'Kann der Dienst Anfragen beantworten?',
        description:
          'Beim Start mit Beispielstadt erst 200, wenn Musterstadt eingelesen und veröffentlicht ist; vorher 503, ebenso wenn die Datenbank nicht antwortet.',
        querystring: query({}),
        response: { 200: State, 503: State },
      },
    },
    async (_request, reply) => {
      const yes = ready() && (await databaseAnswers(engine));
      return reply
        .code(yes ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: yes ? 'ready' : 'starting' });
    },
  );
}
