import type { PeriodSource } from '../../domain/deliveryFormat.ts';

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
    return { problem: null, read: () => id };
  }
  const found = source.fileName === undefined ? null : namePattern(source.fileName).exec(fileName);
  if (found?.[1] === undefined) {
    return {
      problem: `Im Dateinamen „${fileName}“ steht keine Berichtszeit, wie sie das Lieferformat erwartet.`,
      read: () => null,
    };
  }
  const id = dayOf(found[1].replaceAll('_', '-'));
  return { problem: null, read: () => id };
}

/** "31.12.2021" → "2021-12-31"; anything else as it is. */
function germanDay(text: string): string {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  return match === null ? text : `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}

/** A pattern for people ("einwohner_{zeit}.csv") as a regular expression; nothing in it is taken for one. */
function namePattern(text: string): RegExp {
  const literal = (part: string): string => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(
    `^${text.split('{zeit}').map(literal).join('(\\d{4}(?:[-_](?:\\d{2}(?:[-_]\\d{2})?|[HQ]\\d))?)')}$`,
  );
}
