/** Codes of errors after which a connection is gone, and with it what ran on it. */
const LOST: ReadonlySet<string> = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
]);

/** True where the error, or what it was wrapped around, says that the connection is gone. */
export function isLostConnection(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return LOST.has(String((cause as { code?: unknown } | null)?.code));
}
