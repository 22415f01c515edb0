import { boundaryRepository } from '../../store/boundaryRepository.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';
import { pickBoundary } from './pickBoundary.ts';
import { pickLevel } from './pickLevel.ts';

export interface AreaList extends Provenance {
  readonly boundary: string;
  readonly level: string | null;
  readonly areas: readonly AreaEntry[];
  readonly total: number;
  /** How many areas go before the next page; null = this is the last one. */
  readonly next: number | null;
}

export interface AreaEntry {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly parentKey: string | null;
  readonly areaM2: number | null;
  readonly centroid: readonly [number, number] | null;
}

export interface AreasRequest {
  readonly level?: string;
  readonly boundary?: string;
  /** How many areas to leave out and how many to give; absent = none and all. */
  readonly start?: number;
  readonly limit?: number;
}

/** The areas of a boundary version, of one level or of all, without geometry. */
export async function readAreas(context: EngineContext, dataset: Dataset, request: AreasRequest): Promise<AreaList> {
  const boundary = await pickBoundary(dataset, request.boundary);
  const level = request.level === undefined ? null : pickLevel(boundary, request.level);
  const panel = await dataset.panel(boundary.id);
  const all = panel.areas.filter((area) => area.level !== null && (level === null || area.level === level));
  const start = request.start ?? 0;
  const end = start + (request.limit ?? all.length);
  return {
    ...provenance(context, dataset),
    boundary: boundary.id,
    level,
    areas: all.slice(start, end).map((area) => ({
      key: area.key,
      name: area.name,
      level: area.level!,
      parentKey: area.parentKey,
      areaM2: area.areaM2,
      centroid: area.centroid,
    })),
    total: all.length,
    next: end < all.length ? end : null,
  };
}

/** The areas of one level as GeoJSON text (RFC 7946), assembled from the stored geometries as they are. */
export async function readAreasGeojson(
  context: EngineContext,
  dataset: Dataset,
  request: Pick<AreasRequest, 'level' | 'boundary'>,
): Promise<string> {
  const boundary = await pickBoundary(dataset, request.boundary);
  const level = pickLevel(boundary, request.level);
  const panel = await dataset.panel(boundary.id);
  const geometries = await boundaryRepository.geometries(context.database.session, dataset.ags, boundary.id, level);
  const features = panel.areas
    .filter((area) => area.level === level)
    .map((area) => {
      const properties = { key: area.key, name: area.name, level, parent: area.parentKey, areaM2: area.areaM2 };
      return `{"type":"Feature","id":${JSON.stringify(area.key)},"properties":${JSON.stringify(properties)},"geometry":${geometries.get(area.areaId) ?? 'null'}}`;
    });
  const head = JSON.stringify({ ...provenance(context, dataset), boundary: boundary.id, level }).slice(1, -1);
  return `{"type":"FeatureCollection",${head},"features":[${features.join(',')}]}`;
}
