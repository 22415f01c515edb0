/** How many areas of a city decouple, in which direction, and how likely each one does not. */
export interface DecouplingShares {
  /** Share of areas that decouple. */
  readonly share: number;
  /** (rising − falling)/(rising + falling), −1 … 1. */
  readonly lean: number;
  /** Probability that the area fluctuates ordinarily; 1 outside the family. */
  readonly ordinary: Float64Array;
}

const ROUNDS = 100;
/** Weak prior: one decoupling area in twenty, three of either direction. */
const PRIOR_DECOUPLING = 1;
const PRIOR_ORDINARY = 19;
const PRIOR_DIRECTION = 3;
const MOST = 0.35;

/**
 * Two-group model of a city: what share of its areas decouples, and how many of them rise.
 *
 * Formula: EM over areas with BF⁺ = 2·BF·P(up), BF⁻ = 2·BF·(1 − P(up)): r± = π·π±·BF±/(1 − π + π(π₊BF⁺ + π₋BF⁻));
 * π = (Σ r + 1)/(A + 20), held in 0.002 … 0.35; π₊ = (Σ r₊ + 3)/(Σ r + 6).
 * Shape: one evidence and direction an area in. Range: shares 0 … 1.
 * Reference: Efron, Tibshirani, Storey and Tusher (2001), JASA 96.
 *
 * @example decouplingShares(Float64Array.of(1e9, 0.1), Float64Array.of(1, 0.5), Uint8Array.of(1, 1)).lean // 0.1428571
 */
export function decouplingShares(evidence: Float64Array, upward: Float64Array, family: Uint8Array): DecouplingShares {
  const ordinary = new Float64Array(evidence.length).fill(1);
  let share = 0.05;
  let rising = 0.5;
  for (let round = 0; round < ROUNDS; round += 1) {
    let up = 0;
    let down = 0;
    let members = 0;
    for (let i = 0; i < evidence.length; i += 1) {
      if (family[i] === 0) continue;
      members += 1;
      const plus = share * rising * 2 * evidence[i]! * upward[i]!;
      const minus = share * (1 - rising) * 2 * evidence[i]! * (1 - upward[i]!);
      const all = 1 - share + plus + minus;
      up += plus / all;
      down += minus / all;
      ordinary[i] = (1 - share) / all;
    }
    const next = (up + down + PRIOR_DECOUPLING) / (members + PRIOR_DECOUPLING + PRIOR_ORDINARY);
    const before = share;
    share = Math.min(MOST, Math.max(0.002, next));
    rising = (up + PRIOR_DIRECTION) / (up + down + 2 * PRIOR_DIRECTION);
    if (Math.abs(share - before) < 1e-9) break;
  }
  return { share, lean: 2 * rising - 1, ordinary };
}
