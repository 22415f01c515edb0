import { closeSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { MessageFramer } from './messageFramer.ts';
import type { EmbeddedWorkerData, WorkerReply, WorkerRequest } from './workerMessages.ts';

/**
 * Thread that owns the embedded database: PostgreSQL's WASM build would block the event loop of the server for
 * hundreds of milliseconds, here it does not. Speaks the wire protocol over the message port.
 */
const port = parentPort;
if (port === null) throw new Error('embeddedWorker has to run in a worker thread.');

const { folder } = workerData as EmbeddedWorkerData;
const TERMINATE = 'X'.charCodeAt(0);

function reply(message: WorkerReply, transfer: ArrayBuffer[] = []): void {
  port!.postMessage(message, transfer);
}

let syncedUntil = 0;

/** PGlite never calls fsync: after a checkpoint, bring every file written since the last call to the disk. */
function syncFiles(root: string): number {
  const now = Date.now();
  let files = 0;
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (entry.isFile() && statSync(child).mtimeMs >= syncedUntil) {
        const handle = openSync(child, 'r+');
        try {
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
        files++;
      }
    }
  };
  visit(root);
  // One second of slack: file systems keep coarser times than the clock.
  syncedUntil = now - 1000;
  return files;
}

const database = await PGlite.create(folder === null ? 'memory://' : folder);
let framer = new MessageFramer();
let queue: Promise<void> = Promise.resolve();

async function execute(message: Buffer): Promise<void> {
  if (message[0] === TERMINATE && message.length === 5) {
    // One backend serves the whole process: ending a session must not end it, only what the session left open.
    await database.exec('ROLLBACK; DISCARD ALL').catch(() => undefined);
    framer = new MessageFramer();
    reply({ kind: 'closed' });
    return;
  }
  await database.runExclusive(() =>
    database.execProtocolRawStream(message, {
      syncToFs: false,
      onRawData: (data) => {
        const copy = new Uint8Array(data);
        reply({ kind: 'data', bytes: copy }, [copy.buffer]);
      },
    }),
  );
}

port.on('message', (request: WorkerRequest) => {
  queue = queue
    .then(async () => {
      if (request.kind === 'data') for (const message of framer.push(request.bytes)) await execute(message);
      else if (request.kind === 'sync') {
        await database.exec('CHECKPOINT');
        reply({ kind: 'synced', id: request.id, files: folder === null ? 0 : syncFiles(folder) });
      } else {
        await database.close();
        reply({ kind: 'stopped' });
      }
    })
    .catch((error: unknown) => {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});

reply({ kind: 'ready' });
