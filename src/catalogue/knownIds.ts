import type { Method } from './method.ts';
import type { Indicator, Level, Measure, Source, Theme, Unit } from './types.ts';

/** Everything that a reference may point at, by id. What stands in a file that breaks its schema is here too: its id is known. */
export interface KnownIds {
  readonly themes: ReadonlyMap<string, Theme>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly methods: ReadonlyMap<string, Method>;
}
