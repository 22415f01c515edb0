const formats = new Map<string, Intl.NumberFormat>();

/** A number as German readers write it: "1.234,5", with a real minus; `signed` writes a plus too. Rounds for show only. */
export function germanNumber(value: number, decimals: number, signed = false): string {
  const key = `${decimals}${signed}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat('de-DE', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // Neither writes "−0,0" for a small negative value.
      signDisplay: signed ? 'exceptZero' : 'negative',
    });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}
