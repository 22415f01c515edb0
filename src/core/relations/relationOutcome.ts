/** Why a relation between indicators has no value. Each is a property of the data, not a fault of the call. */
export type RelationReason =
  /** Fewer areas (with a weight) than the method needs. */
  | 'too_few_rows'
  /** All areas have the same value in the named column, up to rounding. */
  | 'constant_column'
  /** The named column is a linear combination of the columns before it. */
  | 'collinear_column'
  /** One area alone determines a coefficient, so its residual says nothing about scatter. */
  | 'leverage_one'
  /** The weights add up to zero. */
  | 'no_weight'
  /** A value is zero or negative where its logarithm or a ratio to it is needed. */
  | 'not_positive'
  /** A class that no area starts from: what follows it is not known. */
  | 'empty_class'
  /** Areas can end up in several groups of classes that they never leave, so there is more than one long run. */
  | 'several_closed_classes'
  /** The correlation matrix has no inverse: columns are combinations of each other, or too many for the rows. */
  | 'singular_correlation'
  /** No component explains more than a single column (or than chance) does. */
  | 'no_factor'
  /** The iteration did not come to rest. */
  | 'not_converged'
  /** Nothing deviates from its fit or from its cluster, so there is nothing to compare with. */
  | 'no_scatter'
  /** There is one cluster only, or every area is a cluster of its own. */
  | 'trivial_clusters';

export interface RelationUndefined {
  readonly value: null;
  readonly reason: RelationReason;
  /** What the reason is about: a column by its name or, where columns have none, its number from 0; a class from 1. */
  readonly column?: string | number;
}

/** A value, or the reason why there is none: never NaN, and never a zero that stands for "unknown". */
export type RelationOutcome<T = number> = { readonly value: T } | RelationUndefined;
