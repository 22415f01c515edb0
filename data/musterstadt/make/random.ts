import { SEED } from './seed.ts';

/** A seeded stream of random numbers; the only source of chance in the generator. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  poisson(mean: number): number;
  binomial(trials: number, probability: number): number;
}

/** Opens the stream that belongs to a label: the same label always gives the same numbers. */
export function random(label: string): Random {
  let state = hash(label);
  const uniform = (): number => {
    // mulberry32: 32 bits are plenty for a demonstration city and the same everywhere.
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => {
    // Polar method: needs no trigonometry, whose last digit may differ between engines.
    for (;;) {
      const a = 2 * uniform() - 1;
      const b = 2 * uniform() - 1;
      const s = a * a + b * b;
      if (s > 0 && s < 1) return a * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
  const poisson = (mean: number): number => {
    if (mean <= 0) return 0;
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = Math.exp(-mean);
    let product = uniform();
    let events = 0;
    while (product > limit) {
      product *= uniform();
      events += 1;
    }
    return events;
  };
  const binomial = (trials: number, probability: number): number => {
    if (trials <= 0 || probability <= 0) return 0;
    if (probability >= 1) return trials;
    if (probability > 0.5) return trials - binomial(trials, 1 - probability);
    const variance = trials * probability * (1 - probability);
    if (variance > 25) {
      const drawn = Math.round(trials * probability + Math.sqrt(variance) * normal());
      return Math.min(trials, Math.max(0, drawn));
    }
    // Waiting times between successes.
    const scale = Math.log(1 - probability);
    let position = 0;
    let successes = -1;
    while (position <= trials) {
      position += Math.floor(Math.log(1 - uniform()) / scale) + 1;
      successes += 1;
    }
    return successes;
  };
  return { uniform, normal, poisson, binomial };
}

function hash(label: string): number {
  let h = 2166136261 ^ SEED;
  for (let i = 0; i < label.length; i += 1) h = Math.imul(h ^ label.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
