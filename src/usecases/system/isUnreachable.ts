const CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  // PostgreSQL: shutting down, crashed, starting up.
  '57P01',
  '57P02',
  '57P03',
]);

/** True for the codes of errors that mean: the database server cannot be reached, which is not this program's fault. */
export function isUnreachable(code: string | undefined): boolean {
  return code !== undefined && CODES.has(code);
}
