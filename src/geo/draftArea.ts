import type { MultiPolygon, Polygon } from 'geojson';
import type { Finding } from '../domain/finding.ts';
import type { ProjectedGeometry } from './projectToUtm.ts';

/** An area on its way through the checks. */
export interface DraftArea {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  /** As given in the file; null = nothing given. */
  readonly givenParent: string | null;
  readonly geometry: Polygon | MultiPolygon;
  /** Where it stands in its file: file, row, pointer, area. */
  readonly place: Pick<Finding, 'file' | 'row' | 'pointer' | 'area'>;
}

/** The same in metres. */
export interface MeasuredArea extends DraftArea {
  readonly projected: ProjectedGeometry;
  readonly areaM2: number;
  readonly centroid: readonly [number, number];
}
