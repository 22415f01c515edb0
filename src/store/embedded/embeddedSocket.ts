import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './workerMessages.ts';

/** The part of a net.Socket that postgres.js touches, over the message port of the embedded database's thread. */
export class EmbeddedSocket extends Duplex {
  readonly #worker: Worker;
  #open = true;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', this.#receive);
    worker.once('exit', this.#workerEnded);
    const request: WorkerRequest = { kind: 'open' };
    worker.postMessage(request);
  }

  get readyState(): 'open' | 'closed' {
    return this.#open ? 'open' : 'closed';
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  readonly #receive = (reply: WorkerReply): void => {
    if (reply.kind === 'data')
      this.push(Buffer.from(reply.bytes.buffer, reply.bytes.byteOffset, reply.bytes.byteLength));
    else if (reply.kind === 'closed') this.#end();
    else if (reply.kind === 'failed') this.destroy(new Error(`Embedded database: ${reply.message}`));
  };

  readonly #workerEnded = (): void => {
    if (this.#open) this.destroy(new Error('The thread of the embedded database ended.'));
  };

  #end(): void {
    this.#open = false;
    this.push(null);
    this.destroy();
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const bytes = new Uint8Array(chunk);
    const request: WorkerRequest = { kind: 'data', bytes };
    this.#worker.postMessage(request, [bytes.buffer]);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#open = false;
    this.#worker.off('message', this.#receive);
    this.#worker.off('exit', this.#workerEnded);
    done(error);
  }
}
