/** Below this, sorting by comparison is faster than filling the tables of the radix sort. */
const SMALL = 3000;
const DIGITS = 65536;

/** The 64 bits of a number as two whole numbers that rise with it: sign flipped, negative numbers inverted. */
function risingBits(values: Float64Array): Uint16Array {
  const copy = Float64Array.from(values, (value) => value + 0);
  const words = new Uint32Array(copy.buffer);
  for (let i = 0; i < copy.length; i += 1) {
    const high = words[2 * i + 1]!;
    if (high >>> 31 === 0) words[2 * i + 1] = (high | 0x80000000) >>> 0;
    else {
      words[2 * i] = ~words[2 * i]! >>> 0;
      words[2 * i + 1] = ~high >>> 0;
    }
  }
  return new Uint16Array(copy.buffer);
}

function byRadix(values: Float64Array): Uint32Array {
  const n = values.length;
  const digits = risingBits(values);
  const counts = new Uint32Array(4 * DIGITS);
  for (let i = 0; i < n; i += 1) for (let d = 0; d < 4; d += 1) counts[d * DIGITS + digits[4 * i + d]!]! += 1;
  let from = Uint32Array.from({ length: n }, (_, i) => i);
  let to = new Uint32Array(n);
  for (let d = 0; d < 4; d += 1) {
    const start = d * DIGITS;
    if (counts[start + digits[d]!] === n) continue;
    let before = 0;
    for (let digit = start; digit < start + DIGITS; digit += 1) {
      const here = counts[digit]!;
      counts[digit] = before;
      before += here;
    }
    for (let i = 0; i < n; i += 1) {
      const index = from[i]!;
      const slot = start + digits[4 * index + d]!;
      to[counts[slot]!] = index;
      counts[slot]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * The order that sorts values: the index of the smallest first. Stable: equal values keep the order of the input.
 *
 * Range: a permutation of 0 … n − 1. No value gives an empty order. NaN has no place in an order and is refused.
 * Cost: n·log n by comparison for few values, above that four passes of a radix sort, so proportional to n.
 * Reference: Knuth (1998), The Art of Computer Programming 3, 5.2.5 (radix sort).
 *
 * @example sortOrder(Float64Array.of(3, 1, 2, 1)) // [1, 3, 2, 0]
 */
export function sortOrder(values: Float64Array): Uint32Array {
  for (let i = 0; i < values.length; i += 1)
    if (Number.isNaN(values[i])) throw new RangeError(`sortOrder: value ${i} is NaN.`);
  if (values.length >= SMALL) return byRadix(values);
  return Uint32Array.from({ length: values.length }, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j);
}
