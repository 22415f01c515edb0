/** What an index looks at, after Massey and Denton (1988); "diversity" describes the city and not its segregation. */
export type Dimension = 'evenness' | 'exposure' | 'concentration' | 'centralization' | 'clustering' | 'diversity';

/** The part of the output in which an index stands, which also says what it is computed from. */
export type IndexSet = 'oneGroup' | 'spatial' | 'multigroup' | 'ordinal' | 'kernel' | 'local';

/** What a reader and a program must know of an index. `set` and `name` together are its id and never change. */
export interface IndexDescription {
  readonly set: IndexSet;
  readonly name: string;
  readonly german: string;
  readonly english: string;
  readonly dimension: Dimension;
  /** Smallest and largest possible value, whatever the city; null where there is no end. */
  readonly range: readonly [number | null, number | null];
  readonly reference: string;
}
