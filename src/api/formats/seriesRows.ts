import type { Series } from '../../usecases/indicators/readSeries.ts';
import type { CsvCell } from './writeCsv.ts';

const HEADER = [
  'area',
  'area_name',
  'level',
  'boundary',
  'indicator',
  'unit',
  'period',
  'value',
  'status',
  'numerator',
  'denominator',
  'lower',
  'upper',
  'city_value',
  'gap',
  'rank',
  'ranked',
] as const;

const REBASED = ['crosswalk', 'whole_share', 'largest_share', 'effective_sources', 'expected_error'] as const;

/** The columns of a series; those on programmes and crosswalks only where there are some. */
export function seriesHeader(series: Series): readonly string[] {
  const programmes = series.series.some(({ validity }) => validity !== undefined);
  return [...HEADER, ...(programmes ? ['validity'] : []), ...(series.crosswalks === undefined ? [] : REBASED)];
}

/** A series as long rows; `status` is "ok" or the reason why there is no value. */
export function* seriesRows(series: Series): Generator<CsvCell[]> {
  for (const one of series.series) {
    for (const [i, area] of series.areas.entries()) {
      for (const [j, period] of one.periods.entries()) {
        const figure = one.figures[i]![j]!;
        const quality = one.rebased?.quality[i]?.[j] ?? null;
        yield [
          area.key,
          area.name,
          series.level,
          series.boundary,
          one.indicator,
          one.unit,
          period,
          figure.value,
          figure.reason ?? 'ok',
          figure.numerator,
          figure.denominator,
          figure.lower,
          figure.upper,
          one.city[j]!.value,
          figure.gap,
          figure.rank,
          one.ranked[j]!,
          ...(one.validity === undefined ? [] : [one.validity[i]![j]!]),
          ...(one.rebased === undefined
            ? []
            : [
                one.rebased.crosswalks[j]?.join(' ') ?? null,
                quality?.whole ?? null,
                quality?.largest ?? null,
                quality?.sources ?? null,
                quality?.error ?? null,
              ]),
        ];
      }
    }
  }
}
