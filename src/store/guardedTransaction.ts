import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as schema from './schema.ts';

/** Codes of errors after which the connection of a transaction is gone, and the transaction with it. */
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

const never = (): Promise<never> => new Promise<never>(() => undefined);

/**
 * Runs work in one transaction of postgres.js, mending what its `begin` does when the connection is lost: it would send
 * ROLLBACK to the dead socket (which ends the process), and later statements of the work would go through on a new
 * connection, outside any transaction (porsager/postgres #1066, #1154, #1208). Here no statement follows a loss, and
 * the promise that `begin` waits for stays open, since `begin` itself has long rejected with the loss.
 */
export async function guardedTransaction<T>(
  sql: postgres.Sql,
  mode: '' | 'isolation level repeatable read read only',
  work: (session: PostgresJsDatabase<typeof schema>) => Promise<T>,
): Promise<T> {
  let lost = false;
  const begun = sql.begin(mode, async (client) => {
    const guarded = new Proxy(client, {
      get(target, key) {
        if (key === 'options') return sql.options;
        if (key !== 'unsafe') return Reflect.get(target, key) as unknown;
        return (...parameters: Parameters<typeof client.unsafe>) => {
          if (lost)
            throw Object.assign(new Error('The connection of the transaction was lost.'), {
              code: 'CONNECTION_CLOSED',
            });
          return target.unsafe(...parameters);
        };
      },
    });
    try {
      const result = await work(drizzle(guarded as unknown as postgres.Sql, { schema }));
      return lost ? await never() : result;
    } catch (error) {
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
      if (lost || LOST.has(String((cause as { code?: unknown }).code))) await never();
      throw error;
    }
  });
  try {
    return (await begun) as T;
  } catch (error) {
    lost = true;
    throw error;
  }
}
