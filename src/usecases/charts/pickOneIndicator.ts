import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';
import { pickIndicators } from '../indicators/pickIndicators.ts';

/** The one indicator that a picture is about. */
export function pickOneIndicator(catalogue: Catalogue, id: string): Indicator {
  const found = pickIndicators(catalogue, id);
  if (found.length > 1)
    throw new RequestProblem('invalid-request', 'Ein Bild zeigt einen Indikator.', [
      { pointer: '#/query/indicator', detail: `${found.length} genannt` },
    ]);
  return found[0]!;
}
