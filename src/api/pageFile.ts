import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptsCoding } from './formats/preferences.ts';

/** Below this, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1400;
const CODINGS = ['br', 'gzip'] as const;

/**
 * Sends a file of a page: compressed, under an ETag of its content. A file whose name bears its hash never changes and
 * may be kept for a year; any other is asked for again each time and mostly answered with 304. The file is read once;
 * a compressed form that the build laid beside it (`.br`, `.gz`) is taken, else it is made at the first request.
 */
export function pageFile(
  path: string,
  type: string,
  unchanging: boolean,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const body = readFileSync(path);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const compressed = new Map<string, Buffer>();
  const inCoding = (coding: (typeof CODINGS)[number]): Buffer => {
    let found = compressed.get(coding);
    if (found === undefined) {
      const beside = `${path}.${coding === 'br' ? 'br' : 'gz'}`;
      found = existsSync(beside) ? readFileSync(beside) : compress(coding, body);
      compressed.set(coding, found);
    }
    return found;
  };
  return (request, reply) => {
    const accepted = request.headers['accept-encoding']?.toString();
    const coding = body.length < WORTH_COMPRESSING ? undefined : CODINGS.find((one) => acceptsCoding(accepted, one));
    const etag = `"${hash}${coding === undefined ? '' : `-${coding}`}"`;
    reply
      .header('etag', etag)
      .header('vary', 'accept-encoding')
      .header('cache-control', unchanging ? 'public, max-age=31536000, immutable' : 'no-cache');
    const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return reply.code(304).send();
    reply.type(type);
    return coding === undefined ? reply.send(body) : reply.header('content-encoding', coding).send(inCoding(coding));
  };
}

function compress(coding: (typeof CODINGS)[number], body: Buffer): Buffer {
  if (coding === 'gzip') return gzipSync(body);
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
