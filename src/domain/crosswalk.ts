/** Umsteigeschlüssel: how the areas of one boundary version of a city divide into those of another. */
export interface Crosswalk extends CrosswalkHead {
  readonly parts: readonly CrosswalkPart[];
}

/** A crosswalk without its weights: what every answer that used it names. */
export interface CrosswalkHead {
  /** Id of the boundary version that the counts were made on. */
  readonly from: string;
  /** Id of the boundary version that they come onto. */
  readonly to: string;
  readonly method: CrosswalkMethod;
  /** Where the weights come from, for the reader. */
  readonly source: string;
  /** Of method, source and weights. */
  readonly sha256: string;
}

/** `delivered` as a table; computed by `area` of intersection, or by the `population` of the finest areas in it. */
export type CrosswalkMethod = 'delivered' | 'area' | 'population';

/** The weights from the areas of one level to those of another, which mostly has the same name. */
export interface CrosswalkPart {
  readonly fromLevel: string;
  readonly toLevel: string;
  /** Key of the source, key of the target, share of the source above 0 to 1; of one source they add up to 1. */
  readonly rows: readonly CrosswalkRow[];
}

export type CrosswalkRow = readonly [from: string, to: string, weight: number];
