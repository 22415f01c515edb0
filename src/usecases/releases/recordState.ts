import { createHash } from 'node:crypto';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { cityRepository } from '../../store/cityRepository.ts';
import { crosswalkRepository } from '../../store/crosswalkRepository.ts';
import type { Session } from '../../store/database.ts';
import { datasetStateRepository } from '../../store/datasetStateRepository.ts';
import { deliveryRepository } from '../../store/deliveryRepository.ts';
import { programmeAreaRepository } from '../../store/programmeAreaRepository.ts';

/**
 * Computes the Datenstand of a city from what is valid now and makes it the current one. It depends on contents alone:
 * the same boundaries, crosswalks, programme areas and deliveries give the same id on any machine, and a withdrawal brings the former id back.
 */
export async function recordState(session: Session, ags: string): Promise<string> {
  const { stateId, members } = await computeState(session, ags);
  await datasetStateRepository.record(session, ags, stateId, members);
  await cityRepository.setState(session, ags, stateId);
  return stateId;
}

/** The Datenstand that a city's valid contents make, without making it the current one. */
export async function computeState(
  session: Session,
  ags: string,
): Promise<{ readonly stateId: string; readonly members: readonly string[] }> {
  const boundaries = await boundaryRepository.list(session, ags);
  const crosswalks = await crosswalkRepository.heads(session, ags);
  const programmes = await programmeAreaRepository.list(session, ags);
  const deliveries = await deliveryRepository.active(session, ags);
  const members = [
    ...boundaries.map((one) => `boundary ${one.id} ${one.validFrom ?? ''} ${one.validTo ?? ''} ${one.sha256}`),
    ...crosswalks.map((one) => `crosswalk ${one.from} ${one.to} ${one.sha256}`),
    ...programmes.map((one) => `programme-area ${one.id} ${one.sha256}`),
    ...deliveries.map((one) => `delivery ${one.identity}`),
  ].sort();
  return { stateId: stateOf(members), members };
}

function stateOf(members: readonly string[]): string {
  return createHash('sha256').update(members.join('\n')).digest('hex').slice(0, 16);
}

/** The Datenstand of a city that has nothing yet. */
export const EMPTY_STATE: string = stateOf([]);
