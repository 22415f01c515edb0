import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { ObservationTable } from '../domain/observationTable.ts';
import type { Session } from './database.ts';
import { observationRepository } from './observationRepository.ts';
import {
  area,
  boundaryVersion,
  city,
  crosswalk,
  datasetState,
  delivery,
  deliveryFormat,
  deliveryOriginal,
  observation,
  programmeArea,
  release,
  releaseColumn,
  releaseCrosswalk,
  releaseProgrammeArea,
} from './schema.ts';

type Row = Record<string, unknown>;

/** Observations a page. */
const OBSERVATIONS = 20_000;

interface ArchiveTable {
  readonly name: string;
  readonly table: PgTable;
  readonly city: SQL | undefined;
  readonly order: readonly SQL[];
  /** Rows a page: small where rows are large. */
  readonly page: number;
}

function tables(ags: string): readonly ArchiveTable[] {
  return [
    { name: 'city', table: city, city: eq(city.cityId, ags), order: [asc(city.cityId)], page: 1 },
    {
      name: 'boundary_version',
      table: boundaryVersion,
      city: eq(boundaryVersion.cityId, ags),
      order: [asc(boundaryVersion.boundaryId)],
      page: 10,
    },
    { name: 'area', table: area, city: eq(area.cityId, ags), order: [asc(area.areaId)], page: 200 },
    {
      name: 'crosswalk',
      table: crosswalk,
      city: eq(crosswalk.cityId, ags),
      order: [asc(crosswalk.fromId), asc(crosswalk.toId)],
      page: 1,
    },
    {
      name: 'programme_area',
      table: programmeArea,
      city: eq(programmeArea.cityId, ags),
      order: [asc(programmeArea.programmeId)],
      page: 50,
    },
    { name: 'delivery', table: delivery, city: eq(delivery.cityId, ags), order: [asc(delivery.deliveryId)], page: 20 },
    {
      name: 'delivery_original',
      table: deliveryOriginal,
      city: eq(deliveryOriginal.cityId, ags),
      order: [asc(deliveryOriginal.deliveryId), asc(deliveryOriginal.part)],
      page: 1,
    },
    {
      name: 'delivery_format',
      table: deliveryFormat,
      city: eq(deliveryFormat.cityId, ags),
      order: [asc(deliveryFormat.formatId), asc(deliveryFormat.version)],
      page: 50,
    },
    {
      name: 'dataset_state',
      table: datasetState,
      city: eq(datasetState.cityId, ags),
      order: [asc(datasetState.stateId)],
      page: 50,
    },
    { name: 'release', table: release, city: eq(release.cityId, ags), order: [asc(release.releaseId)], page: 5 },
    {
      name: 'release_column',
      table: releaseColumn,
      city: eq(releaseColumn.cityId, ags),
      order: [
        asc(releaseColumn.releaseId),
        asc(releaseColumn.boundaryId),
        asc(releaseColumn.measure),
        asc(releaseColumn.period),
      ],
      page: 200,
    },
    {
      name: 'release_crosswalk',
      table: releaseCrosswalk,
      city: eq(releaseCrosswalk.cityId, ags),
      order: [asc(releaseCrosswalk.releaseId), asc(releaseCrosswalk.fromId), asc(releaseCrosswalk.toId)],
      page: 1,
    },
    {
      name: 'release_programme_area',
      table: releaseProgrammeArea,
      city: eq(releaseProgrammeArea.cityId, ags),
      order: [asc(releaseProgrammeArea.releaseId), asc(releaseProgrammeArea.programmeId)],
      page: 50,
    },
  ];
}

/** Tables that archives written before them do not have; the dataset state tells whether anything is missing. */
export const LATER_TABLES: ReadonlySet<string> = new Set([
  'crosswalk',
  'release_crosswalk',
  'programme_area',
  'release_programme_area',
]);

/** Reading and writing everything of one city, for its archive. Observations go by themselves: they are many. */
export const archiveRepository = {
  tableNames: (): string[] => tables('').map((one) => one.name),

  /** All rows of a table that belong to a city, in the order of the key, page by page. */
  async *rows(session: Session, ags: string, name: string): AsyncGenerator<Row> {
    const one = tables(ags).find((candidate) => candidate.name === name)!;
    for (let offset = 0; ; offset += one.page) {
      const page = (await session
        .select()
        .from(one.table)
        .where(one.city)
        .orderBy(...one.order)
        .limit(one.page)
        .offset(offset)) as Row[];
      yield* page;
      if (page.length < one.page) return;
    }
  },

  async insert(session: Session, name: string, rows: readonly Row[]): Promise<void> {
    const one = tables('').find((candidate) => candidate.name === name)!;
    for (let start = 0; start < rows.length; start += one.page) {
      await session.insert(one.table).values(rows.slice(start, start + one.page) as never);
    }
  },

  /** Observations of one delivery as arrays: measure, period, areaId, value, reason, row, column. */
  async *observations(session: Session, ags: string, deliveryId: number): AsyncGenerator<unknown[]> {
    let after: { measure: string; period: string; areaId: number } | null = null;
    for (;;) {
      // Goes on behind the last key rather than by counting rows, so that a large delivery takes no longer per page.
      const behind: SQL | undefined =
        after === null
          ? undefined
          : sql`(${observation.measure}, ${observation.period}, ${observation.areaId}) > (${after.measure}, ${after.period}, ${after.areaId})`;
      const rows = await session
        .select()
        .from(observation)
        .where(and(eq(observation.cityId, ags), eq(observation.deliveryId, deliveryId), behind))
        .orderBy(asc(observation.measure), asc(observation.period), asc(observation.areaId))
        .limit(OBSERVATIONS);
      for (const row of rows) {
        yield [row.measure, row.period, row.areaId, row.value, row.reason, row.sourceRow, row.sourceColumn];
      }
      after = rows.at(-1) ?? null;
      if (rows.length < OBSERVATIONS) return;
    }
  },

  async insertObservations(
    session: Session,
    ags: string,
    deliveryId: number,
    rows: readonly unknown[][],
  ): Promise<void> {
    const table = new ObservationTable();
    const areaIds: number[] = [];
    const places = new Map<number, number>();
    for (const [measure, period, areaId, value, reason, row, column] of rows as [
      string,
      string,
      number,
      number | null,
      number,
      number,
      number,
    ][]) {
      let place = places.get(areaId);
      if (place === undefined) {
        place = areaIds.push(areaId) - 1;
        places.set(areaId, place);
      }
      table.push(place, table.measures.add(measure), table.periods.add(period), value ?? 0, reason, row, column);
    }
    await observationRepository.insert(session, ags, deliveryId, table, areaIds);
  },
};
