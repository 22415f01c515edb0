import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorProblem, problemBody } from './problems.ts';

/** Whether the client wants to hear how far long work is, line by line. */
export function wantsProgress(request: FastifyRequest): boolean {
  return /\bapplication\/x-ndjson\b/.test(request.headers.accept ?? '');
}

/** Least time between two lines of progress, in milliseconds. */
const EVERY = 100;

/**
 * Answers with lines of JSON: `{"progress":…}` as the work goes on, and last `{"status":…,"body":…}`, which is what the
 * route would have answered without them.
 */
export function streamProgress<P>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (progress: (progress: P) => void) => Promise<{ readonly status: number; readonly body: unknown }>,
): FastifyReply {
  const stream = new PassThrough();
  const line = (value: unknown): void => {
    if (!stream.destroyed) stream.write(`${JSON.stringify(value)}\n`);
  };
  let told = 0;
  const progress = (value: P): void => {
    const now = performance.now();
    if (now - told < EVERY) return;
    told = now;
    line({ progress: value });
  };
  void work(progress)
    .catch((error: Error) => {
      const body = problemBody(errorProblem(error, request));
      return { status: body.status, body };
    })
    .then((end) => {
      line(end);
      stream.end();
    });
  return reply.header('cache-control', 'no-store').type('application/x-ndjson; charset=utf-8').send(stream);
}
