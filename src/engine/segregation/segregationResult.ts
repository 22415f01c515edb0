/** A number or none, or such numbers under their names or in lists: what stands in the output of an index. */
export type IndexValue = number | null | readonly IndexValue[] | { readonly [name: string]: IndexValue };

export type IndexValues = { readonly [name: string]: IndexValue };

/** What a reader must know of the numbers. `indices` names them as paths into the result, where single ones are meant. */
export interface SegregationWarning {
  readonly code: string;
  /** One German sentence. */
  readonly message: string;
  readonly indices?: readonly string[];
  readonly units?: readonly string[];
}

export interface SegregationResult {
  readonly units: number;
  readonly unitsUsed: number;
  /** Units where nobody lives, left out of the one-group set. */
  readonly dropped: readonly string[];
  /** The same for the sets of several groups, where it differs. */
  readonly droppedOfGroups?: readonly string[];
  readonly groups: readonly string[];
  readonly total: number;
  readonly oneGroup: { readonly [group: string]: IndexValues };
  readonly spatial?: { readonly [group: string]: IndexValues };
  readonly multigroup: IndexValues;
  readonly ordinal?: IndexValues;
  readonly kernel?: IndexValues;
  readonly local?: IndexValues;
  /** How the values that chance alone would give were found. */
  readonly baseline: {
    readonly dissimilarityExpected: 'exact';
    readonly giniExpected: { readonly method: 'draws'; readonly draws: number; readonly seed: string };
    readonly dissimilarityBiasCorrected: { readonly method: 'draws'; readonly draws: number; readonly seed: string };
  };
  readonly warnings: readonly SegregationWarning[];
}
