import type { Period } from './period.ts';

const MONTH_END = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return leap ? 29 : MONTH_END[month - 1]!;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function months(id: string, year: number, first: number, count: number, kind: Period['kind']): Period {
  const last = first + count - 1;
  return { id, start: iso(year, first, 1), end: iso(year, last, lastDay(year, last)), kind };
}

/**
 * The period that a canonical id names; null if the text is none (also for a day that the calendar does not have).
 * Years from 1800 to 2199. Reading the many other spellings of real files is the reader's work, not done here.
 */
export function parsePeriod(id: string): Period | null {
  const before = known.get(id);
  if (before !== undefined) return before;
  const period = parse(id);
  // What is no period is not kept: texts of requests must not fill the memory.
  if (period === null) return null;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(id, Object.freeze(period));
  return period;
}

/** A city has some hundred periods, and every answer asks for each of them many times. */
const MOST_KEPT = 10_000;
const known = new Map<string, Period>();

function parse(id: string): Period | null {
  const match = /^(1[89]\d\d|2[01]\d\d)(?:-(\d\d)-(\d\d)|-H([12])|-Q([1-4])|-(\d\d)|\/(\d\d)|-(\d{4}))?$/.exec(id);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) {
    const month = Number(match[2]);
    const day = Number(match[3]);
    if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
    return { id, start: id, end: id, kind: 'reference_date' };
  }
  if (match[4] !== undefined) return months(id, year, match[4] === '1' ? 1 : 7, 6, 'half_year');
  if (match[5] !== undefined) return months(id, year, Number(match[5]) * 3 - 2, 3, 'quarter');
  if (match[6] !== undefined) {
    const month = Number(match[6]);
    return month >= 1 && month <= 12 ? months(id, year, month, 1, 'month') : null;
  }
  if (match[7] !== undefined) {
    if (Number(match[7]) !== (year + 1) % 100) return null;
    return { id, start: iso(year, 8, 1), end: iso(year + 1, 7, 31), kind: 'school_year' };
  }
  if (match[8] !== undefined) {
    const last = Number(match[8]);
    return last > year && last <= 2199
      ? { id, start: iso(year, 1, 1), end: iso(last, 12, 31), kind: 'pooled_years' }
      : null;
  }
  return { id, start: iso(year, 1, 1), end: iso(year, 12, 31), kind: 'year' };
}
