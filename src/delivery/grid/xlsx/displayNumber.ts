import type { FormatSection } from './numberFormat.ts';

/** A number about as German Excel shows it. For reading values the stored number counts, this is for keys and texts. */
export function displayNumber(value: number, sections: readonly FormatSection[] | null, percent = false): string {
  if (sections === null || sections.length === 0) return plain(value);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const { prefix, digits, suffix } = sections[index]!;
  if (digits === '') return prefix + suffix;
  // Trailing commas show thousands: `#,##0,` of 1234567 is 1.235.
  const scale = /,+$/.exec(digits)?.[0].length ?? 0;
  const [whole = '', fraction = ''] = digits.replace(/,+$/, '').split('.');
  const size = Number((Math.abs(value) * (percent ? 100 : 1)).toPrecision(15)) / 1000 ** scale;
  if (size >= 1e21) return plain(value);
  const [integer = '', decimals = ''] = size.toFixed(Math.min(fraction.length, 30)).split('.');
  const least = fraction.replace(/[#?]+$/, '').length;
  const shown = decimals.replace(/0+$/, '').padEnd(least, '0');
  const zeros = whole.replace(/[^0]/g, '').length;
  let left = (integer === '0' ? '' : integer).padStart(zeros, '0');
  if (whole.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && index === 0 && /[1-9]/.test(integer + decimals) ? '-' : '';
  return `${sign}${prefix}${left}${shown === '' ? '' : `,${shown}`}${suffix}`;
}

function plain(value: number): string {
  // Excel shows fifteen digits: what floating point leaves behind them is not displayed.
  if (Number.isSafeInteger(value)) return String(value);
  return String(Number(value.toPrecision(15)))
    .replace('.', ',')
    .replace('e', 'E');
}
