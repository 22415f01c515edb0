import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Dataset } from '../../usecases/dataset/openDataset.ts';
import { acceptsCoding } from '../formats/preferences.ts';

export interface MadeAnswer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly fileName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer extends MadeAnswer {
  readonly body: Buffer;
}

interface Entry {
  readonly answer: Promise<Answer>;
  zipped: Promise<Buffer> | null;
  /** What it takes in memory; 0 while it is being made. */
  bytes: number;
}

const compress = promisify(gzip);
const JSON_TYPE = 'application/json; charset=utf-8';
const MEBIBYTE = 1024 * 1024;
/** Below this, compressing costs more than it saves. */
const WORTH_ZIPPING = 1400;
/** What an entry takes beside its bodies. */
const OVERHEAD = 1000;

/**
 * Ready answers by what they are made of. An answer is a pure function of dataset, catalogue, engine version and
 * request, so its ETag is the hash of these. It only names something once the answer was made: until then nobody knows
 * whether the request has one at all. Identical requests at the same time share one making.
 */
export class AnswerCache {
  readonly #entries = new Map<string, Entry>();
  /** Keys of answers that were made once, with their lengths: enough for a 304 when the body is gone. */
  readonly #known = new Map<string, number>();
  readonly #version: string;
  readonly #most: { readonly bytes: number; readonly known: number };
  #bytes = 0;

  /** `version` names catalogue and engine. */
  constructor(version: string, most = { bytes: 64 * MEBIBYTE, known: 20_000 }) {
    this.#version = version;
    this.#most = most;
  }

  /** What the kept answers take in memory. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Sends the answer to a request: 304, from memory, or freshly made. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    dataset: Pick<Dataset, 'key' | 'cityName' | 'release'>,
    variant: string,
    make: () => Promise<MadeAnswer>,
  ): Promise<FastifyReply> {
    const key = hash([this.#version, dataset.key, dataset.cityName, request.url, variant].join('\n'));
    const cacheControl = dataset.release === null ? 'private, no-cache' : 'public, no-cache';
    const known = this.#known.get(key);
    if (known !== undefined && matches(request.headers['if-none-match'], `"${key}"`)) {
      return notModified(reply, key, wantsGzip(request, known), cacheControl);
    }
    const entry = this.#entry(key, make);
    const answer = await entry.answer;
    return this.#reply(request, reply, key, cacheControl, answer, () => this.#zip(key, entry, answer.body));
  }

  /** Sends a use case's answer as JSON, where a route knows no other format. */
  sendJson(
    request: FastifyRequest,
    reply: FastifyReply,
    dataset: Pick<Dataset, 'key' | 'cityName' | 'release'>,
    make: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    return this.send(request, reply, dataset, 'json', async () => ({
      type: JSON_TYPE,
      body: JSON.stringify(await make()),
    }));
  }

  /** Sends JSON that is made anew at each request, named by its content. */
  async sendFresh(request: FastifyRequest, reply: FastifyReply, content: unknown): Promise<FastifyReply> {
    const body = Buffer.from(JSON.stringify(content));
    const cacheControl = request.audience === 'staff' ? 'private, no-cache' : 'public, no-cache';
    const answer = { type: JSON_TYPE, body };
    return this.#reply(request, reply, hash(body), cacheControl, answer, () => compress(body));
  }

  async #reply(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    cacheControl: string,
    answer: Answer,
    zip: () => Promise<Buffer>,
  ): Promise<FastifyReply> {
    const zipped = wantsGzip(request, answer.body.length);
    if (matches(request.headers['if-none-match'], `"${key}"`)) return notModified(reply, key, zipped, cacheControl);
    name(reply, key, zipped, cacheControl)
      .type(answer.type)
      .headers(answer.headers ?? {});
    if (answer.fileName !== undefined) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
    if (!zipped) return reply.send(answer.body);
    return reply.header('content-encoding', 'gzip').send(await zip());
  }

  #entry(key: string, make: () => Promise<MadeAnswer>): Entry {
    const found = this.#entries.get(key);
    if (found !== undefined) {
      // The latest asked for goes last, so that the longest unasked is dropped first.
      this.#entries.delete(key);
      this.#entries.set(key, found);
      return found;
    }
    const answer = (async (): Promise<Answer> => {
      const made = await make();
      return { ...made, body: typeof made.body === 'string' ? Buffer.from(made.body) : made.body };
    })();
    const entry: Entry = { answer, zipped: null, bytes: 0 };
    this.#entries.set(key, entry);
    answer.then(
      ({ body }) => {
        this.#remember(key, body.length);
        this.#weigh(key, entry, body.length + OVERHEAD);
      },
      () => this.#entries.delete(key),
    );
    return entry;
  }

  #zip(key: string, entry: Entry, body: Buffer): Promise<Buffer> {
    if (entry.zipped === null) {
      const zipped = compress(body);
      entry.zipped = zipped;
      zipped.then(
        ({ length }) => this.#weigh(key, entry, length),
        () => {
          entry.zipped = null;
        },
      );
    }
    return entry.zipped;
  }

  /** Adds to the weight of an entry that is still kept, and drops what is too much. */
  #weigh(key: string, entry: Entry, more: number): void {
    if (this.#entries.get(key) !== entry) return;
    entry.bytes += more;
    this.#bytes += more;
    if (entry.bytes > this.#most.bytes / 4) this.#drop(key, entry);
    for (const [old, one] of this.#entries) {
      if (this.#bytes <= this.#most.bytes) return;
      if (one.bytes > 0) this.#drop(old, one);
    }
  }

  #drop(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }

  #remember(key: string, length: number): void {
    this.#known.delete(key);
    this.#known.set(key, length);
    for (const old of this.#known.keys()) {
      if (this.#known.size <= this.#most.known) return;
      this.#known.delete(old);
    }
  }
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

function wantsGzip(request: FastifyRequest, length: number): boolean {
  return length > WORTH_ZIPPING && acceptsCoding(request.headers['accept-encoding']?.toString(), 'gzip');
}

/** A compressed body is another representation: its strong ETag must differ. */
function name(reply: FastifyReply, key: string, zipped: boolean, cacheControl: string): FastifyReply {
  return reply
    .header('etag', zipped ? `"${key}-gzip"` : `"${key}"`)
    .header('vary', 'accept, accept-encoding, authorization')
    .header('cache-control', cacheControl);
}

function notModified(reply: FastifyReply, key: string, zipped: boolean, cacheControl: string): FastifyReply {
  return name(reply, key, zipped, cacheControl).code(304).send();
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const plain = (tag: string): string =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-gzip"$/, '"');
  return header.trim() === '*' || header.split(',').some((tag) => plain(tag) === etag);
}
