import type { Period } from './period.ts';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** A period as German readers write it: "31.12.2021", "2021", "1. Halbjahr 2021", "3. Quartal 2021", "Mai 2021", "Schuljahr 2021/22", "2019 bis 2021". */
export function periodText(period: Period): string {
  const year = period.start.slice(0, 4);
  switch (period.kind) {
    case 'reference_date':
      return `${period.start.slice(8)}.${period.start.slice(5, 7)}.${year}`;
    case 'year':
      return year;
    case 'half_year':
      return `${period.id.slice(-1)}. Halbjahr ${year}`;
    case 'quarter':
      return `${period.id.slice(-1)}. Quartal ${year}`;
    case 'month':
      return `${MONTHS[Number(period.id.slice(-2)) - 1]} ${year}`;
    case 'school_year':
      return `Schuljahr ${period.id}`;
    case 'pooled_years':
      return `${year} bis ${period.end.slice(0, 4)}`;
  }
}
