import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded/openEmbedded.ts';
import { packageRoot } from './packageRoot.ts';
import * as schema from './schema.ts';

export interface DatabaseSettings {
  /** Connection string of a PostgreSQL server; absent = embedded database. */
  readonly databaseUrl?: string;
  /** Data folder of the embedded database; null = in memory (tests). */
  readonly dataFolder: string | null;
}

/** Opens the database that the settings name and brings its schema up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const opened =
    settings.databaseUrl === undefined
      ? { kind: 'embedded' as const, ...(await openEmbedded(settings.dataFolder)) }
      : { kind: 'server' as const, ...openServer(settings.databaseUrl) };
  const db = drizzle(opened.sql, { schema });
  try {
    await migrate(db, { migrationsFolder: join(packageRoot, 'migrations') });
  } catch (error) {
    await opened.close();
    throw error;
  }
  return {
    kind: opened.kind,
    session: db,
    transaction: async (work) => {
      const result = await db.transaction((session) => work(session));
      await opened.sync();
      return result;
    },
    snapshot: (work) =>
      db.transaction((session) => work(session), { isolationLevel: 'repeatable read', accessMode: 'read only' }),
    close: opened.close,
  };
}

function openServer(url: string): { sql: postgres.Sql; sync(): Promise<void>; close(): Promise<void> } {
  const sql = postgres(url, { max: 10, connect_timeout: 10, onnotice: () => undefined });
  return { sql, sync: async () => undefined, close: () => sql.end({ timeout: 5 }) };
}
