/** A stream of random numbers that is wholly given by its seed. */
export interface SeededRandom {
  /** Uniform on [0, 1), 53 bits. */
  uniform(): number;
  /** Uniform integer 0 … below − 1, without bias. */
  integer(below: number): number;
  /** Standard normal. */
  normal(): number;
}

/** Four 32-bit words out of a text (FNV-1a per word, each finished with the mixer of MurmurHash3). */
function wordsFrom(seed: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start;
    for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)];
}

/**
 * Random numbers from a seed text: the same text gives the same numbers on every machine, any year later. Give every
 * area its own text (`seed|key`), and results no longer depend on the order or the thread in which areas are treated.
 *
 * Generator: sfc32 (128-bit state, period at least 2^32, passes PractRand), 20 warm-up steps; normal deviates by
 * Marsaglia's polar method. Not for cryptography.
 * Reference: Doty-Humphrey (2010), PractRand; Marsaglia and Bray (1964), SIAM Review 6.
 *
 * @example seededRandom('a').uniform() === seededRandom('a').uniform() // true
 */
export function seededRandom(seed: string): SeededRandom {
  // In a typed array: as plain variables the engine would box each word that exceeds 31 bits.
  const state = Int32Array.from(wordsFrom(seed));
  const next = (): number => {
    const b = state[1]!;
    const c = state[2]!;
    const out = (state[0]! + b + state[3]!) | 0;
    state[3]! += 1;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let i = 0; i < 20; i += 1) next();

  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;

  const integer = (below: number): number => {
    if (!Number.isInteger(below) || below < 1 || below > 4294967296)
      throw new RangeError(`seededRandom.integer requires a whole number from 1 to 2^32, not ${below}.`);
    // The last, incomplete block of 2^32 / below is drawn again: otherwise small results would be more frequent.
    const complete = 4294967296 - (4294967296 % below);
    let draw = next();
    while (draw >= complete) draw = next();
    return draw % below;
  };

  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  };
  return { uniform, integer, normal };
}
