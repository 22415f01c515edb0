import type { Reason } from '../../domain/reason.ts';

/** One value per area, in the order of `areas`; null = there is none, for the reason at the same place. */
export interface CompositeColumn {
  readonly values: readonly (number | null)[];
  /** Absent: a missing value is `unknown`. */
  readonly reasons?: readonly (Reason | null)[];
}

/** What the binomial noise of a column is drawn from. Cells without a count, or with a count of 0, stay as they are. */
export interface NoiseBase {
  /** The shares are per 100 (percent), per 1,000, … */
  readonly per: number;
  /** Persons or households that the share refers to. */
  readonly denominators: readonly (number | null)[];
  /** Only for columns of change: today's share, and the denominators at the start of the window. */
  readonly shares?: readonly (number | null)[];
  readonly earlierDenominators?: readonly (number | null)[];
}

/** The table that a composite index is computed from. */
export interface CompositeInput {
  /** Area keys, text, each once. */
  readonly areas: readonly string[];
  /** Areas that are no areas: city total, not assignable. They are in no index. */
  readonly pseudoAreas?: ReadonlySet<string>;
  readonly population?: CompositeColumn;
  /** By the column names of the method. */
  readonly columns: ReadonlyMap<string, CompositeColumn>;
  /** Edition of the publication: its list of excluded areas applies. An unknown one excludes nobody. */
  readonly edition?: string | undefined;
  /** Values of the whole city by column, for methods that measure distance from them. */
  readonly cityValues?: ReadonlyMap<string, number>;
  /** Weights by column, for methods whose weights are an input. */
  readonly weights?: ReadonlyMap<string, number>;
  readonly noise?: ReadonlyMap<string, NoiseBase>;
  /** Absent: the robustness of classes is not computed. */
  readonly robustness?: { readonly replicates: number; readonly seed: string };
}
