import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Panel } from '../../domain/panel.ts';
import { PROGRAMME_LEVEL } from '../../domain/programmeLevel.ts';
import { pickBoundary } from '../boundaries/pickBoundary.ts';
import { pickLevel } from '../boundaries/pickLevel.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { programmeView } from '../programme/programmeView.ts';
import type { EngineContext } from '../system/engineContext.ts';

/** A city's areas as they stand beside those of other cities. */
export interface CityView {
  readonly boundary: BoundaryVersion;
  readonly panel: Panel;
  readonly level: string;
}

/**
 * The areas of a city in a report year: those of the level asked for, else of its usual one. Null where a level is asked
 * for that the city does not have: areas of another size or kind do not take their place.
 */
export async function cityView(
  { catalogue }: EngineContext,
  dataset: Dataset,
  year: number,
  wanted: string | undefined,
): Promise<CityView | null> {
  const day = `${year}-12-31`;
  if (wanted === PROGRAMME_LEVEL) {
    const programmes = await dataset.programmeAreas();
    const versions = new Set(programmes.map((one) => one.boundary));
    const [only] = versions;
    const boundary = versions.size === 1 ? only! : (await pickBoundary(dataset, undefined, day)).id;
    if (!versions.has(boundary)) return null;
    return { ...(await programmeView(dataset, catalogue, boundary)), level: PROGRAMME_LEVEL };
  }
  const boundary = await pickBoundary(dataset, undefined, day);
  if (wanted !== undefined && !boundary.levels.includes(wanted)) return null;
  return { boundary, panel: await dataset.panel(boundary.id), level: pickLevel(boundary, wanted) };
}
