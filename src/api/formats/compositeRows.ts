import type { Composite } from '../../usecases/composite/readComposite.ts';
import type { CsvCell } from './writeCsv.ts';

export const COMPOSITE_HEADER = [
  'area',
  'area_name',
  'eligible',
  'left_out',
  'status_index',
  'status_class',
  'status_label',
  'dynamics_index',
  'dynamics_class',
  'dynamics_label',
  'attention',
  'status_next_limit_distance',
  'status_robustness',
] as const;

/** A composite index as one row per area. */
export function* compositeRows(composite: Composite): Generator<CsvCell[]> {
  for (const one of composite.result.areas) {
    yield [
      one.area,
      composite.names.get(one.area) ?? one.area,
      one.eligible,
      one.leftOut?.text ?? null,
      one.status?.index ?? null,
      one.status?.class?.code ?? null,
      one.status?.class?.label ?? null,
      one.dynamics?.index ?? null,
      one.dynamics?.class?.code ?? null,
      one.dynamics?.class?.label ?? null,
      one.attention,
      one.status?.nextLimit?.distance ?? null,
      one.status?.robustness ?? null,
    ];
  }
}

/** A composite index as JSON: per area the whole explain record. */
export function compositeJson(composite: Composite): string {
  const { result, names, ...head } = composite;
  return JSON.stringify({
    ...head,
    edition: result.edition,
    areas: result.areas.map(({ area, ...record }) => ({ key: area, name: names.get(area) ?? area, ...record })),
    counts: result.counts,
    robustness: result.robustness,
    notes: result.notes,
    total: result.areas.length,
    next: null,
  });
}
