import type { Reason } from '../../domain/reason.ts';

/** Why an area is in no index. `text` is a German sentence part for readers. */
export interface LeftOut {
  readonly why:
    | 'pseudo_area'
    | 'excluded'
    | 'missing_population'
    | 'small_population'
    | 'missing_value'
    | 'too_few_indicators';
  readonly reason: Reason | null;
  readonly column: string | null;
  readonly text: string;
}

/** What one indicator adds to the index of an area. */
export interface Contribution {
  readonly column: string;
  /** Id in the catalogue; null where the column is a finished domain score. */
  readonly indicator: string | null;
  /** Null: absent under a k-of-n rule; its z is then the mean of those that are there. */
  readonly value: number | null;
  /** Over the eligible areas; null for methods that do not standardise. */
  readonly mean: number | null;
  readonly deviation: number | null;
  /** Distance from the mean in deviations, turned so that higher is worse. */
  readonly z: number | null;
  /** Instead of z: exponentially transformed rank (0…100) or min–max value (0…1). */
  readonly transformed: number | null;
  readonly weight: number;
  /** Weight times z or transformed value (a mean of z: divided by the sum of weights). */
  readonly contribution: number;
}

export interface ClassOfArea {
  readonly code: string;
  readonly label: string;
}

/** One index of one area with everything it was made of. */
export interface IndexRecord {
  readonly contributions: readonly Contribution[];
  /** Sum of the contributions. */
  readonly sum: number;
  /** What the sum is standardised by (or put on 0…1 with: minimum and span); null where it is not. */
  readonly sumCentre: number | null;
  readonly sumSpread: number | null;
  readonly index: number;
  /** 1 = highest index, that is the heaviest burden; equal indices share a rank. */
  readonly rank: number;
  readonly quintile: number | null;
  readonly decile: number | null;
  readonly class: ClassOfArea | null;
  readonly nextLimit: { readonly distance: number; readonly limit: number; readonly towards: string } | null;
  /** Share of the varied recomputations in which the area keeps its class. */
  readonly robustness: number | null;
}

export interface AreaRecord {
  readonly area: string;
  readonly population: number | null;
  readonly eligible: boolean;
  readonly leftOut: LeftOut | null;
  /** Columns that an area of a k-of-n rule takes part without. */
  readonly absent: readonly string[];
  readonly status: IndexRecord | null;
  readonly dynamics: IndexRecord | null;
  /** Status and dynamics together: "4-". */
  readonly combined: ClassOfArea | null;
  /** null: not evaluable, or the method knows no such rule. */
  readonly attention: boolean | null;
}

export interface ClassCount extends ClassOfArea {
  readonly count: number;
}

/** Something that could not be evaluated, and why. `text` is German, for readers. */
export interface CompositeNote {
  readonly code:
    | 'no_eligible_area'
    | 'no_variation'
    | 'dynamics_missing'
    | 'weights_missing'
    | 'city_value_missing'
    | 'unknown_edition';
  readonly part: 'status' | 'dynamics' | null;
  readonly column: string | null;
  readonly text: string;
}

/** How the robustness of classes was measured. */
export interface RobustnessRecord {
  readonly replicates: number;
  readonly seed: string;
  readonly weightSpread: number;
  readonly limitSpread: number;
  /** Whether the values were drawn anew: in all cells, in those with a denominator, or nowhere. */
  readonly noise: { readonly status: NoiseExtent; readonly dynamics: NoiseExtent };
}

export type NoiseExtent = 'all' | 'some' | 'none';

export interface CompositeResult {
  readonly method: { readonly id: string; readonly version: string };
  readonly edition: string | null;
  /** In the order of the input. */
  readonly areas: readonly AreaRecord[];
  readonly counts: {
    readonly eligible: number;
    readonly leftOut: number;
    readonly status: readonly ClassCount[];
    readonly dynamics: readonly ClassCount[];
    readonly combined: readonly ClassCount[];
    readonly attention: number | null;
  };
  readonly robustness: RobustnessRecord | null;
  readonly notes: readonly CompositeNote[];
}
