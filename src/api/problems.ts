import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '../domain/finding.ts';
import { type ProblemKind, type ProblemPlace, RequestProblem } from '../domain/requestProblem.ts';
import { describeFault } from '../usecases/system/describeFault.ts';
import { isUnreachable } from '../usecases/system/isUnreachable.ts';

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

type AnyKind = ProblemKind | 'refused' | 'unavailable' | 'internal';

/** A problem before it is sent. */
interface MadeProblem {
  readonly kind: AnyKind;
  readonly detail: string;
  readonly errors?: readonly ProblemPlace[];
}

/** Status and body of a problem (RFC 9457). */
export function problemBody({ kind, detail, errors = [] }: MadeProblem): ProblemBody {
  const { status, title } = KINDS[kind];
  return { type: `urn:sozialraum:problem:${kind}`, title, status, detail, errors };
}

function send(reply: FastifyReply, problem: MadeProblem, more: object = {}): FastifyReply {
  const body = problemBody(problem);
  if (body.status === 401) reply.header('www-authenticate', 'Bearer realm="sozialraum"');
  return reply
    .code(body.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(Buffer.from(JSON.stringify({ ...body, ...more })));
}

/**
 * Answers that a file was refused: the findings that refuse it as errors with row and column, and beside them
 * everything that the use case has to say (all findings, the protocol).
 */
export function sendRefusal(reply: FastifyReply, findings: readonly Finding[], more: object): FastifyReply {
  return send(reply, refusal(findings), { ...more, findings });
}

/** The problem of a refused file. */
export function refusal(findings: readonly Finding[]): MadeProblem {
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
  return { kind: 'refused', detail: detail.trim(), errors };
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
    send(reply, { kind: 'not-found', detail: 'Die Adresse ist länger, als hier eine sein kann.' });
  else send(reply, { kind: 'invalid-request', detail: 'Die Adresse ist nicht lesbar.' });
}

/** What an error means to the sender: RFC 9457 for requests, nothing but a number for our own faults, which are logged. */
export function errorProblem(error: Partial<FastifyError> & Error, request: FastifyRequest): MadeProblem {
  if (error instanceof RequestProblem) return { kind: error.kind, detail: error.message, errors: error.errors };
  if (error.validation !== undefined) {
    const where = CONTEXT[error.validationContext ?? ''] ?? 'query';
    const errors = error.validation.map((one): ProblemPlace => {
      const parameters = one.params as Record<string, unknown>;
      const name = one.instancePath || `/${String(parameters.additionalProperty ?? parameters.missingProperty ?? '')}`;
      return {
        pointer: where === 'body' ? one.instancePath : `#/${where}${name}`,
        detail: WORDS[one.keyword]?.(parameters) ?? one.message ?? one.keyword,
      };
    });
    const first = errors[0];
    const detail = `Die Anfrage hat falsche oder unbekannte Angaben${first === undefined ? '.' : `: ${first.pointer} – ${first.detail}.`}`;
    return { kind: 'invalid-request', detail, errors };
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return { kind: 'too-large', detail: 'Die Datei ist größer als erlaubt. Bitte in mehreren Teilen schicken.' };
    case 'FST_PARTS_LIMIT':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return {
        kind: 'too-large',
        detail: 'Das Formular hat mehr Teile als erlaubt: genau eine Datei und wenige Felder.',
      };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return {
        kind: 'unsupported-media-type',
        detail: 'Diese Art von Inhalt nimmt die Schnittstelle hier nicht an.',
      };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return { kind: 'invalid-request', detail: 'Der Inhalt ist kein gültiges JSON.' };
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return { kind: 'invalid-request', detail: 'Die Anfrage ist so nicht lesbar.' };
  const fault = describeFault(error);
  if (isUnreachable(fault.code)) {
    request.log.error({ fault }, 'database not reachable');
    return {
      kind: 'unavailable',
      detail: 'Die Datenbank ist gerade nicht erreichbar. Bitte später noch einmal versuchen.',
    };
  }
  request.log.error({ fault }, 'request failed');
  return {
    kind: 'internal',
    detail: 'Das Programm hat einen Fehler gemacht. Einzelheiten stehen im Protokoll des Servers.',
  };
}

/** The only place where errors become answers. */
export function registerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
    send(reply, errorProblem(error, request)),
  );
  app.setNotFoundHandler((request, reply) =>
    send(reply, { kind: 'not-found', detail: `Die Adresse ${request.url.split('?')[0]} gibt es hier nicht.` }),
  );
}
