import { ApiError } from '../api/apiError.ts';
import type { CompositeAnswer } from '../api/compositeAnswer.ts';
import type { MethodSummary } from '../api/methodSummary.ts';
import { readApi } from '../api/readApi.ts';
import type { Place } from '../state/place.ts';

/** The first method that can be computed here, those that bear the city's name before the others. */
export async function readAnyComposite(
  { city }: Place,
  query: Readonly<Record<string, string>>,
): Promise<CompositeAnswer> {
  const { methods } = await readApi<{ methods: readonly MethodSummary[] }>('/methods');
  const composites = methods.filter((one) => one.kind === 'composite');
  const own = ({ title }: MethodSummary): number => (title.startsWith(`${city.name}:`) ? 0 : 1);
  let last: unknown = new ApiError('Kein Index', 'Für diese Stadt lässt sich keine Methode rechnen.');
  for (const { id } of [...composites].sort((a, b) => own(a) - own(b))) {
    try {
      return await readApi<CompositeAnswer>(`/cities/${city.ags}/composite/${id}`, query);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      last = error;
    }
  }
  throw last;
}
