import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** The lightest question there is. Rejects if the database cannot be asked. */
export async function answers(database: Database): Promise<boolean> {
  const rows = await database.session.select({ one: sql<number>`1` }).from(sql`(select 1) as probe`);
  return rows.length === 1;
}
