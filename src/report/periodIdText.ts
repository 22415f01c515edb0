import { parsePeriod } from '../domain/parsePeriod.ts';
import { periodText } from '../domain/periodText.ts';

/** A period's id as German readers write it; what is no period stays as it is. */
export function periodIdText(id: string): string {
  const period = parsePeriod(id);
  return period === null ? id : periodText(period);
}
