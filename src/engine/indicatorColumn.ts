import type { Indicator } from '../catalogue/types.ts';
import type { Basis } from './resolveMeasure.ts';

/** An indicator in one period for the areas of one level, in the order of the level's areas. */
export interface IndicatorColumn {
  readonly indicator: Indicator;
  readonly level: string;
  readonly period: string;
  /** The denominator's period where it is another one than the numerator's. */
  readonly denominatorPeriod: string | null;
  /** `finished`: the source delivered the figure itself, without counts. */
  readonly basis: Basis | 'finished';
  readonly values: Float64Array;
  /** 0 = value, else the code of the reason (255 = not delivered). */
  readonly reasons: Uint8Array;
  /** NaN-free: a cell counts only where `countReasons` is 0. */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly countReasons: Uint8Array;
  readonly city: CityFigure;
}

/** The city's figure: from delivered totals where there are any, else ΣX/ΣT over the areas that have both. */
export interface CityFigure {
  readonly value: number;
  readonly reason: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly basis: 'total' | 'sum' | 'absent';
  /** For `sum`: how many of the level's areas are in it. */
  readonly areas: number;
  readonly of: number;
}
