import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import postgres from 'postgres';
import { EmbeddedSocket } from './embeddedSocket.ts';
import { lockFolder } from './folderLock.ts';
import { syncFiles } from './syncFiles.ts';
import { syncFolder } from './syncFolder.ts';
import { templateFolder } from './templateFolder.ts';
import { workerFile } from './workerFile.ts';
import type { EmbeddedWorkerData, WorkerReply, WorkerRequest } from './workerMessages.ts';

export interface EmbeddedDatabase {
  readonly sql: postgres.Sql;
  /** Brings everything committed so far to the disk (checkpoint and fsync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Folder of the database itself inside the data folder; beside it lie the lock and, while one is made, a backup. */
export const DATABASE_FOLDER = 'pgdata';

/**
 * Opens the embedded PostgreSQL (PGlite in a worker thread) in a data folder, or in memory for null. A folder is locked
 * against other processes. A first start copies the migrated template made at build time, if there is one.
 */
export async function openEmbedded(dataFolder: string | null): Promise<EmbeddedDatabase> {
  if (dataFolder === null) return start(null, async () => undefined);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataFolder);
  try {
    const folder = join(dataFolder, DATABASE_FOLDER);
    prepareFolder(folder);
    return await start(folder, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A database folder is either absent or whole: it is copied beside its place and renamed. */
function prepareFolder(folder: string): void {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty and holds no database.`);
  }
  const template = templateFolder();
  if (template === null) return;
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(template, half, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  syncFiles(half, 0);
  renameSync(half, folder);
  syncFolder(dirname(folder));
}

async function start(folder: string | null, released: () => Promise<void>): Promise<EmbeddedDatabase> {
  const data: EmbeddedWorkerData = { folder };
  const worker = new Worker(workerFile(import.meta.url, 'embeddedWorker'), { workerData: data, execArgv: [] });
  await new Promise<void>((done, fail) => {
    const settle = (reply: WorkerReply): void => {
      if (reply.kind !== 'ready') return;
      worker.off('message', settle);
      worker.off('error', fail);
      done();
    };
    worker.on('message', settle);
    worker.once('error', fail);
  });
  const request = (message: WorkerRequest): void => worker.postMessage(message);
  let sequence = 0;
  const waiting = new Map<number, { done(): void; fail(error: Error): void }>();
  worker.on('message', (reply: WorkerReply) => {
    if (reply.kind === 'synced') waiting.get(reply.id)?.done();
    else if (reply.kind === 'syncFailed') waiting.get(reply.id)?.fail(new Error(reply.message));
    else if (reply.kind === 'failed') for (const one of waiting.values()) one.fail(new Error(reply.message));
    else return;
    if (reply.kind === 'failed') waiting.clear();
    else waiting.delete(reply.id);
  });
  // The types of postgres.js do not know the option `socket`, its code does (src/connection.js, createSocket).
  const options = {
    max: 1,
    ssl: false,
    host: 'embedded',
    database: 'postgres',
    username: 'postgres',
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => undefined,
    socket: () => new EmbeddedSocket(worker),
  };
  const sql = postgres(options as unknown as postgres.Options<Record<string, postgres.PostgresType>>);
  return {
    sql,
    sync: async () => {
      if (folder === null) return;
      // Through the same session as everything else: a checkpoint between the messages of a query would break it.
      await sql`checkpoint`;
      await new Promise<void>((done, fail) => {
        const id = ++sequence;
        waiting.set(id, { done, fail });
        request({ kind: 'sync', id });
      });
    },
    close: async () => {
      await sql.end({ timeout: 5 });
      await new Promise<void>((done) => {
        worker.on('message', (reply: WorkerReply) => {
          if (reply.kind === 'stopped' || reply.kind === 'failed') done();
        });
        worker.once('exit', () => done());
        request({ kind: 'stop' });
      });
      await worker.terminate();
      await released();
    },
  };
}
