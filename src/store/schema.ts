import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  date,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';

/*
 * Every table carries city_id, and every key contains it: a city sits whole on one shard (Citus).
 * This file imports nothing of the project, so that drizzle-kit can read it as it is.
 */

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** A moment as ISO 8601 text in UTC, on the way in as on the way out. */
const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** The shape of domain/boundaryVersion.ts, said again because this file imports nothing. */
interface ReleasedBoundary {
  id: string;
  title: string;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  crs: string;
  sha256: string;
  levels: readonly string[];
}

/** The shape of domain/crosswalk.ts. */
interface CrosswalkPart {
  fromLevel: string;
  toLevel: string;
  rows: readonly (readonly [from: string, to: string, weight: number])[];
}

export const city = pgTable('city', {
  cityId: text('city_id').primaryKey(),
  name: text('name').notNull(),
  /** Counts up and never back: a release's columns stand in the order of these ids. */
  nextAreaId: integer('next_area_id').notNull().default(1),
  /** Datenstand that is valid now. */
  stateId: text('state_id').notNull(),
  createdAt: moment('created_at').notNull().default(sql`now()`),
  updatedAt: moment('updated_at').notNull().default(sql`now()`),
});

export const boundaryVersion = pgTable(
  'boundary_version',
  {
    cityId: text('city_id')
      .notNull()
      .references(() => city.cityId),
    boundaryId: text('boundary_id').notNull(),
    title: text('title').notNull(),
    validFrom: date('valid_from', { mode: 'string' }),
    validTo: date('valid_to', { mode: 'string' }),
    source: text('source').notNull(),
    crs: text('crs').notNull(),
    sha256: text('sha256').notNull(),
    /** Level ids, coarse to fine. */
    levels: jsonb('levels').$type<string[]>().notNull(),
    findings: jsonb('findings').notNull(),
    createdAt: moment('created_at').notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.cityId, table.boundaryId] })],
);

export const area = pgTable(
  'area',
  {
    cityId: text('city_id').notNull(),
    areaId: integer('area_id').notNull(),
    boundaryId: text('boundary_id').notNull(),
    kind: text('kind', { enum: ['area', 'total', 'not_assignable', 'outside'] }).notNull(),
    /** Empty for pseudo-areas, so that the unique key below holds for them too. */
    level: text('level').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    parentKey: text('parent_key'),
    areaM2: doublePrecision('area_m2'),
    lon: doublePrecision('lon'),
    lat: doublePrecision('lat'),
    /** GeoJSON geometry in lon/lat as text: it is only ever handed on. */
    geometry: text('geometry'),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.areaId] }),
    unique('area_boundary_level_key').on(table.cityId, table.boundaryId, table.level, table.key),
    foreignKey({
      columns: [table.cityId, table.boundaryId],
      foreignColumns: [boundaryVersion.cityId, boundaryVersion.boundaryId],
      name: 'area_boundary',
    }),
  ],
);

/** Umsteigeschlüssel between two boundary versions of a city, as they are valid now. */
export const crosswalk = pgTable(
  'crosswalk',
  {
    cityId: text('city_id').notNull(),
    fromId: text('from_id').notNull(),
    toId: text('to_id').notNull(),
    method: text('method', { enum: ['delivered', 'area', 'population'] }).notNull(),
    source: text('source').notNull(),
    sha256: text('sha256').notNull(),
    parts: jsonb('parts').$type<readonly CrosswalkPart[]>().notNull(),
    findings: jsonb('findings').notNull(),
    createdAt: moment('created_at').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.fromId, table.toId] }),
    foreignKey({
      columns: [table.cityId, table.fromId],
      foreignColumns: [boundaryVersion.cityId, boundaryVersion.boundaryId],
      name: 'crosswalk_from',
    }),
    foreignKey({
      columns: [table.cityId, table.toId],
      foreignColumns: [boundaryVersion.cityId, boundaryVersion.boundaryId],
      name: 'crosswalk_to',
    }),
  ],
);

/** What is said of a programme area, now and in a release. */
const programmeColumns = () => ({
  boundaryId: text('boundary_id').notNull(),
  level: text('level').notNull(),
  name: text('name').notNull(),
  programme: text('programme').notNull(),
  /** Id in indicators/programmes.json. */
  kind: text('kind').notNull(),
  /** Keys of its areas, sorted. */
  areas: jsonb('areas').$type<readonly string[]>().notNull(),
  validFrom: date('valid_from', { mode: 'string' }),
  validTo: date('valid_to', { mode: 'string' }),
  source: text('source').notNull(),
  sha256: text('sha256').notNull(),
});

/** Programmgebiete: sets of areas of one level that are areas of their own kind, as they are valid now. */
export const programmeArea = pgTable(
  'programme_area',
  {
    cityId: text('city_id').notNull(),
    programmeId: text('programme_id').notNull(),
    ...programmeColumns(),
    createdAt: moment('created_at').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.programmeId] }),
    foreignKey({
      columns: [table.cityId, table.boundaryId],
      foreignColumns: [boundaryVersion.cityId, boundaryVersion.boundaryId],
      name: 'programme_area_boundary',
    }),
  ],
);

export const delivery = pgTable(
  'delivery',
  {
    cityId: text('city_id')
      .notNull()
      .references(() => city.cityId),
    /** Counts up within the city; a later delivery supersedes an earlier one in the cells that both give. */
    deliveryId: integer('delivery_id').notNull(),
    boundaryId: text('boundary_id').notNull(),
    fileName: text('file_name').notNull(),
    size: integer('size').notNull(),
    /** Of the original bytes; stays when they are purged. */
    sha256: text('sha256').notNull(),
    formatId: text('format_id').notNull(),
    format: jsonb('format').notNull(),
    replaces: integer('replaces'),
    /** Hash of file, format, boundary and confirmed cells: what makes the delivery the same one anywhere. */
    identity: text('identity').notNull(),
    protocol: jsonb('protocol').notNull(),
    observations: integer('observations').notNull(),
    receivedAt: moment('received_at').notNull().default(sql`now()`),
    withdrawnAt: moment('withdrawn_at'),
    purgedAt: moment('purged_at'),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.deliveryId] }),
    foreignKey({
      columns: [table.cityId, table.boundaryId],
      foreignColumns: [boundaryVersion.cityId, boundaryVersion.boundaryId],
      name: 'delivery_boundary',
    }),
  ],
);

/** Saved ways to read a source's files. A version is never changed: deliveries say which one read them. */
export const deliveryFormat = pgTable(
  'delivery_format',
  {
    cityId: text('city_id')
      .notNull()
      .references(() => city.cityId),
    formatId: text('format_id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    format: jsonb('format').notNull(),
    savedAt: moment('saved_at').notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.cityId, table.formatId, table.version] })],
);

/** The delivered file in parts of some megabytes, so that no single value grows large. */
export const deliveryOriginal = pgTable(
  'delivery_original',
  {
    cityId: text('city_id').notNull(),
    deliveryId: integer('delivery_id').notNull(),
    part: integer('part').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.deliveryId, table.part] }),
    foreignKey({
      columns: [table.cityId, table.deliveryId],
      foreignColumns: [delivery.cityId, delivery.deliveryId],
      name: 'delivery_original_delivery',
    }),
  ],
);

/** No row foreign keys: a delivery is checked set by set before it is written, and they cost most of the load time. */
export const observation = pgTable(
  'observation',
  {
    cityId: text('city_id').notNull(),
    deliveryId: integer('delivery_id').notNull(),
    measure: text('measure').notNull(),
    /** Canonical id of the period. */
    period: text('period').notNull(),
    areaId: integer('area_id').notNull(),
    value: doublePrecision('value'),
    /** 0 = value, else the code of the reason. */
    reason: smallint('reason').notNull(),
    sourceRow: integer('source_row').notNull(),
    sourceColumn: integer('source_column').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.deliveryId, table.measure, table.period, table.areaId] }),
    check('observation_value_or_reason', sql`(value is null) = (reason <> 0)`),
  ],
);

/** Every Datenstand that ever was, with what it consisted of. */
export const datasetState = pgTable(
  'dataset_state',
  {
    cityId: text('city_id')
      .notNull()
      .references(() => city.cityId),
    stateId: text('state_id').notNull(),
    members: jsonb('members').$type<string[]>().notNull(),
    createdAt: moment('created_at').notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.cityId, table.stateId] })],
);

export const release = pgTable(
  'release',
  {
    cityId: text('city_id')
      .notNull()
      .references(() => city.cityId),
    releaseId: integer('release_id').notNull(),
    stateId: text('state_id').notNull(),
    catalogueVersion: text('catalogue_version').notNull(),
    /** How small counts were protected: `none` on the city's own word, `synthetic` where there is nothing to protect. */
    protection: text('protection', { enum: ['none', 'synthetic'] }).notNull(),
    note: text('note').notNull(),
    /** As it was called then: an answer from a release never changes. */
    cityName: text('city_name').notNull(),
    /** The boundary versions in it, as they were described then. */
    boundaries: jsonb('boundaries').$type<ReleasedBoundary[]>().notNull(),
    changes: jsonb('changes').notNull(),
    createdAt: moment('created_at').notNull().default(sql`now()`),
    recalledAt: moment('recalled_at'),
    recallNote: text('recall_note'),
  },
  (table) => [primaryKey({ columns: [table.cityId, table.releaseId] })],
);

/** The protected values of a release; recalling it deletes them. */
export const releaseColumn = pgTable(
  'release_column',
  {
    cityId: text('city_id').notNull(),
    releaseId: integer('release_id').notNull(),
    boundaryId: text('boundary_id').notNull(),
    measure: text('measure').notNull(),
    period: text('period').notNull(),
    /** Little-endian float64, one per area of the boundary version in the order of area_id. */
    values: bytea('values').notNull(),
    reasons: bytea('reasons').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.releaseId, table.boundaryId, table.measure, table.period] }),
    foreignKey({
      columns: [table.cityId, table.releaseId],
      foreignColumns: [release.cityId, release.releaseId],
      name: 'release_column_release',
    }),
  ],
);

/** The crosswalks of a release as they were then; recalling it deletes them. */
export const releaseCrosswalk = pgTable(
  'release_crosswalk',
  {
    cityId: text('city_id').notNull(),
    releaseId: integer('release_id').notNull(),
    fromId: text('from_id').notNull(),
    toId: text('to_id').notNull(),
    method: text('method', { enum: ['delivered', 'area', 'population'] }).notNull(),
    source: text('source').notNull(),
    sha256: text('sha256').notNull(),
    parts: jsonb('parts').$type<readonly CrosswalkPart[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.releaseId, table.fromId, table.toId] }),
    foreignKey({
      columns: [table.cityId, table.releaseId],
      foreignColumns: [release.cityId, release.releaseId],
      name: 'release_crosswalk_release',
    }),
  ],
);

/** The programme areas of a release as they were then; recalling it deletes them. */
export const releaseProgrammeArea = pgTable(
  'release_programme_area',
  {
    cityId: text('city_id').notNull(),
    releaseId: integer('release_id').notNull(),
    programmeId: text('programme_id').notNull(),
    ...programmeColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.cityId, table.releaseId, table.programmeId] }),
    foreignKey({
      columns: [table.cityId, table.releaseId],
      foreignColumns: [release.cityId, release.releaseId],
      name: 'release_programme_area_release',
    }),
  ],
);
