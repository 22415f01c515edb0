import type { PeriodSource } from '../../domain/deliveryFormat.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { quoted } from './quoted.ts';
import { wildcard } from './wildcard.ts';

interface PeriodReader {
  /** Why no row of this file can have a period, in German; null if all is well. */
  readonly problem: string | null;
  /** Canonical id for the text of the period column (empty where the format has none); null if it is unreadable. */
  read(text: string): string | null;
}

/** Where a format says that the period stands: in a column, in the file's name, or in the format itself. */
export function periodReader(source: PeriodSource, fileName: string): PeriodReader {
  const dayOf = (text: string): string =>
    source.day !== undefined && /^\d{4}$/.test(text) ? `${text}-${source.day}` : text;
  if (source.column !== undefined) return { problem: null, read: (text) => dayOf(germanDay(text)) };
  if (source.fixed !== undefined) {
    const id = dayOf(source.fixed);
    return parsePeriod(id) === null
      ? { problem: `Das Lieferformat nennt als Berichtszeit ${quoted(id)}; das ist keine.`, read: () => null }
      : { problem: null, read: () => id };
  }
  if (source.fileName === undefined) {
    const problem = 'Das Lieferformat sagt nicht, woher die Berichtszeit kommt (period: column, fileName oder fixed).';
    return { problem, read: () => null };
  }
  const found = [...new Set(inName(source.fileName, fileName).map(dayOf))].filter((id) => parsePeriod(id) !== null);
  if (found.length === 1) return { problem: null, read: () => found[0]! };
  return {
    problem:
      found.length === 0
        ? `Im Dateinamen ${quoted(fileName)} steht keine Berichtszeit, wie sie das Lieferformat erwartet (${quoted(source.fileName)}).`
        : `Der Dateiname ${quoted(fileName)} lässt mehrere Berichtszeiten zu: ${found.join(', ')}. Bitte das Muster im Lieferformat enger fassen.`,
    read: () => null,
  };
}

/** "31.12.2021" → "2021-12-31"; anything else as it is. */
function germanDay(text: string): string {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  return match === null ? text : `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}

/** The periods that may stand for {zeit} in the pattern "einwohner_{zeit}.csv"; of nested ones the longest. */
function inName(pattern: string, fileName: string): string[] {
  const [before = '', after = ''] = pattern.split('{zeit}');
  const [isBefore, isAfter] = [wildcard(before), wildcard(after)];
  const found: string[] = [];
  // A year inside a longer number is none.
  for (const match of fileName.matchAll(/(?<!\d)\d{4}(?!\d)(?:[-_](?:\d{2}(?:[-_]\d{2})?|[HQ]\d)(?!\d))?/g)) {
    if (!isBefore(fileName.slice(0, match.index))) continue;
    const pieces = match[0].split(/[-_]/);
    for (let length = pieces.length; length > 0; length--) {
      const text = pieces.slice(0, length).join('-');
      if (!isAfter(fileName.slice(match.index + text.length)) || parsePeriod(text) === null) continue;
      found.push(text);
      break;
    }
  }
  return found;
}
