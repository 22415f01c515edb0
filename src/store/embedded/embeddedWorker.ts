import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { MessageFramer } from './messageFramer.ts';
import { syncFiles } from './syncFiles.ts';
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

const database = await PGlite.create(folder === null ? 'memory://' : folder);
let framer = new MessageFramer();
let syncedUntil = 0;
let queue: Promise<void> = Promise.resolve();

/** One backend serves the whole process: a session that ends or begins must find nothing that another left open. */
async function newSession(): Promise<void> {
  framer = new MessageFramer();
  await database.exec('ROLLBACK; DISCARD ALL').catch(() => undefined);
}

/** PGlite never calls fsync. Said to the one who asked: a full disk must not break off everyone's session. */
function sync(id: number): void {
  const now = Date.now();
  try {
    const files = folder === null ? 0 : syncFiles(folder, syncedUntil);
    // One second of slack: file systems keep coarser times than the clock.
    syncedUntil = now - 1000;
    reply({ kind: 'synced', id, files });
  } catch (error) {
    reply({ kind: 'syncFailed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function execute(message: Buffer): Promise<void> {
  if (message[0] === TERMINATE && message.length === 5) {
    await newSession();
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
      else if (request.kind === 'open') await newSession();
      else if (request.kind === 'sync') sync(request.id);
      else {
        await database.close();
        reply({ kind: 'stopped' });
      }
    })
    .catch((error: unknown) => {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
});

reply({ kind: 'ready' });
