import type { Period } from '../../../src/domain/period.ts';

/** A file's name cannot hold a slash; a school year then says what it is. */
export function fileStem(period: Period): string {
  return period.kind === 'school_year' ? `schuljahr_${period.id.replace('/', '_')}` : `bestand_${period.id}`;
}
