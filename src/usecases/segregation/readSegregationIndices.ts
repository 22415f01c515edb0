import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import { segregationIndices } from '../../core/segregation/registry/segregationIndices.ts';
import { SERIES_INDICES } from './chooseIndices.ts';

export interface SegregationIndexEntry extends Pick<IndexDescription, 'dimension' | 'range' | 'reference'> {
  readonly id: string;
  readonly title: string;
  readonly titleEnglish: string;
  /** True where it can be asked for over time; the others need a table of one's own. */
  readonly series: boolean;
}

/** Every segregation index that the engine knows. */
export function readSegregationIndices(): SegregationIndexEntry[] {
  const overTime = new Set(SERIES_INDICES.map(({ set, name }) => `${set}.${name}`));
  return segregationIndices.map(({ set, name, german, english, dimension, range, reference }) => ({
    id: `${set}.${name}`,
    title: german,
    titleEnglish: english,
    dimension,
    range,
    reference,
    series: overTime.has(`${set}.${name}`),
  }));
}
