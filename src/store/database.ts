import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type * as schema from './schema.ts';

/** What a repository works on: the database itself or the handle of a running transaction. */
export type Session = Pick<
  PostgresJsDatabase<typeof schema>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | '$count'
>;

/** An open database, embedded or server; both are reached through the same driver. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly session: Session;
  /**
   * Runs work in one transaction and brings it to the disk. Inside, only the given session may be used: the embedded
   * database has a single connection, anything else would wait for itself.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs reads that all see one and the same moment. */
  snapshot<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
