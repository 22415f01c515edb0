import { parsePeriod } from '../../domain/parsePeriod.ts';
import { PERIOD_SPELLINGS, type PeriodSpelling } from './periodSpellings.ts';
import { plainPeriodText } from './plainPeriodText.ts';

/** A period inside a text: its canonical id, and where it stands. */
export interface FoundPeriod {
  readonly id: string;
  /** False where the same text may well be something else, as a bare year. */
  readonly exact: boolean;
  readonly start: number;
  readonly end: number;
}

const INSIDE: readonly (PeriodSpelling & { pattern: RegExp })[] = [
  ...PERIOD_SPELLINGS,
  // "EWR202206E": six digits are a month only beside letters; alone they are a key.
  { source: '(?<=\\p{L})(1[89]\\d\\d|2[01]\\d\\d)(0[1-9]|1[0-2])E?', read: sixDigits, inexact: true as const },
  { source: '(1[89]\\d\\d|2[01]\\d\\d)(0[1-9]|1[0-2])E', read: sixDigits, inexact: true as const },
]
  .filter(({ wholeOnly }) => wholeOnly !== true)
  .map((spelling) => ({ ...spelling, pattern: new RegExp(`${spelling.source}(?![\\p{L}\\d]|[.,/-]\\d)`, 'iuy') }));

function sixDigits([year, month]: readonly (string | undefined)[]): string {
  return `${year}-${month}`;
}

/** Where one may begin: at a digit, or at the first letter of a word. */
const BEGIN = /(?<!\d|\d[.,/-])\d|(?<!\p{L}|\p{L}[\u0300-\u036f])\p{L}/gu;
/** What comes before a year that says what the data are about, not when they were taken, or that it is an amount. */
const NOT_BEFORE =
  /(?:unter|über|vor|nach|ab|bis|seit|als|Baujahr|Jahrgang|geboren|gebaut|errichtet|Gebietsstand|LOR|=|\d ?-)[ :]*$/i;
/** What comes behind an amount that looks like a year. */
const NOT_BEHIND = /^ ?(?:- ?\d|bis (?:unter )?\d|(?:(?:€|Euro|EUR) )?und mehr\b|= ?100\b|er\b)/i;
/** Years with a slash that begin in another month than the school year. */
const NOT_SCHOOL = /(?:WS|WiSe|Wintersemester|Semester|Saison|Spielzeit|Winter)[ :]*$/i;
const LONGEST = 2000;

/** All periods inside a header, a file name or a sheet's title, in their order. */
export function findPeriods(text: string): FoundPeriod[] {
  const plain = plainPeriodText(text.slice(0, LONGEST));
  const found: FoundPeriod[] = [];
  let free = 0;
  for (const { index } of plain.matchAll(BEGIN)) {
    if (index < free) continue;
    const longest = longestAt(plain, index);
    if (longest === null) continue;
    // What looks like a date and is none is passed over whole: 31.02.2023 is not the February of 2023.
    free = longest.end;
    const { id, start, end, exact } = longest;
    if (id === null || parsePeriod(id) === null) continue;
    const before = plain.slice(Math.max(0, start - 20), start);
    const behind = plain.slice(end);
    if (!exact && !isSetApart(before, behind) && (NOT_BEFORE.test(before) || NOT_BEHIND.test(behind))) continue;
    if (id.includes('/') && NOT_SCHOOL.test(before)) continue;
    found.push({ id, exact, start, end });
  }
  return found;
}

/** `GESIx - 2005 - 6-15`: the same sign on both sides separates the parts of a header. */
function isSetApart(before: string, behind: string): boolean {
  const sign = / - $| \| $|_$|; $/.exec(before)?.[0];
  return sign !== undefined && behind.startsWith(sign);
}

function longestAt(
  text: string,
  start: number,
): { id: string | null; exact: boolean; start: number; end: number } | null {
  let best: { id: string | null; exact: boolean; start: number; end: number } | null = null;
  for (const { pattern, read, inexact } of INSIDE) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null || (best !== null && pattern.lastIndex <= best.end)) continue;
    best = { id: read(match.slice(1)), exact: inexact !== true, start, end: pattern.lastIndex };
  }
  return best;
}
