const format = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/** A count as German readers write it. */
export function germanNumber(value: number): string {
  return format.format(value);
}
