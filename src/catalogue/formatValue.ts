import type { Unit } from './types.ts';

/**
 * A value as German readers write it: "17,9 %", "12,4 je 1.000", "1.234". The blank before the unit does not break.
 * `signed` writes a plus too (changes). The only place where numbers are rounded. Throws RangeError where there is no number.
 */
export function formatValue(value: number, unit: Pick<Unit, 'symbol'>, decimals: number, signed = false): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a value: ${value}.`);
  const number = numberFormat(decimals, signed).format(value).replace('-', '−');
  return unit.symbol === '' ? number : `${number}\u00a0${unit.symbol}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(decimals: number, signed: boolean): Intl.NumberFormat {
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
  return format;
}
