import { standardise } from '../composite/standardise.ts';
import { weightedMean } from '../numeric/statistics.ts';
import { calinskiHarabasz } from './calinskiHarabasz.ts';
import { checkColumns } from './checkColumns.ts';
import { cutTree } from './cutTree.ts';
import type { MatchedLabels } from './matchLabels.ts';
import { matchLabels } from './matchLabels.ts';
import { orderLabels } from './orderLabels.ts';
import type { RelationOutcome } from './relationOutcome.ts';
import type { Silhouette } from './silhouette.ts';
import { silhouette } from './silhouette.ts';
import type { WardTree } from './wardTree.ts';
import { wardTree } from './wardTree.ts';

export interface WardTypologyOptions {
  /** How many types. */
  readonly clusters: number;
  /** Above 0, for instance residents; absent = every area counts the same. */
  readonly weights?: Float64Array | undefined;
  /** Labels of an earlier typology of the same areas, whose names are kept. */
  readonly previous?: Int32Array | undefined;
  /** Without an earlier typology: the number of the column by whose mean the types are numbered, default 0. */
  readonly orderBy?: number | undefined;
}

export interface AreaType {
  readonly label: number;
  readonly areas: number;
  /** Mean of every column over the areas of the type, in standard deviations from the mean of all. */
  readonly profile: Float64Array;
}

export interface WardTypology {
  /** One per area. */
  readonly labels: Int32Array;
  /** In the order of their labels. */
  readonly types: readonly AreaType[];
  readonly tree: WardTree;
  readonly silhouette: RelationOutcome<Silhouette>;
  readonly calinskiHarabasz: RelationOutcome;
  /** Share of the areas or weights that kept their label; null without an earlier typology. */
  readonly kept: MatchedLabels['kept'];
}

/**
 * Types of areas that are alike in several indicators.
 *
 * Method: columns are standardised (with the weights, divisor n), Ward's clustering, cut at the wished number of types;
 * labels matched to an earlier typology, or numbered by the mean of a column.
 * Range and units: see wardTree, silhouette and calinskiHarabasz, which are computed on the standardised columns.
 * Shape: columns over the areas. Fewer areas than types, or a column of equal values (named by its number): no value.
 * Reference: Ward (1963), JASA 58; Milligan and Cooper (1985), Psychometrika 50 (the choice of the number).
 *
 * @example wardTypology([Float64Array.of(9, 1, 8, 2)], { clusters: 2 }).value.labels // [2, 1, 2, 1]
 */
export function wardTypology(
  columns: readonly Float64Array[],
  { clusters, weights, previous, orderBy = 0 }: WardTypologyOptions,
): RelationOutcome<WardTypology> {
  checkColumns('wardTypology', columns, weights);
  if (columns[orderBy] === undefined) throw new RangeError(`wardTypology has no column ${orderBy} to order by.`);
  if (columns[0]!.length < Math.max(1, clusters)) return { value: null, reason: 'too_few_rows' };
  const standardised: Float64Array[] = [];
  for (const [column, values] of columns.entries()) {
    const { z } = standardise(values, { deviation: 'population', weights });
    if (z === null) return { value: null, reason: 'constant_column', column };
    standardised.push(z);
  }
  const tree = wardTree(standardised, weights);
  const found = cutTree(tree, clusters);
  const named = previous
    ? matchLabels(previous, found, weights)
    : { labels: orderLabels(found, standardised[orderBy]!, weights), kept: null };
  const types = [...new Set(named.labels)].sort((a, b) => a - b);
  return {
    value: {
      labels: named.labels,
      types: types.map((label) => typeOf(label, named.labels, standardised, weights)),
      tree,
      silhouette: silhouette(standardised, named.labels),
      calinskiHarabasz: calinskiHarabasz(standardised, named.labels, weights),
      kept: named.kept,
    },
  };
}

function typeOf(
  label: number,
  labels: Int32Array,
  columns: readonly Float64Array[],
  weights: Float64Array | undefined,
): AreaType {
  const areas = Array.from(labels.keys()).filter((i) => labels[i] === label);
  const own = areas.map((i) => weights?.[i] ?? 1);
  const meanOf = (column: Float64Array): number =>
    weightedMean(
      areas.map((i) => column[i]!),
      own,
    );
  return { label, areas: areas.length, profile: Float64Array.from(columns, meanOf) };
}
