import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { isLostConnection } from './lostConnection.ts';
import * as schema from './schema.ts';

const never = (): Promise<never> => new Promise<never>(() => undefined);

/**
 * Runs work in one transaction of postgres.js, mending what its `begin` does when the connection is lost: it would send
 * ROLLBACK to the dead socket (which ends the process), and later statements of the work would go through on a new
 * connection, outside any transaction (porsager/postgres #1066, #1154, #1208). Here no statement follows a loss, and
 * the promise that `begin` waits for stays open, since `begin` itself has long rejected with the loss. A loss before
 * the work began is tried once more: postgres.js hands the farewell of a killed connection to the next BEGIN.
 */
export async function guardedTransaction<T>(
  sql: postgres.Sql,
  mode: '' | 'isolation level repeatable read read only',
  work: (session: PostgresJsDatabase<typeof schema>) => Promise<T>,
  repeats = 1,
): Promise<T> {
  let lost = false;
  let started = false;
  const begun = sql.begin(mode, async (client) => {
    started = true;
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
      if (lost || isLostConnection(error)) await never();
      throw error;
    }
  });
  try {
    return (await begun) as T;
  } catch (error) {
    lost = true;
    if (!started && repeats > 0 && isLostConnection(error)) return guardedTransaction(sql, mode, work, repeats - 1);
    throw error;
  }
}
