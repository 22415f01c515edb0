import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Finding } from '../domain/finding.ts';

/** Where the properties of one level's areas stand. */
export interface LevelMapping {
  level?: string;
  /** Name of the shapefile in the zip, without ending. */
  layer?: string;
  keyProperty?: string;
  nameProperty?: string;
  parentProperty?: string;
  levelProperty?: string;
  /** Parent key = first N characters of the key. */
  parentPrefix?: number;
  /** Pad the key with leading zeros to this length. */
  keyLength?: number;
}

export interface BoundaryMapping {
  layers?: LevelMapping[];
  /** CRS override, "EPSG:25832". */
  crs?: string;
}

export interface BoundaryArea {
  key: string;
  name: string;
  level: string;
  parentKey: string | null;
  /** Longitude and latitude, RFC 7946 winding, 1e-7 degrees. */
  geometry: Polygon | MultiPolygon | Point;
  /** Planar, in the ETRS89/UTM zone of the city; null for a facility. */
  areaM2: number | null;
  /** Longitude, latitude. */
  centroid: readonly [number, number];
}

export interface BoundaryReading {
  areas: BoundaryArea[];
  /** Coarse → fine. */
  levels: string[];
  /** As named in the file. */
  crs: string;
  findings: Finding[];
}

/** What a boundary check lets pass, and how much of a zip it is willing to unpack. */
export interface BoundaryLimits {
  /** Overlaps and gaps below this area, or below this share of the smaller area, are ignored. */
  readonly ignoredM2: number;
  readonly ignoredShare: number;
  /** From this share of the smaller area on, an overlap is an error. */
  readonly overlapErrorShare: number;
  /** A child lies in its parent when at least this share of it does. */
  readonly containedShare: number;
  readonly maxUnpackedBytes: number;
  readonly maxEntries: number;
  /** More levels than any city has: somebody took a name for a level. */
  readonly maxLevels: number;
  /** How many findings of one kind are listed. */
  readonly listed: number;
}

/** One layer as the file has it, before anything is understood. */
export interface RawLayer {
  readonly name: string;
  readonly file: string;
  readonly format: 'geojson' | 'shapefile';
  /** Name of the CRS in the file; null = none named. */
  readonly crsName: string | null;
  /** Content of the .prj. */
  readonly wkt: string | null;
  readonly features: readonly RawFeature[];
}

export interface RawFeature {
  /** 1-based number of the feature in its file. */
  readonly row: number;
  /** JSON pointer of the feature; null in a shapefile. */
  readonly pointer: string | null;
  /** The feature's own id, where GeoJSON has one. */
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whatever stands there as geometry. */
  readonly geometry: unknown;
}

/** Polygons → rings → positions, numbers proven finite. */
export type Coordinates = [number, number][][][];
