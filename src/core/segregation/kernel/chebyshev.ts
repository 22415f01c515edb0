/** Interpolation at Chebyshev nodes on −1 … 1: nodes, and the weights with which a place belongs to each of them. */
export interface Chebyshev {
  readonly nodes: Float64Array;
  /** Writes the weight of every node for a place in −1 … 1; they add up to 1. */
  readonly weightsAt: (place: number, into: Float64Array) => void;
}

/**
 * Interpolation by a polynomial through Chebyshev nodes, as fast summation needs it to replace many points by a few.
 *
 * Formula: Sₘ(x) = 1/q + (2/q) Σₖ Tₖ(xₘ)Tₖ(x), k = 1 … q − 1, xₘ = cos((2m + 1)π/2q).
 * Range: exact for polynomials of a degree below q. Shape: q nodes.
 * Reference: Fong and Darve (2009), The Black-Box Fast Multipole Method, Journal of Computational Physics 228.
 *
 * @example chebyshev(1).nodes.length // 1
 */
export function chebyshev(q: number): Chebyshev {
  const nodes = Float64Array.from({ length: q }, (_, m) => Math.cos(((2 * m + 1) * Math.PI) / (2 * q)));
  // Tₖ at every node, by its cosine form.
  const atNodes = Float64Array.from({ length: q * q }, (_, i) =>
    Math.cos((i % q) * (((2 * Math.floor(i / q) + 1) * Math.PI) / (2 * q))),
  );
  const polynomials = new Float64Array(q);
  const weightsAt = (place: number, into: Float64Array): void => {
    polynomials[0] = 1;
    if (q > 1) polynomials[1] = place;
    for (let k = 2; k < q; k += 1) polynomials[k] = 2 * place * polynomials[k - 1]! - polynomials[k - 2]!;
    for (let m = 0; m < q; m += 1) {
      let sum = 0.5;
      for (let k = 1; k < q; k += 1) sum += atNodes[m * q + k]! * polynomials[k]!;
      into[m] = (2 * sum) / q;
    }
  };
  return { nodes, weightsAt };
}
