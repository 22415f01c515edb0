import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '../domain/finding.ts';
import { type ProblemKind, type ProblemPlace, RequestProblem } from '../domain/requestProblem.ts';
import { describeFault } from '../usecases/describeFault.ts';
import { isUnreachable } from '../usecases/isUnreachable.ts';

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly ProblemPlace[];
}

const KINDS: Readonly<Record<ProblemKind | 'refused' | 'unavailable' | 'internal', { status: number; title: string }>> =
  {
    'invalid-request': { status: 400, title: 'Die Anfrage ist so nicht möglich' },
    unauthorised: { status: 401, title: 'Anmeldung nötig' },
    forbidden: { status: 403, title: 'Nicht erlaubt' },
    'not-found': { status: 404, title: 'Nicht gefunden' },
    conflict: { status: 409, title: 'Widerspruch zum vorhandenen Stand' },
    recalled: { status: 410, title: 'Zurückgezogen' },
    'too-large': { status: 413, title: 'Zu groß' },
    'unsupported-media-type': { status: 415, title: 'Dateiart nicht unterstützt' },
    'not-computable': { status: 422, title: 'Nicht berechenbar' },
    refused: { status: 422, title: 'Die Datei wurde abgelehnt' },
    unavailable: { status: 503, title: 'Gerade nicht erreichbar' },
    internal: { status: 500, title: 'Fehler im Programm' },
  };

function send(
  reply: FastifyReply,
  kind: ProblemKind | 'refused' | 'unavailable' | 'internal',
  detail: string,
  errors: readonly ProblemPlace[] = [],
  more: object = {},
): FastifyReply {
  const { status, title } = KINDS[kind];
  const body: ProblemBody = { type: `urn:sozialraum:problem:${kind}`, title, status, detail, errors };
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="sozialraum"');
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(Buffer.from(JSON.stringify({ ...body, ...more })));
}

/**
 * Answers that a file was refused: the findings that refuse it as errors with row and column, and beside them
 * everything that the use case has to say (all findings, the protocol).
 */
export function sendRefusal(reply: FastifyReply, findings: readonly Finding[], more: object): FastifyReply {
  const refusing = findings.filter((one) => one.severity === 'error' || one.severity === 'question');
  const errors = refusing.map((one): ProblemPlace => {
    const { message, pointer, row, column } = one;
    return {
      detail: message,
      ...(pointer === undefined ? {} : { pointer }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    };
  });
  const count = refusing.reduce((sum, one) => sum + 1 + (one.more ?? 0), 0);
  const detail = `Die Datei wurde abgelehnt und nichts gespeichert (${count === 1 ? 'ein Befund' : `${count} Befunde`}). ${errors[0]?.detail ?? ''}`;
  return send(reply, 'refused', detail.trim(), errors, { ...more, findings });
}

const WORDS: Readonly<Record<string, (parameters: Record<string, unknown>) => string>> = {
  additionalProperties: (p) => `unbekannt: ${String(p.additionalProperty)}`,
  required: (p) => `fehlt: ${String(p.missingProperty)}`,
  enum: (p) => `erlaubt sind: ${(p.allowedValues as unknown[]).join(', ')}`,
  const: (p) => `muss ${String(p.allowedValue)} sein`,
  type: (p) => `muss vom Typ ${String(p.type)} sein`,
  pattern: () => 'hat nicht die erwartete Form',
  minLength: (p) => `mindestens ${String(p.limit)} Zeichen`,
  maxLength: (p) => `höchstens ${String(p.limit)} Zeichen`,
  minimum: (p) => `mindestens ${String(p.limit)}`,
  maximum: (p) => `höchstens ${String(p.limit)}`,
};

const CONTEXT: Readonly<Record<string, string>> = {
  querystring: 'query',
  params: 'path',
  headers: 'header',
  body: 'body',
};

/** Errors of the HTTP layer itself, before any route is found: a path that is no text, or longer than allowed. */
export function frameworkProblem(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  if (error.code === 'FST_ERR_MAX_PARAM_LENGTH')
    send(reply, 'not-found', 'Die Adresse ist länger, als hier eine sein kann.');
  else send(reply, 'invalid-request', 'Die Adresse ist nicht lesbar.');
}

/** The only place where errors become answers: RFC 9457 for requests, a bare 500 for our own faults, whose detail is logged. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof RequestProblem) return send(reply, error.kind, error.message, error.errors);
    if (error.validation !== undefined) {
      const where = CONTEXT[error.validationContext ?? ''] ?? 'query';
      const errors = error.validation.map((one): ProblemPlace => {
        const parameters = one.params as Record<string, unknown>;
        const name =
          one.instancePath || `/${String(parameters.additionalProperty ?? parameters.missingProperty ?? '')}`;
        return {
          pointer: where === 'body' ? one.instancePath : `#/${where}${name}`,
          detail: WORDS[one.keyword]?.(parameters) ?? one.message ?? one.keyword,
        };
      });
      const first = errors[0];
      return send(
        reply,
        'invalid-request',
        `Die Anfrage hat falsche oder unbekannte Angaben${first === undefined ? '.' : `: ${first.pointer} – ${first.detail}.`}`,
        errors,
      );
    }
    switch (error.code) {
      case 'FST_ERR_CTP_BODY_TOO_LARGE':
      case 'FST_REQ_FILE_TOO_LARGE':
        return send(reply, 'too-large', 'Die Datei ist größer als erlaubt. Bitte in mehreren Teilen schicken.');
      case 'FST_PARTS_LIMIT':
      case 'FST_FILES_LIMIT':
      case 'FST_FIELDS_LIMIT':
        return send(reply, 'too-large', 'Das Formular hat mehr Teile als erlaubt: genau eine Datei und wenige Felder.');
      case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
        return send(reply, 'unsupported-media-type', 'Diese Art von Inhalt nimmt die Schnittstelle hier nicht an.');
      case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      case 'FST_ERR_CTP_INVALID_JSON_BODY':
        return send(reply, 'invalid-request', 'Der Inhalt ist kein gültiges JSON.');
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return send(reply, 'invalid-request', 'Die Anfrage ist so nicht lesbar.');
    const fault = describeFault(error);
    if (isUnreachable(fault.code)) {
      request.log.error({ fault }, 'database not reachable');
      return send(
        reply,
        'unavailable',
        'Die Datenbank ist gerade nicht erreichbar. Bitte später noch einmal versuchen.',
      );
    }
    request.log.error({ fault }, 'request failed');
    return send(
      reply,
      'internal',
      'Das Programm hat einen Fehler gemacht. Einzelheiten stehen im Protokoll des Servers.',
    );
  });
  app.setNotFoundHandler((request, reply) =>
    send(reply, 'not-found', `Die Adresse ${request.url.split('?')[0]} gibt es hier nicht.`),
  );
}
