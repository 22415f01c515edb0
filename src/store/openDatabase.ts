import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { RequestProblem } from '../domain/requestProblem.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded/openEmbedded.ts';
import { guardedTransaction } from './guardedTransaction.ts';
import { packageRoot } from './packageRoot.ts';
import { repeatedReads } from './repeatedReads.ts';
import * as schema from './schema.ts';

export interface DatabaseSettings {
  /** Connection string of a PostgreSQL server; absent = embedded database. */
  readonly databaseUrl?: string;
  /** Data folder of the embedded database; null = in memory (tests). */
  readonly dataFolder: string | null;
}

interface Opened {
  readonly kind: Database['kind'];
  readonly sql: postgres.Sql;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Number of the advisory lock under which one process at a time brings a server's schema up to date. */
const MIGRATION_LOCK = 7_265_011;

/** Opens the database that the settings name and brings its schema up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const opened: Opened =
    settings.databaseUrl === undefined
      ? { kind: 'embedded', ...(await openEmbedded(settings.dataFolder)) }
      : { kind: 'server', ...openServer(settings.databaseUrl) };
  const db = drizzle(opened.sql, { schema });
  try {
    const lock = opened.kind === 'server' ? await opened.sql.reserve() : null;
    try {
      if (lock !== null) await lock`select pg_advisory_lock(${MIGRATION_LOCK}::bigint)`;
      await migrate(db, { migrationsFolder: join(packageRoot, 'migrations') });
    } finally {
      if (lock !== null) {
        await lock`select pg_advisory_unlock(${MIGRATION_LOCK}::bigint)`;
        lock.release();
      }
    }
  } catch (error) {
    await opened.close();
    throw error;
  }
  return {
    kind: opened.kind,
    session: opened.kind === 'server' ? drizzle(repeatedReads(opened.sql), { schema }) : db,
    transaction: async (work) => {
      const result = await guardedTransaction(opened.sql, '', work);
      await opened.sync().catch((error: unknown) => {
        throw new RequestProblem(
          'unavailable',
          `Die Änderung ist gespeichert, aber noch nicht sicher auf dem Datenträger (${error instanceof Error ? error.message : 'Fehler'}). Bitte den freien Platz prüfen.`,
        );
      });
      return result;
    },
    snapshot: (work) => guardedTransaction(opened.sql, 'isolation level repeatable read read only', work),
    close: opened.close,
  };
}

function openServer(url: string): Omit<Opened, 'kind'> {
  const sql = postgres(url, { max: 10, connect_timeout: 10, onnotice: () => undefined });
  return { sql, sync: async () => undefined, close: () => sql.end({ timeout: 5 }) };
}
