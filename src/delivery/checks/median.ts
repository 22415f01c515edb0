/** The value below which half of the weight lies: with equal weights, the lower of the two middle ones. NaN without weight. */
export function median(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const weight = (i: number): number => weights?.[i] ?? 1;
  const half = order.reduce((sum, i) => sum + weight(i), 0) / 2;
  let sum = 0;
  for (const i of order) {
    sum += weight(i);
    if (half > 0 && sum >= half) return values[i]!;
  }
  return Number.NaN;
}
