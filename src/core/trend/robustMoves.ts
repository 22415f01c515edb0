import { medianOf } from '../numeric/medianOf.ts';

/**
 * How far areas ordinarily move within some years, unmoved by the few that decouple.
 *
 * Formula: (median|Δg|/0.6745)² over all areas and pairs of years `horizon` apart, or the longest span that there is.
 * Shape: A × T values of g. Range: 0 or more; NaN where nothing is known. Units: squared those of g.
 * Reference: Cressie and Hawkins (1980), Mathematical Geology 12.
 *
 * @example robustMoves(Float64Array.of(0, 1, 0, 1), Float64Array.of(2020, 2021), 5) // 2.198043
 */
export function robustMoves(g: Float64Array, years: Float64Array, horizon: number): number {
  const T = years.length;
  const span = Math.min(horizon, (years[T - 1] ?? 0) - (years[0] ?? 0));
  const moves: number[] = [];
  for (let from = 0; from < T; from += 1) {
    const to = years.findIndex((year) => year >= years[from]! + span);
    if (to <= from) continue;
    for (let row = 0; row < g.length; row += T) {
      const move = Math.abs(g[row + to]! - g[row + from]!);
      if (!Number.isNaN(move)) moves.push(move);
    }
  }
  if (moves.length === 0) return Number.NaN;
  return (medianOf(Float64Array.from(moves)) / 0.6745) ** 2;
}
