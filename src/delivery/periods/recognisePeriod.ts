import { parsePeriod } from '../../domain/parsePeriod.ts';
import { PERIOD_SPELLINGS } from './periodSpellings.ts';
import { plainPeriodText } from './plainPeriodText.ts';

const WHOLE = PERIOD_SPELLINGS.map((spelling) => ({ ...spelling, pattern: new RegExp(`^${spelling.source}$`, 'i') }));
/** Words before a period that only say that it is one. */
const LABEL =
  /^(?:(?:(?:Daten|Sach)?stand|Stichtag|Berichts(?:jahr|monat|zeit|zeitraum|quartal)|Zeitraum|Zeit|Jahr|Monat|Datum|Kalenderjahr|in|im|am|zum|vom|per|von)\.?(?: *: *| +))+/i;
/** A year of four digits, a day with a short year, or a month's name with one: most cells hold none of these. */
const MAY_BE = /(?:1[89]|2[01])\d\d|\.\d\d?\.\d\d$|^\D{3,}\d\d$/;
const LONGEST = 48;

/**
 * The period that a whole text names, as a canonical id; null if it names none. `exact` is false where the same text
 * may be something else: a bare year may be a count, "01.02.03" another century.
 */
export function recognisePeriod(text: string): { id: string; exact: boolean } | null {
  const bare = text.trim();
  if (bare.length < 4 || bare.length > LONGEST) return null;
  if (!MAY_BE.test(bare) || isNumberOfOtherLength(bare)) return null;
  if (bare.length === 4) return parsePeriod(bare) === null ? null : { id: bare, exact: false };
  const plain = plainPeriodText(bare).replace(/ {2,}/g, ' ');
  const unlabelled = plain.replace(LABEL, '');
  for (const { pattern, read, inexact } of WHOLE) {
    const match = pattern.exec(unlabelled);
    if (match === null) continue;
    const id = read(match.slice(1));
    if (id === null || parsePeriod(id) === null) continue;
    return { id, exact: (inexact !== true && !isMonthOrSchoolYear(unlabelled)) || unlabelled !== plain };
  }
  return null;
}

/** Most cells are figures; only four and eight digits can be a period. */
function isNumberOfOtherLength(text: string): boolean {
  if (text.length === 4 || text.length === 8) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** "2011-12" is a December in canonical writing and a school year in some files. */
function isMonthOrSchoolYear(text: string): boolean {
  const match = /^\d\d(\d\d)[-_](\d\d)$/.exec(text);
  return match !== null && Number(match[2]) === (Number(match[1]) + 1) % 100;
}
