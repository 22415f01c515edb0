import { MONTH_NAMES, monthNumber } from './monthNames.ts';
import { daySpan, monthSpan } from './periodSpan.ts';

/** A way to write a period: `read` gives the canonical id, null if the figures make none. */
export interface PeriodSpelling {
  readonly source: string;
  readonly read: (groups: readonly (string | undefined)[]) => string | null;
  /** The same text may well be something else: a count, a key, a day of the month. */
  readonly inexact?: true;
  /** Only where the whole text is the period; inside other words it would mostly be something else. */
  readonly wholeOnly?: true;
}

const YEAR = '(1[89]\\d\\d|2[01]\\d\\d)';
const JOIN = '[ ,./_-]*';
const TIME = '(?:(?:T| +)(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?(?: ?(Z|UTC|[+-]\\d\\d:?\\d\\d))?)?';
const ROMAN = '(IV|I{1,3})';
const QUARTER = '(?:Quartal|Quart\\.|Vierteljahr|Qrtl\\.?|Qu\\.?|Vj\\.?|Q)';
const HALF = '(?:Halbjahr|Hbj\\.?|Hj\\.?|H)';
const SCHOOL = '(?:Schuljahr|SJ|Schulj\\.|Kindergartenjahr|Kita-?jahr|KGJ)[ :_-]*';

const two = (text: string | undefined): string => String(Number(text)).padStart(2, '0');
const part = (text: string | undefined): string => String({ i: 1, ii: 2, iii: 3, iv: 4 }[text!.toLowerCase()] ?? text);
const day = (year: string | undefined, month: string | undefined, of: string | undefined): string =>
  `${year}-${two(month)}-${two(of)}`;
/** Short years belong to the hundred years from 1950 on. */
const century = (short: string | undefined): string => `${Number(short) < 50 ? '20' : '19'}${short}`;
const follows = (year: string | undefined, next: string | undefined): boolean =>
  Number(next) % 100 === (Number(year) + 1) % 100 && (next!.length === 2 || Number(next) === Number(year) + 1);
const school = (year: string | undefined, next: string | undefined): string | null =>
  follows(year, next) ? `${year}/${next!.slice(-2)}` : null;
const pooled = (first: string | undefined, last: string | undefined): string | null =>
  Number(last) > Number(first) ? `${first}-${last}` : null;

/** A moment names its day, unless it hangs on a time zone: 23:00 UTC is the next day here. */
function atTime(id: string, [hour, minute, , zone]: readonly (string | undefined)[]): string | null {
  return zone !== undefined && !(hour === '00' && minute === '00') ? null : id;
}

/** 31/12/2023 and 12/31/2023 are clear, 05/06/2023 is not. */
function slashDay(a: string | undefined, b: string | undefined, year: string | undefined): string | null {
  if (Number(a) > 12) return day(year, b, a);
  if (Number(b) > 12) return day(year, a, b);
  return a === b ? day(year, a, b) : null;
}

/** Every way to write a period that is known. Of several that fit, the one that takes most of the text counts. */
export const PERIOD_SPELLINGS: readonly PeriodSpelling[] = [
  { source: `${YEAR}`, read: ([y]) => y!, inexact: true },
  { source: `${YEAR}[.,]0`, read: ([y]) => y!, inexact: true, wholeOnly: true },
  {
    source: `${YEAR}([-_./])(\\d\\d?)\\2(\\d\\d?)${TIME}`,
    read: ([y, , m, d, ...time]) => atTime(day(y, m, d), time),
  },
  { source: `${YEAR}(\\d\\d)(\\d\\d)`, read: ([y, m, d]) => day(y, m, d), inexact: true },
  { source: `(\\d\\d?)\\. ?(\\d\\d?)\\. ?${YEAR}${TIME}`, read: ([d, m, y, ...time]) => atTime(day(y, m, d), time) },
  { source: '(\\d\\d?)\\.(\\d\\d?)\\.(\\d\\d)', read: ([d, m, y]) => day(century(y), m, d), inexact: true },
  { source: `(\\d\\d?)/(\\d\\d?)/${YEAR}`, read: ([a, b, y]) => slashDay(a, b, y) },
  { source: `(\\d\\d?)-(\\d\\d?)-${YEAR}`, read: ([a, b, y]) => slashDay(a, b, y) },
  { source: `(\\d\\d?)_(\\d\\d?)_${YEAR}`, read: ([a, b, y]) => slashDay(a, b, y) },
  { source: `(\\d\\d?)[. -]{1,2}${MONTH_NAMES}[. -]*${YEAR}`, read: ([d, m, y]) => day(y, monthNumber(m!), d) },
  { source: `${MONTH_NAMES}${JOIN}${YEAR}`, read: ([m, y]) => `${y}-${monthNumber(m!)}` },
  { source: `${YEAR}${JOIN}${MONTH_NAMES}`, read: ([y, m]) => `${y}-${monthNumber(m!)}` },
  {
    source: `${MONTH_NAMES}(?:[ ./-]|\\. )'?(\\d\\d)`,
    read: ([m, y]) => `${century(y)}-${monthNumber(m!)}`,
    inexact: true,
    wholeOnly: true,
  },
  { source: `([1-4]|${ROMAN})\\.? ?${QUARTER}${JOIN}${YEAR}`, read: ([q, , y]) => `${y}-Q${part(q)}` },
  { source: `${QUARTER}[ ._-]?0?([1-4]|${ROMAN})${JOIN}${YEAR}`, read: ([q, , y]) => `${y}-Q${part(q)}` },
  { source: `${YEAR}${JOIN}${QUARTER}[ ._-]?0?([1-4]|${ROMAN})`, read: ([y, q]) => `${y}-Q${part(q)}` },
  { source: `${YEAR}${JOIN}([1-4]|${ROMAN})\\.? ?${QUARTER}`, read: ([y, q]) => `${y}-Q${part(q)}` },
  // "SGB II/2023" is a law.
  { source: `(?<!SGB )${ROMAN}/${YEAR}`, read: ([q, y]) => `${y}-Q${part(q)}` },
  { source: `${ROMAN}(?:\\.? |-)${YEAR}`, read: ([q, y]) => `${y}-Q${part(q)}`, wholeOnly: true },
  { source: `${YEAR}[/-]${ROMAN}`, read: ([y, q]) => `${y}-Q${part(q)}` },
  { source: `([12]|II?)\\.? ?${HALF}${JOIN}${YEAR}`, read: ([h, y]) => `${y}-H${part(h)}` },
  { source: `${HALF}[ ._-]?0?([12]|II?)${JOIN}${YEAR}`, read: ([h, y]) => `${y}-H${part(h)}` },
  { source: `${YEAR}${JOIN}${HALF}[ ._-]?0?([12]|II?)`, read: ([y, h]) => `${y}-H${part(h)}` },
  { source: `${YEAR}${JOIN}([12]|II?)\\.? ?${HALF}`, read: ([y, h]) => `${y}-H${part(h)}` },
  // Half of a school year: no period of its own.
  { source: `([12]|II?)\\.? ?(?:Schul)?${HALF}${JOIN}${YEAR} ?/ ?(?:\\d{4}|\\d\\d)`, read: () => null },
  {
    source: `([1-4])\\.? ?(?:-|/|bis|und) ?([1-4])\\.? ?${QUARTER}${JOIN}${YEAR}`,
    read: ([a, b, y]) => monthSpan(y!, Number(a) * 3 - 2, Number(b) * 3),
  },
  {
    source: `Q([1-4]) ?(?:-|/|bis|und) ?Q([1-4])${JOIN}${YEAR}`,
    read: ([a, b, y]) => monthSpan(y!, Number(a) * 3 - 2, Number(b) * 3),
  },
  {
    source: `${MONTH_NAMES}(?: ?[-/] ?| bis | und )${MONTH_NAMES}${JOIN}${YEAR}`,
    read: ([a, b, y]) => monthSpan(y!, Number(monthNumber(a!)), Number(monthNumber(b!))),
  },
  {
    source: `(\\d\\d?)\\. ?(\\d\\d?)\\. ?${YEAR}?(?: ?- ?| bis )(\\d\\d?)\\. ?(\\d\\d?)\\. ?${YEAR}`,
    read: ([d, m, y, d2, m2, y2]) => daySpan(day(y ?? y2, m, d), day(y2, m2, d2)),
  },
  {
    source: `${YEAR}-(\\d\\d)-(\\d\\d)(?: - |--| bis |/)${YEAR}-(\\d\\d)-(\\d\\d)`,
    read: ([y, m, d, y2, m2, d2]) => daySpan(day(y, m, d), day(y2, m2, d2)),
  },
  { source: `${SCHOOL}${YEAR} ?[/_-] ?(\\d{4}|\\d\\d)`, read: ([y, n]) => school(y, n) },
  { source: `${YEAR}/(\\d\\d)`, read: ([y, n]) => slashed(y, n) },
  { source: `${YEAR}-(0[1-9]|1[0-2])`, read: ([y, m]) => `${y}-${m}` },
  { source: `${YEAR}_(0[1-9]|1[0-2])`, read: ([y, m]) => `${y}-${m}`, inexact: true },
  { source: `${YEAR}[-_](1[3-9]|[2-9]\\d)`, read: ([y, n]) => school(y, n) },
  { source: `${YEAR} ?/ ?${YEAR}`, read: ([y, n]) => school(y, n) ?? pooled(y, n) },
  { source: `${YEAR}(?: ?- ?|_| bis )${YEAR}`, read: ([a, b]) => pooled(a, b) },
  { source: `${YEAR}M(0[1-9]|1[0-2])`, read: ([y, m]) => `${y}-${m}` },
  { source: `(0[1-9]|1[0-2])[/_-]${YEAR}`, read: ([m, y]) => `${y}-${m}` },
  { source: `(0[1-9]|1[0-2])\\.${YEAR}`, read: ([m, y]) => `${y}-${m}`, inexact: true },
  { source: `([1-9])/${YEAR}`, read: ([m, y]) => `${y}-${two(m)}`, inexact: true },
];

/** 2022/23 is a school year; 2022/06 can only be a month; 2010/12 may be three years or a December. */
function slashed(year: string | undefined, next: string | undefined): string | null {
  const asSchool = school(year, next);
  if (asSchool !== null) return asSchool;
  const month = Number(next);
  return month >= 1 && month <= 12 && month < Number(year) % 100 ? `${year}-${next}` : null;
}
