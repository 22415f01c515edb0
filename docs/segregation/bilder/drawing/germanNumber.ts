/** A number as a German reader writes it, with a true minus sign. */
export function germanNumber(value: number, digits = 2): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value
    .toLocaleString('de-DE', options)
    .replace('-', '−')
    .replace(/^−(0(?:,0+)?)$/, '$1');
}
