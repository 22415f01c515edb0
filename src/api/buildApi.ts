import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { EngineContext } from '../usecases/system/engineContext.ts';
import { AnswerCache } from './plugins/answers.ts';
import { registerPlainText } from './plugins/plainText.ts';
import { registerSecurityHeaders } from './plugins/securityHeaders.ts';
import { registerStaffAccess } from './plugins/staffAccess.ts';
import { frameworkProblem, registerProblems } from './problems.ts';
import type { App } from './route.ts';
import { areaRoutes } from './routes/areaRoutes.ts';
import { autocorrelationRoutes } from './routes/autocorrelationRoutes.ts';
import { boundaryRoutes } from './routes/boundaryRoutes.ts';
import { catalogueRoutes } from './routes/catalogueRoutes.ts';
import { chartRoutes } from './routes/chartRoutes.ts';
import { cityRoutes } from './routes/cityRoutes.ts';
import { coverageRoutes } from './routes/coverageRoutes.ts';
import { crosswalkRoutes } from './routes/crosswalkRoutes.ts';
import { decouplingRoutes } from './routes/decouplingRoutes.ts';
import { deliveryRoutes } from './routes/deliveryRoutes.ts';
import { formatRoutes } from './routes/formatRoutes.ts';
import { healthRoutes } from './routes/healthRoutes.ts';
import { networkRoutes } from './routes/networkRoutes.ts';
import { pageRoutes } from './routes/pageRoutes.ts';
import { programmeAreaRoutes } from './routes/programmeAreaRoutes.ts';
import { relationRoutes } from './routes/relationRoutes.ts';
import { releaseRoutes } from './routes/releaseRoutes.ts';
import { reportRoutes } from './routes/reportRoutes.ts';
import { segregationRoutes } from './routes/segregationRoutes.ts';
import { seriesRoutes } from './routes/seriesRoutes.ts';
import { documentUpload } from './schemas/documentUpload.ts';
import { openapi } from './schemas/openapi.ts';
import { Problem } from './schemas/shared.ts';

export interface ApiOptions {
  readonly engine: EngineContext;
  /** Version of the engine, as in package.json. */
  readonly version: string;
  /** Folder of the package, for pages. */
  readonly packageRoot: string;
  readonly staffToken?: string;
  /** False until the example city is there, where one is to be loaded. */
  readonly ready: () => boolean;
  readonly log: 'silent' | 'info';
}

/** Builds the whole HTTP interface; listening is the caller's affair. */
export async function buildApi(options: ApiOptions): Promise<App> {
  const { engine } = options;
  const app = Fastify({
    // Words go to standard error; neither headers nor bodies are ever logged.
    logger: options.log === 'silent' ? false : { level: options.log, stream: process.stderr },
    bodyLimit: engine.limits.fileBytes,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 120_000,
    frameworkErrors: frameworkProblem,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, useDefaults: true, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.addSchema(Problem);
  registerProblems(app);
  registerSecurityHeaders(app);
  registerPlainText(app);
  registerStaffAccess(app, options.staffToken);
  await app.register(multipart, {
    limits: {
      fileSize: engine.limits.fileBytes,
      files: 1,
      fields: 10,
      fieldSize: 1_000_000,
      parts: 11,
      headerPairs: 50,
    },
  });
  for (const type of ['application/geo+json', 'application/zip', 'application/octet-stream', 'text/csv']) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
  await app.register(swagger, {
    openapi: openapi(options.version),
    transform: documentUpload,
    refResolver: { buildLocalReference: (json) => String(json.$id) },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', deepLinking: true, validatorUrl: null },
  });
  healthRoutes(app, engine, options.ready);
  pageRoutes(app, options.packageRoot);
  await app.register(
    async (api) => {
      const context = { engine, answers: new AnswerCache(`${options.version} ${engine.catalogue.version}`) };
      for (const routes of [
        cityRoutes,
        areaRoutes,
        boundaryRoutes,
        crosswalkRoutes,
        programmeAreaRoutes,
        deliveryRoutes,
        formatRoutes,
        releaseRoutes,
        catalogueRoutes,
        seriesRoutes,
        segregationRoutes,
        autocorrelationRoutes,
        coverageRoutes,
        decouplingRoutes,
        relationRoutes,
        chartRoutes,
        reportRoutes,
        networkRoutes,
      ]) {
        routes(api as unknown as App, context);
      }
    },
    { prefix: '/api/v1' },
  );
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.ready();
  return app;
}
