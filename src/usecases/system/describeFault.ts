/** A fault of our own as a log may hold it. */
export interface FaultDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  /** SQL text with placeholders, never its parameters: those are delivered values. */
  readonly query?: string;
  readonly stack?: string;
}

/**
 * What a log may say of an error. Database errors carry the parameters of their statement in message and detail; only
 * the statement, the code and the server's bare message are kept.
 */
export function describeFault(error: unknown): FaultDescription {
  if (!(error instanceof Error)) return { name: 'unknown', message: String(error) };
  const cause = error.cause instanceof Error ? error.cause : error;
  const { code } = cause as Error & { code?: unknown };
  const { query } = error as Error & { query?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: cause.name,
    message: cause.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof query === 'string' ? { query: query.slice(0, 500) } : {}),
    ...(frames.length === 0 ? {} : { stack: frames.join('\n') }),
  };
}
