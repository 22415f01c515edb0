import { quantiles } from '../../core/numeric/statistics.ts';

/** Where values lie: minimum, quartiles, maximum; null without any value. */
export interface Distribution {
  readonly count: number;
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
}

/** The distribution of some values (quantiles of type 7). */
export function distributionOf(values: readonly number[]): Distribution | null {
  if (values.length === 0) return null;
  const [minimum, lowerQuartile, median, upperQuartile, maximum] = quantiles(values, [0, 0.25, 0.5, 0.75, 1], 7);
  return {
    count: values.length,
    minimum: minimum!,
    lowerQuartile: lowerQuartile!,
    median: median!,
    upperQuartile: upperQuartile!,
    maximum: maximum!,
  };
}
