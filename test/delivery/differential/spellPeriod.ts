import type { Period } from '../../../src/domain/period.ts';

const MONTHS = ['Jan', 'Feb', 'März', 'April', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'];
const LONG = [
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
const ROMAN = ['I', 'II', 'III', 'IV'];

/** A period as one of the spellings of real files; `spelling` is any number, the same for a whole file. */
export function spellPeriod(period: Period, spelling: number): string {
  const forms = spellings(period);
  return forms[spelling % forms.length]!;
}

function spellings(period: Period): string[] {
  const year = period.start.slice(0, 4);
  const [, month = '01', day = '01'] = period.end.split('-');
  const part = Number(period.id.at(-1));
  const m = Number(month) - 1;
  const short = MONTHS[m]!;
  switch (period.kind) {
    case 'year':
      return [year, year, year];
    case 'reference_date':
      return [`${day}.${month}.${year}`, period.id, `${year}_${month}_${day}`, `Stand: ${day}.${month}.${year}`];
    case 'month':
      return [
        `${short} ${year}`,
        `${short.length < LONG[m]!.length ? `${short}.` : short} ${year}`,
        `${LONG[m]!} ${year}`,
      ];
    case 'quarter':
      return [`${part}.Qu. ${year}`, `Q${part}/${year}`, `${ROMAN[part - 1]!}/${year}`, `${part}. Quartal ${year}`];
    case 'half_year':
      return [`${year}h0${part}`, `${part}. Halbjahr ${year}`];
    case 'school_year':
      return [period.id, `Schuljahr ${period.id}`];
    case 'pooled_years':
      return [period.id];
  }
}
