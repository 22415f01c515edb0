import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { EngineContext } from '../usecases/system/engineContext.ts';
import type { AnswerCache } from './plugins/answers.ts';

/** The Fastify instance with types taken from the schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What every group of routes gets. */
export interface RouteContext {
  readonly engine: EngineContext;
  readonly answers: AnswerCache;
}
