import type { Point } from './point.ts';
import type { Truth } from './truth.ts';
import type { Dimension } from './writerOptions.ts';

/** Every combination of the dimensions, the last one running fastest. */
export function points(truth: Truth, dimensions: readonly Dimension[], areaOrder: readonly number[]): Point[] {
  let all: Point[] = [{}];
  for (const dimension of dimensions) {
    const indices = dimension === 'area' ? areaOrder : [...sizeOf(truth, dimension).keys()];
    all = all.flatMap((point) => indices.map((index) => ({ ...point, [dimension]: index })));
  }
  return all;
}

function sizeOf(truth: Truth, dimension: Dimension): readonly unknown[] {
  if (dimension === 'measure') return truth.measures;
  return dimension === 'category' ? truth.categories : truth.periods;
}
