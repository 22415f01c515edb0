import type { EngineContext } from '../system/engineContext.ts';
import type { Dataset } from './openDataset.ts';

/** What every answer names: where its figures come from. */
export interface Provenance {
  readonly city: { readonly ags: string; readonly name: string };
  readonly datasetState: string;
  /** Number of the release; null = the unreleased current state. */
  readonly release: number | null;
  readonly releasedAt: string | null;
  readonly protection: Dataset['protection'];
  readonly catalogueVersion: string;
}

export function provenance(context: EngineContext, dataset: Dataset): Provenance {
  return {
    city: { ags: dataset.ags, name: dataset.cityName },
    datasetState: dataset.datasetState,
    release: dataset.release,
    releasedAt: dataset.releasedAt,
    protection: dataset.protection,
    catalogueVersion: context.catalogue.version,
  };
}
