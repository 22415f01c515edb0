/** Why an index has no value for an input. Each is a property of the data, not a fault of the call. */
export type UndefinedReason =
  /** No unit has anybody in it. */
  | 'no_population'
  /** Only one group has members: there is nothing to compare. */
  | 'one_group'
  /** No unit has more than one person, so nobody has a neighbour in the own unit. */
  | 'no_unit_above_one_person'
  /** No two used units are neighbours (or share a border of some length). */
  | 'no_neighbours'
  /** All used units lie at one place, or the land areas give no order that could tell concentration. */
  | 'equal_areas'
  /** The sum of the areas, or of one of its parts that the index divides by, is zero. */
  | 'no_area'
  /** Fewer cuts through the ordered groups than the polynomial has coefficients. */
  | 'too_few_thresholds'
  /** Chance alone already gives the maximum, so nothing can lie above it. */
  | 'chance_is_maximal'
  /** The formula divides by a quantity that is zero for this input. */
  | 'zero_denominator'
  /** The random draws gave no value at all, or too few for a spread. */
  | 'too_few_replications'
  /** No group or unit occurs in both of the compared tables. */
  | 'nothing_in_common'
  /** No table has these margins and this association, because of empty cells. */
  | 'fitting_not_converged';

/** What a reader of a value should know about it. */
export type Caution =
  /** Several units have the same area, and the result depends on the order in which they were given. */
  | 'equal_areas_in_input_order'
  /** Unit totals were no whole numbers and were rounded for the random draws. */
  | 'totals_rounded'
  /** Some replications had no value and were left out. */
  | 'replications_left_out';

export interface Defined<T> {
  readonly value: T;
  readonly caution?: Caution;
}

export interface Undefined {
  readonly value: null;
  readonly reason: UndefinedReason;
}

/** A value, or the reason why there is none: never NaN, and never a zero that stands for "unknown". */
export type Outcome<T = number> = Defined<T> | Undefined;
