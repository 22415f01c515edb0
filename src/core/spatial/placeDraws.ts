import { seededRandom } from '../numeric/seededRandom.ts';

/** A stream of draws of different places, with room for the largest draw. */
export interface PlaceDraws {
  /** Starts the stream that a text names; the draws before it leave no trace. */
  readonly restart: (seed: string) => void;
  /** Fills the first `count` entries of `drawn` with different places, each order of places as likely as any other. */
  readonly draw: (count: number) => void;
  readonly drawn: Int32Array;
}

/** 2^−32. */
const FRACTION = 1 / 4294967296;

let latest: { readonly places: number; readonly most: number; readonly draws: PlaceDraws } | null = null;

/**
 * Prepares draws without repetition from the places 0 … places − 1, at most `most` at once.
 *
 * Generator: sfc32 as in `seededRandom`, which seeds it, with its state in local variables while a draw runs. A draw is
 * the upper half of out·places, those with a too small lower half thrown away: without bias, and exact in a double up to
 * 2^21 places. A place drawn before is recognised by a stamp, so the cost grows with `count` only.
 * Shape: calls for as many places and draws share their buffers, so a caller finishes one stream before it begins another.
 * Range: whole places; more than 2^21 of them, and `most` above `places`, are refused.
 * Reference: Lemire (2019), ACM Transactions on Modeling and Computer Simulation 29; Doty-Humphrey (2010), PractRand.
 *
 * @example placeDraws(3, 2).drawn.length // 2
 */
export function placeDraws(places: number, most: number): PlaceDraws {
  // The same buffers for parts of the same work: the compiled loop is then made for them, a fifth faster.
  if (latest?.places !== places || latest.most !== most) latest = { places, most, draws: prepare(places, most) };
  return latest.draws;
}

function prepare(places: number, most: number): PlaceDraws {
  if (most > places) throw new RangeError(`placeDraws: ${most} different places do not exist among ${places}.`);
  if (places > 2 ** 21) throw new RangeError('placeDraws takes up to 2,097,152 places.');
  const drawn = new Int32Array(most);
  const state = new Int32Array(4);
  // One stamp per group of places with the same last bits: 16 times as many as draws, so that few share one by chance.
  const bits = 2 ** (32 - Math.clz32(16 * Math.max(most, 4) - 1)) - 1;
  const stamps = new Int32Array(bits + 1);
  let stamp = 0;
  const incomplete = places > 0 ? 4294967296 % places : 0;
  const restart = (seed: string): void => {
    const random = seededRandom(seed);
    for (let word = 0; word < 3; word += 1) state[word] = random.integer(4294967296);
    state[3] = 1;
  };
  const draw = (count: number): void => {
    stamp = (stamp + 1) | 0;
    if (stamp === 0) {
      stamps.fill(0);
      stamp = 1;
    }
    // In local variables, so that the loop does not ask for them again at every draw.
    const own = drawn;
    const seen = stamps;
    const from = stamp;
    const all = places;
    const last = bits;
    const least = incomplete;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let counter = state[3]!;
    for (let k = 0; k < count; ) {
      const out = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + out) | 0;
      if (Math.imul(out, all) >>> 0 < least) continue;
      const place = ((out >>> 0) * all * FRACTION) | 0;
      if (seen[place & last] === from) {
        let known = 0;
        while (known < k && own[known] !== place) known += 1;
        if (known < k) continue;
      }
      seen[place & last] = from;
      own[k] = place;
      k += 1;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
  };
  return { restart, draw, drawn };
}
