/** Below this, sorting by comparison is faster than filling the tables of the radix sort. */
const SMALL = 1000;
/** Three passes over keys of 33 bits, 2048 digits each: their write positions fit into the fastest cache. */
const BITS = 11;
const DIGITS = 1 << BITS;
const STEPS = DIGITS * DIGITS * DIGITS;

function byComparison(values: Float64Array, order: Uint32Array): Uint32Array {
  return order.sort((i, j) => (values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : i - j));
}

/** Order by whole-numbered steps between the smallest and the largest value; values of one step keep their order. */
function bySteps(values: Float64Array, low: number, scale: number): Uint32Array {
  const n = values.length;
  const digits = [new Uint16Array(n), new Uint16Array(n), new Uint16Array(n)] as const;
  const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)] as const;
  for (let i = 0; i < n; i += 1) {
    const key = Math.floor((values[i]! - low) * scale);
    const upper = Math.floor(key / DIGITS);
    digits[0][i] = key - upper * DIGITS;
    digits[1][i] = upper & (DIGITS - 1);
    digits[2][i] = upper >>> BITS;
    counts[0][digits[0][i]!]! += 1;
    counts[1][digits[1][i]!]! += 1;
    counts[2][digits[2][i]!]! += 1;
  }
  let from = new Uint32Array(n);
  let to = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) from[i] = i;
  for (let pass = 0; pass < 3; pass += 1) {
    const count = counts[pass]!;
    const digit = digits[pass]!;
    let before = 0;
    for (let d = 0; d < DIGITS; d += 1) {
      const here = count[d]!;
      count[d] = before;
      before += here;
    }
    for (let k = 0; k < n; k += 1) {
      const index = from[k]!;
      const d = digit[index]!;
      to[count[d]!] = index;
      count[d]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Sorts what stands in the wrong order within a step: single places by shifting, long stretches by comparison. */
function settle(values: Float64Array, order: Uint32Array): Uint32Array {
  const n = order.length;
  for (let k = 1; k < n; k += 1) {
    const index = order[k]!;
    const value = values[index]!;
    let place = k;
    while (place > 0 && values[order[place - 1]!]! > value) {
      if (k - place > 64) {
        // The value that is on its way has to be put down first, or it would be lost.
        order[place] = index;
        return byComparison(values, order);
      }
      order[place] = order[place - 1]!;
      place -= 1;
    }
    order[place] = index;
  }
  return order;
}

/**
 * The order that sorts values: the index of the smallest first. Stable: equal values keep the order of the input.
 *
 * Range: a permutation of 0 … n − 1. No value gives an empty order. NaN has no place in an order and is refused.
 * Cost: proportional to n for values that are spread somehow evenly (a radix sort, then small repairs), n·log n else.
 * Reference: Knuth (1998), The Art of Computer Programming 3, 5.2.5 (radix sort) and 5.2.1 (insertion).
 *
 * @example sortOrder(Float64Array.of(3, 1, 2, 1)) // [1, 3, 2, 0]
 */
export function sortOrder(values: Float64Array): Uint32Array {
  const n = values.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) throw new RangeError(`sortOrder: value ${i} is NaN.`);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = (STEPS - 1) / (high - low);
  if (n >= SMALL && scale > 0 && Number.isFinite(scale)) return settle(values, bySteps(values, low, scale));
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = i;
  return byComparison(values, order);
}
