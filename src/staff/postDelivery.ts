import { ApiError } from './apiError.ts';
import type { Outcome } from './apiTypes.ts';
import { ndjsonLines } from './ndjsonLines.ts';
import { problemOf } from './problemOf.ts';
import type { Progress } from './progress.ts';
import { staffToken } from './staffToken.ts';

const LOST =
  'Der Server antwortet nicht, oder die Datei wurde auf diesem Rechner inzwischen geändert. Alle Antworten sind noch da. Bitte noch einmal versuchen, eine geänderte Datei vorher neu auswählen.';

/**
 * Sends a file with its fields and tells how far it is, first the upload and then the engine's own work. A refusal that
 * explains itself is an outcome, everything else that fails an ApiError; a cancelled request rejects as AbortError.
 */
export function postDelivery(
  address: string,
  form: FormData,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  // fetch says nothing about how much was sent; this does.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const take = ndjsonLines();
    let last: { readonly status: number; readonly body: unknown } | null = null;
    const streamed = (): boolean => (request.getResponseHeader('content-type') ?? '').includes('ndjson');
    const read = (ended: boolean): void => {
      for (const line of take(request.responseText, ended) as readonly StreamLine[]) {
        if (line.progress !== undefined) tell(line.progress);
        else if (line.status !== undefined) last = { status: line.status, body: line.body };
      }
    };
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) =>
      tell({ stage: 'senden', rows: 0, share: lengthComputable && total > 0 ? loaded / total : null }),
    );
    request.addEventListener('progress', () => {
      if (streamed()) read(false);
    });
    request.addEventListener('load', () => {
      try {
        if (streamed()) read(true);
        else last = { status: request.status, body: JSON.parse(request.responseText) };
        if (last === null) throw new Error('no last line');
        resolve(outcomeOf(last.status, last.body));
      } catch (error) {
        reject(error instanceof ApiError ? error : problemOf(request.status, null));
      }
    });
    request.addEventListener('error', () => reject(new ApiError(0, 'Keine Verbindung', LOST)));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/x-ndjson');
    for (const [name, value] of Object.entries(staffToken.headers())) request.setRequestHeader(name, value);
    request.send(form);
  });
}

interface StreamLine {
  readonly progress?: Progress;
  readonly status?: number;
  readonly body?: unknown;
}

function outcomeOf(status: number, body: unknown): Outcome {
  const { protocol, findings } = (body ?? {}) as Partial<Outcome>;
  const whole = protocol !== undefined && protocol !== null && findings !== undefined;
  if ((status === 200 || status === 201 || status === 422) && whole) return body as Outcome;
  throw problemOf(status, body);
}
