import type { FastifyRequest } from 'fastify';

const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/^application\/geo\+json/, 'geojson'],
  [/^text\/csv/, 'csv'],
  [/^application\/json/, 'json'],
];

/** The format of an answer: `?format=`, else the first one that `Accept` names and the route has, else JSON. */
export function negotiateFormat<F extends string>(request: FastifyRequest, offered: readonly F[]): F {
  const { format } = request.query as { format?: F };
  if (format !== undefined) return format;
  for (const part of String(request.headers.accept ?? '').split(',')) {
    const found = BY_TYPE.find(([type]) => type.test(part.trim()))?.[1];
    if (found !== undefined && (offered as readonly string[]).includes(found)) return found as F;
  }
  return offered[0]!;
}
