import type postgres from 'postgres';
import { isLostConnection } from './lostConnection.ts';

/**
 * The client for reads outside a transaction: a read whose connection was lost is asked once more. postgres.js keeps
 * the farewell of a killed connection ("terminating connection …") and hands it to the first statement of the next
 * one, which the server has never seen. Statements that are no reads are passed on as they are: they may have run.
 */
export function repeatedReads(sql: postgres.Sql): postgres.Sql {
  return new Proxy(sql, {
    get(target, key) {
      if (key !== 'unsafe') return Reflect.get(target, key) as unknown;
      return (...parameters: Parameters<typeof sql.unsafe>) => {
        if (!/^\s*select\b/i.test(parameters[0])) return target.unsafe(...parameters);
        const twice = <R>(ask: () => PromiseLike<R>): Promise<R> =>
          Promise.resolve(ask()).catch((error: unknown) => {
            if (!isLostConnection(error)) throw error;
            return ask();
          });
        return {
          // biome-ignore lint/suspicious/noThenProperty: stands in for a query of postgres.js, which is awaited or asked for values
          then: (...handlers: Parameters<Promise<unknown>['then']>) =>
            twice(() => target.unsafe(...parameters)).then(...handlers),
          values: () => twice(() => target.unsafe(...parameters).values()),
        };
      };
    },
  });
}
