import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../../domain/isLoopback.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import type { Audience } from '../../usecases/dataset/openDataset.ts';

declare module 'fastify' {
  interface FastifyRequest {
    audience: Audience;
  }
  interface FastifyContextConfig {
    /** Only for staff: everyone else is turned away before the route runs. */
    staff?: boolean;
  }
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

function hostName(authority: string): string {
  return /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(authority)?.[1] ?? '';
}

function originHost(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
}

/** Why a request without any configured token is not from a person at this machine; null if it is. */
function notLocal(request: FastifyRequest): string | null {
  if (!isLoopback(request.socket.remoteAddress ?? '')) return 'die Anfrage kommt nicht von diesem Rechner';
  // Browsers and curl speak 1.1; HTTP/1.0 is a proxy that tells nothing of whom it speaks for (nginx's default).
  if (FORWARDED.some((name) => request.headers[name] !== undefined) || request.raw.httpVersion === '1.0') {
    return 'die Anfrage wurde weitergeleitet';
  }
  const host = request.headers.host ?? '';
  if (!isLoopback(hostName(host))) return 'die Anfrage nennt einen fremden Host';
  const { origin } = request.headers;
  if (origin !== undefined && originHost(origin) !== host) return 'die Anfrage geht von einer fremden Seite aus';
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return 'die Anfrage geht von einer fremden Seite aus';
  return null;
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/**
 * Decides who asks. With a token configured, staff is who sends it. Without one, staff is who sits at this machine: the
 * loopback address, no proxy in between, no foreign host or page.
 */
export function registerStaffAccess(app: FastifyInstance, token: string | undefined): void {
  app.decorateRequest('audience', 'public');
  app.addHook('onRequest', async (request) => {
    const { authorization } = request.headers;
    let refusal: string | null;
    if (token === undefined) refusal = notLocal(request);
    else if (authorization === undefined) refusal = 'es fehlt das Zugangswort';
    else {
      const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
      if (!sameText(given, token))
        throw new RequestProblem('unauthorised', 'Das Zugangswort (Bearer-Token) ist falsch.');
      refusal = null;
    }
    request.audience = refusal === null ? 'staff' : 'public';
    const staffOnly =
      request.routeOptions.config.staff === true ||
      (request.query as Record<string, unknown> | null)?.release === 'current';
    if (!staffOnly || refusal === null) return;
    if (token === undefined)
      throw new RequestProblem(
        'forbidden',
        `Das dürfen nur Berechtigte: ${refusal}. Für den Zugang von außen SOZIALRAUM_STAFF_TOKEN setzen.`,
      );
    throw new RequestProblem(
      'unauthorised',
      'Das dürfen nur Berechtigte; es fehlt das Zugangswort (Authorization: Bearer …).',
    );
  });
}
