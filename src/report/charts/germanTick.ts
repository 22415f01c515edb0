const plain = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });

/** A number at an axis: decimal comma, as many decimals as it has. */
export function germanTick(value: number): string {
  return plain.format(value).replace('-', '−');
}
