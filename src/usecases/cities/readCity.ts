import type { Level } from '../../catalogue/types.ts';
import type { BoundaryVersion } from '../../domain/boundaryVersion.ts';
import { comparePeriods } from '../../domain/comparePeriods.ts';
import { isFacilityBoundary } from '../../domain/isFacilityBoundary.ts';
import { isSyntheticCity } from '../../domain/isSyntheticCity.ts';
import { parsePeriod } from '../../domain/parsePeriod.ts';
import { NOT_DELIVERED } from '../../domain/reason.ts';
import { panelIndex } from '../../engine/panelIndex.ts';
import type { Dataset } from '../dataset/openDataset.ts';
import { type Provenance, provenance } from '../dataset/provenance.ts';
import type { EngineContext } from '../system/engineContext.ts';

export interface CityDetails extends Provenance {
  readonly ags: string;
  readonly name: string;
  readonly synthetic: boolean;
  /** `facilities`: schools and the like, points instead of areas. */
  readonly boundaries: readonly (BoundaryVersion & {
    readonly areas: Readonly<Record<string, number>>;
    readonly facilities: boolean;
  })[];
  /** The levels of all boundary versions with their names, coarse to fine. */
  readonly levels: readonly Level[];
  /** Every period for which anything was delivered, in the order of time. */
  readonly periods: readonly string[];
  /** Per boundary version and measure: where and when there are figures, values and reasons counted. */
  readonly coverage: readonly MeasureCoverage[];
}

export interface MeasureCoverage {
  readonly boundary: string;
  readonly measure: string;
  readonly title: string;
  readonly levels: readonly string[];
  readonly periods: readonly string[];
  readonly values: number;
  readonly missing: number;
}

/** A city with its boundary versions, periods and what was delivered for them. */
export async function readCity(context: EngineContext, dataset: Dataset): Promise<CityDetails> {
  const boundaries: (BoundaryVersion & { areas: Record<string, number>; facilities: boolean })[] = [];
  const coverage: MeasureCoverage[] = [];
  const allPeriods = new Set<string>();
  for (const boundary of dataset.boundaries) {
    const panel = await dataset.panel(boundary.id);
    const index = panelIndex(panel);
    boundaries.push({
      ...boundary,
      facilities: isFacilityBoundary(boundary),
      areas: Object.fromEntries([...index.levels].map(([level, places]) => [level, places.length])),
    });
    for (const [measure, columns] of panel.columns) {
      const levels = new Set<string>();
      let values = 0;
      let missing = 0;
      for (const [period, column] of columns) {
        allPeriods.add(period);
        column.reasons.forEach((reason, i) => {
          if (reason === NOT_DELIVERED) return;
          if (reason === 0) values++;
          else missing++;
          levels.add(panel.areas[i]!.level ?? '');
        });
      }
      coverage.push({
        boundary: boundary.id,
        measure,
        title: context.catalogue.measures.get(measure)?.title ?? measure,
        levels: boundary.levels.filter((level) => levels.has(level)),
        periods: inOrder(columns.keys()),
        values,
        missing,
      });
    }
  }
  return {
    ...provenance(context, dataset),
    ags: dataset.ags,
    name: dataset.cityName,
    synthetic: isSyntheticCity(dataset.ags),
    boundaries,
    levels: [...new Set(dataset.boundaries.flatMap((one) => one.levels))].map(
      (id) => context.catalogue.levels.get(id) ?? { id, title: id, plural: id },
    ),
    periods: inOrder(allPeriods),
    coverage,
  };
}

function inOrder(ids: Iterable<string>): string[] {
  return [...ids]
    .map((id) => parsePeriod(id)!)
    .sort(comparePeriods)
    .map((period) => period.id);
}
