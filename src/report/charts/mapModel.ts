import type { Reason } from '../../domain/reason.ts';

/** Why an area has no class: three kinds of hatching. */
export type MapGap = 'suppressed' | 'missing' | 'not_evaluable';

export interface MapClass {
  /** "12,4 bis 17,9 %", or the name of a method's class. */
  readonly label: string;
  /** Smallest and largest value in it; null where the class has a name instead of values. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly count: number;
  /** Of `named` scales. */
  readonly colour?: string;
}

export interface MapArea {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  /** Place in `classes`; null = `gap` says why. */
  readonly class: number | null;
  readonly gap: MapGap | null;
  /** The reason in the data, where it is one of them; else a German sentence part. */
  readonly reason: Reason | string | null;
}

/** A choropleth without its shapes. */
export interface MapModel {
  readonly title: string;
  readonly subtitle: string;
  readonly unitSymbol: string;
  readonly decimals: number;
  readonly signed: boolean;
  /** From low to high; `sequential` from light to dark, `diverging` around the middle, `named` in their own colours. */
  readonly scale: 'sequential' | 'diverging' | 'named';
  readonly classes: readonly MapClass[];
  readonly areas: readonly MapArea[];
}

/** Shapes on the canvas of a map: per area, in the order of the model's, polygons → rings → x, y, x, y … */
export interface MapShapes {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly (readonly (readonly (readonly number[])[])[])[];
}
