import type { Method, MethodIndicator } from '../../catalogue/method.ts';

/**
 * The indicators that a method is computed from. `unmatched` are the columns for which the catalogue has none: finished
 * domain scores, that only a table can bring.
 */
export function methodIndicators(method: Method): {
  readonly status: readonly MethodIndicator[];
  readonly dynamics: readonly MethodIndicator[];
  readonly unmatched: readonly string[];
} {
  if (!('standardise' in method)) {
    return { status: [], dynamics: [], unmatched: method.indicators.domains.map((one) => one.column) };
  }
  const { status, dynamics } = method.indicators;
  return {
    status,
    dynamics: dynamics ?? [],
    unmatched: status.filter((one) => one.indicator === null).map((one) => one.column),
  };
}
