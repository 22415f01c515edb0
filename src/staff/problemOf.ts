import { ApiError } from './apiError.ts';
import type { ProblemPlace } from './apiTypes.ts';

/** A problem answer (RFC 9457) as an error with words for the reader. */
export function problemOf(status: number, body: unknown): ApiError {
  const { title, detail, errors } = (typeof body === 'object' && body !== null ? body : {}) as {
    readonly title?: string;
    readonly detail?: string;
    readonly errors?: readonly ProblemPlace[];
  };
  return new ApiError(
    status,
    title ?? 'Fehler',
    detail ?? `Der Server hat die Anfrage nicht beantwortet (${status}).`,
    errors ?? [],
  );
}
