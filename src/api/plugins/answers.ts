import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Dataset } from '../../usecases/openDataset.ts';

interface Answer {
  readonly type: string;
  readonly body: Buffer;
  readonly fileName?: string;
  zipped?: Buffer;
}

const compress = promisify(gzip);
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Ready answers by what they are made of. An answer is a pure function of dataset, catalogue, engine version and
 * request, so its ETag is the hash of these, known before any work is done.
 */
export class AnswerCache {
  readonly #entries = new Map<string, Answer>();
  readonly #version: string;
  #bytes = 0;

  /** `version` names catalogue and engine. */
  constructor(version: string) {
    this.#version = version;
  }

  /** Sends the answer to a request: 304, from memory, or freshly made. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    dataset: Pick<Dataset, 'key' | 'cityName' | 'release'>,
    variant: string,
    make: () => Promise<{ type: string; body: string | Buffer; fileName?: string }>,
  ): Promise<FastifyReply> {
    const key = createHash('sha256')
      .update([this.#version, dataset.key, dataset.cityName, request.url, variant].join('\n'))
      .digest('hex')
      .slice(0, 32);
    const etag = `"${key}"`;
    reply.header('etag', etag).header('vary', 'accept, accept-encoding, authorization');
    reply.header('cache-control', dataset.release === null ? 'private, no-cache' : 'public, no-cache');
    if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
    let answer = this.#entries.get(key);
    if (answer === undefined) {
      const made = await make();
      answer = { ...made, body: typeof made.body === 'string' ? Buffer.from(made.body) : made.body };
      this.#keep(key, answer);
    }
    reply.type(answer.type);
    if (answer.fileName !== undefined) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
    const wantsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) && answer.body.length > 1400;
    if (!wantsGzip) return reply.send(answer.body);
    answer.zipped ??= await compress(answer.body);
    // A compressed body is another representation: its strong ETag must differ.
    return reply.header('etag', `"${key}-gzip"`).header('content-encoding', 'gzip').send(answer.zipped);
  }

  #keep(key: string, answer: Answer): void {
    if (answer.body.length > MOST_BYTES / 4) return;
    this.#entries.set(key, answer);
    this.#bytes += answer.body.length;
    for (const [old, { body }] of this.#entries) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#entries.delete(old);
      this.#bytes -= body.length;
    }
  }
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
