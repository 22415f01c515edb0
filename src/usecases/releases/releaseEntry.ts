import type { ReleaseRecord } from '../../store/releaseRepository.ts';

/** A release as readers get it: the Datenstand has one name in every answer. */
export type ReleaseEntry = Omit<ReleaseRecord, 'stateId'> & { readonly datasetState: string };

export function releaseEntry({ releaseId, stateId, ...rest }: ReleaseRecord): ReleaseEntry {
  return { releaseId, datasetState: stateId, ...rest };
}
