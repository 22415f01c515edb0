import { type QuantileClass, quantileClasses } from './quantileClasses.ts';
import type { Figures } from './view.ts';

const CLASSES = 5;

/** How a map is coloured: classes with their shade, and the shade of every area. */
export interface Shading {
  /** From low to high; `shade` is a class name of the style sheet. */
  readonly classes: readonly (QuantileClass & { readonly shade: string })[];
  /** How many areas have no value, by reason. */
  readonly missing: ReadonlyMap<string, number>;
  readonly shadeOf: ReadonlyMap<string, string>;
}

/** Shades the areas by quantiles of the values as they are shown. Few classes are spread over the whole scale. */
export function shadeAreas({ areas, indicator }: Figures): Shading {
  const shown = (value: number): number => Number(value.toFixed(indicator.decimals));
  const values = areas.flatMap((one) => (one.value === null ? [] : [shown(one.value)]));
  const found = quantileClasses(values, CLASSES);
  const classes = found.map((one, k) => ({
    ...one,
    shade: `shade-${found.length === 1 ? 3 : 1 + Math.round((k * (CLASSES - 1)) / (found.length - 1))}`,
  }));
  const missing = new Map<string, number>();
  const shadeOf = new Map<string, string>();
  for (const { key, value, reason } of areas) {
    if (value === null) missing.set(reason ?? '', (missing.get(reason ?? '') ?? 0) + 1);
    const own = value === null ? undefined : classes.find((one) => shown(value) <= one.upper);
    shadeOf.set(key, own?.shade ?? 'shade-missing');
  }
  return { classes, missing, shadeOf };
}
