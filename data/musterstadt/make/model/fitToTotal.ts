/**
 * Scales non-negative numbers to whole numbers with a given sum, largest remainders first; none exceeds its cap.
 * Throws where the caps leave no room for the sum.
 */
export function fitToTotal(values: readonly number[], total: number, caps?: readonly number[]): number[] {
  const cap = (i: number): number => caps?.[i] ?? Number.POSITIVE_INFINITY;
  const fitted = values.map(() => 0);
  let left = total;
  let open = values.map((_, i) => i).filter((i) => cap(i) > 0 && values[i]! > 0);
  for (;;) {
    const sum = open.reduce((s, i) => s + values[i]!, 0);
    if (left === 0) return fitted;
    if (sum === 0) throw new Error(`fitToTotal: no room for ${left} of ${total}.`);
    const scale = left / sum;
    const full = open.filter((i) => values[i]! * scale >= cap(i));
    if (full.length === 0) {
      const parts = open.map((i) => ({ i, floor: Math.floor(values[i]! * scale), rest: (values[i]! * scale) % 1 }));
      for (const part of parts) fitted[part.i] = part.floor;
      let short = left - parts.reduce((s, part) => s + part.floor, 0);
      parts.sort((a, b) => b.rest - a.rest || a.i - b.i);
      for (const part of parts) {
        if (short === 0) break;
        if (part.floor + 1 > cap(part.i)) continue;
        fitted[part.i] = part.floor + 1;
        short -= 1;
      }
      if (short !== 0) throw new Error(`fitToTotal: ${short} of ${total} could not be placed.`);
      return fitted;
    }
    for (const i of full) {
      fitted[i] = cap(i);
      left -= cap(i);
    }
    open = open.filter((i) => !full.includes(i));
  }
}
