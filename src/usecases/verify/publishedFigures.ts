/** One published figure beside what the engine computes. */
export interface ComparedFigure {
  readonly name: string;
  readonly published: string;
  readonly computed: string;
  readonly equal: boolean;
}

/** A class of one area that differs. */
export interface AreaDifference {
  readonly area: string;
  readonly figure: string;
  readonly published: string;
  readonly computed: string;
}

/** Everything that was compared of one edition of one publication. */
export interface VerifiedEdition {
  readonly publication: string;
  readonly edition: string;
  readonly method: string;
  readonly figures: readonly ComparedFigure[];
  readonly differences: readonly AreaDifference[];
  readonly areas: number;
  readonly classes: number;
  readonly equalClasses: number;
}
