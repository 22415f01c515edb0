import type { SerialDay } from './serialDay.ts';

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
const SHORT = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];

/** A day as German Excel shows it under the tokens of its format. */
export function displayDate(day: SerialDay, tokens: readonly string[]): string {
  const [year = '', month = '', date = ''] = day.date.split('-');
  const two = (value: number): string => String(value).padStart(2, '0');
  return tokens
    .map((token) => {
      if (token.startsWith("'")) return token.slice(1);
      const long = token.length > 1;
      switch (token[0]) {
        case 'y':
          return token.length > 2 ? year : year.slice(2);
        case 'm':
          if (token.length === 3) return SHORT[Number(month) - 1]!;
          if (token.length > 3) return MONTHS[Number(month) - 1]!;
          return long ? month : String(Number(month));
        case 'd':
          if (token.length > 2) {
            const name = WEEKDAYS[new Date(`${day.date}T00:00:00Z`).getUTCDay()]!;
            return token.length === 3 ? name.slice(0, 2) : name;
          }
          return long ? date : String(Number(date));
        case 'h':
          return long ? two(day.hour) : String(day.hour);
        case 'n':
          return two(day.minute);
        default:
          return two(day.second);
      }
    })
    .join('')
    .trim();
}
