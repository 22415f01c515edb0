import type { Pause } from '../../delivery/pause.ts';
import { type ReadDelivery, readDelivery } from '../../delivery/readDelivery.ts';
import { AreaDirectory } from '../../delivery/recognise/areaDirectory.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Finding } from '../../domain/finding.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import { boundaryRepository } from '../../store/boundaryRepository.ts';
import { chooseBoundary } from '../boundaries/chooseBoundary.ts';
import type { EngineContext } from '../system/engineContext.ts';
import type { DeliveryRequest } from './receiveDelivery.ts';

/**
 * Reads a file with the city's areas at hand. Which boundary version it belongs to shows in its periods, and those only
 * after reading: where the version first taken was another one, the file is read once more.
 */
export async function readForCity(
  context: EngineContext,
  request: DeliveryRequest,
  pause: Pause,
): Promise<ReadDelivery> {
  const { database, catalogue, limits } = context;
  const { ags, fileName, bytes, format } = request;
  const versions = await boundaryRepository.list(database.session, ags);
  const directories = new Map<string, AreaDirectory>();
  const directoryOf = async (version: BoundaryVersion | undefined): Promise<AreaDirectory | null> => {
    if (version === undefined) return null;
    let known = directories.get(version.id);
    if (known === undefined) {
      const areas = await boundaryRepository.areas(database.session, ags, version.id);
      known = new AreaDirectory(
        areas.flatMap(({ key, name, level }) => (level === null ? [] : [{ key, name, level }])),
      );
      directories.set(version.id, known);
    }
    return known;
  };
  const read = (version: BoundaryVersion | undefined): Promise<ReadDelivery> =>
    readDelivery(bytes, {
      fileName,
      ...(format === undefined ? {} : { format }),
      directory: () => directoryOf(version),
      measures: catalogue.measures,
      maxCells: limits.cells,
      pause,
    });
  const first = versions.find(({ id }) => id === request.boundary) ?? newest(versions);
  let result = await read(first);
  if (result.reading === null || first === undefined) return result;
  const undecided: Finding[] = [];
  const decided = chooseBoundary(versions, request.boundary, result.periods, undecided);
  // A version that there is not is told before anything that was found in another one instead.
  if (request.boundary !== undefined && decided === null)
    return { ...result, findings: [...undecided, ...result.findings] };
  const chosen = decided ?? first;
  if (chosen.id !== first.id) result = await read(chosen);
  const elsewhere: Finding[] = [];
  for (const version of versions) {
    if (version.id === chosen.id || result.unknownAreas.length === 0) continue;
    const directory = (await directoryOf(version))!;
    const fitting = result.unknownAreas.filter(
      ({ key, name }) => directory.key(key).length > 0 || (key === '' && directory.similarName(name).length > 0),
    ).length;
    if (fitting > 0)
      elsewhere.push({
        check: 'other-boundary',
        severity: 'error',
        message: `${fitting} von ${result.unknownAreas.length} unbekannten Gebieten ${fitting === 1 ? 'gehört' : 'gehören'} zum Gebietsstand „${version.id}“. Bitte die Lieferung für diesen Gebietsstand einreichen (boundary=${version.id}).`,
      });
  }
  return elsewhere.length === 0 ? result : { ...result, findings: [...elsewhere, ...result.findings] };
}

function newest(versions: readonly BoundaryVersion[]): BoundaryVersion | undefined {
  const areas = versions.filter((one) => !isFacilityBoundary(one));
  return [...(areas.length > 0 ? areas : versions)].sort((a, b) =>
    (a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1,
  )[0];
}
