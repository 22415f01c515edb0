import type { Measure, Sum } from '../../catalogue/types.ts';
import type { Area } from '../../domain/area.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ObservationTable } from '../../domain/observationTable.ts';
import type { Column } from '../../domain/panel.ts';
import type { CellIndex } from './cellIndex.ts';

/** A cell that a former delivery gave. */
export interface FormerCell {
  readonly value: number;
  /** 0 = value, else the code of the reason. */
  readonly reason: number;
  readonly deliveryId: number;
}

/** The cell that is in force now, by areaId, measure id and period id; `has`: a former delivery gave some cell of them. */
export interface Former {
  (areaId: number, measure: string, period: string): FormerCell | null;
  has(measure: string, period: string): boolean;
}

/** What former deliveries gave for a measure in an earlier period; its cells stand in the order of the context's areas. */
export interface EarlierColumn {
  readonly period: string;
  readonly column: Column;
}

/** The counts that a finished figure is made of: Σ numerator ÷ Σ denominator × per. */
export interface ShareParts {
  readonly numerator: Sum;
  readonly denominator: Sum;
  readonly per: number;
}

/** What a check sees: the whole table, its areas looked up, and what was in force before. */
export interface CheckContext {
  readonly fileName: string;
  /** `area` counts in `areas`. */
  readonly table: ObservationTable;
  readonly areas: readonly Area[];
  readonly boundary: BoundaryVersion;
  /** Catalogue entry of every measure number of the table. */
  readonly measures: readonly Measure[];
  readonly cells: CellIndex;
  /** Catalogue entry of any measure, in the file or not. */
  readonly measure: (id: string) => Measure | undefined;
  /** The measures that are parts of one, by the id of the whole. */
  readonly partsOf: (id: string) => readonly Measure[];
  readonly former: Former;
  /** The latest earlier period with which one of the file's can be compared, if the file itself does not give it. */
  readonly earlier: (measure: string, period: string) => EarlierColumn | null;
  /** The catalogue's measures that are exact sums of others. */
  readonly sums: readonly Measure[];
  /** The counts behind a measure that gives finished figures. */
  readonly shareParts: (measure: string) => ShareParts | null;
}

/** One rule, one file. Stages run in order; a stage with errors ends the checking. */
export interface Check {
  readonly id: string;
  readonly stage: 'cells' | 'consistency' | 'plausibility';
  readonly title: string;
  run(context: CheckContext): Iterable<Finding>;
}
