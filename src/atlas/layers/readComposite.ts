import { ApiError } from '../api/apiError.ts';
import type { CompositeAnswer } from '../api/compositeAnswer.ts';
import type { MethodSummary } from '../api/methodSummary.ts';
import { readApi } from '../api/readApi.ts';
import { periodsOfShow } from '../state/periodsOfShow.ts';
import type { Place } from '../state/place.ts';
import type { Wish } from '../state/wish.ts';

/**
 * The composite index that is wished. Without a period the latest in which areas take part; without a method the first
 * that can be computed here, those that bear the city's name before the others.
 */
export async function readComposite(place: Place, { method, period }: Wish): Promise<CompositeAnswer> {
  const ask = (id: string, when: string): Promise<CompositeAnswer> =>
    readApi(`/cities/${place.city.ags}/composite/${id}`, { ...place.query, ...(when === '' ? {} : { period: when }) });
  if (period !== '' && method !== '') return ask(method, period);
  const years = [...periodsOfShow(place, { show: 'index', indicator: '' })].reverse();
  let first: CompositeAnswer | null = null;
  let problem: unknown = new ApiError('Kein Index', 'Für diese Stadt lässt sich keine Methode rechnen.');
  for (const id of method === '' ? await candidates(place) : [method]) {
    try {
      const latest = await ask(id, period);
      if (latest.counts.eligible > 0) return latest;
      first ??= latest;
      if (method === '') continue;
      for (const year of years.filter((one) => one < latest.period)) {
        const earlier = await ask(id, year);
        if (earlier.counts.eligible > 0) return earlier;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      problem = error;
    }
  }
  if (first !== null) return first;
  throw problem;
}

async function candidates({ city }: Place): Promise<readonly string[]> {
  const { methods } = await readApi<{ methods: readonly MethodSummary[] }>('/methods');
  const own = ({ title }: MethodSummary): number => (title.startsWith(`${city.name}:`) ? 0 : 1);
  return methods
    .filter((one) => one.kind === 'composite')
    .sort((a, b) => own(a) - own(b))
    .map(({ id }) => id);
}
