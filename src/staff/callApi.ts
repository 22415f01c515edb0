import { ApiError } from './apiError.ts';
import type { Json } from './json.ts';
import { problemOf } from './problemOf.ts';
import { staffToken } from './staffToken.ts';

/** Asks the interface as staff. Everything that is no answer becomes an ApiError. */
export async function callApi<T>(address: string, method: 'GET' | 'PUT' | 'DELETE' = 'GET', body?: Json): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers: {
        accept: 'application/json',
        ...staffToken.headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError(0, 'Keine Verbindung', 'Der Server antwortet nicht. Bitte später noch einmal versuchen.');
  }
  const found: unknown = await response.json().catch(() => null);
  if (response.ok && found !== null) return found as T;
  throw problemOf(response.status, found);
}
