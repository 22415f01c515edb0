import { ApiError } from './apiError.ts';

/** Answers by address; a visit stays with the releases that it began with. */
const answers = new Map<string, Promise<unknown>>();

/** Reads an address below /api/v1, once per visit. Throws ApiError with the interface's own German words. */
export function readApi<T>(path: string, parameters: Readonly<Record<string, string>> = {}): Promise<T> {
  const query = new URLSearchParams(parameters).toString();
  const address = `/api/v1${path}${query === '' ? '' : `?${query}`}`;
  let answer = answers.get(address);
  if (answer === undefined) {
    answer = fetchJson(address);
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
  }
  return answer as Promise<T>;
}

async function fetchJson(address: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { accept: 'application/json, application/geo+json' } });
  } catch {
    throw new ApiError('Keine Verbindung', 'Der Server antwortet nicht. Bitte später noch einmal versuchen.');
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string };
  throw new ApiError(title ?? 'Fehler', detail ?? `Der Server hat die Anfrage nicht beantwortet (${response.status}).`);
}
