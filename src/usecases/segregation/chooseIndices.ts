import type { IndexDescription } from '../../core/segregation/registry/indexDescription.ts';
import { multigroupIndices } from '../../core/segregation/registry/multigroupIndices.ts';
import { oneGroupIndices } from '../../core/segregation/registry/oneGroupIndices.ts';
import { spatialIndices } from '../../core/segregation/registry/spatialIndices.ts';
import { RequestProblem } from '../../domain/requestProblem.ts';

/** Shown where nobody asks for others: usual ones of each dimension whose intervals are quickly drawn. */
const USUAL = [
  'oneGroup.dissimilarity',
  'oneGroup.theilH',
  'oneGroup.isolation',
  'oneGroup.interaction',
  'oneGroup.correlationRatio',
  'spatial.dissimilarityAdjusted.queen',
  'spatial.delta',
  'spatial.relativeCentralization',
  'multigroup.dissimilarity',
  'multigroup.theilH',
  'multigroup.entropyNormalized',
];

/** Indices over time by their set; `id` is set and name. */
export type ChosenIndices = Readonly<Record<'oneGroup' | 'spatial' | 'multigroup', readonly IndexDescription[]>>;

export const SERIES_INDICES: readonly IndexDescription[] = [
  ...oneGroupIndices,
  ...spatialIndices,
  ...multigroupIndices,
];

/** The indices named in a comma-separated list, all of them for "all", the usual ones without a list. */
export function chooseIndices(list: string | undefined): ChosenIndices {
  const known = new Map(SERIES_INDICES.map((index) => [`${index.set}.${index.name}`, index]));
  const ids =
    list === undefined
      ? USUAL
      : list === 'all'
        ? [...known.keys()]
        : [...new Set(list.split(',').map((id) => id.trim()))];
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new RequestProblem(
      'invalid-request',
      `Diese Indizes gibt es hier nicht: ${unknown.join(', ')}. Alle stehen unter /api/v1/segregation-indices.`,
      [{ pointer: '#/query/index', detail: 'unbekannter Index' }],
    );
  const of = (set: IndexDescription['set']) => ids.map((id) => known.get(id)!).filter((index) => index.set === set);
  return { oneGroup: of('oneGroup'), spatial: of('spatial'), multigroup: of('multigroup') };
}
