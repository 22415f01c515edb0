import { parsePeriod } from '../../domain/parsePeriod.ts';
import { periodText } from '../../domain/periodText.ts';

/** A period id in German words; the id itself where it is none. `withPreposition`: "zum 31.12.2021", "für das Schuljahr 2021/22". */
export function periodWords(id: string, withPreposition = false): string {
  const period = parsePeriod(id);
  if (period === null) return withPreposition ? `für ${id}` : id;
  const text = periodText(period);
  if (!withPreposition) return text;
  if (period.kind === 'reference_date') return `zum ${text}`;
  return period.kind === 'school_year' || period.kind === 'half_year' || period.kind === 'quarter'
    ? `für das ${text}`
    : `für ${text}`;
}
