import { and, asc, eq, sql } from 'drizzle-orm';
import type { Area } from '../domain/area.ts';
import type { BoundaryVersion } from '../domain/boundaryVersion.ts';
import type { Finding } from '../domain/finding.ts';
import type { Session } from './database.ts';
import { area, boundaryVersion, city } from './schema.ts';

/** An area with its geometry as GeoJSON text, as it is stored. */
export interface StoredArea extends Omit<Area, 'areaId'> {
  readonly geometry: string | null;
}

const BATCH = 200;

const versionColumns = {
  id: boundaryVersion.boundaryId,
  title: boundaryVersion.title,
  validFrom: boundaryVersion.validFrom,
  validTo: boundaryVersion.validTo,
  source: boundaryVersion.source,
  crs: boundaryVersion.crs,
  sha256: boundaryVersion.sha256,
  levels: boundaryVersion.levels,
};

export const boundaryRepository = {
  async list(session: Session, ags: string): Promise<BoundaryVersion[]> {
    return session
      .select(versionColumns)
      .from(boundaryVersion)
      .where(eq(boundaryVersion.cityId, ags))
      .orderBy(sql`${boundaryVersion.validFrom} asc nulls first`, asc(boundaryVersion.boundaryId));
  },

  async insert(
    session: Session,
    ags: string,
    version: BoundaryVersion,
    areas: readonly StoredArea[],
    findings: readonly Finding[],
  ): Promise<void> {
    await session.insert(boundaryVersion).values({
      cityId: ags,
      boundaryId: version.id,
      title: version.title,
      validFrom: version.validFrom,
      validTo: version.validTo,
      source: version.source,
      crs: version.crs,
      sha256: version.sha256,
      levels: [...version.levels],
      findings,
    });
    const [counter] = await session
      .update(city)
      .set({ nextAreaId: sql`${city.nextAreaId} + ${areas.length}` })
      .where(eq(city.cityId, ags))
      .returning({ next: city.nextAreaId });
    const first = counter!.next - areas.length;
    const rows = areas.map((one, i) => ({
      cityId: ags,
      areaId: first + i,
      boundaryId: version.id,
      kind: one.kind,
      level: one.level ?? '',
      key: one.key,
      name: one.name,
      parentKey: one.parentKey,
      areaM2: one.areaM2,
      lon: one.centroid?.[0] ?? null,
      lat: one.centroid?.[1] ?? null,
      geometry: one.geometry,
    }));
    for (let start = 0; start < rows.length; start += BATCH) {
      await session.insert(area).values(rows.slice(start, start + BATCH));
    }
  },

  async describe(
    session: Session,
    ags: string,
    id: string,
    changed: Pick<BoundaryVersion, 'title' | 'validFrom' | 'validTo' | 'source'>,
  ): Promise<void> {
    await session
      .update(boundaryVersion)
      .set(changed)
      .where(and(eq(boundaryVersion.cityId, ags), eq(boundaryVersion.boundaryId, id)));
  },

  async remove(session: Session, ags: string, id: string): Promise<void> {
    await session.delete(area).where(and(eq(area.cityId, ags), eq(area.boundaryId, id)));
    await session
      .delete(boundaryVersion)
      .where(and(eq(boundaryVersion.cityId, ags), eq(boundaryVersion.boundaryId, id)));
  },

  /** Areas and pseudo-areas in the order of areaId, which is the order of a panel's columns. */
  async areas(session: Session, ags: string, id: string): Promise<Area[]> {
    const rows = await session
      .select({
        areaId: area.areaId,
        key: area.key,
        name: area.name,
        level: area.level,
        parentKey: area.parentKey,
        kind: area.kind,
        areaM2: area.areaM2,
        lon: area.lon,
        lat: area.lat,
      })
      .from(area)
      .where(and(eq(area.cityId, ags), eq(area.boundaryId, id)))
      .orderBy(asc(area.areaId));
    return rows.map(({ lon, lat, level, ...rest }) => ({
      ...rest,
      level: level === '' ? null : level,
      centroid: lon === null || lat === null ? null : ([lon, lat] as const),
    }));
  },

  /** areaId → GeoJSON geometry as text, of one level. */
  async geometries(session: Session, ags: string, id: string, level: string): Promise<Map<number, string>> {
    const rows = await session
      .select({ areaId: area.areaId, geometry: area.geometry })
      .from(area)
      .where(and(eq(area.cityId, ags), eq(area.boundaryId, id), eq(area.level, level)));
    return new Map(rows.flatMap((row) => (row.geometry === null ? [] : [[row.areaId, row.geometry] as const])));
  },
};
