import { RequestProblem } from '../../domain/requestProblem.ts';
import { requireVisibleCity } from '../cities/requireVisibleCity.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { type Audience, type Dataset, openDataset } from './openDataset.ts';

/** Opens what a reader may see; to the public, a city without any release is one that is not there. */
export async function openVisibleDataset(
  context: EngineContext,
  ags: string,
  wanted: string | undefined,
  audience: Audience,
): Promise<Dataset> {
  try {
    return await openDataset(context, ags, wanted, audience);
  } catch (error) {
    if (error instanceof RequestProblem && error.kind === 'not-found') await requireVisibleCity(context, ags, audience);
    throw error;
  }
}
